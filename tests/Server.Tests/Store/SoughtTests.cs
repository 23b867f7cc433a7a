using Reeve.Kernel;
using Reeve.Store;

namespace Reeve.Server.Tests.Store;

/// <summary>Rows of an Or that indexes answer part by part are the rows that a walk over all of them finds.</summary>
public sealed class SoughtTests
{
    public static TheoryData<string> Both => Place.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Rows_sought_by_number_are_those_found_by_walking(string database)
    {
        await using var place = await Place.OpenAsync(database);
        await FillAsync(place, 60);

        foreach (var (offset, limit) in ((long, int?)[])[(0, null), (0, 7), (7, 7), (0, 1000)])
        {
            var sought = await place.IdsAsync(s => Wanted(place, s), s => Newest(place, s), limit, offset);
            sought.ShouldBe(await place.IdsAsync(s => Walked(place, s), s => Newest(place, s), limit, offset), $"{offset} {limit}");
            sought.ShouldNotBeEmpty();
            sought.ShouldBeUnique();
        }

        (await place.CountAsync(s => Wanted(place, s))).ShouldBe(await place.CountAsync(s => Walked(place, s)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_page_of_more_rows_than_are_sought_by_number_is_the_same(string database)
    {
        await using var place = await Place.OpenAsync(database);
        await FillAsync(place, Sought.ForPage * 2);

        var page = await place.IdsAsync(s => Wanted(place, s), s => Newest(place, s), 30, 60);
        page.Count.ShouldBe(30);
        page.ShouldBe(await place.IdsAsync(s => Walked(place, s), s => Newest(place, s), 30, 60));
        (await place.CountAsync(s => Wanted(place, s))).ShouldBe(await place.CountAsync(s => Walked(place, s)));
    }

    [Fact]
    public void Only_what_indexes_answer_is_sought()
    {
        var sample = new SampleCatalogue();
        var from = Source.Of(sample.Thing);
        var part = Source.Of(sample.Part);
        var back = new Test.Same(part.At(sample.Part.Find("thing")!), from.At(sample.Thing.Id));
        var exists = new Test.Exists(part, Test.All(back, new Test.Is(part.At(sample.Part.Find("colour")!), Comparing.Equal, 1)));
        Test With(params Test[] others) => Test.All(new Test.Is(from.At(sample.Of("openFlag")), Comparing.Equal, true), Test.Any([exists, .. others]));
        Test.Is Is(string field, Comparing how, object value) => new(from.At(sample.Of(field)), how, value);

        Sought.Of(With(Is("colour", Comparing.Equal, 1)), from).ShouldNotBeNull().Parts.Count.ShouldBe(2);
        Sought.Of(With(new Test.OneOf(from.At(sample.Of("colour")), [1, 2], false)), from).ShouldNotBeNull();
        Sought.Of(With(Is("colour", Comparing.NotEqual, 1)), from).ShouldBeNull();
        Sought.Of(With(Is("count", Comparing.Equal, 1)), from).ShouldBeNull();
        Sought.Of(With(new Test.OneOf(from.At(sample.Of("colour")), [1, 2], true)), from).ShouldBeNull();
        Sought.Of(With(new Test.Exists(part, Test.All(back, new Test.Is(part.At(sample.Part.Find("doneFlag")!), Comparing.Equal, true)))), from).ShouldBeNull();
        Sought.Of(Test.Any(Is("colour", Comparing.Equal, 1), Is("code", Comparing.Equal, "x")), from).ShouldBeNull();
    }

    private static Test Wanted(Place place, Source thing) => Test.All(new Test.Is(thing.At(place.Sample.Of("openFlag")), Comparing.Equal, true), Mine(place, thing));

    // A part that no index answers, and no row fulfils, leaves the walk only.
    private static Test Walked(Place place, Source thing) => Test.All(
        new Test.Is(thing.At(place.Sample.Of("openFlag")), Comparing.Equal, true),
        Test.Any(Mine(place, thing), new Test.Is(thing.At(place.Sample.Of("count")), Comparing.Equal, -1)));

    private static Test Mine(Place place, Source thing)
    {
        var part = Source.Of(place.Sample.Part);
        return Test.Any(
            new Test.Is(thing.At(place.Sample.Of("colour")), Comparing.Equal, 1),
            new Test.Exists(part, Test.All(
                new Test.Same(part.At(place.Sample.Part.Find("thing")!), thing.At(place.Sample.Thing.Id)),
                new Test.Is(part.At(place.Sample.Part.Find("colour")!), Comparing.Equal, 1))));
    }

    private static Sort[] Newest(Place place, Source thing) => [new Sort(thing.At(place.Sample.Of("name")), true), new Sort(thing.At(place.Sample.Thing.Id), true)];

    // Of each four: one of the colour, one with a part of the colour, one with both, one with neither; every fifth is not open.
    private static Task FillAsync(Place place, int count) => place.Storage.WriteAsync(async transaction =>
    {
        await transaction.LoadAsync([]);
        for (var colour = 1; colour <= 2; colour++) transaction.Insert(place.Sample.Colour, Stamped(new Colour { Id = colour, Name = $"c{colour}" }));
        for (var i = 1; i <= count; i++)
        {
            transaction.Insert(place.Sample.Thing, Stamped(new Thing { Id = i, Name = $"n{i * 7 % 13}", Colour = new Ref<Colour>(i % 4 < 2 ? 1 : 2), OpenFlag = i % 5 != 0 }));
            if (i % 2 == 1) transaction.Insert(place.Sample.Part, Stamped(new Part { Id = i, Thing = new Ref<Thing>(i), Colour = new Ref<Colour>(1), Label = "x" }));
        }

        await transaction.FinishAsync(null, _ => { });
        return 0;

        T Stamped<T>(T row)
            where T : Row
        {
            row.LastUpdated = transaction.Now;
            return row;
        }
    });
}
