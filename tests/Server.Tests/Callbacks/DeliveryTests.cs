using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Server.Callbacks;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Callbacks;

/// <summary>Every event arrives, in order, whatever the receivers do; and none where none may.</summary>
public sealed class DeliveryTests
{
    private const int Seed = 20_261_122;

    public static TheoryData<string> Both => Store.Place.Both;

    [Theory, MemberData(nameof(Both))]
    public Task A_receiver_killed_and_slow_in_turns_gets_every_event_of_500_writes_in_order(string database) => AllOfAsync(database, 500, 40);

    [Theory, MemberData(nameof(Both)), Trait("Set", "Long")]
    public Task A_receiver_killed_and_slow_in_turns_gets_every_event_of_10000_writes_in_order(string database) => AllOfAsync(database, 10_000, 200);

    [Theory, MemberData(nameof(Both))]
    public async Task A_receiver_that_never_answers_delays_nobody_else(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var stuck = new Receiver();
        await using var quick = new Receiver();
        var never = new TaskCompletionSource<int>();
        stuck.Answers = _ => never.Task;
        (await house.CallbackAsync(stuck)).Expect(201);
        (await house.CallbackAsync(quick)).Expect(201);
        for (var i = 0; i < 40; i++) await house.CompanyAsync($"Stuck{i}");

        await quick.UntilAsync(all => all.Select(m => m.Record).Distinct().Count() >= 40);

        stuck.Messages.ShouldBeEmpty();
        stuck.Answers = _ => Task.FromResult(200);
        never.SetResult(200);
        await stuck.UntilAsync(all => all.Select(m => m.Record).Distinct().Count() >= 40);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_given_up_can_be_sent_again_by_number_and_by_time(string database)
    {
        await using var house = await House.OpenAsync(database, House.Quick with { Later = [TimeSpan.FromMilliseconds(20)] });
        await using var receiver = new Receiver { Answers = _ => Task.FromResult(500) };
        var begin = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        await house.CompanyAsync("Before");
        var callback = (await house.CallbackAsync(receiver)).Expect(201).Id;
        var company = await house.CompanyAsync("Again");
        var log = await house.SettledAsync(callback, l => l.Json.GetArrayLength() > 0 && l.Json.EnumerateArray().All(d => d.GetProperty("status").GetString() == "Dead"));
        var dead = log.Json.EnumerateArray().First();
        (dead.GetProperty("attempts").GetInt32(), dead.GetProperty("responseCode").GetInt32(), dead.GetProperty("answer").GetString()).ShouldBe((2, 500, "said"));
        receiver.Messages.ShouldBeEmpty();

        receiver.Answers = _ => Task.FromResult(200);
        (await house.Wire.PostAsync($"system/callbacks/{callback}/replay", new { deliveryIds = log.Ids })).Expect(200).Json.GetProperty("count").GetInt32().ShouldBe(log.Ids.Count);
        await receiver.UntilAsync(all => all.Any(m => m.Record == company));
        await house.SettledAsync(callback);
        receiver.Messages.Select(m => m.Json.GetProperty("MessageId").GetString()).ShouldContain(dead.GetProperty("messageId").GetString());

        // A time range tells even what happened before the callback was made.
        var count = receiver.Messages.Count;
        var replayed = (await house.Wire.PostAsync($"system/callbacks/{callback}/replay", new { from = begin.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'") })).Expect(200);
        replayed.Json.GetProperty("count").GetInt32().ShouldBeGreaterThan(log.Ids.Count);
        await receiver.CameAsync(count + replayed.Json.GetProperty("count").GetInt32());
        (await house.Wire.PostAsync($"system/callbacks/{callback}/replay", new { })).Expect(400);
        (await house.Wire.PostAsync($"system/callbacks/{callback}/replay", new { from = "yesterday" })).Expect(400);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_callback_that_fails_too_long_is_made_inactive_and_what_waits_is_given_up(string database)
    {
        await using var house = await House.OpenAsync(database, House.Quick with { Patience = TimeSpan.FromMilliseconds(300) });
        await using var receiver = new Receiver { Answers = _ => Task.FromResult(503) };
        var callback = (await house.CallbackAsync(receiver)).Expect(201).Id;
        await house.CompanyAsync("Failing");

        await house.SettledAsync(callback, l => l.Json.GetArrayLength() > 0 && l.Json.EnumerateArray().All(d => d.GetProperty("status").GetString() == "Dead"));

        var row = (await house.Wire.GetAsync($"system/callbacks/{callback}")).Expect(200).Json;
        row.GetProperty("inactiveFlag").GetBoolean().ShouldBeTrue();
        row.TryGetProperty("failingSince", out _).ShouldBeTrue();
        (await house.Wire.PatchAsync($"system/callbacks/{callback}", "inactiveFlag", false)).Expect(200).Json.TryGetProperty("failingSince", out _).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_callback_tells_no_more_than_its_member_may_inquire(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var receiver = new Receiver();
        await using var all = new Receiver();
        var office = await Office.OfAsync(house.Wire);
        var person = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, Level.My), Office.On(Systems.MyAccount, Level.My), Office.On(Companies.CompanyMaintenance, Level.None));
        var mine = (await house.CallbackAsync(receiver, "ticket", by: person.Wire)).Expect(201).Id;
        (await house.CallbackAsync(receiver, "company", by: person.Wire)).Expect(201);
        var every = (await house.CallbackAsync(all, "ticket")).Expect(201).Id;
        var body = new { summary = "x", company = new { id = office.Company }, board = new { id = office.Board } };
        var foreign = (await house.Wire.PostAsync("service/tickets", body)).Expect(201).Id;
        var own = (await house.Wire.PostAsync("service/tickets", new { summary = "own", body.company, body.board, owner = new { id = person.Id } })).Expect(201).Id;
        await receiver.UntilAsync(m => m.Any(x => x.Record == own));
        await house.CompanyAsync("Hidden");
        (await house.Wire.DeleteAsync($"service/tickets/{foreign}")).Expect(204);
        (await house.Wire.DeleteAsync($"service/tickets/{own}")).Expect(204);
        await receiver.UntilAsync(m => m.Any(x => x.Record == own && x.Action == "deleted"));
        await all.UntilAsync(m => m.Count(x => x.Action == "deleted") == 2);
        await house.SettledAsync(every);
        await house.SettledAsync(mine);

        receiver.Messages.ShouldAllBe(m => m.Record == own && m.Json.GetProperty("Type").GetString() == "ticket");
        (await person.Wire.GetAsync($"system/callbacks/{every}")).Expect(404);
        (await person.Wire.GetAsync($"system/callbacks/{every}/deliveries")).Expect(404);
        (await person.Wire.GetAsync("system/callbacks")).Expect(200).Ids.ShouldNotContain(every);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_callback_hears_of_the_configurations_of_its_company_alone(string database)
    {
        await using var house = await House.OpenAsync(database);
        await using var receiver = new Receiver();
        var (one, other) = (await house.CompanyAsync("One"), await house.CompanyAsync("Other"));
        var callback = (await house.CallbackAsync(receiver, "configuration", "company", one)).Expect(201).Id;
        var told = new List<int>();
        foreach (var company in new[] { other, one })
            told.Add((await house.Wire.PostAsync("company/configurations", new { name = "x", type = new { name = "Server" }, company = new { id = company } })).Expect(201).Id);

        await receiver.UntilAsync(m => m.Any(x => x.Record == told[1]));
        await house.SettledAsync(callback);
        receiver.Messages.ShouldAllBe(m => m.Record == told[1] && m.Json.GetProperty("Type").GetString() == "configuration");
        (await house.CallbackAsync(receiver, "configuration", "board", 1)).Expect(400);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_holds_less_cannot_turn_anothers_callback_to_themselves(string database)
    {
        var host = await TestHost.KeyedAsync(database);
        var admin = await host.FoundedAsync();
        var office = await Office.OfAsync(admin);
        var person = await office.PersonAsync(Office.On(Systems.TableSetup, Level.All));
        var path = $"system/callbacks/{(await admin.PostAsync("system/callbacks", new { url = "https://example.com/a?id=", objectId = 0, type = "ticket", level = "owner" })).Expect(201).Id}";

        foreach (var (field, value) in new (string, object)[] { ("url", "https://example.org/mine?id="), ("type", "contact"), ("isSelfSuppressedFlag", true) })
            (await person.Wire.PatchAsync(path, field, value)).Expect(403).Code.ShouldBe("Security");
        (await person.Wire.PatchAsync(path, "inactiveFlag", true)).Expect(200);
        (await person.Wire.PatchAsync(path, "inactiveFlag", false)).Expect(403);
        (await person.Wire.PatchAsync(path, "description", "known")).Expect(200);
    }

    [Fact]
    public async Task Two_servers_share_the_telling_and_one_goes_on_when_the_other_ends()
    {
        await using var house = await House.OpenAsync("postgres");
        await using var receiver = new Receiver();
        await using var node = await house.Host.SecondNodeAsync();
        await using var second = house.Second(node);
        (await house.CallbackAsync(receiver)).Expect(201);
        for (var i = 0; i < 20; i++) await house.CompanyAsync($"Two{i}");
        await receiver.UntilAsync(all => all.Select(m => m.Record).Distinct().Count() == 20);

        await house.StopAsync();
        for (var i = 20; i < 40; i++) await house.CompanyAsync($"Two{i}");
        await receiver.UntilAsync(all => all.Select(m => m.Record).Distinct().Count() == 40);

        // At least once is what is promised: a server that is slow may lose its turn while a message is under way. Both telling everything would be a fault.
        receiver.Messages.Count.ShouldBeLessThan(receiver.Messages.Select(m => m.Json.GetProperty("MessageId").GetString()).Distinct().Count() * 3 / 2);
    }

    // Each write changes a counter of its record, so the records in the messages show the order, and the last message the last state.
    private static async Task AllOfAsync(string database, int writes, int every)
    {
        await using var house = await House.OpenAsync(database, House.Quick with { Timeout = TimeSpan.FromSeconds(1) });
        await using var receiver = new Receiver();
        var chance = new Random(Seed);
        var gate = new Lock();
        receiver.Answers = async _ =>
        {
            int roll;
            lock (gate) roll = chance.Next(1000);
            if (roll < 2)
            {
                using var slow = new PeriodicTimer(TimeSpan.FromMilliseconds(1500));
                await slow.WaitForNextTickAsync();
            }

            return roll switch { < 10 => 429, < 20 => 500, _ => 200 };
        };
        var made = (await house.CallbackAsync(receiver, "company")).Expect(201);
        var secret = made.Says("secret");
        var records = new List<int>();
        for (var i = 0; i < 10; i++) records.Add(await house.CompanyAsync($"Count{i}"));
        var restless = RestlessAsync(receiver, every, writes);
        await Parallel.ForEachAsync(records, async (record, _) =>
        {
            for (var i = 1; i <= writes / records.Count; i++) (await house.Wire.PatchAsync($"company/companies/{record}", "addressLine2", $"{i}")).Expect(200);
        });

        var log = (await house.Wire.GetAsync("system/auditEntries/count?conditions=recordResource=\"company/companies\" and recordId in (" + string.Join(',', records) + ")")).Expect(200);
        var events = log.Json.GetProperty("count").GetInt32();
        events.ShouldBeGreaterThanOrEqualTo(writes);
        await receiver.UntilAsync(all => all.Select(m => m.Headers["X-Reeve-Event"]).Distinct().Count() >= events, TimeSpan.FromMinutes(10));
        await restless;
        await house.SettledAsync(made.Id);

        var key = JsonElement.Parse(await new HttpClient().GetStringAsync(receiver.Messages[0].KeyUrl)).GetProperty("signing_key").GetString()!;
        receiver.Messages.ShouldAllBe(m => m.IsSignedWith(key) && m.IsTimedWith(secret));
        receiver.Messages.Select(m => m.Headers["X-Reeve-Event"]).Distinct().Count().ShouldBe(events);
        foreach (var record in records)
        {
            var told = receiver.Messages.Where(m => m.Record == record).ToList();
            var counters = told.Select(m => m.Entity.TryGetProperty("addressLine2", out var line) ? int.Parse(line.GetString()!) : 0).ToList();
            counters.SequenceEqual(counters.Order()).ShouldBeTrue($"record {record}, chance {Seed}");
            counters[^1].ShouldBe(writes / records.Count);
            await InOrderAsync(house, made.Id, record, told);
        }
    }

    // As the log has them, by the instant of the change.
    private static async Task InOrderAsync(House house, int callback, int record, IReadOnlyList<Message> told)
    {
        var order = new List<string>();
        for (var page = 1; ; page++)
        {
            var rows = (await house.Wire.GetAsync($"system/callbacks/{callback}/deliveries?pageSize=1000&page={page}&orderBy=at,id&fields=id,messageId&conditions=recordId={record}")).Expect(200);
            order.AddRange(rows.Json.EnumerateArray().Select(d => d.GetProperty("messageId").GetString()!));
            if (rows.Json.GetArrayLength() < 1000) break;
        }

        told.Select(m => m.Headers["X-Reeve-Event"]).Distinct().ShouldBe(order);
    }

    // Killed after so many messages, for a moment, until most have come.
    private static async Task RestlessAsync(Receiver receiver, int every, int writes)
    {
        for (var after = every; after < writes * 3 / 4; after += every)
        {
            var count = after;
            await receiver.UntilAsync(all => all.Count >= count, TimeSpan.FromMinutes(10));
            await receiver.KillAsync();
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(60));
            await timer.WaitForNextTickAsync();
            receiver.Revive();
        }
    }
}
