using Reeve.Kernel;

namespace Reeve.Server.Tests.Store;

public sealed class WriteTests
{
    public static TheoryData<string> Both => Place.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_row_comes_back_as_it_was_written(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var colour = await place.AddAsync(new Colour { Name = "Blue" });
        var thing = new Thing
        {
            Name = "É ß İ Ж 😀",
            Code = "",
            Colour = new Ref<Colour>(colour),
            Kind = ThingKind.Large,
            OpenFlag = true,
            MaybeFlag = false,
            Count = int.MinValue,
            Big = long.MaxValue,
            Amount = -12345.6789m,
            Price = 1.5m,
            Due = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero).AddMicroseconds(123456),
            Mark = Guid.Parse("8A6DF49E-3C1A-4F6E-9A3B-7F1B0C9D2E11"),
            Members = [3, 1],
            Tags = ["a\"b", "ü", "<x>"],
            EnteredBy = "me",
            Hidden = "As IT is",
        };

        var id = await place.AddAsync(thing);

        var found = await place.GetAsync<Thing>(id);
        foreach (var field in place.Sample.Thing.Fields.Where(f => f.Stored))
        {
            if (field.Get(thing) is System.Collections.IEnumerable list and not string) ((System.Collections.IEnumerable)field.Get(found!)!).ShouldBe(list);
            else field.Get(found!).ShouldBe(field.Get(thing), field.Name);
        }

