using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;
using Reeve.Store;
using Reeve.Tests.Support;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Tests.Export;

/// <summary>Secrets of callbacks in a company that is carried: their keys go along with a passphrase only, and a copy tells nobody.</summary>
public sealed class CarriedKeysTests
{
    private const string Right = "correct horse battery";

    [Theory]
    [InlineData("sqlite2")]
    [InlineData("postgres")]
    public async Task With_the_passphrase_secrets_can_be_read_at_the_target_and_old_keys_seal_nothing_new_there(string target)
    {
        await using var depot = new Depot();
        var (company, source) = await SealedAsync(depot);
        var ring = SecretRing.Find(source)!;
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("one.tar"), "--with-keys", "--passphrase-file", Written(depot, Right))).Done();
        var text = await System.IO.File.ReadAllTextAsync(depot.File("one.tar"));
        text.ShouldNotContain(Convert.ToBase64String(ring.Keys([Seals.KeyOf(ring.Close("p", ""))]).Single().Key));

        var said = (await depot.RunAsync(target, "company", "import", depot.File("one.tar"), "--passphrase-file", Written(depot, Right))).Done();

        said.Output.ShouldContain("1 keys for secrets came along, 1 of them new");
        said.Output.ShouldNotContain("rotate");
        said.Output.ShouldNotContain("inactive");
        var folder = (await depot.OptionsAsync(target))[1];
        var there = SecretRing.Find(folder)!;
        var callback = (await CallbacksAsync(depot, target, company)).Single();
        callback.InactiveFlag.ShouldBeFalse();
        CallbackSteps.SigningKey(callback, there).ShouldBe(CallbackSteps.SigningKey(callback, ring));
        there.IsCurrent(callback.Secret!).ShouldBeFalse();
        (await depot.RunAsync(target, "company", "import", depot.File("one.tar"), "--replace", "--passphrase-file", Written(depot, Right))).Done().Output.ShouldContain("0 of them new");
    }

    [Fact]
    public async Task Without_the_passphrase_the_import_says_which_callbacks_need_new_secrets_and_a_wrong_one_imports_nothing()
    {
        await using var depot = new Depot();
        await SealedAsync(depot);
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("one.tar"), "--with-keys", "--passphrase-file", Written(depot, Right))).Done();

        (await depot.RunAsync("sqlite2", "company", "import", depot.File("one.tar"), "--passphrase-file", Written(depot, "wrong horse battery"))).ShouldBeRefused("--passphrase-file: The passphrase is not the one");
        (await depot.RunAsync("sqlite2", "company", "list")).Done().Rows.ShouldBeEmpty();
        System.IO.File.Exists(Path.Combine((await depot.OptionsAsync("sqlite2"))[1], SecretRing.FileName)).ShouldBeFalse();

        var said = (await depot.RunAsync("sqlite2", "company", "import", depot.File("one.tar"))).Done();
        said.Output.ShouldContain("they are left out without the passphrase");
        said.Output.ShouldContain("The secrets of callbacks 1 cannot be read here");
    }

    [Fact]
    public async Task A_passphrase_that_is_missing_short_or_of_no_use_is_refused()
    {
        await using var depot = new Depot();
        await SealedAsync(depot);
        string[] export = ["company", "export", "--to", depot.File("one.tar")];
        (await depot.RunAsync("sqlite", [.. export, "--with-keys"])).ShouldBeRefused("--with-keys: The keys are sealed with a passphrase");
        (await depot.RunAsync("sqlite", [.. export, "--with-keys", "--passphrase-file", Written(depot, "short")])).ShouldBeRefused("--with-keys: The passphrase has 5 characters");
        (await depot.RunAsync("sqlite", [.. export, "--with-keys", "--passphrase-file", depot.File("none")])).ShouldBeRefused("--passphrase-file: There is no file");
        (await depot.RunAsync("sqlite", [.. export, "--passphrase-file", Written(depot, Right)])).Code.ShouldBe(2);
        System.IO.File.Exists(depot.File("one.tar")).ShouldBeFalse();
        (await depot.RunAsync("sqlite", export)).Done();
        (await depot.RunAsync("sqlite2", "company", "import", depot.File("one.tar"), "--passphrase-file", Written(depot, Right))).ShouldBeRefused("--passphrase-file: The file holds no keys");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Callbacks_of_a_copy_are_inactive_unless_they_are_to_be_kept(string target)
    {
        await using var depot = new Depot();
        await SealedAsync(depot);
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("one.tar"))).Done();

        var said = (await depot.RunAsync(target, "company", "import", depot.File("one.tar"), "--id", "training")).Done();
        (await depot.RunAsync(target, "company", "import", depot.File("one.tar"), "--id", "twin", "--keep-callbacks")).Done().Output.ShouldNotContain("inactive");

        said.Output.ShouldContain("Callbacks 1 are made inactive in this copy");
        (await CallbacksAsync(depot, target, "training")).Single().InactiveFlag.ShouldBeTrue();
        (await CallbacksAsync(depot, target, "twin")).Single().InactiveFlag.ShouldBeFalse();
        (await depot.RunAsync(target, "company", "import", depot.File("one.tar"), "--id", "training", "--verify")).Done().Output.ShouldContain(" 0 differences");
        (await depot.RunAsync(target, "company", "import", depot.File("one.tar"), "--id", "twin", "--verify", "--keep-callbacks")).Done().Output.ShouldContain(" 0 differences");
    }

    [Theory]
    [InlineData("sqlite2")]
    [InlineData("postgres")]
    public async Task Keys_of_one_time_codes_go_along_too_and_without_them_recovery_codes_still_count(string target)
    {
        await using var depot = new Depot();
        var place = (DataPlace.Sqlite)await depot.PlaceAsync("sqlite");
        var engine = Running.Engine(TimeProvider.System, null, SecretRing.Premises(place.Folder, TimeProvider.System, []));
        var (secret, recovery, id) = ("", "", 0);
        await using (var companies = Companies.Open(engine.Catalogue, TimeProvider.System, place))
        {
            var storage = await Bootstrap.CreateAsync(engine, companies, "harbour", "Harbour");
            id = await engine.TogetherAsync(storage, memory => Bootstrap.Reeve(engine.Catalogue, memory), async after =>
            {
                var made = await after.AddAsync(new Member { Identifier = "alex", Name = "Alex", ApiFlag = true, SecurityRole = after.Use.First<SecurityRole>(r => r.AdminFlag) });
                await after.EditAsync<Member>(made, m =>
                {
                    secret = TotpSteps.Begin(m, engine.Premises.Seals);
                    recovery = TotpSteps.Confirm(m, Now(secret), engine.Premises.Seals, TimeProvider.System.GetUtcNow())![0];
                    m.TotpStep = null;
                });
                return made;
            });
        }

        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("one.tar"), "--with-keys", "--passphrase-file", Written(depot, Right))).Done();
        (await depot.RunAsync(target, "company", "import", depot.File("one.tar"), "--id", "closed")).Done().Output.ShouldContain($"The one-time codes of members {id} cannot be told here");
        var closed = await MemberAsync(depot, target, "closed", id);
        TotpSteps.Use(closed, Now(secret), Seals.Fresh(), TimeProvider.System.GetUtcNow()).ShouldBeFalse();
        TotpSteps.Use(closed, recovery, Seals.Fresh(), TimeProvider.System.GetUtcNow()).ShouldBeTrue();

        var said = (await depot.RunAsync(target, "company", "import", depot.File("one.tar"), "--id", "opened", "--passphrase-file", Written(depot, Right))).Done();
        said.Output.ShouldContain("1 keys for secrets came along, 1 of them new");
        said.Output.ShouldNotContain("cannot be told");
        var there = SecretRing.Find((await depot.OptionsAsync(target))[1])!;
        TotpSteps.Use(await MemberAsync(depot, target, "opened", id), Now(secret), there, TimeProvider.System.GetUtcNow()).ShouldBeTrue();
    }

    private static string Now(string secret) => Totp.Code(Totp.Bytes(secret), Totp.StepAt(TimeProvider.System.GetUtcNow()));

    private static async Task<Member> MemberAsync(Depot depot, string place, string company, int id)
    {
        await using var companies = Companies.Open(Running.Catalogue(), TimeProvider.System, await depot.PlaceAsync(place));
        return (await companies.FindAsync(company))!.Memory.Row<Member>(id)!;
    }

    private static string Written(Depot depot, string passphrase)
    {
        System.IO.File.WriteAllText(depot.File("passphrase"), passphrase + "\n");
        return depot.File("passphrase");
    }

    // A company with a callback whose secrets are sealed with the ring of its folder.
    private static async Task<(string Company, string Folder)> SealedAsync(Depot depot)
    {
        var place = (DataPlace.Sqlite)await depot.PlaceAsync("sqlite");
        var engine = Running.Engine(TimeProvider.System, null, SecretRing.Premises(place.Folder, TimeProvider.System, ["loopback"]));
        await using var companies = Companies.Open(engine.Catalogue, TimeProvider.System, place);
        var storage = await Bootstrap.CreateAsync(engine, companies, "harbour", "Harbour");
        await engine.TogetherAsync(storage, memory => Bootstrap.Reeve(engine.Catalogue, memory), async after =>
            await after.AddAsync(new CallbackEntry { Url = "https://127.0.0.1/hook", ObjectId = 1, Type = "ticket", Level = "owner" }));
        return (storage.Company, place.Folder);
    }

    private static async Task<IReadOnlyList<CallbackEntry>> CallbacksAsync(Depot depot, string place, string company)
    {
        await using var companies = Companies.Open(Running.Catalogue(), TimeProvider.System, await depot.PlaceAsync(place));
        return [.. (await companies.FindAsync(company))!.Memory.All<CallbackEntry>()];
    }
}
