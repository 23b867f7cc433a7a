using System.Formats.Tar;
using System.Text;
using System.Text.Json.Nodes;
using Reeve.Server.Export;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Export;

/// <summary>What is no whole export of a version that this one knows is refused in words, and a company that is there is never overwritten unasked.</summary>
public sealed class RefusedImportTests
{
    [Fact]
    public async Task An_existing_company_is_refused_without_a_word_and_replaced_when_told()
    {
        await using var depot = new Depot();
        var wire = await depot.FilledAsync("sqlite");
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).Done();

        (await depot.RunAsync("sqlite", "company", "import", depot.File("x.tar"))).ShouldBeRefused($"--id: The company {wire.Company} exists already");
        (await depot.RunAsync("sqlite", "company", "import", depot.File("x.tar"), "--replace")).Done();
        (await depot.RunAsync("sqlite", "company", "import", depot.File("x.tar"), "--verify")).Done();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_company_that_a_server_has_open_is_not_replaced(string database)
    {
        await using var depot = new Depot();
        var wire = await depot.FilledAsync(database);
        (await depot.RunAsync(database, "company", "export", "--to", depot.File("x.tar"))).Done();
        await using (var host = await TestHost.OverAsync(await depot.PlaceAsync(database)))
        {
            var served = host.With(wire.Company, wire.PublicKey, wire.PrivateKey);
            (await served.GetAsync("service/tickets")).Expect(200);

            var said = await depot.RunAsync(database, "company", "import", depot.File("x.tar"), "--replace");

            said.Code.ShouldBe(1);
            said.Error.ShouldContain("stop it, then run the import again.");
            (await served.PatchAsync("service/tickets/1", "summary", "still served")).Expect(200);
        }

        (await depot.RunAsync(database, "company", "import", depot.File("x.tar"), "--replace")).Done();
        (await depot.RunAsync(database, "company", "import", depot.File("x.tar"), "--verify", "--without-requests")).Done();
    }

    [Fact]
    public async Task What_a_newer_version_wrote_is_refused_with_what_is_not_known()
    {
        await using var depot = new Depot();
        await depot.FilledAsync("sqlite");
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).Done();

        await ChangeAsync(depot, "format.tar", manifest => manifest["format"] = 2);
        await ChangeAsync(depot, "table.tar", manifest => manifest["tables"]![0]!["name"] = "Starship");
        await ChangeAsync(depot, "field.tar", manifest => manifest["tables"]!.AsArray().First(t => (string?)t!["name"] == "Ticket")!["columns"]!.AsArray().Add("warp"));

        (await ImportAsync(depot, "format.tar")).ShouldContain("has format 2; this version of Reeve knows formats up to 1. Import it with a newer version.");
        (await ImportAsync(depot, "table.tar")).ShouldContain("a table Starship, which this version of Reeve does not know.");
        (await ImportAsync(depot, "field.tar")).ShouldContain("a field Ticket.warp, which this version of Reeve does not know.");
    }

    [Fact]
    public async Task A_file_that_is_cut_damaged_or_something_else_is_refused()
    {
        await using var depot = new Depot();
        await depot.FilledAsync("sqlite");
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).Done();
        var whole = await File.ReadAllBytesAsync(depot.File("x.tar"));

        await File.WriteAllBytesAsync(depot.File("cut.tar"), whole[..(whole.Length / 2)]);
        await File.WriteAllTextAsync(depot.File("other.tar"), "Dear diary");
        await File.WriteAllTextAsync(depot.File("empty.tar"), "");
        await ChangeAsync(depot, "digest.tar", manifest => manifest["tables"]!.AsArray().First(t => (string?)t!["name"] == "Ticket")!["parts"]![0]!["sha256"] = new string('0', 64));

        (await ImportAsync(depot, "cut.tar")).ShouldContain("has no manifest: the export was interrupted");
        (await ImportAsync(depot, "other.tar")).ShouldContain("is no export of a company.");
        (await ImportAsync(depot, "empty.tar")).ShouldContain("is no export of a company.");
        (await ImportAsync(depot, "digest.tar")).ShouldContain("is damaged: tables/Ticket/000001.jsonl.gz differs from its digest.");
        (await ImportAsync(depot, "absent.tar")).ShouldContain("file: There is no file");
        (await depot.RunAsync("sqlite2", "company", "list")).Done().Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Options_that_do_not_fit_are_refused()
    {
        await using var depot = new Depot();
        await depot.FilledAsync("sqlite");
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).Done();

        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"))).ShouldBeRefused("--to: ");
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File("x.tar"), "--overwrite")).Done();
        (await depot.RunAsync("sqlite", "company", "export", "--to", depot.File(Path.Combine("no", "x.tar")))).ShouldBeRefused("--to: There is no folder");
        (await depot.RunAsync("sqlite", "company", "export", "--company", "nobody", "--to", depot.File("y.tar"))).ShouldBeRefused("--company: There is no company nobody");
        (await depot.RunAsync("sqlite", "company", "import", depot.File("x.tar"), "--id", "1x")).ShouldBeRefused("--id: A login id");
        (await depot.RunAsync("sqlite2", "company", "import", depot.File("x.tar"), "--verify")).ShouldBeRefused("--id: There is no company");
        (await depot.RunAsync("sqlite", "company", "import", depot.File("x.tar"), "--verify", "--replace")).Code.ShouldBe(2);
    }

    private static async Task<string> ImportAsync(Depot depot, string file)
    {
        var said = await depot.RunAsync("sqlite2", "company", "import", depot.File(file));
        said.Code.ShouldBe(1, said.Output);
        return said.Error;
    }

    // The same file with another manifest.
    private static async Task ChangeAsync(Depot depot, string name, Action<JsonObject> change)
    {
        await using var source = new TarReader(File.OpenRead(depot.File("x.tar")));
        await using var target = new TarWriter(File.Create(depot.File(name)), TarEntryFormat.Ustar);
        while (await source.GetNextEntryAsync(copyData: true) is { } entry)
        {
            if (entry.Name == Manifest.Name)
            {
                var manifest = (JsonObject)JsonNode.Parse(entry.DataStream!)!;
                change(manifest);
                entry = new UstarTarEntry(TarEntryType.RegularFile, Manifest.Name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(manifest.ToJsonString())) };
            }

            await target.WriteEntryAsync(entry);
        }
    }
}