        found!.Amount.ToString().ShouldBe("-12345.6789");
        found.Price.ToString().ShouldBe("1.5");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Empty_fields_come_back_empty(string database)
    {
        await using var place = await Place.OpenAsync(database);

        var id = await place.AddAsync(new Thing { Name = "" });

        var found = (await place.GetAsync<Thing>(id))!;
        foreach (var field in place.Sample.Thing.Fields.Where(f => f is { Stored: true, Nullable: true })) field.Get(found).ShouldBeNull(field.Name);
        found.Name.ShouldBe("");
        found.Members.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_update_writes_the_named_fields_and_no_others(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var id = await place.AddAsync(new Thing { Name = "Old", Count = 1 });

        await place.EditAsync<Thing>(id, t => (t.Name, t.Count) = ("NEW", 2), "name");

        var found = (await place.GetAsync<Thing>(id))!;
        (found.Name, found.Count).ShouldBe(("NEW", 1));
        (await place.IdsAsync(s => new Test.Is(s.At(place.Sample.Of("name")), Comparing.Equal, "new"))).ShouldBe([id]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Numbers_are_never_used_again_not_even_after_the_last_row_is_deleted_and_the_server_restarted(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var first = await place.AddAsync(new Thing { Name = "a" });
        var second = await place.AddAsync(new Thing { Name = "b" });

        await place.RemoveAsync(place.Sample.Thing, second);
        var third = await place.AddAsync(new Thing { Name = "c" });
        await place.RemoveAsync(place.Sample.Thing, third);
        await place.RemoveAsync(place.Sample.Thing, first);

        var fourth = await place.AddAsync(new Thing { Name = "d" }, await place.NodeAsync());
        new[] { first, second, third, fourth }.ShouldBeInOrder();
        new[] { first, second, third, fourth }.Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_second_row_that_differs_only_in_case_is_refused_with_the_name_of_the_index(string database)
    {
        await using var place = await Place.OpenAsync(database);
        await place.AddAsync(new Thing { Name = "a", Code = "Straße É" });
        await place.AddAsync(new Thing { Name = "b" });
        await place.AddAsync(new Thing { Name = "c" });

        var refused = await Should.ThrowAsync<DuplicateRow>(() => place.AddAsync(new Thing { Name = "d", Code = "STRAßE é" }));

        refused.Table.ShouldBe(place.Sample.Thing);
        refused.Index!.Fields.ShouldBe([place.Sample.Of("code")]);
        (await place.IdsAsync(_ => Test.True)).Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_many_writers_at_once_those_that_fail_leave_nothing_and_the_others_are_kept(string database)
    {
        await using var place = await Place.OpenAsync(database);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            try
            {
                return await place.Storage.WriteAsync(async transaction =>
                {
                    var thing = new Thing { Id = await transaction.NextIdAsync(place.Sample.Thing), Name = "n" + i, LastUpdated = transaction.Now };
                    transaction.Insert(place.Sample.Thing, thing);
                    var colour = new Colour { Id = await transaction.NextIdAsync(place.Sample.Colour), Name = "c" + i, LastUpdated = transaction.Now };
                    if (i % 6 == 0) transaction.Insert(place.Sample.Colour, colour);
                    if (i % 3 == 0) throw new TimeZoneNotFoundException("on purpose");
                    await transaction.FinishAsync(null, _ => { });
                    return thing.Id;
                });
            }
            catch (TimeZoneNotFoundException)
            {
                return 0;
            }
        }));

        (await place.IdsAsync(_ => Test.True)).ShouldBe(outcomes.Where(id => id != 0).Order());
        outcomes.Count(id => id == 0).ShouldBe(20);
        (await place.Storage.RefreshAsync())[place.Sample.Colour].Rows.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_answer_of_a_write_sees_what_was_written(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var from = Source.Of(place.Sample.Thing);
        var names = new List<string>();

        await place.Storage.WriteAsync(async transaction =>
        {
            var id = await transaction.NextIdAsync(place.Sample.Thing);
            transaction.Insert(place.Sample.Thing, new Thing { Id = id, Name = "Here", LastUpdated = transaction.Now });
            (await transaction.CountAsync(from, Test.True)).ShouldBe(1);
            var query = new Query
            {
                From = from,
                Columns = [new Selected.Value(from.At(place.Sample.Of("name")))],
                Where = new Test.Is(from.At(place.Sample.Thing.Id), Comparing.Equal, id),
            };
            await transaction.ReadAsync(query, c => names.Add("inside " + c.Text(0)));
            await transaction.FinishAsync(query, c => names.Add("last " + System.Text.Encoding.UTF8.GetString(c.Utf8(0))));
            return id;
        });

        names.ShouldBe(["inside Here", "last Here"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Stamps_grow_from_transaction_to_transaction_though_the_clock_stands_still_or_goes_back(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var stamps = new List<DateTimeOffset>();
        for (var i = 0; i < 5; i++)
        {
            if (i == 3) place.Clock.Advance(TimeSpan.FromMinutes(-5));
            var id = await place.AddAsync(new Thing { Name = "t" });
            stamps.Add((await place.GetAsync<Thing>(id))!.LastUpdated);
        }

        stamps.ShouldBeInOrder();
        stamps.Distinct().Count().ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Appended_rows_get_numbers_and_stamps(string database)
    {
        await using var place = await Place.OpenAsync(database);
        List<Thing> rows = [new() { Name = "a" }, new() { Name = "b" }];

        await place.Storage.AppendAsync(place.Sample.Thing, rows);

        rows.ShouldAllBe(r => r.Id > 0 && r.LastUpdated != default);
        (await place.IdsAsync(_ => Test.True)).ShouldBe(rows.Select(r => r.Id));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_fetch_gives_rows_per_request_and_keeps_to_its_condition(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var (a, b) = (await place.AddAsync(new Thing { Name = "a", OpenFlag = true }), await place.AddAsync(new Thing { Name = "b" }));
        var colour = await place.AddAsync(new Colour { Name = "Red" });

        var found = await place.Storage.WriteAsync(t => t.LoadAsync(
        [
            new Fetch(place.Sample.Thing, [b, a], ForChange: true),
            new Fetch(place.Sample.Thing, [b, a], s => new Test.Is(s.At(place.Sample.Of("openFlag")), Comparing.Equal, true)),
            new Fetch(place.Sample.Colour, []),
            new Fetch(place.Sample.Colour, [colour, 4711]),
        ]));

        found.Select(rows => rows.Select(r => r.Id).ToArray()).ShouldBe([[a, b], [a], [], [colour]]);
    }
}
