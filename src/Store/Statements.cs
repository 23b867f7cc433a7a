using System.Collections.Concurrent;
using System.Text;
using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>The statements of one company: texts that depend on the catalogue only are made once.</summary>
internal sealed class Statements(Dialect dialect, string schema)
{
    private const int HeadsAtMost = 500;

    private readonly ConcurrentDictionary<(Table, string, bool), string> heads = new();
    private readonly ConcurrentDictionary<(Table, string, bool, int?, bool), (string Head, string Tail)> ones = new();
    private readonly ConcurrentDictionary<Table, RowColumns> columns = new();

    /// <summary>The dialect.</summary>
    public Dialect Dialect => dialect;

    /// <summary>What stands before a table's name.</summary>
    public string Schema => schema;

    /// <summary>A read.</summary>
    public Statement Read(Query query, bool withVersion, Sought? sought = null)
    {
        var select = new SelectText(dialect, schema) { Sought = sought };
        if (query.ColumnsKey == null)
        {
            var all = select.Columns(query, withVersion);
            return new Statement("", all + select.Rest(query), select.Parameters, query.Columns.Count);
        }

        var one = sought == null ? OneOf(query) : null;
        var oneKey = (query.From.Table, query.ColumnsKey, withVersion, query.Limit, query.ForChange);
        if (one is { } id && ones.TryGetValue(oneKey, out var known)) return new Statement(known.Head, known.Tail, [dialect.Value(query.From.Table.Id, id)], query.Columns.Count);
        var key = (query.From.Table, query.ColumnsKey, withVersion);
        if (heads.TryGetValue(key, out var head))
        {
            select.SameColumns(query);
        }
        else
        {
            head = select.Columns(query, withVersion);
            if (heads.Count >= HeadsAtMost) heads.Clear();
            if (select.Parameters.Count == 0) head = heads.GetOrAdd(key, head);
        }

        var tail = select.Rest(query);
        if (one != null && select.Parameters.Count == 1)
        {
            if (ones.Count >= HeadsAtMost) ones.Clear();
            ones[oneKey] = (head, tail);
        }

        return new Statement(head, tail, select.Parameters, query.Columns.Count);
    }

    /// <summary>A count.</summary>
    public Statement Count(Source from, Test where, int? most, bool withVersion, Sought? sought = null)
    {
        var select = new SelectText(dialect, schema) { Sought = sought };
        var text = select.Count(from, where, most, withVersion);
        return new Statement("", text, select.Parameters, 1);
    }

    /// <summary>A count of the rows sought, of little more than are of interest.</summary>
    public Statement Size(Sought sought)
    {
        var select = new SelectText(dialect, schema) { Sought = sought };
        return new Statement("", select.Candidates(Sought.ForAll + 1), select.Parameters, 1);
    }

    /// <summary>Rows to load, all fields, by number.</summary>
    public Statement Load(Fetch fetch)
    {
        var from = Source.Of(fetch.Table);
        var also = fetch.Where?.Invoke(from);
        if (fetch.Ids.Count == 1 && also is null or Test.Constant { Value: true }) return LoadOne(fetch);
        return Load(
            from,
            Test.All(
                fetch.Ids.Count == 1
                    ? new Test.Is(from.At(fetch.Table.Id), Comparing.Equal, fetch.Ids.First())
                    : new Test.OneOf(from.At(fetch.Table.Id), [.. fetch.Ids.Cast<object>()], false),
                also),
            fetch.ForChange);
    }

    // The commonest of all: nothing of its text depends on the row.
    private Statement LoadOne(Fetch fetch)
    {
        var of = ColumnsOf(fetch.Table);
        var made = fetch.ForChange ? of.OneForChange : of.One;
        if (made == null)
        {
            var from = Source.Of(fetch.Table);
            made = Load(from, new Test.Is(from.At(fetch.Table.Id), Comparing.Equal, fetch.Ids.First()), fetch.ForChange);
            if (fetch.ForChange) of.OneForChange = made;
            else of.One = made;
        }

        return new Statement(made.Head, made.Tail, [dialect.Value(fetch.Table.Id, fetch.Ids.First())], made.Columns);
    }

    /// <summary>All rows of a table.</summary>
    public Statement LoadAll(Table table) => Load(Source.Of(table), Test.True, false);

    /// <summary>The insertion of a row.</summary>
    public Statement Insert(Table table, Row row)
    {
        var all = ColumnsOf(table);
        var values = new List<Parameter>(all.Stored.Count + 8);
        foreach (var field in all.Stored) values.Add(dialect.Value(field, field.Get(row)));
        foreach (var field in all.Folded) values.Add(Folded(field, row));
        return new Statement("", all.Insert, values, 0);
    }

    /// <summary>An update of some fields of a row; null when none of them is stored.</summary>
    public Statement? Update(Table table, Row row, IReadOnlyCollection<Field> changed)
    {
        var text = new StringBuilder("UPDATE ").Append(schema).Append(Dialect.Quote(table.Name)).Append(" SET ");
        var values = new List<Parameter>();
        foreach (var field in changed)
        {
            if (field == table.Id || !field.Stored) continue;
            Assign(text, values, field.Name, dialect.Value(field, field.Get(row)));
            if (field.Folded) Assign(text, values, field.Name + "~", Folded(field, row));
        }

        if (values.Count == 0) return null;
        values.Add(dialect.Value(table.Id, row.Id));
        dialect.Mark(text.Append(" WHERE \"id\" = "), values.Count);
        return new Statement("", text.ToString(), values, 0);
    }

