using Reeve.Kernel;

namespace Reeve.Server.Tests.Store;

/// <summary>What is held in memory is current on every node, at the next request.</summary>
public sealed class HeldTests
{
    public static TheoryData<string> Both => Place.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_change_is_in_memory_as_soon_as_its_write_is_answered(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var id = await place.AddAsync(new Colour { Name = "Red" });
        place.Storage.Memory[place.Sample.Colour].Named("RED").Single().Id.ShouldBe(id);

        await place.EditAsync<Colour>(id, c => c.Name = "Green", "name");
        place.Storage.Memory[place.Sample.Colour].Find(id).ShouldBeOfType<Colour>().Name.ShouldBe("Green");

        await place.RemoveAsync(place.Sample.Colour, id);
        place.Storage.Memory[place.Sample.Colour].Rows.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Another_node_notices_at_its_next_read_or_count_and_plans_again(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var other = await place.NodeAsync();
        var thing = await place.AddAsync(new Thing { Name = "t" });
        for (var round = 0; round < 3; round++)
        {
            var known = other.Memory;
            await place.AddAsync(new Colour { Name = "c" + round });
            var from = Source.Of(place.Sample.Thing);
            var query = new Query
            {
                From = from,
                Columns = [new Selected.Value(from.At(place.Sample.Thing.Id))],
                Where = round == 2 ? Test.False : Test.True,
            };
            var seen = 0;

            if (round == 1) (await other.CountAsync(from, Test.True, known)).ShouldBeNull();
            else (await other.ReadAsync(query, known, _ => seen++)).ShouldBeFalse();

            seen.ShouldBe(0);
            other.Memory[place.Sample.Colour].Rows.Count.ShouldBe(round + 1);
            (await other.ReadAsync(query, other.Memory, c => seen += (int)c.Int(0))).ShouldBeTrue();
            seen.ShouldBe(round == 2 ? 0 : thing);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_write_on_another_node_works_with_a_current_memory_and_fresh_numbers(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var other = await place.NodeAsync();
        var ids = new List<int>();
        for (var round = 0; round < 3; round++)
        {
            ids.Add(await place.AddAsync(new Colour { Name = "here" + round }));
            ids.Add(await place.AddAsync(new Colour { Name = "there" + round }, other));
            var held = await other.WriteAsync(async transaction =>
            {
                await transaction.LoadAsync([]);
                return transaction.Memory[place.Sample.Colour].Rows.Count;
            });
            held.ShouldBe(ids.Count);
        }

        ids.Distinct().Count().ShouldBe(6);
        (await place.Storage.RefreshAsync())[place.Sample.Colour].Rows.Count.ShouldBe(6);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Inside_a_transaction_the_memory_shows_what_the_transaction_changed_and_nobody_else_sees_it(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var first = await place.AddAsync(new Colour { Name = "First" });

        await Should.ThrowAsync<TimeZoneNotFoundException>(() => place.Storage.WriteAsync<int>(async transaction =>
        {
            await transaction.LoadAsync([]);
            for (var i = 0; i < 3; i++)
            {
                var id = await transaction.NextIdAsync(place.Sample.Colour);
                transaction.Insert(place.Sample.Colour, new Colour { Id = id, Name = "New" + i, LastUpdated = transaction.Now });
                transaction.Memory[place.Sample.Colour].Find(id).ShouldNotBeNull();
            }

            transaction.Update(place.Sample.Colour, new Colour { Id = first, Name = "Changed", SortOrder = 9 }, [place.Sample.Colour.Find("name")!]);
            ((Colour)transaction.Memory[place.Sample.Colour].Find(first)!).SortOrder.ShouldBe(0);
            transaction.Memory[place.Sample.Colour].Named("changed").ShouldHaveSingleItem();
            transaction.Delete(place.Sample.Colour, first);
            transaction.Memory[place.Sample.Colour].Rows.Count.ShouldBe(3);
            place.Storage.Memory[place.Sample.Colour].Rows.Count.ShouldBe(1);
            throw new TimeZoneNotFoundException("on purpose");
        }));

        place.Storage.Memory[place.Sample.Colour].Rows.ShouldHaveSingleItem().Id.ShouldBe(first);
        (await place.Storage.RefreshAsync())[place.Sample.Colour].Rows.ShouldHaveSingleItem();
        await place.AddAsync(new Colour { Name = "Next" });
        place.Storage.Memory[place.Sample.Colour].Rows.Select(r => ((Colour)r).Name).ShouldBe(["First", "Next"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_job_that_fails_after_changing_held_rows_leaves_the_memory_as_it_was(string database)
    {
        await using var place = await Place.OpenAsync(database);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async i =>
        {
            try
            {
                await place.Storage.WriteAsync(async transaction =>
                {
                    var id = await transaction.NextIdAsync(place.Sample.Colour);
                    transaction.Insert(place.Sample.Colour, new Colour { Id = id, Name = "c" + i, LastUpdated = transaction.Now });
                    transaction.Memory[place.Sample.Colour].Find(id).ShouldNotBeNull();
                    if (i % 3 == 0) throw new TimeZoneNotFoundException("on purpose");
                    return id;
                });
            }
            catch (TimeZoneNotFoundException)
            {
                // That is the case under test.
            }
        }));

        var expected = Enumerable.Range(0, 30).Where(i => i % 3 != 0).Select(i => "c" + i).Order();
        place.Storage.Memory[place.Sample.Colour].Rows.Select(r => ((Colour)r).Name).Order().ShouldBe(expected);
        (await place.NodeAsync()).Memory[place.Sample.Colour].Rows.Select(r => ((Colour)r).Name).Order().ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Many_refreshes_at_once_all_see_what_was_written_before_them(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var other = await place.NodeAsync();
        for (var round = 1; round <= 5; round++)
        {
            await place.AddAsync(new Colour { Name = "c" + round });
            var seen = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => (await other.RefreshAsync())[place.Sample.Colour].Rows.Count)));
            seen.ShouldAllBe(n => n == round);
        }
    }
}
