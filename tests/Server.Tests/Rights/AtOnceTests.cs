using Reeve.Kernel;
using Reeve.Model;
using Reeve.Model.Rights;
using Reeve.Server.Setup;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>What is withdrawn is gone at the next request: on the server that was told, on another node, and when a command changed it beside them (ruling 28).</summary>
public sealed class AtOnceTests
{
    private const string Asked = "service/tickets/count";

    /// <summary>Ways of withdrawing, as paths below the API: what is changed, to what, and what the next request answers.</summary>
    private static readonly (string Name, Func<Person, string> Path, string Field, object Value, int Status)[] Ways =
    [
        ("inactive key", p => p.KeyPath, "inactiveFlag", true, 401),
        ("expired key", p => p.KeyPath, "expires", "2020-01-01T00:00:00Z", 401),
        ("inactive member", p => $"system/apiMembers/{p.Id}", "inactiveFlag", true, 401),
        ("inactive role", p => $"system/securityroles/{p.RoleId}", "inactiveFlag", true, 401),
    ];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task On_the_server_that_was_told(string database)
    {
        var office = await Offices.OnAsync(database);
        foreach (var (name, path, field, value, status) in Ways)
        {
            var person = await SomebodyAsync(office);
            (await person.Wire.GetAsync(Asked)).Expect(200);
            (await office.Admin.PatchAsync(path(person), field, value)).Expect(200);
            (await person.Wire.GetAsync(Asked)).Status.ShouldBe(status, name);
            (await person.Wire.GetAsync("system/mySecurity")).Status.ShouldBe(status, name);
        }
    }

    [Fact]
    public async Task On_another_node()
    {
        await using var one = await TestHost.WithKeysAsync("postgres");
        await using var two = await one.SecondNodeAsync();
        var office = await Office.OfAsync(await one.FoundedAsync());
        foreach (var (name, path, field, value, status) in Ways)
        {
            var person = await SomebodyAsync(office);
            var there = two.With(person.Wire.Company, person.Wire.PublicKey, person.Wire.PrivateKey);
            (await there.GetAsync(Asked)).Expect(200);
            (await office.Admin.PatchAsync(path(person), field, value)).Expect(200);
            (await there.GetAsync(Asked)).Status.ShouldBe(status, name);
        }

        var changed = await SomebodyAsync(office);
        var elsewhere = two.With(changed.Wire.Company, changed.Wire.PublicKey, changed.Wire.PrivateKey);
        (await elsewhere.GetAsync(Asked)).Expect(200);
        await office.GrantAsync(changed.RoleId, Office.On(ServiceDesk.ServiceTickets));
        (await elsewhere.GetAsync(Asked)).Status.ShouldBe(403);
        var mySecurity = (await elsewhere.GetAsync("system/mySecurity")).Expect(200).Json.EnumerateArray();
        mySecurity.ShouldAllBe(s => s.GetProperty("inquireLevel").GetString() == "None");
        await office.GrantAsync(changed.RoleId, Office.On(ServiceDesk.ServiceTickets, Level.All));
        (await elsewhere.GetAsync(Asked)).Expect(200);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task When_a_command_changed_it_beside_the_server(string database)
    {
        await using var host = await TestHost.WithKeysAsync(database);
        var office = await Office.OfAsync(await host.FoundedAsync());
        var person = await SomebodyAsync(office);
        (await person.Wire.GetAsync(Asked)).Expect(200);
        await using var beside = host.OpenBeside();
        var storage = (await beside.FindAsync(person.Wire.Company))!;
        await CommandAsync<SecurityRole>(host, storage, person.RoleId, role => role.InactiveFlag = true);
        (await person.Wire.GetAsync(Asked)).Status.ShouldBe(401);
        await CommandAsync<SecurityRole>(host, storage, person.RoleId, role => role.InactiveFlag = false);
        (await person.Wire.GetAsync(Asked)).Expect(200);
        await CommandAsync<ApiKey>(host, storage, person.KeyId, key => key.InactiveFlag = true);
        (await person.Wire.GetAsync(Asked)).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_last_administrator_stays(string database)
    {
        var office = await Office.OfAsync(await (await TestHost.KeyedAsync(database)).FoundedAsync());
        var role = (await office.Admin.FindAsync("system/securityroles", "adminFlag = true")).Expect(200).Ids.ShouldHaveSingleItem();
        var administrators = (await office.Admin.FindAsync("system/apiMembers", $"securityRole/id = {role}")).Expect(200).Ids;
        var none = await office.RoleAsync([]);
        var me = (await office.Admin.FindAsync("system/apiMembers", "identifier = \"admin\"")).Ids.ShouldHaveSingleItem();
        foreach (var other in administrators.Where(a => a != me)) (await office.Admin.PatchAsync($"system/apiMembers/{other}", "inactiveFlag", true)).Expect(200);
        (await office.Admin.PatchAsync($"system/apiMembers/{me}", "inactiveFlag", true)).Status.ShouldBe(400);
        (await office.Admin.PatchAsync($"system/apiMembers/{me}", "securityRole/id", none)).Status.ShouldBe(400);
        (await office.Admin.PatchAsync($"system/securityroles/{role}", "inactiveFlag", true)).Status.ShouldBe(400);
        (await office.Admin.PatchAsync($"system/securityroles/{role}", "adminFlag", false)).Status.ShouldBe(400);
        (await office.Admin.DeleteAsync($"system/securityroles/{role}")).Status.ShouldBe(409);
        (await office.Admin.SendAsync("PATCH", $"system/securityRoles/{role}/settings", new[] { Office.Setting(Office.On(ServiceDesk.ServiceTickets)) })).Status.ShouldBe(400);
        (await office.Admin.GetAsync(Asked)).Expect(200);
    }

    private static async Task<Person> SomebodyAsync(Office office) =>
        await office.PersonAsync(await office.NewRoleAsync([Office.On(ServiceDesk.ServiceTickets, Level.All)]));

    private static Task CommandAsync<T>(TestHost host, Storage storage, int id, Action<T> change)
        where T : Row => host.Engine.TogetherAsync(storage, m => Bootstrap.Reeve(host.Catalogue, m), async after =>
    {
        await after.EditAsync(id, change);
        return 0;
    });
}
