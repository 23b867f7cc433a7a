using System.Text;
using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>
/// The index of texts by their parts, one for each table that is searched: on SQLite a full-text table that holds nothing but the index, on
/// PostgreSQL a table of arrays under a GIN index. What it finds may be too much, never too little.
/// </summary>
internal static class FoundIndex
{
    // Rows of some seconds of work.
    private const int ToldEvery = 10_000;

    /// <summary>On SQLite: rows whose index is older than their texts; they count as found until it is made anew.</summary>
    public const string Stale = "reeve~stale";

    /// <summary>On SQLite: so many of them are indexed together, at a fraction of the cost of each alone.</summary>
    public const int StaleAtMost = 128;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int WordLength = 6;

    /// <summary>Name of a table's index.</summary>
    public static string Name(Table table) => Dialect.Quote("reeve~found~" + table.Name);

    /// <summary>What makes the index of a table; the remark names the texts, so that another choice of them is another schema.</summary>
    public static IEnumerable<string> Create(Table table, Dialect dialect, string schema)
    {
        if (table.Found.Count == 0) return [];
        var remark = $" /* {What(table)} */";
        if (!dialect.IsPostgres)
            return [$"CREATE VIRTUAL TABLE IF NOT EXISTS {Name(table)} USING fts5(\"grams\", content='', contentless_delete=1, detail=none, tokenize='ascii')" + remark];
        return
        [
            $"CREATE TABLE IF NOT EXISTS {schema}{Name(table)} (\"id\" integer PRIMARY KEY, \"grams\" integer[] NOT NULL)" + remark,
            $"CREATE INDEX IF NOT EXISTS {Dialect.Quote("reeve~grams~" + table.Name)} ON {schema}{Name(table)} USING gin (\"grams\") WITH (gin_pending_list_limit = 1024)",
        ];
    }

    /// <summary>What an index was made of.</summary>
    public static string What(Table table) => $"{Grams.Version}: {string.Join(", ", table.Found.Select(f => f.Name))}";

    /// <summary>What is told of an index in the making after so many rows of all; null most of the time.</summary>
    public static string? Progress(Table table, int done, int all) =>
        all >= ToldEvery && (done % ToldEvery == 0 || done == all) ? $"the search index of {table.Name} is made, {done} of {all} rows" : null;

    /// <summary>Whether a change of these fields changes the index.</summary>
    public static bool Concerns(Table table, IReadOnlyCollection<Field> changed)
    {
        foreach (var field in table.Found)
            if (changed.Contains(field)) return true;
        return false;
    }

    /// <summary>The parts of a row's texts.</summary>
    public static int[] Of(Table table, Row row) => Grams.Of(table.Found.Select(f => f.Get(row) is string text ? Fold.Of(text) : null));

    /// <summary>Whether all of a text is in the index, so that its absence there says something.</summary>
    public static bool IsWhole(Field field) => field.Max <= Grams.Most && field.Table.Found.Contains(field);

    /// <summary>The folded texts of a table's rows, from the number on.</summary>
    public static string Texts(Table table, string schema) =>
        $"SELECT \"id\", {string.Join(", ", table.Found.Select(f => Dialect.Quote(f.Name + "~")))} FROM {schema}{Dialect.Quote(table.Name)}";

    /// <summary>Parts as words of SQLite's index.</summary>
    public static string Words(IReadOnlyList<int> grams, string between)
    {
        var text = new StringBuilder(grams.Count * (WordLength + between.Length));
        foreach (var gram in grams)
        {
            if (text.Length > 0) text.Append(between);
            for (var (bits, i) = (gram, 0); i < WordLength; bits >>= 5, i++) text.Append(Letters[bits & 31]);
        }

        return text.ToString();
    }
}
