using Reeve.Server.Tests.Commands;
using Reeve.Server.Tests.Scenarios;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Export;

/// <summary>A folder for exports and the places that companies are carried between: a data folder and a database of PostgreSQL.</summary>
public sealed class Depot : IAsyncDisposable
{
    // None, one that fills a part, and several parts.
    private static readonly int[] Sizes = [0, 256 * 1024, 600_000];

    private readonly SqliteFolder folder = new();
    private readonly Dictionary<string, (DataPlace Place, string[] Options)> places = [];

    /// <summary>A path in the folder.</summary>
    public string File(string name) => folder.File(name);

    /// <summary>A place by a name that begins with its database.</summary>
    public async Task<DataPlace> PlaceAsync(string name) => (await KnownAsync(name)).Place;

    /// <summary>Runs a command on a place.</summary>
    public async Task<Said> RunAsync(string place, params string[] command) => await Shell.RunAtAsync([.. command, .. (await KnownAsync(place)).Options]);

    /// <summary>The options that lead commands to a place.</summary>
    public async Task<string[]> OptionsAsync(string place) => (await KnownAsync(place)).Options;

    /// <summary>A new company with what is hard to carry: odd texts, gaps in the numbers, decimals, lists, instants.</summary>
    public async Task<Wire> FilledAsync(string place)
    {
        await using var host = await TestHost.OverAsync(await PlaceAsync(place));
        var wire = await host.FoundedAsync();
        foreach (var (caption, type) in ((string, string)[])[("Räck \"units\"", "Number"), ("Note", "Text"), ("Since", "Date"), ("Ok", "Checkbox")])
            (await wire.PostAsync("system/userDefinedFields", new { podId = 5, caption, sequenceNumber = 10, fieldTypeIdentifier = type, numberDecimals = type == "Number" ? 1 : (int?)null })).Expect(201);
        foreach (var name in (string[])["Ärztehaus \"Süd\" & Söhne", "İstanbul ß 🖨 \u2028 <b>", "Тест\tс\nстрокой \\ '; drop table --", "O'Neill, {id} [x] %_*"])
        {
            var company = (await wire.PostAsync("company/companies", new { identifier = "c" + name.Length, name })).Expect(201);
            var ticket = (await wire.PostAsync("service/tickets", new
            {
                summary = name, company = new { id = company.Id }, initialDescription = name, budgetHours = 0.25m, requiredDate = "2027-03-28T01:30:00Z",
                customFields = new object[]
                {
                    new { caption = "Räck \"units\"", value = 2.5m }, new { caption = "Note", value = name }, new { caption = "Since", value = "2026-01-31T00:00:00Z" }, new { caption = "Ok", value = true },
                },
            })).Expect(201);
            foreach (var size in Sizes)
                (await wire.UploadAsync("system/documents", DocumentTests.Form("Ticket", ticket.Id, $"Größe {size}.bin", DocumentTests.Bytes(size)))).Expect(201);
            var gone = (await wire.PostAsync("service/tickets", new { summary = "gone", company = new { id = company.Id } })).Expect(201);
            (await wire.DeleteAsync($"service/tickets/{gone.Id}")).Expect(204);
            (await wire.PatchAsync($"service/tickets/{ticket.Id}", "status/name", "Completed")).Expect(200);
        }

        return wire;
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        foreach (var place in places.Values.Select(p => p.Place).OfType<DataPlace.Sqlite>().Where(p => Directory.Exists(p.Folder))) Directory.Delete(place.Folder, true);
        return default;
    }

    private async Task<(DataPlace Place, string[] Options)> KnownAsync(string name)
    {
        if (places.TryGetValue(name, out var known)) return known;
        var data = Directory.CreateTempSubdirectory("reeve-depot-").FullName;
        if (name.StartsWith("sqlite", StringComparison.Ordinal)) return places[name] = (new DataPlace.Sqlite(data), ["--data", data]);
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        return places[name] = (new DataPlace.Postgres(database), ["--data", folder.Path, "--postgres", database]);
    }
}
