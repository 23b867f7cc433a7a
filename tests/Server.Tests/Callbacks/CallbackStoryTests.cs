using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Callbacks;

/// <summary>What a receiver of callbacks is told, and what it is not.</summary>
public sealed class CallbackStoryTests
{
    public static TheoryData<string> Both => Store.Place.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_receiver_is_told_of_a_new_a_changed_and_a_deleted_record_and_can_verify_each(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var receiver = new Receiver();
        var callback = (await house.CallbackAsync(receiver, "contact")).Expect(201);
        callback.Json.GetProperty("objectId").GetInt32().ShouldBe(1);
        var secret = callback.Says("secret");

        var contact = (await house.Wire.PostAsync("company/contacts", new { firstName = "Zoë \"Zed\"", lastName = "O'Hara\n\u2028🖨" })).Expect(201).Id;
        (await house.Wire.PatchAsync($"company/contacts/{contact}", "title", "CTO")).Expect(200);
        (await house.Wire.DeleteAsync($"company/contacts/{contact}")).Expect(204);
        await receiver.CameAsync(3);

        var told = receiver.Messages;
        told.Select(m => m.Action).ShouldBe(["added", "updated", "deleted"]);
        told.Select(m => m.Target).ShouldBe([.. new[] { "added", "updated", "deleted" }.Select(a => $"/hook?recordId={contact}&action={a}")]);
        using var http = new HttpClient();
        foreach (var message in told)
        {
            var key = JsonElement.Parse(await http.GetStringAsync(message.KeyUrl)).GetProperty("signing_key").GetString()!;
            message.IsSignedWith(key).ShouldBeTrue();
            message.IsSignedWith(key + "x").ShouldBeFalse();
            message.IsTimedWith(secret).ShouldBeTrue();
            message.IsTimedWith(key).ShouldBeFalse("who has seen a message must not be able to sign one");
            (message.Json.GetProperty("CompanyId").GetString(), message.Json.GetProperty("MemberId").GetString()).ShouldBe((house.Wire.Company, "admin"));
            message.Json.GetProperty("CallbackObjectRecId").GetInt32().ShouldBe(callback.Id);
            message.Headers["X-Reeve-Event"].ShouldBe(message.Json.GetProperty("MessageId").GetString());
        }

        told[2].Json.GetProperty("Entity").ValueKind.ShouldBe(JsonValueKind.Null);
        told[0].Json.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["MessageId", "FromUrl", "CompanyId", "MemberId", "Action", "Type", "ID", "ProductInstanceId", "PartnerId", "Entity", "Metadata", "CallbackObjectRecId"]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_record_in_a_message_is_that_of_get_one_without_its_lists(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var receiver = new Receiver();
        (await house.CallbackAsync(receiver)).Expect(201);
        var id = await house.CompanyAsync("Message");
        await receiver.UntilAsync(all => all.Any(m => m.Record == id));
        var read = (await house.Wire.GetAsync($"company/companies/{id}")).Expect(200).Json;

        var sent = receiver.Messages.Last(m => m.Record == id).Entity;
        var names = read.EnumerateObject().Select(p => p.Name).Except(["types", "customFields"]).ToList();
        sent.EnumerateObject().Select(p => p.Name).ShouldBe(names);
        foreach (var name in names.Where(n => n is not "_info"))
            sent.GetProperty(name).GetRawText().ShouldBe(read.GetProperty(name).GetRawText(), name);
        sent.GetProperty("_info").GetProperty("contacts_href").GetString().ShouldBe(read.GetProperty("_info").GetProperty("contacts_href").GetString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_level_narrows_what_is_told_and_leaving_it_is_told_too(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var board = new Receiver();
        await using var one = new Receiver();
        await using var all = new Receiver();
        var wire = house.Wire;
        var company = await house.CompanyAsync("Level");
        var boards = (await wire.GetAsync("service/boards?orderBy=id")).Expect(200).Ids;
        var second = boards.Count > 1 ? boards[1] : (await wire.PostAsync("service/boards", new { name = "Second", location = new { id = 1 }, department = new { id = 1 } })).Expect(201).Id;
        if (boards.Count == 1) (await wire.PostAsync($"service/boards/{second}/statuses", new { name = "New" })).Expect(201);
        async Task<int> Ticket(int on) => (await wire.PostAsync("service/tickets", new { summary = "x", company = new { id = company }, board = new { id = on } })).Expect(201).Id;
        var first = await Ticket(second);
        (await house.CallbackAsync(board, "ticket", "board", second)).Expect(201);
        (await house.CallbackAsync(one, "ticket", "ticket", first)).Expect(201);
        (await house.CallbackAsync(all, "ticket")).Expect(201);

        var other = await Ticket(boards[0]);
        (await wire.PatchAsync($"service/tickets/{first}", "summary", "y")).Expect(200);
        (await wire.PatchAsync($"service/tickets/{first}", "board", new { id = boards[0] })).Expect(200);
        (await wire.PatchAsync($"service/tickets/{first}", "summary", "z")).Expect(200);
        (await wire.PostAsync("service/tickets", new { summary = "silent", company = new { id = company }, skipCallback = true })).Expect(201);
        (await wire.PatchAsync($"service/tickets/{other}", "summary", "last")).Expect(200);
        await all.CameAsync(5);

        all.Messages.Select(m => (m.Record, m.Action)).ShouldBe(
            [(other, "added"), (first, "updated"), (first, "updated"), (first, "updated"), (other, "updated")], ignoreOrder: true);
        await one.CameAsync(3);
        await board.CameAsync(2);
        await Task.WhenAll((await wire.GetAsync("system/callbacks")).Expect(200).Ids.Select(id => house.SettledAsync(id)));
        one.Messages.ShouldAllBe(m => m.Record == first);
        one.Messages.Count.ShouldBe(3);
        board.Messages.Select(m => m.Record).ShouldBe([first, first]);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_level_of_a_list_inside_the_record_is_judged_by_the_list(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var receiver = new Receiver();
        var type = (await house.Wire.PostAsync("company/companies/types", new { name = "Listened" })).Expect(201).Id;
        var (inside, outside) = (await house.CompanyAsync("Inside"), await house.CompanyAsync("Outside"));
        (await house.Wire.PostAsync($"company/companies/{inside}/typeAssociations", new { type = new { id = type } })).Expect(201);
        var callback = (await house.CallbackAsync(receiver, "company", "type", type)).Expect(201).Id;

        foreach (var id in new[] { outside, inside }) (await house.Wire.PatchAsync($"company/companies/{id}", "phoneNumber", "555")).Expect(200);
        await receiver.CameAsync(1);

        var log = await house.SettledAsync(callback);
        receiver.Messages.ShouldAllBe(m => m.Record == inside);
        log.Json.EnumerateArray().Where(d => d.GetProperty("recordId").GetInt32() == outside).ShouldAllBe(d => d.GetProperty("status").GetString() == "OutOfReach");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Ones_own_changes_are_left_out_where_asked_and_nothing_comes_after_disabling(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var receiver = new Receiver();
        await using var other = new Receiver();
        var quiet = (await house.CallbackAsync(receiver, selfSuppressed: true)).Expect(201).Id;
        var loud = (await house.CallbackAsync(other)).Expect(201).Id;
        await house.CompanyAsync("Own");
        await other.CameAsync(1);
        await house.SettledAsync(loud);
        receiver.Messages.ShouldBeEmpty();

        (await house.Wire.PatchAsync($"system/callbacks/{quiet}", "isSelfSuppressedFlag", false)).Expect(200);
        await house.CompanyAsync("Heard");
        await receiver.CameAsync(1);
        (await house.Wire.PatchAsync($"system/callbacks/{quiet}", "inactiveFlag", true)).Expect(200);
        await house.SettledAsync(quiet);
        var before = receiver.Messages.Count;
        var heard = other.Messages.Count;
        await house.CompanyAsync("Missed");
        await other.CameAsync(heard + 1);
        (await house.Wire.PatchAsync($"system/callbacks/{quiet}", "inactiveFlag", false)).Expect(200);
        var last = await house.CompanyAsync("After");
        await receiver.UntilAsync(all => all.Any(m => m.Record == last));
        receiver.Messages.Skip(before).ShouldAllBe(m => m.Record == last);
    }
}
