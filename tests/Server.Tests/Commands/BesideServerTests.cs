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
}
