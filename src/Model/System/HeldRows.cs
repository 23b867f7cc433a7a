using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Typed looks into the memory of a company.</summary>
public static class HeldRows
{
    /// <summary>All rows of a held table, by number.</summary>
    public static IEnumerable<T> All<T>(this Memory memory)
        where T : Row => Of<T>(memory)?.Rows.Cast<T>() ?? [];

    /// <summary>The row of a number, or null.</summary>
    public static T? Row<T>(this Memory memory, int id)
        where T : Row => (T?)Of<T>(memory)?.Find(id);

    private static HeldTable? Of<T>(Memory memory) =>
        memory.Derive<Dictionary<Type, HeldTable>>(typeof(HeldRows), m => m.Tables.ToDictionary(t => t.Table.Row)).GetValueOrDefault(typeof(T));
}
