using Reeve.Kernel;
using Reeve.Kernel.Condition;

namespace Reeve.Server.Tests.Store;

/// <summary>The same conditions give the same rows on both databases, and the rows that a plain look at them gives.</summary>
public sealed class ConditionTests
{
    private static readonly string[] Names =
    [
        "É", "é", "ß", "SS", "ẞ", "İ", "i", "I", "ı", "Ж", "ж", "😀", "😀😀", "", "a", "ab", "a%b", "a_b", "a*b", "a?b", "a[b", @"a\b", "a'b", "a\"b", "a\nb",
        "Zürich", "zÜRICH", "100%", "x", "xyz", "~", "\uD7FF", "\uE000", "\uFFFD", "\U00010000", "\U0010FFFF", "a.b", "a^b", "a-b", "a]b", "Σ", "ς", "σ", "İstanbul", "𐐀", "𐐨",
    ];

    private static readonly string[] Likes =
    [
        "é", "a%", "%b", "%b%", "a_b", "_", "__", "%", "", "[a-z]", "[^a-z]", "[^a-z]%", "a[%_*]b", "a[[]b", "[ж]", "[а-я]", "😀%", "_😀", "[😀]", "[😀-😃]_", "zü%",
        "a[.^]b", "a[z-a]b", "%[z-a]%", "a[^z-a]b", @"a\b", "a%[b]", "\uD7FF%", "\U0010FFFF%", "[\uD7FF-\uE000]", "a[+-]b", "a[.-]b", "x%z", "%i%", "i_tan%", "[σς]", "a\n_", "%\n%",
    ];

