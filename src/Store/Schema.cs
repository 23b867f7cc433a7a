using System.Text;
using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>The tables, columns and indexes that follow from a catalogue, in either dialect.</summary>
public static class Schema
{
    internal const string Version = "reeve~version";
    internal const string Held = "reeve~held";
    internal const string Sequence = "reeve~sequence";
    internal const string Applied = "reeve~applied";
    internal const string Parts = "reeve~parts";
    internal const string Loose = "reeve~loose";

    /// <summary>The whole schema as text, for the approved files: SQLite's, or PostgreSQL's.</summary>
    public static string Write(Catalogue catalogue, bool postgres)
    {
        var dialect = postgres ? Dialect.Postgres : Dialect.Sqlite;
        var schema = postgres ? Dialect.Quote("company_{id}") + "." : "";
        var text = new StringBuilder();
        foreach (var statement in Own(dialect, schema)) text.Append(statement).Append(";\n");
        foreach (var table in catalogue.Tables)
        {
            text.Append('\n').Append(Create(table, dialect, schema)).Append(";\n");
            foreach (var statement in Beside(table, dialect, schema)) text.Append(statement).Append(";\n");
            foreach (var index in Indexes(catalogue, table)) text.Append(Create(index, dialect, schema)).Append(";\n");
        }

        return text.ToString();
    }

    /// <summary>Reeve's own tables: version of the held tables, greatest numbers, what was applied, parts of files and which files no row names.</summary>
    internal static IEnumerable<string> Own(Dialect dialect, string schema)
    {
        var (whole, text, bytes) = dialect.IsPostgres ? ("bigint", "text COLLATE \"C\"", "bytea") : ("INTEGER", "TEXT", "BLOB");
        yield return $"CREATE TABLE IF NOT EXISTS {schema}\"{Version}\" (\"version\" {whole} NOT NULL)";
        yield return $"INSERT INTO {schema}\"{Version}\" (\"version\") SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM {schema}\"{Version}\")";
        yield return $"CREATE TABLE IF NOT EXISTS {schema}\"{Held}\" (\"name\" {text} PRIMARY KEY, \"version\" {whole} NOT NULL)";
        yield return $"CREATE TABLE IF NOT EXISTS {schema}\"{Applied}\" (\"name\" {text} PRIMARY KEY, \"what\" {text} NOT NULL)";
        yield return $"CREATE TABLE IF NOT EXISTS {schema}\"{Parts}\" (\"file\" {whole} NOT NULL, \"part\" integer NOT NULL, \"bytes\" {bytes} NOT NULL, PRIMARY KEY (\"file\", \"part\"))";
        yield return $"CREATE TABLE IF NOT EXISTS {schema}\"{Loose}\" (\"file\" {whole} PRIMARY KEY, \"at\" {whole} NOT NULL)";
        if (dialect.IsPostgres) yield break;
        yield return $"CREATE TABLE IF NOT EXISTS \"{Sequence}\" (\"name\" TEXT PRIMARY KEY, \"last\" INTEGER NOT NULL) WITHOUT ROWID";
        yield return $"CREATE TABLE IF NOT EXISTS \"{FoundIndex.Stale}\" (\"table\" TEXT NOT NULL, \"id\" INTEGER NOT NULL, PRIMARY KEY (\"table\", \"id\")) WITHOUT ROWID";
    }

    /// <summary>What a table needs beside itself: on PostgreSQL the sequence its numbers come from, in blocks; where it is searched, the index of its texts.</summary>
    internal static IEnumerable<string> Beside(Table table, Dialect dialect, string schema) => Numbers(table, dialect, schema).Concat(FoundIndex.Create(table, dialect, schema));

    private static IEnumerable<string> Numbers(Table table, Dialect dialect, string schema) => dialect.IsPostgres
        ? [$"CREATE SEQUENCE IF NOT EXISTS {schema}{Dialect.Quote("reeve~" + table.Name)} INCREMENT BY {IdBlock.Size} START WITH 1"]
        : [];

