using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>Key pairs: when they are replaced, and that nothing shows the private key a second time (ruling 27).</summary>
public sealed class KeyTests
{
    [Theory]
    [InlineData("sqlite", "PATCH")]
    [InlineData("sqlite", "PUT")]
    [InlineData("postgres", "PATCH")]
    [InlineData("postgres", "PUT")]
    public async Task Another_description_replaces_the_pair_and_shows_it_once(string database, string method)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, Level.All));
        var changed = (await DescribeAsync(office, person, method, "another purpose")).Expect(200);
        changed.Id.ShouldBe(person.KeyId);
        changed.Says("publicKey").ShouldNotBe(person.Wire.PublicKey);
        (await person.Wire.GetAsync("service/tickets/count")).Status.ShouldBe(401);
        (await office.With(changed).GetAsync("service/tickets/count")).Expect(200);
        (await office.Admin.GetAsync(person.KeyPath)).Expect(200).Text.ShouldNotContain(changed.Says("privateKey"));

        var again = (await DescribeAsync(office, person, method, "another purpose")).Expect(200);
        again.Text.ShouldNotContain("privateKey");
        again.Says("publicKey").ShouldBe(changed.Says("publicKey"));
        (await office.With(changed).GetAsync("service/tickets/count")).Expect(200);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Expiry_addresses_and_inactivity_keep_the_pair(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, Level.All));
        foreach (var (field, off, on) in new (string, object?, object?)[]
        {
            ("expires", "2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"),
            ("allowedAddresses", new[] { "203.0.113.7" }, new[] { "127.0.0.0/8", "::1" }),
            ("inactiveFlag", true, false),
        })
        {
            (await office.Admin.PatchAsync(person.KeyPath, field, off)).Expect(200).Text.ShouldNotContain("privateKey");
            (await person.Wire.GetAsync("service/tickets/count")).Status.ShouldBe(401, field);
            (await office.Admin.PatchAsync(person.KeyPath, field, on)).Expect(200).Says("publicKey").ShouldBe(person.Wire.PublicKey);
            (await person.Wire.GetAsync("service/tickets/count")).Status.ShouldBe(200, field);
        }
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task No_answer_condition_or_audit_line_holds_the_private_key(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, Level.All));
        var changed = (await DescribeAsync(office, person, "PATCH", "told nowhere")).Expect(200);
        var secret = changed.Says("privateKey");
        secret.Length.ShouldBeGreaterThanOrEqualTo(16);
        foreach (var path in new[]
        {
            person.KeyPath, $"system/apiMembers/{person.Id}/apiKeys", "system/auditEntries?pageSize=1000&orderBy=id desc", $"system/audittrail?type=ApiMember&id={person.Id}",
        })
        {
            var answer = await office.Admin.GetAsync(path);
            answer.Expect(200).Text.ShouldNotContain(secret);
            answer.Text.Contains("privateKey", StringComparison.OrdinalIgnoreCase).ShouldBeFalse(path);
        }

        foreach (var field in (string[])["privateKey", "privateKeyHash"])
            (await office.Admin.FindAsync($"system/apiMembers/{person.Id}/apiKeys", $"{field} != null")).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task My_account_suffices_for_keys_of_ones_own_and_for_no_others(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Office.On(Systems.MyAccount, Level.My));
        var other = await office.PersonAsync();
        var key = (await person.Wire.PostAsync($"system/apiMembers/{person.Id}/apiKeys", new { description = "second" })).Expect(201);
        (await office.With(key).GetAsync($"system/apiMembers/{person.Id}/apiKeys")).Expect(200).Ids.Count.ShouldBe(2);
        (await person.Wire.DeleteAsync($"system/apiMembers/{person.Id}/apiKeys/{key.Id}")).Expect(204);
        (await person.Wire.GetAsync($"system/apiMembers/{other.Id}/apiKeys")).Status.ShouldBe(404);
        (await person.Wire.GetAsync(other.KeyPath)).Status.ShouldBe(404);
        (await person.Wire.PostAsync($"system/apiMembers/{other.Id}/apiKeys", new { description = "theirs" })).Status.ShouldBe(404);
    }

    private static Task<WireAnswer> DescribeAsync(Office office, Person person, string method, string description) => method == "PUT"
        ? office.Admin.PutAsync(person.KeyPath, new { description })
        : office.Admin.PatchAsync(person.KeyPath, "description", description);
}
