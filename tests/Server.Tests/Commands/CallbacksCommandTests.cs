using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Commands;

public sealed class CallbacksCommandTests
{
    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_callback_is_listed_stopped_replayed_and_given_a_new_secret(string database)
    {
        await using var server = await RunningServer.StartAsync(database);
        using var client = new HttpClient { BaseAddress = new Uri(server.Url) };
        async Task<Said> Run(params string[] args) => await Shell.RunAtAsync([.. args, .. server.Place]);
        var wire = new Wire(client, server.Company, server.PublicKey, server.PrivateKey);
        await using var receiver = new Callbacks.Receiver();
        var made = (await wire.PostAsync("system/callbacks", new { url = receiver.Url, objectId = 0, type = "contact", level = "owner" })).Expect(201);
        var (id, contact) = ($"{made.Id}", (await wire.PostAsync("company/contacts", new { firstName = "Com", lastName = "Mand" })).Expect(201).Id);
        await receiver.UntilAsync(all => all.Any(m => m.Record == contact));

        (await Run("callbacks", "list")).Done().Rows.ShouldContain(row => row[0] == id && row[2] == "contact" && row[6] == "active");
        (await Run("callbacks", "replay", id, "--from", "2026-01-01")).Done().Output.ShouldContain("in line again");
        await receiver.UntilAsync(all => all.Count(m => m.Record == contact) >= 2);
        var rotated = (await Run("callbacks", "rotate", id, "--json")).Done().Json.GetProperty("secret").GetString()!;
        rotated.ShouldNotBe(made.Says("secret"));
        (await Run("callbacks", "disable", id)).Done();
        (await wire.GetAsync($"system/callbacks/{id}")).Expect(200).Json.GetProperty("inactiveFlag").GetBoolean().ShouldBeTrue();
        (await Run("callbacks", "replay", id, "--from", "2026-01-01")).ShouldBeRefused("callback: ");
        (await Run("callbacks", "enable", id)).Done();
        var last = (await wire.PostAsync("company/contacts", new { firstName = "En", lastName = "Abled" })).Expect(201).Id;
        await receiver.UntilAsync(all => all.Any(m => m.Record == last && m.IsTimedWith(rotated)));
        (await Run("callbacks", "log", id, "--status", "Delivered")).Done().Rows.ShouldContain(row => row[3] == "Delivered");

        (await Run("callbacks", "log", "999")).ShouldBeRefused("callback: ");
        (await Run("callbacks", "replay", id)).ShouldBeRefused("--from: ");
        (await Run("callbacks", "replay", id, "--delivery", "999999")).ShouldBeRefused("--delivery: ");
    }
}
