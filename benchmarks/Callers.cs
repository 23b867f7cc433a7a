using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Reeve.Bench.Floor;

namespace Reeve.Bench;

/// <summary>Prepares a demo company for the bench, over its own API: three callers, and tickets that two of them own.</summary>
public sealed class Callers(HttpClient client, int port, string admin)
{
    private const string Api = "/v4_6_release/apis/3.0/";
    private const int DenseTickets = 3000;
    private const int SparseTickets = 30;
    private readonly List<FloorCaller> floor = [];

    /// <summary>The Authorization header of each.</summary>
    public Dictionary<Who, string> Keys { get; } = [];

    /// <summary>The same callers as the floor knows them.</summary>
    public FloorCaller[] Floor => [.. floor];

    /// <summary>Makes the callers; what requests are made from is answered.</summary>
    public async Task<Sample> PrepareAsync(string reader)
    {
        var role = (int)(await ListAsync("system/securityroles?conditions=adminFlag%3Dtrue"))[0]!["id"]!;
        var all = await CopyRoleAsync(role, "Bench All");
        var mine = await CopyRoleAsync(role, "Bench My");
        await SendAsync(HttpMethod.Patch, $"system/securityRoles/{mine}/settings", new JsonArray(new JsonObject
        {
            ["moduleName"] = "Service Desk", ["moduleFunctionName"] = "Service Tickets",
            ["inquireLevel"] = "My", ["addLevel"] = "None", ["editLevel"] = "None", ["deleteLevel"] = "None",
        }));
        await MemberAsync(Who.All, "BenchAll", all);
        var dense = await MemberAsync(Who.Dense, "BenchDense", mine);
        var sparse = await MemberAsync(Who.Sparse, "BenchSparse", mine);
        Keys[Who.Reader] = reader;
        Keys[Who.Nobody] = App.Basic(Place.Company, "nobody", "nothing");
        var board = await BoardAsync();
        var ids = await IdsAsync();
        await OwnAsync(dense, ids.Where((_, i) => i % Math.Max(1, ids.Count / DenseTickets) == 0));
        await OwnAsync(sparse, ids.Take(SparseTickets));
        var contact = (await ListAsync("company/contacts?conditions=company/id%3E0&pageSize=1"))[0]!;
        var company = (await SendAsync(HttpMethod.Get, $"company/companies/{contact["company"]!["id"]}"))!;
        return new Sample((string)board["name"]!, (int)board["id"]!, (string)company["identifier"]!, (int)contact["id"]!, [.. Spread(ids, 1000)], await UploadAsync(ids[0]));
    }

    // The document that the bench reads: 64 KB of text.
    private async Task<int> UploadAsync(int ticket)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Ticket"), "recordType" }, { new StringContent(ticket.ToString()), "recordId" }, { new StringContent("Bench"), "title" },
            { new StringContent(string.Concat(Enumerable.Repeat("0123456789abcdef", 4096))), "file", "bench.txt" },
        };
        using var request = App.Request(HttpMethod.Post, port, Api + "system/documents", admin);
        request.Content = form;
        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? (int)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"]!
            : throw new BenchFailure($"upload: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static IEnumerable<int> Spread(List<int> ids, int count)
    {
        for (var i = 0; i < count; i++) yield return ids[(int)((long)i * ids.Count / count)];
    }

    // The board with the most open tickets.
    private async Task<JsonNode> BoardAsync()
    {
        var (most, found) = (-1L, (JsonNode?)null);
        foreach (var board in await ListAsync("service/boards"))
        {
            var open = (long)(await SendAsync(HttpMethod.Get, $"service/tickets/count?conditions=board/id%3D{board!["id"]}%20and%20closedFlag%3Dfalse"))!["count"]!;
            if (open > most) (most, found) = (open, board);
        }

        return found ?? throw new BenchFailure("The demo company has no boards.");
    }

    private async Task<List<int>> IdsAsync()
    {
        var ids = new List<int>();
        for (var after = 0; ;)
        {
            var page = await ListAsync($"service/tickets?fields=id&pageSize=1000&pageId={after}");
            ids.AddRange(page.Select(t => (int)t!["id"]!));
            if (page.Count < 1000) return ids;
            after = ids[^1];
        }
    }

    private async Task OwnAsync(int member, IEnumerable<int> tickets) => await Parallel.ForEachAsync(
        tickets,
        new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (id, _) => await SendAsync(HttpMethod.Patch, $"service/tickets/{id}", new JsonArray(new JsonObject
        {
            ["op"] = "replace", ["path"] = "owner", ["value"] = new JsonObject { ["id"] = member },
        })));

    private async Task<int> CopyRoleAsync(int role, string name) =>
        (int)(await SendAsync(HttpMethod.Post, $"system/securityroles/{role}/copy", new JsonObject { ["name"] = name }))!["id"]!;

    private async Task<int> MemberAsync(Who who, string identifier, int role)
    {
        var member = (int)(await SendAsync(HttpMethod.Post, "system/apiMembers", new JsonObject
        {
            ["identifier"] = identifier, ["name"] = identifier, ["securityRole"] = new JsonObject { ["id"] = role },
        }))!["id"]!;
        var key = (await SendAsync(HttpMethod.Post, $"system/apiMembers/{member}/apiKeys", new JsonObject { ["description"] = "bench" }))!;
        var (publicKey, privateKey) = ((string)key["publicKey"]!, (string)key["privateKey"]!);
        Keys[who] = App.Basic(Place.Company, publicKey, privateKey);
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(privateKey)));
        floor.Add(new FloorCaller(publicKey, hash, member, identifier, (int)key["id"]!, who is Who.Dense or Who.Sparse, []));
        return member;
    }

    private async Task<JsonArray> ListAsync(string path) => (JsonArray)(await SendAsync(HttpMethod.Get, path))!;

    private async Task<JsonNode?> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = App.Request(method, port, Api + path, admin, body?.ToJsonString());
        using var answer = await client.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadFromJsonAsync<JsonNode>()
            : throw new BenchFailure($"{method} {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
