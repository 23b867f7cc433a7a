using System.Globalization;
using Reeve.Kernel;
using Reeve.Kernel.Condition;
using Reeve.Kernel.Tests.Condition;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Conditions;

/// <summary>Valid conditions find the same rows in a plain evaluation in memory and through the engine on each database (ruling 37).</summary>
public sealed class SameRowsTests
{
    private const int Rows = 60;

    private static readonly string[] Texts =
    [
        "", "a", "A", "É", "é", "e", "ß", "ss", "SS", "İ", "i", "ı", "Жук", "жук", "😀", "😀x", "a%b", "a_b", "a*b", "[x]", "a[x]b", "O'Neill", "say \"hi\"",
        "back\\slash", "tab\there", "two\nlines", " lead", "trail ", "007", "7", "漢字", "\uFFFD", "~", "null", "true", "Zürich", "ZÜRICH", "]", "-", "^a",
    ];

    private static readonly string[] Patterns =
        [.. Texts, "*", "%", "_", "a*", "*a", "%é%", "_😀", "😀_", "[a-f]*", "[^a-f]*", "[[]x]", "a[%]b", "a[_]b", "*[*]*", "[", "[]", "[^]", "[^^]a", "s_", "ж*", "*\\*", "*'*", "[a-]*", "[]-^]*"];

    public static TheoryData<string> Both => Store.Place.Both;

    [Theory, MemberData(nameof(Both))]
    public Task Five_hundred_conditions_find_the_same_rows_in_memory_and_in_the_database(string database) => CompareAsync(database, 11, 500);

    [Theory, MemberData(nameof(Both)), Trait("Set", "Long")]
    public Task Ten_thousand_conditions_find_the_same_rows_in_memory_and_in_the_database(string database) => CompareAsync(database, 12, 10_000);

    [Fact]
    public void The_plain_evaluation_follows_the_table_of_null_cases()
    {
        Dictionary<string, object?> empty = new(StringComparer.Ordinal) { ["x"] = null };
        foreach (var (text, holds) in (ReadOnlySpan<(string, bool)>)[
            ("x = null", true), ("x != null", false), ("x = 1", false), ("x != 1", true), ("x < 1", false), ("x >= 1", false), ("x in (1)", false),
            ("x not in (1)", true), ("x in (1,null)", true), ("x not in (1,null)", false), ("x like '*'", false), ("x not like '*'", true), ("x not contains 'a'", true)])
        {
            PlainEvaluation.Holds(ConditionParser.Parse(text, "conditions")!, empty).ShouldBe(holds, text);
        }
    }

    private static async Task CompareAsync(string database, int seed, int conditions)
    {
        using var folder = new SqliteFolder();
        DataPlace place = database == "sqlite"
            ? new DataPlace.Sqlite(folder.Path)
            : new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync());
        var engine = new Engine(new Catalogue([new Probes(), new ProbeKinds()]), new FakeClock());
        await using var companies = Companies.Open(engine.Catalogue, engine.Clock, place);
        var storage = await companies.CreateAsync("acme");
        var rows = await FillAsync(engine, storage, seed);
        var generator = new ConditionGenerator(seed, Fields());
        var sink = new Ids();
        var telling = 0;
        for (var i = 0; i < conditions; i++)
        {
            var sample = generator.Next();
            var expected = rows.Where(row => PlainEvaluation.Holds(sample.Tree, row)).Select(row => (int)(decimal)row["id"]!).ToList();
            await engine.ListAsync(storage, Ask(engine, sample.Text), sink);
            sink.Found.ShouldBe(expected, $"Seed {seed}, condition {i}: {sample.Text}");
            telling += expected.Count is > 0 and < Rows ? 1 : 0;
        }