    public static TheoryData<string> Both => Place.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Text_compares_and_sorts_by_its_folded_form_in_the_order_of_code_points(string database)
    {
        await using var place = await NamedAsync(database);
        var name = place.Sample.Of("name");
        foreach (var value in Names.Select(Fold.Of).Distinct())
        {
            foreach (var how in Enum.GetValues<Comparing>())
            {
                var expected = Names.Index().Where(n => Holds(ByCodePoint(Fold.Of(n.Item), value), how)).Select(n => n.Index + 1);
                (await place.IdsAsync(s => new Test.Is(s.At(name), how, value))).ShouldBe(expected, $"{how} {value}");
            }
        }

        var sorted = Names.Index().OrderBy(n => Fold.Of(n.Item), Comparer<string>.Create(ByCodePoint)).ThenBy(n => n.Index).Select(n => n.Index + 1).ToList();
        (await place.IdsAsync(_ => Test.True, s => [new Sort(s.At(name), false), new Sort(s.At(place.Sample.Thing.Id), false)])).ShouldBe(sorted);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Patterns_match_what_the_reference_matches(string database)
    {
        await using var place = await NamedAsync(database);
        foreach (var like in Likes)
        {
            var pattern = LikePattern.Parse(Fold.Of(like));
            var expected = Names.Index().Where(n => pattern.Matches(Fold.Of(n.Item))).Select(n => n.Index + 1).ToList();
            (await place.IdsAsync(s => new Test.Matches(s.At(place.Sample.Of("name")), pattern, false))).ShouldBe(expected, like);
            (await place.IdsAsync(s => new Test.Matches(s.At(place.Sample.Of("name")), pattern, true))).ShouldBe(Enumerable.Range(1, Names.Length).Except(expected), like);
        }

        foreach (var part in Names.Where(n => n.Length > 0))
        {
            var contains = Names.Index().Where(n => Fold.Of(n.Item).Contains(Fold.Of(part), StringComparison.Ordinal)).Select(n => n.Index + 1);
            (await place.IdsAsync(s => new Test.Matches(s.At(place.Sample.Of("name")), LikePattern.Containing(Fold.Of(part)), false))).ShouldBe(contains, part);
            var starts = Names.Index().Where(n => Fold.Of(n.Item).StartsWith(Fold.Of(part), StringComparison.Ordinal)).Select(n => n.Index + 1);
            if (!part.AsSpan().ContainsAny("%*_[")) (await place.IdsAsync(s => new Test.Matches(s.At(place.Sample.Of("name")), LikePattern.Parse(Fold.Of(part) + "%"), false))).ShouldBe(starts, part);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Negated_conditions_hold_for_empty_fields_and_all_others_do_not(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var due = place.Clock.Now;
        var mark = Guid.NewGuid();
        await place.AddAsync(new Thing { Name = "empty" });
        await place.AddAsync(new Thing { Name = "same", Code = "X", Kind = ThingKind.Large, MaybeFlag = true, Count = 5, Big = 5, Amount = 5.5m, Due = due, Mark = mark });
        await place.AddAsync(new Thing { Name = "more", Code = "Y", Kind = ThingKind.Small, MaybeFlag = false, Count = 6, Big = 6, Amount = 6m, Due = due.AddMicroseconds(1), Mark = Guid.NewGuid() });
        (string Field, object Value, bool Ordered)[] cases =
            [("code", "x", true), ("kind", "Large", false), ("maybeFlag", true, false), ("count", 5, true), ("big", 5L, true), ("amount", 5.5m, true), ("due", due, true), ("mark", mark, false)];

        foreach (var (name, value, ordered) in cases)
        {
            Column At(Source s) => s.At(place.Sample.Of(name));
            (await place.IdsAsync(s => new Test.Is(At(s), Comparing.Equal, value))).ShouldBe([2], name);
            (await place.IdsAsync(s => new Test.Is(At(s), Comparing.NotEqual, value))).ShouldBe([1, 3], name);
            (await place.IdsAsync(s => new Test.OneOf(At(s), [value], false))).ShouldBe([2], name);
            (await place.IdsAsync(s => new Test.OneOf(At(s), [value], true))).ShouldBe([1, 3], name);
            (await place.IdsAsync(s => new Test.OneOf(At(s), [], false))).ShouldBe([], name);
            (await place.IdsAsync(s => new Test.OneOf(At(s), [], true))).ShouldBe([1, 2, 3], name);
            (await place.IdsAsync(s => new Test.OneOf(At(s), [.. Enumerable.Repeat(value, 40)], true))).ShouldBe([1, 3], name);
            (await place.IdsAsync(s => new Test.Empty(At(s), false))).ShouldBe([1], name);
            (await place.IdsAsync(s => new Test.Empty(At(s), true))).ShouldBe([2, 3], name);
            (await place.IdsAsync(s => new Test.Same(At(s), At(s)))).ShouldBe([2, 3], name);
            if (!ordered) continue;
            (await place.IdsAsync(s => new Test.Is(At(s), Comparing.Less, value))).ShouldBe([], name);
            (await place.IdsAsync(s => new Test.Is(At(s), Comparing.LessOrEqual, value))).ShouldBe([2], name);
            (await place.IdsAsync(s => new Test.Is(At(s), Comparing.Greater, value))).ShouldBe([3], name);
            (await place.IdsAsync(s => new Test.Is(At(s), Comparing.GreaterOrEqual, value))).ShouldBe([2, 3], name);
        }

        foreach (var like in (string[])["x", "x%", "%x%", "_", "[x]"])
        {
            var pieces = LikePattern.Parse(like);
            (await place.IdsAsync(s => new Test.Matches(s.At(place.Sample.Of("code")), pieces, false))).ShouldBe(like == "_" ? [2, 3] : [2], like);
            (await place.IdsAsync(s => new Test.Matches(s.At(place.Sample.Of("code")), pieces, true))).ShouldBe(like == "_" ? [1] : [1, 3], like);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_decimal_finer_than_the_field_lies_between_two_values(string database)
    {
        await using var place = await Place.OpenAsync(database);
        await place.AddAsync(new Thing { Name = "low", Price = -1.24m });
        await place.AddAsync(new Thing { Name = "high", Price = -1.23m });
        var price = place.Sample.Of("price");
        var between = -1.235m;

        (await place.IdsAsync(s => new Test.Is(s.At(price), Comparing.Less, between))).ShouldBe([1]);
        (await place.IdsAsync(s => new Test.Is(s.At(price), Comparing.LessOrEqual, between))).ShouldBe([1]);
        (await place.IdsAsync(s => new Test.Is(s.At(price), Comparing.Greater, between))).ShouldBe([2]);
        (await place.IdsAsync(s => new Test.Is(s.At(price), Comparing.GreaterOrEqual, between))).ShouldBe([2]);
        (await place.IdsAsync(s => new Test.Is(s.At(price), Comparing.Equal, between))).ShouldBe([]);
        (await place.IdsAsync(s => new Test.Is(s.At(price), Comparing.NotEqual, between))).ShouldBe([1, 2]);
        (await place.IdsAsync(s => new Test.OneOf(s.At(price), [between, -1.23m], false))).ShouldBe([2]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Ten_thousand_values_in_a_list_are_one_parameter(string database)
    {
        await using var place = await NamedAsync(database);
        var id = place.Sample.Thing.Id;

        (await place.IdsAsync(s => new Test.OneOf(s.At(id), [.. Enumerable.Range(3, 10_000).Cast<object>()], false))).ShouldBe(Enumerable.Range(3, Names.Length - 2));
        (await place.IdsAsync(s => new Test.OneOf(s.At(id), [.. Enumerable.Range(3, 10_000).Cast<object>()], true))).ShouldBe([1, 2]);
        var texts = Enumerable.Range(0, 10_000).Select(i => "n" + i).Append(Fold.Of("a\"b")).Append(Fold.Of("É"));
        (await place.IdsAsync(s => new Test.OneOf(s.At(place.Sample.Of("name")), [.. texts], false)))
            .ShouldBe(Names.Index().Where(n => Fold.Of(n.Item) is "é" or "a\"b").Select(n => n.Index + 1));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Lists_are_asked_for_their_members_and_other_tables_for_their_rows(string database)
    {
        await using var place = await Place.OpenAsync(database);
        await place.AddAsync(new Thing { Name = "a", Members = [1, 12] });
        await place.AddAsync(new Thing { Name = "b", Members = [2] });
        await place.AddAsync(new Thing { Name = "c" });
        await place.AddAsync(new Part { Label = "P", Thing = new Ref<Thing>(2), DoneFlag = true });
        await place.AddAsync(new Part { Label = "P", Thing = new Ref<Thing>(3) });

        (await place.IdsAsync(s => new Test.Has(s.At(place.Sample.Of("members")), 12))).ShouldBe([1]);
        (await place.IdsAsync(s => new Test.Has(s.At(place.Sample.Of("members")), 2))).ShouldBe([2]);
        var part = place.Sample.Part;
        (await place.IdsAsync(s =>
        {
            var inner = Source.Of(part);
            return new Test.Exists(inner, Test.All(new Test.Same(inner.At(part.Find("thing")!), s.At(s.Table.Id)), new Test.Is(inner.At(part.Find("doneFlag")!), Comparing.Equal, true)));
        })).ShouldBe([2]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Joined_tables_are_asked_within_their_scope(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var red = await place.AddAsync(new Colour { Name = "Red", SortOrder = 1 });
        var blue = await place.AddAsync(new Colour { Name = "Blue", SortOrder = 2 });
        await place.AddAsync(new Thing { Name = "top", Colour = new Ref<Colour>(red) });
        await place.AddAsync(new Thing { Name = "under red", Parent = new Ref<Thing>(1), Colour = new Ref<Colour>(blue) });
        await place.AddAsync(new Thing { Name = "under blue", Parent = new Ref<Thing>(2) });
        var (parent, colour, name) = (place.Sample.Of("parent"), place.Sample.Of("colour"), place.Sample.Colour.Find("name")!);

        Test OnlyRed(Source s) => new Test.Is(s.Join(colour).At(name), Comparing.Equal, "red");

        (await place.IdsAsync(s => new Test.Is(s.Join(parent).Join(colour).At(name), Comparing.Equal, "blue"))).ShouldBe([3]);
        (await place.IdsAsync(s => new Test.Is(s.Join(parent).Join(colour).At(name), Comparing.NotEqual, "blue"))).ShouldBe([1, 2]);
        (await place.IdsAsync(s => new Test.Empty(s.Join(parent, OnlyRed).At(place.Sample.Of("name")), true))).ShouldBe([2]);
        (await place.IdsAsync(s => Test.All(
            new Test.Empty(s.Join(parent, OnlyRed).Join(colour).At(name), true),
            new Test.Empty(s.Join(parent).At(place.Sample.Of("name")), true)))).ShouldBe([2]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Empty_fields_sort_before_all_others_and_ranks_stand_for_the_rows_behind_a_reference(string database)
    {
        await using var place = await Place.OpenAsync(database);
        for (var i = 1; i <= 4; i++) await place.AddAsync(new Colour { Name = "c" + i });
        int?[] counts = [5, null, 3, null, 5];
        int?[] colours = [4, 2, null, 1, 3];
        for (var i = 0; i < 5; i++) await place.AddAsync(new Thing { Name = "t", Count = counts[i], Colour = colours[i] is { } c ? new Ref<Colour>(c) : default(Ref<Colour>?) });
        var (id, count, colour) = (place.Sample.Thing.Id, place.Sample.Of("count"), place.Sample.Of("colour"));
        IReadOnlyList<IReadOnlyList<int>> ranks = [[3], [1, 4], [2]];

        (await place.IdsAsync(_ => Test.True, s => [new Sort(s.At(count), false), new Sort(s.At(id), false)])).ShouldBe([2, 4, 3, 1, 5]);
        (await place.IdsAsync(_ => Test.True, s => [new Sort(s.At(count), true), new Sort(s.At(id), true)])).ShouldBe([5, 1, 3, 4, 2]);
        (await place.IdsAsync(_ => Test.True, s => [new Sort(s.At(colour), false, ranks), new Sort(s.At(id), false)])).ShouldBe([3, 5, 1, 4, 2]);
        (await place.IdsAsync(_ => Test.True, s => [new Sort(s.At(colour), true, ranks), new Sort(s.At(id), true)])).ShouldBe([2, 4, 1, 5, 3]);
        (await place.IdsAsync(_ => Test.True, s => [new Sort(s.At(count), false), new Sort(s.At(id), false)], 2, 1)).ShouldBe([4, 3]);
        (await place.IdsAsync(_ => Test.True, s => [new Sort(s.At(id), false)], null, 3)).ShouldBe([4, 5]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Items_come_as_arrays_of_arrays_and_counts_stop_where_they_are_told(string database)
    {
        await using var place = await Place.OpenAsync(database);
        await place.AddAsync(new Colour { Name = "Red \"1\"" });
        await place.AddAsync(new Thing { Name = "a", Colour = new Ref<Colour>(1) });
        await place.AddAsync(new Thing { Name = "b" });
        await place.AddAsync(new Part { Label = "É\"", Thing = new Ref<Thing>(1), DoneFlag = true, Colour = new Ref<Colour>(1) });
        await place.AddAsync(new Part { Label = "2", Thing = new Ref<Thing>(1) });
        var part = place.Sample.Part;
        var rows = new List<string>();

        for (var time = 0; time < 2; time++)
        {
            rows.Clear();
            var (from, inner) = (Source.Of(place.Sample.Thing), Source.Of(part));
            var query = new Query
            {
                From = from,
                ColumnsKey = "with parts",
                Columns =
                [
                    new Selected.Value(from.At(place.Sample.Thing.Id)),
                    new Selected.List(from, inner, part.Find("thing")!, [inner.At(part.Id), inner.At(part.Find("label")!), inner.At(part.Find("doneFlag")!), inner.Join(part.Find("colour")!).At(place.Sample.Colour.Find("name")!)]),
                    new Selected.Value(from.Join(place.Sample.Of("colour")).At(place.Sample.Colour.Find("name")!)),
                ],
                Order = [new Sort(from.At(place.Sample.Thing.Id), false)],
            };
            await place.Storage.ReadAsync(query, place.Storage.Memory, c => rows.Add($"{c.Int(0)} {c.Text(1).Replace(" ", "", StringComparison.Ordinal)} {(c.IsNull(2) ? "-" : c.Text(2))}"));
        }

        rows.ShouldBe(["""1 [[1,"É\"",1,"Red\"1\""],[2,"2",0,null]] Red "1" """.TrimEnd(), "2 [] -"]);
        var source = Source.Of(place.Sample.Thing);
        (await place.Storage.CountAsync(source, Test.True, place.Storage.Memory)).ShouldBe(2);
        (await place.Storage.CountAsync(source, Test.True, place.Storage.Memory, 1)).ShouldBe(1);
    }

    private static async Task<Place> NamedAsync(string database)
    {
        var place = await Place.OpenAsync(database);
        await place.Storage.AppendAsync(place.Sample.Thing, [.. Names.Select(n => new Thing { Name = n })]);
        return place;
    }

    private static int ByCodePoint(string? a, string? b) =>
        System.Text.Encoding.UTF8.GetBytes(a!).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b!));

    private static bool Holds(int order, Comparing how) => how switch
    {
        Comparing.Equal => order == 0,
        Comparing.NotEqual => order != 0,
        Comparing.Less => order < 0,
        Comparing.LessOrEqual => order <= 0,
        Comparing.Greater => order > 0,
        _ => order >= 0,
    };
}
