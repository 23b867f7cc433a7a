namespace Reeve.Kernel;

/// <summary>Makes row objects of rows that were loaded with all their stored fields.</summary>
public static class RowReader
{
    /// <summary>The row under the cursor.</summary>
    public static Row Read(Table table, Cursor cursor)
    {
        var row = table.New();
        var column = 0;
        foreach (var field in table.Fields)
        {
            if (!field.Stored) continue;
            var i = column++;
            field.Set(row, cursor.IsNull(i) ? null : Value(field, cursor, i));
        }

        // What is not stored and may not be empty gets an empty list in place of none.
        foreach (var field in table.Fields)
        {
            if (!field.Stored && !field.Nullable && field.Get(row) == null) field.Set(row, null);
        }

        return row;
    }

    private static object Value(Field field, Cursor cursor, int i) => field.Kind switch
    {
        Kind.Int or Kind.Ref => (int)cursor.Int(i),
        Kind.Long => cursor.Int(i),
        Kind.Bool => cursor.Bool(i),
        Kind.Decimal => cursor.Decimal(i, field.Scale),
        Kind.Instant => DateTimeOffset.UnixEpoch.AddTicks(cursor.Micros(i) * TimeSpan.TicksPerMicrosecond),
        Kind.Guid => Guid.Parse(cursor.Text(i)),
        Kind.Ints => System.Text.Json.JsonSerializer.Deserialize<List<int>>(cursor.Utf8(i))!,
        Kind.Texts => System.Text.Json.JsonSerializer.Deserialize<List<string>>(cursor.Utf8(i))!,
        Kind.Custom => CustomValues.Parse(cursor.Utf8(i)),
        _ => cursor.Text(i),
    };
}
