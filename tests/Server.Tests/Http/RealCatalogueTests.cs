using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Http;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Http;

public sealed class RealCatalogueTests
{
    [Fact]
    public async Task Every_list_and_count_without_placeholders_answers_an_administrator_with_a_real_key()
    {
        using var folder = new SqliteFolder();
        var engine = Running.Engine(TimeProvider.System);
        await using var companies = Reeve.Store.Companies.Open(engine.Catalogue, TimeProvider.System, new DataPlace.Sqlite(folder.Path));
        await AdministratorAsync(engine, await companies.CreateAsync("acme"));
        RequestLog? requests = null;
        await using var server = WebServer.Of(new Listening(null, 0, null, null, false), log =>
        {
            requests = Running.Log(engine, log);
            return (Running.Site(engine, companies, new PublicAddress(null, [], []), requests, Fairness.None), new Pages(engine.Catalogue, c => companies.FindAsync(c)));
        });
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(server.Url + PublicAddress.ApiPath) };
        (await client.GetAsync("service/boards")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", SmallSite.Basic("acme+public:private"));

        var failures = new List<string>();
        foreach (var endpoint in Kernel.Endpoint.Of(engine.Catalogue).Where(e => e.Kind is EndpointKind.List or EndpointKind.Count && !e.Path.Contains('{')))
        {
            using var answer = await client.GetAsync(endpoint.Path);
            var body = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode != HttpStatusCode.OK) failures.Add($"{endpoint.Path}: {(int)answer.StatusCode} {body}");
            else JsonNode.Parse(body);
        }

        failures.ShouldBeEmpty();
        var me = JsonNode.Parse(await client.GetStringAsync("system/members/1"))!;
        me["securityRole"]!["name"]!.ToString().ShouldBe("Admin");
        me["securityRole"]!["_info"]!["securityRole_href"]!.ToString().ShouldEndWith("/system/securityroles/1");
        await requests!.DisposeAsync();
        await server.StopAsync();
    }

    private static async Task AdministratorAsync(Engine engine, Storage storage)
    {
        await storage.WriteAsync(transaction =>
        {
            void Insert(Row row)
            {
                (row.Id, row.LastUpdated, row.DateEntered) = (1, transaction.Now, transaction.Now);
                transaction.Insert(engine.Catalogue.Table(row.GetType()), row);
            }

            Insert(new SecurityRole { Name = "Admin", AdminFlag = true });
            var member = (Member)engine.Catalogue.Table(typeof(Member)).New();
            (member.Identifier, member.SecurityRole) = ("admin", new Ref<SecurityRole>(1));
            Insert(member);
            Insert(new ApiKey
            {
                Member = new Ref<Member>(1), Description = "Test", PublicKey = "public",
                PrivateKeyHash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("private"))),
            });
            return FinishedAsync(transaction);
        });
        await storage.RefreshAsync();
    }

    private static async ValueTask<int> FinishedAsync(Transaction transaction)
    {
        await transaction.FinishAsync(null, _ => { });
        return 0;
    }
}
