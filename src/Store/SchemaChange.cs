using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>
/// Compares a catalogue with what a database has.
/// In: the catalogue, and the columns and indexes found. Out: statements that only add, and folded columns to fill or to give up.
/// What would lose or change a column refuses the start. It touches nothing.
/// </summary>
internal sealed class SchemaChange
{
    private SchemaChange()
    {
    }

    /// <summary>Statements in order.</summary>
    public List<string> Statements { get; } = [];

    /// <summary>Text fields that existed before their folded column.</summary>
    public List<Field> Refold { get; } = [];

    /// <summary>Text fields whose folded column, a mere copy, is no longer kept.</summary>
    public List<Field> Unfold { get; } = [];

    /// <summary>Indexes, made after the folded columns are filled.</summary>
    public List<string> Indexes { get; } = [];

    /// <summary>The change from what was found to the catalogue.</summary>
    public static SchemaChange Between(FoundSchema found, Catalogue catalogue, Dialect dialect, string schema)
    {
        var change = new SchemaChange();
        var wanted = catalogue.Tables.ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var table in found.Tables.Keys.Where(t => !wanted.ContainsKey(t)).Order(StringComparer.Ordinal))
            throw Lost($"the table {table}");
        foreach (var table in wanted.Values)
        {
            if (found.Tables.TryGetValue(table.Name, out var columns)) change.Add(table, columns, dialect, schema);
            else change.Statements.Add(Schema.Create(table, dialect, schema));
            change.Statements.AddRange(Schema.Beside(table, dialect, schema));
        }

        var indexes = wanted.Values.SelectMany(t => Schema.Indexes(catalogue, t)).ToDictionary(i => i.Name);
        var kept = found.Indexes.Where(i => indexes.TryGetValue(i, out var index) && !index.Fields.Any(change.Unfold.Contains)).ToHashSet();
        change.Statements.AddRange(found.Indexes.Except(kept).Order(StringComparer.Ordinal).Select(i => $"DROP INDEX {schema}{Dialect.Quote(i)}"));
        change.Statements.AddRange(change.Unfold.Select(f => $"ALTER TABLE {schema}{Dialect.Quote(f.Table.Name)} DROP COLUMN {Dialect.Quote(f.Name + "~")}"));
        change.Indexes.AddRange(indexes.Values.Where(i => !kept.Contains(i.Name)).Select(i => Schema.Create(i, dialect, schema)));
        return change;
    }

    /// <summary>Whether a change only adds.</summary>
    public static (SchemaStanding Standing, string Detail) Standing(Func<SchemaChange> between)
    {
        try
        {
            between();
            return (SchemaStanding.Behind, "");
        }
        catch (InvalidOperationException refused)
        {
            return (SchemaStanding.Ahead, refused.Message);
        }
    }

    private static InvalidOperationException Lost(string what) => new(
        $"The database has {what}, which this version of Reeve does not know: starting would lose it. A numbered script in Store/Migrations is missing, or the database belongs to a newer version.");

    private void Add(Table table, IReadOnlyDictionary<string, FoundColumn> found, Dialect dialect, string schema)
    {
        var wanted = Schema.Columns(table, dialect).ToDictionary(c => c.Name);
        foreach (var name in found.Keys.Where(c => !wanted.ContainsKey(c)))
        {
            if (!name.EndsWith('~') || !wanted.TryGetValue(name[..^1], out var text)) throw Lost($"the column {table.Name}.{name}");
            Unfold.Add(text.Field);
        }

        foreach (var column in wanted.Values)
        {
            if (!found.TryGetValue(column.Name, out var known))
            {
                Statements.Add($"ALTER TABLE {schema}{Dialect.Quote(table.Name)} ADD COLUMN {column.Addition}");
                if (column.IsFolded && column.Field.Kind == Kind.Text && found.ContainsKey(column.Field.Name)) Refold.Add(column.Field);
            }
            else if (known.Type != column.Type || known.Nullable != column.Nullable)
            {
                throw new InvalidOperationException(
                    $"The column {table.Name}.{column.Name} is {known} in the database and would be {new FoundColumn(column.Type, column.Nullable)}: a numbered script in Store/Migrations is missing.");
            }
        }
    }
}

/// <summary>What a database has.</summary>
/// <param name="Tables">Columns by name, by table.</param>
/// <param name="Indexes">Names of Reeve's indexes.</param>
internal sealed record FoundSchema(IReadOnlyDictionary<string, IReadOnlyDictionary<string, FoundColumn>> Tables, IReadOnlySet<string> Indexes);

/// <summary>A column in a database; its type as the catalogue would spell it.</summary>
internal sealed record FoundColumn(string Type, bool Nullable)
{
    /// <inheritdoc/>
    public override string ToString() => Type + (Nullable ? "" : " NOT NULL");
}