    /// <summary>All rows without what they keep of a custom field.</summary>
    public Statement Forget(Field carrier, int custom)
    {
        string[] both = carrier.Folded ? [Dialect.Quote(carrier.Name), Dialect.Quote(carrier.Name + "~")] : [Dialect.Quote(carrier.Name)];
        var kept = new StringBuilder();
        dialect.Extract(kept, both[0], new CustomField { Id = custom, Table = carrier.Table.Name, Caption = "", Type = CustomType.Text, Entry = CustomEntry.EntryField });
        var text = $"UPDATE {schema}{Dialect.Quote(carrier.Table.Name)} SET {string.Join(", ", both.Select(c => $"{c} = {dialect.Without(c, custom)}"))} WHERE {kept} IS NOT NULL";
        return new Statement("", text, [], 0);
    }

    /// <summary>A deletion.</summary>
    public Statement Delete(Table table, int id) => new("", ColumnsOf(table).Delete, [dialect.Value(table.Id, id)], 0);

    /// <summary>The index of a row's texts, on PostgreSQL.</summary>
    public Statement Found(Table table, Row row) => new(
        "",
        $"INSERT INTO {schema}{FoundIndex.Name(table)} VALUES ($1, $2) ON CONFLICT (\"id\") DO UPDATE SET \"grams\" = excluded.\"grams\"",
        [dialect.Value(table.Id, row.Id), Parameter.Of(Travels.Ints, FoundIndex.Of(table, row))],
        0);

    /// <summary>The removal of a row from the index, on PostgreSQL.</summary>
    public Statement NotFound(Table table, int id) => new("", $"DELETE FROM {schema}{FoundIndex.Name(table)} WHERE \"id\" = $1", [dialect.Value(table.Id, id)], 0);

    private static Parameter Folded(Field field, Row row) =>
        field.Get(row) switch
        {
            string value => Parameter.Text(Fold.Of(value)),
            CustomValues values => Parameter.Text(values.Json(folded: true)),
            _ => Parameter.Null(Travels.Text),
        };

    private void Assign(StringBuilder text, List<Parameter> values, string column, Parameter value)
    {
        if (values.Count > 0) text.Append(", ");
        values.Add(value);
        dialect.Mark(text.Append(Dialect.Quote(column)).Append(" = "), values.Count);
    }

    // The number of the one row a query asks for, where nothing else in its text depends on who asks: a join may.
    private static int? OneOf(Query query)
    {
        if (query is not { Where: Test.Is { How: Comparing.Equal, Value: int id } number, Order.Count: 0, Offset: 0, Grouped: false }) return null;
        if (number.Column.Field != query.From.Table.Id || !number.Column.Source.Equals(query.From)) return null;
        Source? seen = null;
        foreach (var column in query.Columns)
        {
            var source = column switch { Selected.Value value => value.Column.Source, Selected.Day day => day.Column.Source, Selected.List list => list.Outer, _ => null };
            if (source == null || ReferenceEquals(source, seen)) continue;
            for (var at = source; at != null; at = at.From)
                if (at.On is not (null or Test.Constant { Value: true })) return null;
            seen = source;
        }

        return id;
    }

    private Statement Load(Source source, Test where, bool forChange) => Read(
        new Query
        {
            From = source,
            Columns = [.. source.Table.Columns.Select(f => new Selected.Value(source.At(f)))],
            ColumnsKey = "row",
            Where = where,
            Order = [new Sort(source.At(source.Table.Id), false)],
            ForChange = forChange,
        },
        false);

    private RowColumns ColumnsOf(Table table) => columns.GetOrAdd(table, t => new RowColumns(t, dialect, schema));

    private sealed class RowColumns
    {
        public RowColumns(Table table, Dialect dialect, string schema)
        {
            Stored = table.Columns;
            Folded = [.. Stored.Where(f => f.Folded)];
            var name = schema + Dialect.Quote(table.Name);
            var text = new StringBuilder("INSERT INTO ").Append(name).Append(" (")
                .AppendJoin(", ", Stored.Select(f => Dialect.Quote(f.Name)).Concat(Folded.Select(f => Dialect.Quote(f.Name + "~")))).Append(") VALUES (");
            for (var i = 1; i <= Stored.Count + Folded.Count; i++) dialect.Mark(i == 1 ? text : text.Append(", "), i);
            Insert = text.Append(')').ToString();
            text.Clear().Append("DELETE FROM ").Append(name).Append(" WHERE \"id\" = ");
            dialect.Mark(text, 1);
            Delete = text.ToString();
        }

        public Statement? One { get; set; }

        public Statement? OneForChange { get; set; }

        public IReadOnlyList<Field> Stored { get; }

        public IReadOnlyList<Field> Folded { get; }

        public string Insert { get; }

        public string Delete { get; }
    }
}
