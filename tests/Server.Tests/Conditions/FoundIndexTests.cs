using System.Text;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Kernel.Condition;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Conditions;

/// <summary>Conditions that an index of texts helps find the same rows as a look at every row, whatever was changed before.</summary>
public sealed class FoundIndexTests
{
    private const int Steps = 400;
    private static readonly string[] Letters = ["a", "b", "c", " ", "é", "ß", "Ж", "😀", "%", "_"];

    public static TheoryData<string> Both => Store.Place.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Indexed_texts_answer_as_a_look_at_every_row(string database)
    {
        using var folder = new SqliteFolder();
        DataPlace place = database == "sqlite" ? new DataPlace.Sqlite(folder.Path) : new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync());
        var engine = new Engine(new Catalogue([new Leaves()]), new FakeClock());
        await using var companies = Companies.Open(engine.Catalogue, engine.Clock, place);
        var tree = new Tree(engine, await companies.CreateAsync("acme"));
        var random = new Random(20_261_122);
        var (telling, asked) = (0, 0);
        for (var step = 0; step < Steps; step++)
        {
            await ChangeAsync(tree, random);
            var part = Part(random, random.Next(3, 6));
            foreach (var (field, condition, holds) in Conditions(part, Part(random, 3)))
            {
                var expected = tree.Rows.Where(r => holds(r.Value)).Select(r => r.Key).Order().ToList();
                (await tree.FindAsync(condition)).ShouldBe(expected, $"step {step}: {condition}");
                asked++;
                telling += expected.Count > 0 && expected.Count < tree.Rows.Count ? 1 : 0;
            }
        }

        telling.ShouldBeGreaterThan(asked / 3, "many conditions should find some rows and leave others out");
    }

    [Fact]
    public void A_part_of_a_text_has_no_grams_that_the_text_lacks()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var text = Fold.Of(Part(random, random.Next(1, 40)));
            var from = random.Next(text.Length);
            var part = text.Substring(from, random.Next(text.Length - from + 1));
            Grams.Of([text]).ShouldBeSubsetOrEqual(Grams.Inside(part), $"'{part}' in '{text}'");
        }

        Grams.Of([null, ""]).ShouldBeEmpty();
        Grams.Of(["abc"]).ShouldContain(Grams.Whole("abc"));
    }

    private static IEnumerable<(string Field, string Condition, Func<(string? Title, int? Other, Tree Tree), bool> Holds)> Conditions(string part, string more)
    {
        bool Has(string? text) => text != null && Fold.Of(text).Contains(Fold.Of(part), StringComparison.Ordinal);
        var quoted = part.Replace("\\", "\\\\").Replace("\"", "\\\"");
        yield return ("title", $"title contains \"{quoted}\"", r => Has(r.Title));
        yield return ("title", $"title not contains \"{quoted}\"", r => !Has(r.Title));
        yield return ("title", $"other/title contains \"{quoted}\"", r => r.Other is { } o && Has(r.Tree.Rows[o].Title));
        yield return ("title", $"title contains \"{quoted}\" or title = null", r => r.Title == null || Has(r.Title));
        var like = $"*{part}*{more}_*";
        var pattern = LikePattern.Parse(Fold.Of(like));
        yield return ("title", $"title like \"{like}\"", r => r.Title != null && pattern.Matches(Fold.Of(r.Title)));
        yield return ("title", $"title not like \"{like}\"", r => r.Title == null || !pattern.Matches(Fold.Of(r.Title)));
    }

    private static async Task ChangeAsync(Tree tree, Random random)
    {
        var title = random.Next(8) == 0 ? null : Part(random, random.Next(1, 30));
        var some = tree.Rows.Count == 0 ? 0 : tree.Rows.Keys.ElementAt(random.Next(tree.Rows.Count));
        switch (random.Next(some == 0 ? 1 : 6))
        {
            case < 4:
                await tree.AddAsync(title, some == 0 || random.Next(3) == 0 ? null : some);
                break;
            case 4:
                await tree.SetAsync(some, title);
                break;
            default:
                if (!tree.Rows.Values.Any(r => r.Other == some)) await tree.RemoveAsync(some);
                break;
        }
    }

    private static string Part(Random random, int length)
    {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++)
        {
            var letter = Letters[random.Next(2) == 0 ? random.Next(3) : random.Next(Letters.Length)];
            text.Append(random.Next(2) == 0 ? letter : letter.ToUpperInvariant());
        }

        return text.ToString();
    }

    public sealed class Leaf : Row
    {
        [Max(100)] public string? Title { get; set; }
        public Ref<Leaf>? Other { get; set; }
    }

    private sealed class Leaves : Resource<Leaf>
    {
        public Leaves() : base("test/leaves", null) => Found(l => l.Title);
    }

    private sealed class Tree(Engine engine, Storage storage)
    {
        private static readonly Caller Everyone = new() { MemberId = 1, Identifier = "tester", Grants = Grants.Everything, Me = new Me(1, [], _ => []) };
        private readonly Table table = engine.Catalogue.Table(typeof(Leaf));

        public Dictionary<int, (string? Title, int? Other, Tree Tree)> Rows { get; } = [];

        public Task AddAsync(string? title, int? other) => DoAsync(async transaction =>
        {
            var id = await transaction.NextIdAsync(table);
            transaction.Insert(table, new Leaf { Id = id, Title = title, Other = other is { } o ? new Ref<Leaf>(o) : default(Ref<Leaf>?), LastUpdated = transaction.Now, DateEntered = transaction.Now });
            Rows[id] = (title, other, this);
        });

        public Task SetAsync(int id, string? title) => DoAsync(transaction =>
        {
            transaction.Update(table, new Leaf { Id = id, Title = title }, [table.Find("title")!]);
            Rows[id] = (title, Rows[id].Other, this);
            return Task.CompletedTask;
        });

        public Task RemoveAsync(int id) => DoAsync(transaction =>
        {
            transaction.Delete(table, id);
            Rows.Remove(id);
            return Task.CompletedTask;
        });

        public async Task<List<int>> FindAsync(string condition)
        {
            var ids = new Ids();
            var ask = new ListAsk { Caller = _ => Everyone, Resource = engine.Catalogue.Resource("test/leaves"), Conditions = condition, Fields = "id", PageSize = Limits.MaxPageSize };
            await engine.ListAsync(storage, ask, ids);
            return ids.Found;
        }

        private Task<int> DoAsync(Func<Transaction, Task> work) => storage.WriteAsync(async transaction =>
        {
            await transaction.LoadAsync([]);
            await work(transaction);
            await transaction.FinishAsync(null, _ => { });
            return 0;
        });

        private sealed class Ids : RowSink
        {
            public List<int> Found { get; } = [];

            public override void Begin(Projection projection, Memory memory) => Found.Clear();

            public override void Row(Cursor cursor) => Found.Add((int)cursor.Int(0));
        }
    }
}

internal static class SubsetAssertion
{
    /// <summary>All of a smaller set are in this one.</summary>
    public static void ShouldBeSubsetOrEqual(this int[] all, IReadOnlyList<int> smaller, string message) => smaller.Except(all).ShouldBeEmpty(message);
}
