using System.Text;
using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>
/// Turns a query into a statement of either dialect.
/// In: a query, whose tree is the only input SQL is made from. Out: text and parameters.
/// Sources become aliases t0, t1...; a source is joined when something first names it. It touches nothing.
/// </summary>
internal sealed partial class SelectText(Dialect dialect, string schema)
{
    private readonly List<Parameter> parameters = [];
    private readonly List<Scope> scopes = [];
    private StringBuilder text = new(512);
    private int aliases;

    /// <summary>Values in the order of their numbers.</summary>
    public IReadOnlyList<Parameter> Parameters => parameters;

    /// <summary>The list of columns, from SELECT on.</summary>
    public string Columns(Query query, bool withVersion)
    {
        Open(query.From);
        text.Append("SELECT ");
        for (var i = 0; i < query.Columns.Count; i++)
        {
            if (i > 0) text.Append(", ");
            Write(query.Columns[i], i);
        }

        if (withVersion) Version();
        return text.ToString();
    }

    /// <summary>Gives the sources of the columns the aliases that <see cref="Columns"/> gave them.</summary>
    public void SameColumns(Query query)
    {
        Open(query.From);
        foreach (var column in query.Columns)
        {
            if (column is not Selected.Rows) Alias(column switch { Selected.Value value => value.Column.Source, Selected.Day day => day.Column.Source, _ => ((Selected.List)column).Outer });
        }
    }

    /// <summary>What follows the columns.</summary>
    public string Rest(Query query)
    {
        text = new StringBuilder(256);
        var where = Apart(() => Where(query.Where));
        var order = Apart(() => Order(query.Order));
        From(scopes[0]);
        text.Append(where);
        if (query.Grouped) text.Append(" GROUP BY ").AppendJoin(", ", Enumerable.Range(1, query.Columns.Count - 1));
        text.Append(order);
        if (query.Limit != null) text.Append(" LIMIT ").Append(query.Limit.Value);
        if (query.Offset > 0)
        {
            if (query.Limit == null && !dialect.IsPostgres) text.Append(" LIMIT -1");
            text.Append(" OFFSET ");
            Mark(Parameter.Long(query.Offset));
        }

        if (query.ForChange && dialect.IsPostgres) text.Append(" FOR UPDATE OF t0");
        return text.ToString();
    }

    /// <summary>A count, of at most so many rows.</summary>
    public string Count(Source from, Test test, int? most, bool withVersion)
    {
        Open(from);
        var where = Apart(() => Where(test));
        text.Append("SELECT count(*)");
        if (withVersion) Version();
        if (most != null) text.Append(" FROM (SELECT 1");
        From(scopes[0]);
        text.Append(where);
        if (most != null) text.Append(" LIMIT ").Append(most.Value).Append(") n");
        return text.ToString();
    }

    private void Write(Selected selected, int position)
    {
        switch (selected)
        {
            case Selected.Value value:
                Write(value.Column);
                break;
            case Selected.Day day:
                text.Append("((");
                Write(day.Column);
                text.Append(" + ").Append(day.Minutes * 60_000_000L).Append(") / 86400000000)");
                break;
            case Selected.Rows:
                text.Append("count(*)");
                break;
            default:
                List((Selected.List)selected, position);
                break;
        }
    }

    private void Open(Source anchor) => scopes.Add(new Scope(anchor, aliases++));

    private void Version() => text.Append(", (SELECT \"version\" FROM ").Append(schema).Append("\"reeve~version\")");

    private string Apart(Action write)
    {
        var outer = text;
        text = new StringBuilder(128);
        write();
        var written = text.ToString();
        text = outer;
        return written;
    }

    private void Where(Test test)
    {
        if (test is Test.Constant { Value: true }) return;
        text.Append(" WHERE ");
        Write(test);
    }

    private void Order(IReadOnlyList<Sort> order)
    {
        for (var i = 0; i < order.Count; i++)
        {
            text.Append(i == 0 ? " ORDER BY " : ", ");
            var sort = order[i];
            if (sort.Ranks == null) Write(sort.Column, Folded(sort.Column));
            else Ranked(sort.Column, sort.Ranks);
            if (sort.Descending) text.Append(" DESC");
            if (dialect.IsPostgres && (sort.Ranks != null || MayBeNull(sort.Column))) text.Append(sort.Descending ? " NULLS LAST" : " NULLS FIRST");
        }
    }

    private void Ranked(Column column, IReadOnlyList<IReadOnlyList<int>> ranks)
    {
        if (ranks.All(r => r.Count == 0))
        {
            Write(column);
            return;
        }

        text.Append("CASE ");
        Write(column);
        for (var rank = 0; rank < ranks.Count; rank++)
        {
            foreach (var id in ranks[rank]) text.Append(" WHEN ").Append(id).Append(" THEN ").Append(rank);
        }

        text.Append(" END");
    }