        telling.ShouldBeGreaterThan(conditions * 2 / 5, "many conditions should find some rows and leave others out");
    }

    private static ListAsk Ask(Engine engine, string conditions) => new()
    {
        Caller = _ => Everyone,
        Resource = engine.Catalogue.Resource("test/probes"),
        Conditions = conditions,
        Fields = "id",
        PageSize = Limits.MaxPageSize,
    };

    private static Caller Everyone { get; } = new() { MemberId = 1, Identifier = "tester", Grants = Grants.Everything, Me = new Me(1, [], _ => []) };

    private static async Task<List<Dictionary<string, object?>>> FillAsync(Engine engine, Storage storage, int seed)
    {
        var random = new Random(seed);
        var kinds = new List<(int Id, string Name, decimal? Rank)>();
        foreach (var name in (string[])["Alpha", "é", "ß", "ΣΑΣ"])
        {
            decimal? rank = kinds.Count == 2 ? null : kinds.Count;
            kinds.Add((await AddAsync(engine, storage, "test/kinds", new { name, rank }), name, rank));
        }

        var rows = new List<Dictionary<string, object?>>();
        for (var i = 0; i < Rows; i++)
        {
            T? Maybe<T>(T value)
                where T : struct => random.Next(5) == 0 ? null : value;
            var (count, amount, mood) = (Maybe(random.Next(-3, 6)), Maybe(random.Next(-500, 500) / 100m), Maybe((Mood)random.Next(3)));
            var moment = Maybe(new DateTimeOffset(2026, 3, 1 + random.Next(3), random.Next(24), 0, random.Next(60), TimeSpan.Zero));
            var words = random.Next(5) == 0 ? null : Texts[random.Next(Texts.Length)];
            var title = Texts[random.Next(1, Texts.Length)];
            var flag = random.Next(2) == 0;
            (int Id, string Name, decimal? Rank)? kind = random.Next(4) == 0 ? null : kinds[random.Next(kinds.Count)];
            var other = rows.Count == 0 || random.Next(3) == 0 ? null : rows[random.Next(rows.Count)];
            var id = await AddAsync(engine, storage, "test/probes", new
            {
                count, words, title, flag, amount, mood = mood?.ToString(), moment, kind = kind is { } k ? new { id = k.Id } : null, other = other == null ? null : new { id = other["id"] },
            });
            rows.Add(new(StringComparer.Ordinal)
            {
                ["id"] = (decimal)id, ["count"] = (decimal?)count, ["words"] = words, ["title"] = title, ["flag"] = flag, ["amount"] = amount,
                ["mood"] = mood?.ToString(), ["moment"] = moment, ["kind"] = (decimal?)kind?.Id, ["kind/id"] = (decimal?)kind?.Id, ["kind/name"] = kind?.Name,
                ["kind/rank"] = kind?.Rank, ["other"] = other?["id"], ["other/id"] = other?["id"], ["other/title"] = other?["title"], ["other/count"] = other?["count"],
            });
        }

        return rows;
    }

    private static async Task<int> AddAsync(Engine engine, Storage storage, string path, object body)
    {
        var changed = await engine.ChangeAsync(storage, new ChangeAsk
        {
            Caller = _ => Everyone, Resource = engine.Catalogue.Resource(path), Kind = ChangeKind.Create, Body = System.Text.Json.JsonSerializer.SerializeToElement(body),
        }, new Ids());
        return changed.Id;
    }

    private static List<ConditionField> Fields()
    {
        Literal[] numbers = [.. Enumerable.Range(-4, 11).Select(Number)];
        Literal[] quoted = [.. numbers, new TextLiteral("3"), new TextLiteral("-1")];
        Literal[] texts = [.. Texts.Select(text => new TextLiteral(text))];
        Literal[] patterns = [.. Patterns.Select(text => new TextLiteral(text))];
        Literal[] moments = [.. Enumerable.Range(0, 72).Select(hour => new InstantLiteral(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddHours(hour), ""))];
        Literal[] moods = [.. new[] { "Calm", "busy", "CROSS" }.Select(mood => new TextLiteral(mood))];
        var nothing = new NullLiteral();
        return
        [
            new("id", [.. Enumerable.Range(0, Rows + 2).Select(Number)], Searchable: false),
            new("count", quoted, Searchable: false),
            new("count", [.. numbers, nothing], Ordered: false, Searchable: false),
            new("words", patterns),
            new("words", [.. texts, nothing, nothing], Ordered: false, Searchable: false),
            new("title", patterns),
            new("title", texts),
            new("flag", [new BoolLiteral(true), new BoolLiteral(false), new TextLiteral("True")], Ordered: false, Searchable: false),
            new("amount", [.. Enumerable.Range(-10, 21).Select(n => (Literal)new NumberLiteral(n * 0.37m, "")), .. numbers], Searchable: false),
            new("amount", [.. numbers, nothing], Ordered: false, Searchable: false),
            new("moment", moments, Searchable: false),
            new("moment", [.. moments.Take(5), nothing], Ordered: false, Searchable: false),
            new("mood", [.. moods, nothing], Ordered: false, Searchable: false),
            new("kind", [nothing], Ordered: false, Searchable: false),
            new("kind/id", [.. numbers, nothing], Ordered: false, Searchable: false),
            new("kind/name", [.. patterns, new TextLiteral("alpha"), new TextLiteral("σας"), new TextLiteral("σασ")]),
            new("kind/name", [.. texts, nothing], Ordered: false, Searchable: false),
            new("kind/rank", numbers, Searchable: false),
            new("kind/rank", [.. numbers, nothing], Ordered: false, Searchable: false),
            new("other/id", numbers, Searchable: false),
            new("other", [nothing], Ordered: false, Searchable: false),
            new("other/title", patterns),
            new("other/title", [.. texts, nothing], Ordered: false, Searchable: false),
            new("other/count", numbers, Searchable: false),
        ];
    }

    private static NumberLiteral Number(int number) => new(number, number.ToString(CultureInfo.InvariantCulture));

    private sealed class Ids : RowSink
    {
        public List<int> Found { get; } = [];

        public override void Begin(Projection projection, Memory memory) => Found.Clear();

        public override void Row(Cursor cursor) => Found.Add((int)cursor.Int(0));
    }
}
