using Reeve.Kernel;
using Reeve.Kernel.Condition;

namespace Reeve.Store;

/// <summary>The patterns' part: what an index of texts finds is compared with the text itself, so that the answer is the same without it.</summary>
internal sealed partial class SelectText
{
    private void Matches(Column column, IReadOnlyList<LikePiece> pieces, bool negated)
    {
        if (negated) text.Append(MayBeNull(column) ? "(" : "NOT (");
        if (negated && MayBeNull(column))
        {
            Write(column);
            text.Append(" IS NULL OR NOT (");
        }

        if (negated || !FitsIndexed(column, pieces)) Fits(column, pieces);
        if (negated) text.Append(MayBeNull(column) ? "))" : ")");
    }

    private void Fits(Column column, IReadOnlyList<LikePiece> pieces)
    {
        switch (pieces)
        {
            case []:
                Compare(column, Comparing.Equal, Parameter.Text(""));
                break;
            case [LikePiece.Text exact]:
                Compare(column, Comparing.Equal, Parameter.Text(exact.Value));
                break;
            case [LikePiece.AnyRun]:
                Write(column);
                text.Append(" IS NOT NULL");
                break;
            case [LikePiece.Text prefix, LikePiece.AnyRun]:
                text.Append('(');
                Compare(column, Comparing.GreaterOrEqual, Parameter.Text(prefix.Value));
                if (Prefix.After(prefix.Value) is { } bound)
                {
                    text.Append(" AND ");
                    Compare(column, Comparing.Less, Parameter.Text(bound));
                }

                text.Append(')');
                break;
            case [LikePiece.AnyRun, LikePiece.Text part, LikePiece.AnyRun]:
                text.Append(dialect.IsPostgres ? "strpos(" : "instr(");
                Write(column, Folded(column));
                text.Append(", ");
                Mark(Parameter.Text(part.Value));
                text.Append(") > 0");
                break;
            default:
                if (dialect.IsPostgres) PostgresPattern(column, pieces);
                else SqlitePattern(column, pieces);
                break;
        }
    }

    private void SqlitePattern(Column column, IReadOnlyList<LikePiece> pieces)
    {
        text.Append("reeve_like(");
        Write(column, Folded(column));
        text.Append(", ");
        Mark(Parameter.Of(Travels.Pattern, new TextMatcher(pieces)));
        text.Append(')');
    }

    private void PostgresPattern(Column column, IReadOnlyList<LikePiece> pieces)
    {
        var sets = Patterns.HasSet(pieces);
        var pattern = sets ? Patterns.Regex(pieces) : Patterns.Like(pieces);
        if (pattern == null)
        {
            Constant(false);
            return;
        }

        Write(column, Folded(column));
        text.Append(sets ? " ~ " : " LIKE ");
        Mark(Parameter.Text(pattern));
    }

    // The index narrows the rows to look at; the comparison itself decides as ever.
    private bool FitsIndexed(Column column, IReadOnlyList<LikePiece> pieces)
    {
        if (pieces is not [LikePiece.AnyRun, ..] || !FoundIndex.IsWhole(column.Field)) return false;
        List<int> grams = [.. pieces.OfType<LikePiece.Text>().SelectMany(p => Grams.Inside(p.Value)).Distinct()];
        if (grams.Count == 0) return false;
        text.Append('(');
        Indexed(column.Source, grams);
        text.Append(" AND ");
        Fits(column, pieces);
        text.Append(')');
        return true;
    }

    private void Indexed(Source source, IReadOnlyList<int> grams)
    {
        Write(source.At(source.Table.Id));
        var index = FoundIndex.Name(source.Table);
        if (dialect.IsPostgres)
        {
            text.Append(" IN (SELECT \"id\" FROM ").Append(schema).Append(index).Append(" WHERE \"grams\" @> ");
            Mark(Parameter.Of(Travels.Ints, grams.ToArray()));
            text.Append(')');
            return;
        }

        text.Append(" IN (SELECT rowid FROM ").Append(index).Append(" WHERE ").Append(index).Append(" MATCH ");
        Mark(Parameter.Text(FoundIndex.Words(grams, " AND ")));
        text.Append(" UNION ALL SELECT \"id\" FROM \"").Append(FoundIndex.Stale).Append("\" WHERE \"table\" = '").Append(source.Table.Name).Append("')");
    }
}