    private void List(Selected.List list, int position)
    {
        // A number space of its own, so that the aliases outside do not depend on it.
        var outside = aliases;
        aliases = 1000 * (position + 1);
        Open(list.Inner);
        var inner = scopes[^1];
        var array = Apart(() =>
        {
            for (var i = 0; i < list.Columns.Count; i++)
            {
                if (i > 0) text.Append(", ");
                Item(list.Columns[i]);
            }
        });
        text.Append(dialect.IsPostgres ? "(SELECT coalesce(json_agg(json_build_array(" : "(SELECT json_group_array(json_array(").Append(array)
            .Append(") ORDER BY t").Append(inner.Alias).Append(".\"id\")").Append(dialect.IsPostgres ? ", '[]'::json)::text" : "");
        From(inner);
        text.Append(" WHERE ");
        Write(list.Inner.At(list.Owner));
        scopes.RemoveAt(scopes.Count - 1);
        aliases = outside;
        text.Append(" = ");
        Write(list.Outer.At(list.Outer.Table.Id));
        text.Append(')');
    }

    private void Item(Column column)
    {
        var (before, after) = !dialect.IsPostgres ? ("", "") : column.Field.Kind switch
        {
            Kind.Bool => ("(", ")::int"),
            Kind.Decimal => ("(", $" * {Dialect.Power(column.Field.Scale)})::bigint"),
            _ => ("", ""),
        };
        text.Append(before);
        Write(column);
        text.Append(after);
    }

    private void From(Scope scope)
    {
        text.Append(" FROM ").Append(schema).Append(Dialect.Quote(scope.Anchor.Table.Name)).Append(" t").Append(scope.Alias);
        Joins(scope);
    }

    private void Joins(Scope scope)
    {
        // Conditions of joins may add joins: no foreach.
        for (var i = 0; i < scope.Joins.Count; i++)
        {
            var (source, alias, from) = scope.Joins[i];
            text.Append(" LEFT JOIN ").Append(schema).Append(Dialect.Quote(source.Table.Name)).Append(" t").Append(alias)
                .Append(" ON t").Append(alias).Append(".\"id\" = t").Append(from).Append('.').Append(Dialect.Quote(source.Via!.Name));
            if (source.On is null or Test.Constant { Value: true }) continue;
            text.Append(" AND ");
            On(source, alias);
        }
    }

    // What a join's condition joins in turn cannot stand in the same ON: it gets a sub-query.
    private void On(Source source, int alias)
    {
        var scope = new Scope(source, alias);
        scopes.Add(scope);
        var condition = Apart(() => Write(source.On!));
        if (scope.Joins.Count == 0)
        {
            text.Append(condition);
        }
        else
        {
            text.Append("EXISTS (SELECT 1 FROM (SELECT 1) one");
            Joins(scope);
            text.Append(" WHERE ").Append(condition).Append(')');
        }

        scopes.RemoveAt(scopes.Count - 1);
    }

    private void Write(Column column, bool folded = false)
    {
        if (column.Field.Custom is { } custom) dialect.Extract(text, $"t{Alias(column.Source)}.{Dialect.Quote(column.Field.Carrier!.Name + "~")}", custom);
        else text.Append('t').Append(Alias(column.Source)).Append(".\"").Append(column.Field.Name).Append(folded ? "~\"" : "\"");
    }

    private void Mark(Parameter parameter)
    {
        parameters.Add(parameter);
        dialect.Mark(text, parameters.Count);
    }

    private static bool Folded(Column column) => column.Field.Folded;

    private static bool MayBeNull(Column column) => column.Field.Nullable || column.Source.From != null;

    private int Alias(Source source)
    {
        for (var i = scopes.Count - 1; i >= 0; i--)
        {
            for (var at = source; at != null; at = at.From)
            {
                if (at.Equals(scopes[i].Anchor)) return Alias(scopes[i], source);
            }
        }

        throw new InvalidOperationException($"{source.Table} is no source of this query.");
    }

    private int Alias(Scope scope, Source source)
    {
        if (source.Equals(scope.Anchor)) return scope.Alias;
        foreach (var join in scope.Joins)
        {
            if (join.Source.Equals(source)) return join.Alias;
        }

        var from = Alias(scope, source.From!);
        scope.Joins.Add((source, aliases, from));
        return aliases++;
    }

    private sealed class Scope(Source anchor, int alias)
    {
        public Source Anchor { get; } = anchor;

        public int Alias { get; } = alias;

        public List<(Source Source, int Alias, int From)> Joins { get; } = [];
    }
}
