using System.IO.Compression;
using System.Text.Json;
using Npgsql;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Store;

/// <summary>Companies that earlier versions left behind (ruling 40): today's server opens them, reads them and goes on with them.</summary>
public sealed class UpgradeTests
{
    private const string Dump = "company.sql.gz";
    private const string File = "company.db.gz";
    private const string Newest = "2026-11-service";

    // Before this one companies had neither configurations nor notes.
    private const string First = "2026-11-engine";
    private const int Tickets = 12;

    private static readonly string Fixtures = Path.Combine(Approved.Root, "tests", "fixtures");

    public static TheoryData<string, string> Kept
    {
        get
        {
            var kept = new TheoryData<string, string>();
            foreach (var folder in Directory.GetDirectories(Fixtures).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal))
                foreach (var database in TestHost.Databases) kept.Add(folder, database);
            return kept;
        }
    }

    [Theory, MemberData(nameof(Kept))]
    public async Task A_company_of_an_earlier_version_opens_and_goes_on(string fixture, string database)
    {
        using var files = new SqliteFolder();
        var key = JsonSerializer.Deserialize<Key>(await System.IO.File.ReadAllTextAsync(Path.Combine(Fixtures, fixture, database + ".json")), JsonSerializerOptions.Web)!;
        await using var host = await TestHost.OverAsync(database == "sqlite" ? Copy(fixture, key, files) : await RestoreAsync(fixture));
        var wire = host.With(key.Company, key.PublicKey, key.PrivateKey);

        var tickets = (await wire.GetAsync("service/tickets?pageSize=1000&orderBy=id")).Expect(200);
        tickets.Ids.Count.ShouldBe(Tickets);
        tickets.Json[0].GetProperty("summary").GetString().ShouldBe("Printer 1 of Ärztehaus Süd is out of paper");
        (await wire.GetAsync("system/search?q=" + Uri.EscapeDataString("ÄRZTEHAUS printer 1"))).Expect(200).Ids[0].ShouldBe(tickets.Ids[0]);
        (await wire.FindAsync("service/tickets/count", "closedFlag = true")).Says("count").ShouldBe("4");
        (await wire.FindAsync("company/companies", "identifier = \"ärztehaus\"")).Expect(200).Ids.Count.ShouldBe(1);
        (await wire.FindAsync("company/contacts", "company/identifier = \"Acme\"", "&childConditions=" + Uri.EscapeDataString("communicationItems/value like \"%@acme.example\"")))
            .Expect(200).Ids.Count.ShouldBe(2);
        (await wire.GetAsync($"service/tickets/{tickets.Ids[0]}/notes")).Expect(200).Ids.Count.ShouldBe(2);
        (await wire.FindAsync("system/auditEntries", $"recordResource = \"service/tickets\" and recordId = {tickets.Ids[0]}")).Expect(200).Ids.ShouldNotBeEmpty();
        if (fixture != First) await ShouldHaveMoreAsync(wire, tickets);
        await GoOnAsync(wire, tickets);
    }

    private static async Task ShouldHaveMoreAsync(Wire wire, WireAnswer tickets)
    {
        var configurations = (await wire.GetAsync("company/configurations?orderBy=id&customFieldConditions=" + Uri.EscapeDataString("caption=\"Rack\" and value=\"A1\""))).Expect(200);
        configurations.Ids.Count.ShouldBe(3);
        configurations.Json[0].GetProperty("mobileGuid").GetGuid().ShouldNotBe(Guid.Empty);
        (await wire.GetAsync($"service/tickets/{tickets.Ids[0]}/configurations")).Expect(200).Ids.ShouldBe([configurations.Ids[0]]);
        var company = configurations.Json[0].GetProperty("company").GetProperty("id").GetInt32();
        (await wire.GetAsync($"company/companies/{company}/notes")).Expect(200).Json[0].GetProperty("text").GetString().ShouldBe("Ring twice. Ärztehaus Süd");
        (await wire.GetAsync($"system/documents?recordType=Ticket&recordId={tickets.Ids[0]}")).Expect(200).Json[0].GetProperty("title").GetString().ShouldBe("Manual");
    }

    /// <summary>Makes the newest fixture anew; see tests/fixtures/README.md.</summary>
    [Fact(Explicit = true)]
    public async Task Make_the_newest_fixture()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Fixtures, Newest)).FullName;
        using var files = new SqliteFolder();
        var company = await MakeAsync(new DataPlace.Sqlite(files.Path), Path.Combine(folder, "sqlite.json"));
        await SqueezeAsync(Path.Combine(folder, File), await System.IO.File.ReadAllBytesAsync(files.File(Path.Combine("companies", company + ".db"))));
        var postgres = await PostgresServer.Shared;
        var place = await postgres.CreateDatabaseAsync();
        await MakeAsync(new DataPlace.Postgres(place), Path.Combine(folder, "postgres.json"));
        var program = Directory.GetFiles("/usr/lib/postgresql", "pg_dump", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        // Rows as statements: the test restores them through the driver, without psql.
        var dump = await Programs.RunAsync(
            [program, "--dbname", $"host=127.0.0.1 port={postgres.Port} user=postgres dbname={new NpgsqlConnectionStringBuilder(place).Database}", "--no-owner", "--rows-per-insert=200"], files.Path);
        await SqueezeAsync(Path.Combine(folder, Dump), System.Text.Encoding.UTF8.GetBytes(dump));
    }

    private static async Task GoOnAsync(Wire wire, WireAnswer tickets)
    {
        var made = (await wire.PostAsync("service/tickets", new { summary = "After the upgrade", company = new { identifier = "Acme" }, initialDescription = "It still works." })).Expect(201);
        made.Id.ShouldBeGreaterThan(tickets.Ids[^1]);
        (await wire.GetAsync($"service/tickets/{made.Id}/notes")).Expect(200).Ids.Count.ShouldBe(1);
        (await wire.PatchAsync($"service/tickets/{tickets.Ids[0]}", "status/name", "Completed")).Expect(200).Json.GetProperty("closedFlag").GetBoolean().ShouldBeTrue();
        (await wire.PostAsync("company/companies", new { identifier = "ACME", name = "Twice" })).Status.ShouldBeOneOf(400, 409);
        (await wire.GetAsync("service/tickets/count")).Says("count").ShouldBe((Tickets + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static DataPlace.Sqlite Copy(string fixture, Key key, SqliteFolder files)
    {
        Directory.CreateDirectory(files.File("companies"));
        System.IO.File.WriteAllBytes(files.File(Path.Combine("companies", key.Company + ".db")), Unpack(fixture, File).ToArray());
        return new DataPlace.Sqlite(files.Path);
    }

    private static async Task<DataPlace.Postgres> RestoreAsync(string fixture)
    {
        var place = await (await PostgresServer.Shared).CreateDatabaseAsync();
        using var reader = new StreamReader(Unpack(fixture, Dump));
        // Lines that begin with a backslash speak to psql; a setting that this PostgreSQL does not know would stop the rest.
        var statements = (await reader.ReadToEndAsync()).Split('\n')
            .Where(line => !line.StartsWith('\\') && !line.StartsWith("SET transaction_timeout", StringComparison.Ordinal));
        await using var connection = new NpgsqlConnection(place + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(string.Join('\n', statements), connection);
        await command.ExecuteNonQueryAsync();
        return new DataPlace.Postgres(place);
    }

    private static MemoryStream Unpack(string fixture, string name)
    {
        var unpacked = new MemoryStream();
        using var packed = new GZipStream(System.IO.File.OpenRead(Path.Combine(Fixtures, fixture, name)), CompressionMode.Decompress);
        packed.CopyTo(unpacked);
        unpacked.Position = 0;
        return unpacked;
    }

    private static async Task SqueezeAsync(string path, byte[] content)
    {
        await using var packed = new GZipStream(System.IO.File.Create(path), CompressionLevel.SmallestSize);
        await packed.WriteAsync(content);
    }

    // The server has ended when this returns, so all is in the one file.
    private static async Task<string> MakeAsync(DataPlace place, string keyFile)
    {
        await using var host = await TestHost.OverAsync(place);
        var wire = await host.FoundedAsync();
        await FillAsync(wire);
        var key = new Key(wire.Company, wire.PublicKey, wire.PrivateKey);
        await System.IO.File.WriteAllTextAsync(keyFile, JsonSerializer.Serialize(key, JsonSerializerOptions.Web) + "\n");
        return wire.Company;
    }

    private static async Task FillAsync(Wire wire)
    {
        foreach (var (identifier, name, city) in new[] { ("Ärztehaus", "Ärztehaus Süd", "Ulm"), ("Acme", "Acme Ltd", "Leeds"), ("Straße", "Straßenbau Groß", "Köln") })
        {
            var company = (await wire.PostAsync("company/companies", new { identifier, name, city, addressLine1 = "1 High Street" })).Expect(201);
            foreach (var first in new[] { "Ann", "Bob" })
            {
                object[] reached =
                [
                    new { type = new { name = "Email" }, value = $"{first}@{identifier}.example".ToLowerInvariant(), defaultFlag = true },
                    new { type = new { name = "Direct" }, value = "555 0100" },
                ];
                (await wire.PostAsync("company/contacts", new { firstName = first, lastName = "Miller", company = new { id = company.Id }, communicationItems = reached })).Expect(201);
            }

            for (var number = 1; number <= 4; number++) await TicketAsync(wire, company.Id, name, number);
            await MoreAsync(wire, company.Id, name);
        }
    }

    private static async Task MoreAsync(Wire wire, int company, string name)
    {
        var racks = (await wire.FindAsync("system/userDefinedFields", "caption = \"Rack\"")).Expect(200).Ids;
        var rack = racks.Count > 0 ? racks[0] : (await wire.PostAsync("system/userDefinedFields", new { podId = 4, caption = "Rack", fieldTypeIdentifier = "Text", entryTypeIdentifier = "EntryField", sequenceNumber = 1 })).Expect(201).Id;
        var configuration = (await wire.PostAsync("company/configurations", new { name = "Server of " + name, type = new { name = "Server" }, company = new { id = company }, customFields = new[] { new { id = rack, value = "A1" } } })).Expect(201).Id;
        var ticket = (await wire.FindAsync("service/tickets", $"company/id = {company}", "&orderBy=id")).Expect(200).Ids[0];
        (await wire.PostAsync($"service/tickets/{ticket}/configurations", new { id = configuration })).Expect(201);
        (await wire.PostAsync($"company/companies/{company}/notes", new { text = "Ring twice. " + name })).Expect(201);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Ticket"), "recordType" }, { new StringContent($"{ticket}"), "recordId" }, { new StringContent("Manual"), "title" },
            { new ByteArrayContent("fan 1 stopped\n"u8.ToArray()), "file", "manual.log" },
        };
        (await wire.UploadAsync("system/documents", form)).Expect(201);
    }

    private static async Task TicketAsync(Wire wire, int company, string name, int number)
    {
        var ticket = (await wire.PostAsync("service/tickets", new
        {
            summary = $"Printer {number} of {name} is out of paper", company = new { id = company }, initialDescription = "It blinks. 🖨",
            status = new { name = number == 3 ? "Completed" : "Assigned" }, budgetHours = 0.25m * number,
        })).Expect(201);
        (await wire.PostAsync($"service/tickets/{ticket.Id}/notes", new { text = "Filled it up.", resolutionFlag = true })).Expect(201);
        if (number == 4 && company % 2 == 0) (await wire.PatchAsync($"service/tickets/{ticket.Id}", "status/name", "Cancelled")).Expect(200);
    }

    private sealed record Key(string Company, string PublicKey, string PrivateKey);
}
