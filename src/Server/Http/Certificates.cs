using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Reeve.Server.Http;

/// <summary>The certificate for https: a given one, or one made at the first start and kept.</summary>
/// <param name="Own">The certificate with its key.</param>
/// <param name="Chain">Certificates between it and a root.</param>
public sealed record Certificates(X509Certificate2 Own, X509Certificate2Collection Chain)
{
    private const int Days = 800;
    private const int RenewBefore = 30;

    /// <summary>Reads a certificate (with what stands between it and a root) and its key, both PEM.</summary>
    public static Certificates Given(string certificate, string key)
    {
        var own = X509Certificate2.CreateFromPemFile(certificate, key);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(certificate);
        foreach (var same in chain.Where(c => c.Thumbprint == own.Thumbprint).ToList()) chain.Remove(same);
        return new Certificates(own, chain);
    }

    /// <summary>The certificate kept in a folder; made when there is none or it is about to end.</summary>
    public static Certificates Kept(string folder, TimeProvider clock)
    {
        var (file, key) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "certificate-key.pem"));
        if (File.Exists(file) && File.Exists(key))
        {
            var known = Given(file, key);
            if (known.Own.NotAfter.ToUniversalTime() > clock.GetUtcNow().UtcDateTime.AddDays(RenewBefore)) return known;
        }

        using var made = Make(clock);
        OwnFile.Write(key, made.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n");
        OwnFile.Write(file, made.ExportCertificatePem() + "\n");
        return Given(file, key);
    }

    // It is its own authority, so that a client can be told to trust it: authorities must say that they may sign.
    private static X509Certificate2 Make(TimeProvider clock)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Reeve on " + Dns.GetHostName(), key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        if (Dns.GetHostName() is { Length: > 0 } host && host != "localhost") names.AddDnsName(host);
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        var id = new X509SubjectKeyIdentifierExtension(request.PublicKey, false);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(id);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(id));
        var now = clock.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(Days));
    }
}
