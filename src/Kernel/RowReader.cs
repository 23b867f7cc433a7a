namespace Reeve.Kernel;

/// <summary>Makes row objects of rows that were loaded with all their stored fields.</summary>
public static class RowReader
{
    /// <summary>The row under the cursor.</summary>
    public static Row Read(Table table, Cursor cursor)
    {
        var row = table.New();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var field = table.Columns[i];
            if (cursor.IsNull(i))
            {
                if (!field.StartsEmpty) field.Set(row, null);
            }
            else if (!field.Load(row, cursor, i)) field.Set(row, Value(field, cursor, i));
        }

        // What is not stored and may not be empty gets an empty list in place of none.
        foreach (var field in table.NeverEmpty)
        {
            if (field.Get(row) == null) field.Set(row, null);
        }

        return row;
    }

    private static object Value(Field field, Cursor cursor, int i) => field.Kind switch
    {
        Kind.Decimal => cursor.Decimal(i, field.Scale),
        Kind.Guid => Guid.Parse(cursor.Text(i)),
        Kind.Ints => System.Text.Json.JsonSerializer.Deserialize<List<int>>(cursor.Utf8(i))!,
        Kind.Texts => System.Text.Json.JsonSerializer.Deserialize<List<string>>(cursor.Utf8(i))!,
        Kind.Custom => CustomValues.Parse(cursor.Utf8(i)),
        _ => cursor.Text(i),
    };
}
