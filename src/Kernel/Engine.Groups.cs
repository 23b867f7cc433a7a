namespace Reeve.Kernel;

/// <summary>One thing that a grouped count goes by.</summary>
/// <param name="Field">The field: a reference, a truth value, a choice, a whole number, or an instant.</param>
/// <param name="Period">For an instant the stretch of time: <c>day</c>, <c>week</c> or <c>month</c>.</param>
/// <param name="Minutes">How far the days of an instant are from those of UTC.</param>
public sealed record Grouping(Field Field, string? Period, int Minutes);

/// <summary>A group: a value for each thing gone by, and the number of rows.</summary>
/// <param name="Values">A <see cref="Named"/> for a reference, the first day of a period, otherwise the value; null where rows have none.</param>
/// <param name="Count">The number of rows.</param>
public sealed record Grouped(IReadOnlyList<object?> Values, long Count);

/// <summary>A record as a group shows it.</summary>
public sealed record Named(int Id, string? Name);

public sealed partial class Engine
{
    /// <summary>Counts records by groups, within the same conditions and reach as a list of them.</summary>
    public async Task<IReadOnlyList<Grouped>> GroupsAsync(Storage storage, ListAsk ask, IReadOnlyList<Grouping> by)
    {
        var parsed = ListPlan.Parse(ask, Wire);
        return await Planned<List<Grouped>>(storage, ask, parsed, async (plan, memory) =>
        {
            var rows = new List<Grouped>();
            var from = plan.Projection.From;
            var query = new Query
            {
                From = from,
                Columns = [.. by.SelectMany(g => Columns(g, from)), new Selected.Rows()],
                Where = plan.Where,
                Grouped = true,
                Limit = Limits.MaxGroups + 1,
            };
            if (!await storage.ReadAsync(query, memory, cursor => rows.Add(Read(by, memory, cursor)))) return null;
            if (rows.Count > Limits.MaxGroups) throw new Refusal(new Problem.BadRequest($"There are more than {Limits.MaxGroups} groups. Narrow the conditions, or group by fewer fields."));
            return Merged(rows);
        });
    }

    private static IEnumerable<Selected> Columns(Grouping by, Source from)
    {
        if (by.Period != null) return [new Selected.Day(from.At(by.Field), by.Minutes)];
        var value = new Selected.Value(from.At(by.Field));

        // What a reference shows may be seen with the record that refers; held rows are named from memory.
        return by.Field.Kind == Kind.Ref && !by.Field.TargetTable!.Held && NameOf(by.Field.TargetTable) is { } name ? [value, new Selected.Value(from.Join(by.Field).At(name))] : [value];
    }

    private static Grouped Read(IReadOnlyList<Grouping> by, Memory memory, Cursor cursor)
    {
        var (at, values) = (0, new object?[by.Count]);
        for (var i = 0; i < by.Count; i++)
        {
            var column = at++;
            var joined = by[i].Field is { Kind: Kind.Ref, TargetTable: { Held: false } table } && NameOf(table) != null ? at++ : -1;
            if (!cursor.IsNull(column)) values[i] = Value(by[i], memory, cursor, column, joined);
        }

        return new Grouped(values, cursor.Int(at));
    }

    private static object Value(Grouping by, Memory memory, Cursor cursor, int column, int joined)
    {
        if (by.Period is { } period) return Begin(period, (int)cursor.Int(column));
        switch (by.Field.Kind)
        {
            case Kind.Ref:
                var id = (int)cursor.Int(column);
                var table = by.Field.TargetTable!;
                if (!table.Held) return new Named(id, joined < 0 || cursor.IsNull(joined) ? null : cursor.Text(joined));
                return new Named(id, memory[table].Find(id) is { } row ? NameOf(table)?.Get(row)?.ToString() : null);
            case Kind.Bool:
                return cursor.Bool(column);
            case Kind.Enum:
                return cursor.Text(column);
            default:
                return cursor.Int(column);
        }
    }

    private static Field? NameOf(Table table) => table.NameField ?? table.IdentifierField ?? table.Reference.Select(r => r.Field).FirstOrDefault(f => f.Kind == Kind.Text);

    // Days are counted by the database; weeks, which begin on Mondays, and months are put together here.
    private static DateOnly Begin(string period, int day)
    {
        var date = DateOnly.FromDayNumber(day + DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber);
        return period switch
        {
            "week" => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
            "month" => new DateOnly(date.Year, date.Month, 1),
            _ => date,
        };
    }

    private static List<Grouped> Merged(List<Grouped> rows)
    {
        var merged = new Dictionary<string, Grouped>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var key = string.Join('\n', row.Values);
            merged[key] = merged.TryGetValue(key, out var same) ? same with { Count = same.Count + row.Count } : row;
        }

        return [.. merged.OrderBy(m => m.Value.Values[0] as DateOnly?).ThenByDescending(m => m.Value.Count).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Value)];
    }
}
