using System.Security.Cryptography;
using System.Text;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Setup;

/// <summary>How the first person gets into a company in which nobody has a password yet: a link that works once, told to who starts the server.</summary>
public static class FirstAdministrator
{
    private const int SecretLength = 32;
    private const string Usual = "admin";

    /// <summary>Whose password the link takes; no member yet: one is made.</summary>
    public sealed record First(string? Member);

    /// <summary>Makes a link where no administrator can sign in; answers its token, or null.</summary>
    public static async Task<string?> InviteAsync(Engine engine, Storage storage)
    {
        if (IsTaken(await storage.RefreshAsync())) return null;
        var secret = Use.Random(SecretLength);
        await engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), async after =>
        {
            foreach (var old in after.Use.All<SetupLink>().Where(l => l.Expires <= after.Use.Now).ToList()) await after.RemoveAsync<SetupLink>(old.Id);
            await after.AddAsync(new SetupLink { TokenHash = KeySteps.Hash(secret), Expires = after.Use.Now.AddHours(Limits.SetupLinkHours) });
            return 0;
        });
        return $"{storage.Company}.{secret}";
    }

    /// <summary>The company that a token is for; null where it says another than the one given.</summary>
    public static string? CompanyOf(string token, string company)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 1) return null;
        var named = token[..dot].ToLowerInvariant();
        return company.Length == 0 || company.Equals(named, StringComparison.OrdinalIgnoreCase) ? named : null;
    }

    /// <summary>Whose password a token takes; null when the link is unknown, used or too old.</summary>
    public static async Task<First?> OfAsync(Engine engine, Storage storage, string token)
    {
        var memory = await storage.RefreshAsync();
        return IsTaken(memory) || Find(memory, token, engine.Clock.GetUtcNow()) == null ? null : new First(Administrators.People(memory).FirstOrDefault()?.Identifier);
    }

    /// <summary>Uses a link up: the administrator named has the password from now on, and is made where there is none. Answers the member's number.</summary>
    public static Task<int> TakeAsync(Engine engine, Storage storage, string token, string identifier, string hash) =>
        engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), async after =>
        {
            if (IsTaken(after.Use.Memory) || Find(after.Use.Memory, token, after.Use.Now) == null) throw new Refusal(new Problem.NoRecord("Link", "of this token"));
            var member = Wanted(after.Use.Memory, identifier)?.Id ?? await MakeAsync(after, identifier.Length == 0 ? FreeName(after.Use.Memory) : identifier);
            await after.EditAsync<Member>(member, m => PasswordSteps.Set(m, hash));
            foreach (var link in after.Use.All<SetupLink>().ToList()) await after.RemoveAsync<SetupLink>(link.Id);
            return member;
        }, alone: true);

    private static bool IsTaken(Memory memory) => Administrators.People(memory).Any(m => m.PasswordHash != null);

    private static SetupLink? Find(Memory memory, string token, DateTimeOffset now)
    {
        var hash = Encoding.ASCII.GetBytes(KeySteps.Hash(token[(token.IndexOf('.', StringComparison.Ordinal) + 1)..]));
        return memory.All<SetupLink>().FirstOrDefault(l => l.Expires > now && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(l.TokenHash), hash));
    }

    private static Member? Wanted(Memory memory, string identifier)
    {
        var there = Administrators.People(memory).ToList();
        if (identifier.Length == 0) return there.FirstOrDefault();
        if (there.Find(m => Fold.Of(m.Identifier) == Fold.Of(identifier)) is { } named) return named;
        return memory.All<Member>().Any(m => Fold.Of(m.Identifier) == Fold.Of(identifier))
            ? throw new Refusal(new Problem.Invalid("session", [Fault.At("member", FaultCode.InvalidField, $"{identifier} is no active administrator. Name another, or none.")]))
            : null;
    }

    // The account of a program may have the usual name.
    private static string FreeName(Memory memory)
    {
        var taken = memory.All<Member>().Select(m => Fold.Of(m.Identifier)).ToHashSet();
        return Enumerable.Range(1, taken.Count + 1).Select(n => n == 1 ? Usual : $"{Usual}{n}").First(name => !taken.Contains(Fold.Of(name)));
    }

    private static async ValueTask<int> MakeAsync(After after, string identifier)
    {
        var use = after.Use;
        return await after.AddAsync(new Member
        {
            Identifier = identifier, FirstName = identifier, LastName = "Administrator", LicenseClass = LicenseClass.F, HireDate = use.Now, DefaultEmail = ReachedAt.Office,
            DefaultPhone = ReachedAt.Office, SecurityRole = use.First<SecurityRole>(r => r.AdminFlag && !r.InactiveFlag), DefaultLocation = use.First<Location>(_ => true),
            DefaultDepartment = use.First<Department>(_ => true),
        });
    }
}
