using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Jobs;

/// <summary>What the server rehearses before it says it is ready leaves nothing behind.</summary>
public sealed class WarmUpTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_rehearsed_ticket_is_neither_there_nor_written_of(string database)
    {
        await using var server = await RunningServer.StartAsync(database);
        using var client = new HttpClient { BaseAddress = new Uri(server.Url + "/v4_6_release/apis/3.0/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.Company}+{server.PublicKey}:{server.PrivateKey}")));

        var before = await client.GetFromJsonAsync<JsonElement>("service/tickets?orderBy=id%20desc&pageSize=1&fields=id,summary");
        before[0].GetProperty("summary").GetString().ShouldNotBe("Rehearsal");
        (await client.GetFromJsonAsync<JsonElement>("system/auditEntries/count?conditions=changes%20contains%20%22Rehearsal%22")).GetProperty("count").GetInt32().ShouldBe(0);

        var made = await client.PostAsJsonAsync("service/tickets", new { summary = "The first of the day", company = new { id = 1 } });
        made.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created);
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt32();
        if (database == "sqlite") id.ShouldBe(before[0].GetProperty("id").GetInt32() + 1);
    }
}