    internal static string Create(Table table, Dialect dialect, string schema)
    {
        var columns = Columns(table, dialect).Select(c => "  " + c.Declaration + (c.Name == "id" ? " PRIMARY KEY" : ""));
        return $"CREATE TABLE {schema}{Dialect.Quote(table.Name)} (\n{string.Join(",\n", columns)}\n)";
    }

    internal static string Create(NamedIndex index, Dialect dialect, string schema)
    {
        var columns = index.Fields.Select(f => Dialect.Quote(f.Folded ? f.Name + "~" : f.Name) + (dialect.IsPostgres && f.Nullable ? " NULLS FIRST" : ""));

        // SQLite's index names share one space per file, PostgreSQL's one per schema; only SQLite takes the schema before the name.
        return $"CREATE {(index.Unique ? "UNIQUE " : "")}INDEX {Dialect.Quote(index.Name)} ON {schema}{Dialect.Quote(index.Table.Name)} ({string.Join(", ", columns)})";
    }

    /// <summary>Columns of a table: the fields', then the folded ones.</summary>
    internal static IEnumerable<TableColumn> Columns(Table table, Dialect dialect)
    {
        var stored = table.Columns;
        return stored.Select(f => new TableColumn(f, f.Name, dialect.Type(f, false), f.Nullable, dialect.Filler(f, false)))
            .Concat(stored.Where(f => f.Folded).Select(f => new TableColumn(f, f.Name + "~", dialect.Type(f, true), f.Nullable, dialect.Filler(f, true))));
    }

    /// <summary>Indexes of a table: the declared ones, references to parents and owners of items, and the last change.</summary>
    internal static IReadOnlyList<NamedIndex> Indexes(Catalogue catalogue, Table table)
    {
        var wanted = table.Indexes.Select(i => (i.Fields, i.Unique, (TableIndex?)i)).ToList();
        var owners = catalogue.Resources.Where(r => r.Table == table && r.ParentField != null).Select(r => r.ParentField!)
            .Concat(catalogue.Tables.SelectMany(t => t.Fields).Where(f => f.ItemOwner?.Table == table).Select(f => f.ItemOwner!));
        wanted.AddRange(owners.Distinct().Select(f => ((IReadOnlyList<Field>)[f], false, (TableIndex?)null)));
        if (!table.Held) wanted.Add(([table.Find("lastUpdated")!], false, null));

        var indexes = new List<NamedIndex>();
        foreach (var (fields, unique, declared) in wanted)
        {
            var name = (unique ? "ux~" : "ix~") + table.Name + "~" + string.Join("~", fields.Select(f => f.Name));
            var covered = !unique && declared == null && wanted.Exists(w => !ReferenceEquals(w.Fields, fields) && w.Fields.Count > 1 && w.Fields[0] == fields[0]);
            if (!covered && indexes.TrueForAll(i => i.FullName != name)) indexes.Add(new NamedIndex(name, table, fields, unique, declared));
        }

        return indexes;
    }
}

/// <summary>A column of a table.</summary>
internal sealed record TableColumn(Field Field, string Name, string Type, bool Nullable, string Filler)
{
    public bool IsFolded => Name.EndsWith('~');

    public string Declaration => $"{Dialect.Quote(Name)} {Type}{(Nullable ? "" : " NOT NULL")}";

    public string Addition => Declaration + (Nullable ? "" : " DEFAULT " + Filler);
}

/// <summary>An index with the name it has in the database.</summary>
internal sealed record NamedIndex(string FullName, Table Table, IReadOnlyList<Field> Fields, bool Unique, TableIndex? Declared)
{
    private const int LongestName = 63;

    /// <summary>PostgreSQL cuts longer names, so a long one ends with a digest instead.</summary>
    public string Name => Encoding.UTF8.GetByteCount(FullName) <= LongestName
        ? FullName
        : FullName[..(LongestName - 9)] + "~" + Fingerprint.Of(FullName)[..8];
}

/// <summary>Numbers are reserved in blocks of this size where several nodes take them.</summary>
internal static class IdBlock
{
    public const int Size = 32;
}

/// <summary>A short digest of a long text.</summary>
internal static class Fingerprint
{
    public static string Of(string text) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
