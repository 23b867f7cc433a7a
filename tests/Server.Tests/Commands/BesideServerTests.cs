using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Commands;

public sealed class BesideServerTests
{
    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task What_commands_change_beside_a_running_server_counts_at_the_next_request(string database)
    {
        await using var server = await RunningServer.StartAsync(database);
        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        async Task<Said> Run(params string[] args) => (await Shell.RunAtAsync([.. args, .. server.Place])).Done();
        await Run("member", "create", "beside", "--role", "Technician", "--api");
        var key = (await Run("key", "create", "--member", "beside", "--description", "beside", "--json")).Json;
        var publicKey = key.GetProperty("publicKey").GetString()!;
        var wire = new Wire(client, server.Company, publicKey, key.GetProperty("privateKey").GetString()!);

        (await wire.GetAsync("service/tickets?pageSize=1")).Expect(200);

        using var folder = new SqliteFolder();
        await File.WriteAllTextAsync(folder.File("role.json"), """{"name": "Technician", "permissions": [{"module": "Companies", "function": "Contacts", "inquire": "All"}]}""");
        await Run("role", "apply", folder.File("role.json"), "--yes");
        (await wire.GetAsync("service/tickets?pageSize=1")).Expect(403);
        (await wire.GetAsync("company/contacts?pageSize=1")).Expect(200);

        await Run("key", "revoke", publicKey);
        (await wire.GetAsync("company/contacts?pageSize=1")).Expect(401);
    }

    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_company_set_lenient_passes_over_what_no_record_has(string database)
    {
        await using var server = await RunningServer.StartAsync(database);
        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        var wire = new Wire(client, server.Company, server.PublicKey, server.PrivateKey);
        async Task<int> PostAsync() => (await wire.PostAsync("company/companies/statuses", new { name = $"S{Guid.NewGuid():N}"[..20], nonsense = 1 })).Status;
        async Task<int> PatchAsync() => (await wire.PatchAsync("company/companies/statuses/1", new[] { new { op = "replace", path = "nonsense/deep", value = 1 } })).Status;

        (await PostAsync()).ShouldBe(400);
        (await PatchAsync()).ShouldBe(400);
        (await Shell.RunAtAsync(["company", "set", server.Company, "--lenient", "true", .. server.Place])).Done().Output.ShouldContain("passed over");
        (await PostAsync()).ShouldBe(201);
        (await PatchAsync()).ShouldBe(200);
        (await Shell.RunAtAsync(["company", "set", server.Company, "--lenient", "false", .. server.Place])).Done();
        (await PostAsync()).ShouldBe(400);
        (await Shell.RunAtAsync(["company", "set", "nobody", "--lenient", "true", .. server.Place])).Code.ShouldBe(1);
    }
}
