using Reeve.Kernel;
using Reeve.Kernel.Condition;

namespace Reeve.Store;

/// <summary>The conditions' half: every leaf is true or false for each row, so that negated forms hold for empty fields (ruling 6).</summary>
internal sealed partial class SelectText
{
    private const int ListedAtMost = 16;
    private const int FlatAtMost = 16;

    private void Write(Test test)
    {
        switch (test)
        {
            case Test.Constant constant:
                Constant(constant.Value);
                break;
            case Test.And and:
                Parts([.. and.Parts], " AND ");
                break;
            case Test.Or any when IsSought(any):
                OfNumbers();
                break;
            case Test.Or or:
                Parts([.. or.Parts], " OR ");
                break;
            case Test.Is comparison:
                Compare(comparison.Column, comparison.How, comparison.Value);
                break;
            case Test.Same same:
                Write(same.Left, Folded(same.Left) && Folded(same.Right));
                text.Append(" = ");
                Write(same.Right, Folded(same.Left) && Folded(same.Right));
                break;
            case Test.Empty empty:
                Write(empty.Column);
                text.Append(empty.Negated ? " IS NOT NULL" : " IS NULL");
                break;
            case Test.OneOf list:
                OneOf(list);
                break;
            case Test.Matches matches:
                Matches(matches.Column, matches.Pattern.Pieces, matches.Negated);
                break;
            case Test.Has has:
                Has(has);
                break;
            case Test.Indexed indexed:
                Indexed(indexed.Source, indexed.Grams);
                break;
            case Test.Exists exists:
                Exists(exists);
                break;
            default:
                throw new InvalidOperationException($"No SQL for {test.GetType().Name}.");
        }
    }

    private void Constant(bool value) => text.Append(value ? "1 = 1" : "1 = 0");

    // SQLite's parser hangs each further part one level deeper and gives up at a thousand: long lists are written in halves.
    private void Parts(ReadOnlySpan<Test> parts, string between)
    {
        text.Append('(');
        if (parts.Length > FlatAtMost)
        {
            Parts(parts[..(parts.Length / 2)], between);
            text.Append(between);
            Parts(parts[(parts.Length / 2)..], between);
        }
        else
        {
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0) text.Append(between);
                Write(parts[i]);
            }
        }

        text.Append(')');
    }

    private void Compare(Column column, Comparing how, object value)
    {
        if (!dialect.IsPostgres && column.Field.Kind == Kind.Decimal)
        {
            var scaled = Convert.ToDecimal(value) * Dialect.Power(column.Field.Scale);
            if (scaled != decimal.Truncate(scaled) && how is Comparing.Equal or Comparing.NotEqual)
            {
                Constant(how == Comparing.NotEqual);
                return;
            }

            // Between two storable values: the comparison moves to the nearer bound that gives the same answer.
            scaled = how is Comparing.Less or Comparing.GreaterOrEqual ? decimal.Ceiling(scaled) : decimal.Floor(scaled);
            Compare(column, how, Parameter.Long((long)Math.Clamp(scaled, long.MinValue, long.MaxValue)));
            return;
        }

        if (column.Field.Kind == Kind.Decimal) value = Convert.ToDecimal(value);
        Compare(column, how, dialect.Value(column.Field, value));
    }

    private void Compare(Column column, Comparing how, Parameter value)
    {
        Write(column, Folded(column));
        text.Append(how switch
        {
            Comparing.Equal => " = ",
            Comparing.NotEqual => MayBeNull(column) ? dialect.Differs : " <> ",
            Comparing.Less => " < ",
            Comparing.LessOrEqual => " <= ",
            Comparing.Greater => " > ",
            _ => " >= ",
        });
        Mark(value);
    }

    private void OneOf(Test.OneOf list)
    {
        var values = Storable(list).ToList();
        if (values.Count == 0)
        {
            Constant(list.Negated);
            return;
        }

        var orEmpty = list.Negated && MayBeNull(list.Column);
        if (orEmpty)
        {
            text.Append('(');
            Write(list.Column);
            text.Append(" IS NULL OR ");
        }

        Write(list.Column, Folded(list.Column));
        if (dialect.IsPostgres) PostgresList(list.Negated, values);
        else SqliteList(list.Negated, values);
        if (orEmpty) text.Append(')');
    }

    // A decimal finer than the field's scale equals no stored value.
    private IEnumerable<Parameter> Storable(Test.OneOf list)
    {
        var field = list.Column.Field;
        foreach (var value in list.Values)
        {
            if (field.Kind != Kind.Decimal)
            {
                yield return dialect.Value(field, value);
                continue;
            }

            var number = Convert.ToDecimal(value);
            if (decimal.Round(number, field.Scale) == number) yield return dialect.Value(field, number);
        }
    }

    private void SqliteList(bool negated, List<Parameter> values)
    {
        text.Append(negated ? " NOT IN (" : " IN (");
        if (values.Count > ListedAtMost)
        {
            text.Append("SELECT value FROM json_each(");
            Mark(Parameter.Text(Dialect.Json(values)));
            text.Append("))");
            return;
        }

        // Lists of few lengths only, so that few statements are prepared.
        var length = 1;
        while (length < values.Count) length *= 2;
        for (var i = 0; i < length; i++)
        {
            if (i > 0) text.Append(", ");
            Mark(values[Math.Min(i, values.Count - 1)]);
        }

        text.Append(')');
    }

    private void PostgresList(bool negated, List<Parameter> values)
    {
        text.Append(negated ? " <> ALL(" : " = ANY(");
        Mark(values.Exists(v => v.As == Travels.Long)
            ? Parameter.Of(Travels.Longs, values.Select(v => v.Number).ToArray())
            : values[0].As switch
            {
                Travels.Int => Parameter.Of(Travels.Ints, values.Select(v => (int)v.Number).ToArray()),
                Travels.Bool => Parameter.Of(Travels.Bools, values.Select(v => v.Number != 0).ToArray()),
                Travels.Decimal => Parameter.Of(Travels.Decimals, values.Select(v => (decimal)v.Object!).ToArray()),
                _ => Parameter.Of(Travels.Texts, values.Select(v => (string)v.Object!).ToArray()),
            });
        text.Append(')');
    }

    private void Has(Test.Has has)
    {
        if (dialect.IsPostgres)
        {
            text.Append('(');
            Write(has.Column);
            text.Append("::jsonb @> to_jsonb(");
            Mark(Parameter.Int(has.Value));
            text.Append("))");
            return;
        }

        text.Append("EXISTS (SELECT 1 FROM json_each(");
        Write(has.Column);
        text.Append(") WHERE value = ");
        Mark(Parameter.Long(has.Value));
        text.Append(')');
    }

    private void Exists(Test.Exists exists)
    {
        Open(exists.Inner);
        var inner = scopes[^1];
        var where = Apart(() => Where(exists.Where));
        text.Append("EXISTS (SELECT 1");
        From(inner);
        text.Append(where).Append(')');
        scopes.RemoveAt(scopes.Count - 1);
    }
}
