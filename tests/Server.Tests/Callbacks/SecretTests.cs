using System.Security.Cryptography;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Callbacks;

/// <summary>Secrets of callbacks: sealed where they lie, shown once, replaced without a gap.</summary>
public sealed class SecretTests
{
    public static TheoryData<string> Both => Store.Place.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_secret_is_shown_once_and_lies_nowhere_in_the_open(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var receiver = new Receiver();
        var made = (await house.CallbackAsync(receiver)).Expect(201);
        var secret = made.Says("secret");
        await house.CompanyAsync("Secret");
        await receiver.CameAsync(1);
        using var http = new HttpClient();
        var key = JsonElement.Parse(await http.GetStringAsync(receiver.Messages[0].KeyUrl)).GetProperty("signing_key").GetString()!;

        foreach (var path in (string[])["system/callbacks", $"system/callbacks/{made.Id}", $"system/callbacks/{made.Id}/deliveries", "system/auditEntries?pageSize=1000"])
        {
            var text = (await house.Wire.GetAsync(path)).Expect(200).Text;
            foreach (var hidden in (string[])[secret, key, "signingKey", "s1."]) text.ShouldNotContain(hidden, customMessage: path);
        }

        (await house.Wire.FindAsync("system/callbacks", $"secret = \"{secret}\"")).Expect(400);
        var row = (await (await house.Host.Companies.FindAsync(house.Wire.Company))!.RefreshAsync()).Row<CallbackEntry>(made.Id)!;
        foreach (var stored in (string?[])[row.Secret, row.SigningKey])
        {
            stored.ShouldNotBeNull().ShouldStartWith("s1.");
            stored.ShouldNotContain(secret);
            stored.ShouldNotContain(key);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_a_rotation_both_secrets_sign_and_the_old_key_address_is_gone(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var receiver = new Receiver();
        var made = (await house.CallbackAsync(receiver)).Expect(201);
        await house.CompanyAsync("First");
        await receiver.CameAsync(1);
        await house.SettledAsync(made.Id);

        var rotated = (await house.Wire.PostAsync($"system/callbacks/{made.Id}/rotate", new { })).Expect(200);
        var last = await house.CompanyAsync("Second");
        await receiver.UntilAsync(all => all.Any(m => m.Record == last));

        var (before, after) = (receiver.Messages[0], receiver.Messages.Last(m => m.Record == last));
        after.IsTimedWith(rotated.Says("secret")).ShouldBeTrue();
        after.IsTimedWith(made.Says("secret")).ShouldBeTrue();
        before.IsTimedWith(rotated.Says("secret")).ShouldBeFalse();
        using var http = new HttpClient();
        ((int)(await http.GetAsync(before.KeyUrl)).StatusCode).ShouldBe(404);
        after.IsSignedWith(JsonElement.Parse(await http.GetStringAsync(after.KeyUrl)).GetProperty("signing_key").GetString()!).ShouldBeTrue();
        ((int)(await http.GetAsync(after.KeyUrl.Replace("companyName=", "companyName=other", StringComparison.Ordinal))).StatusCode).ShouldBe(404);
        ((int)(await http.GetAsync(house.Host.Url + "/v4_6_release//system/callbackkey/index.rails")).StatusCode).ShouldBe(404);
    }

    [Fact]
    public void A_seal_opens_for_its_purpose_only_and_not_when_it_was_touched()
    {
        var seals = Seals.Fresh();
        var seal = seals.Close("one", "words");
        seals.Open("one", seal).ShouldBe("words");
        seals.Close("one", "words").ShouldNotBe(seal);
        Should.Throw<CryptographicException>(() => seals.Open("another", seal));
        var touched = seal[..^2] + (seal[^2] == 'A' ? 'B' : 'A') + seal[^1];
        Should.Throw<CryptographicException>(() => seals.Open("one", touched));
        Should.Throw<CryptographicException>(() => Seals.Fresh().Open("one", seal.Replace("s1.only", "s1.other", StringComparison.Ordinal))).Message.ShouldContain("does not have");
    }

    [Fact]
    public void The_ring_is_kept_for_its_owner_alone_and_a_new_key_takes_over_in_time()
    {
        using var folder = new SqliteFolder();
        var clock = new FakeClock();
        var first = SecretRing.Of(folder.Path, clock);
        var seal = first.Close("p", "words");
        SecretRing.Of(folder.Path, clock).IsCurrent(seal).ShouldBeTrue();
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(folder.File(SecretRing.FileName)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        clock.Advance(SecretRing.Lifetime);
        var later = SecretRing.Of(folder.Path, clock);
        later.Open("p", seal).ShouldBe("words");
        later.IsCurrent(seal).ShouldBeFalse();
        first.Open("p", seal).ShouldBe("words");
    }

    [Fact]
    public void A_running_server_reads_a_key_that_a_command_adds_and_keeps_its_ring_when_the_file_goes()
    {
        using var folder = new SqliteFolder();
        var clock = new FakeClock();
        var place = SecretRing.Premises(folder.Path, clock, []);
        var own = place.Seals.Close("p", "words");
        var foreign = new Seals([("foreign", RandomNumberGenerator.GetBytes(32))]);
        var seal = foreign.Close("p", "more");
        Should.Throw<CryptographicException>(() => place.Seals.Open("p", seal));

        SecretRing.Add(folder.Path, clock, [.. foreign.Keys(["foreign", "none"])]).ShouldBe(1);
        File.SetLastWriteTimeUtc(folder.File(SecretRing.FileName), DateTime.UnixEpoch);

        place.Seals.Open("p", seal).ShouldBe("more");
        place.Seals.IsCurrent(own).ShouldBeTrue();
        SecretRing.Add(folder.Path, clock, [.. foreign.Keys(["foreign"])]).ShouldBe(0);
        Should.Throw<InvalidDataException>(() => SecretRing.Add(folder.Path, clock, [("foreign", RandomNumberGenerator.GetBytes(32))])).Message.ShouldContain("another key");
        File.Delete(folder.File(SecretRing.FileName));
        place.Seals.Open("p", seal).ShouldBe("more");
        File.Exists(folder.File(SecretRing.FileName)).ShouldBeFalse();
    }

    [Fact]
    public void A_ring_in_the_environment_names_its_keys_the_newest_first()
    {
        var (one, two) = (Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        var seal = SecretRing.Given($"a:{one}").Close("p", "words");
        var ring = SecretRing.Given($"b:{two}, a:{one}");
        ring.Open("p", seal).ShouldBe("words");
        ring.Close("p", "words").ShouldStartWith("s1.b.");
        foreach (var wrong in (string[])["a", "a:words", $"a:{one[..20]}", "a.b:" + one, ","]) Should.Throw<ArgumentException>(() => SecretRing.Given(wrong));
    }
}
