namespace Reeve.Kernel;

/// <summary>What rows are asked, by the row behind one of their references: the questions of a configuration's type.</summary>
/// <param name="Of">The table of the questions, held in memory.</param>
/// <param name="By">The reference that says which questions are asked.</param>
/// <param name="Read">The questions, each with the number of the row it hangs on, in the order in which they are asked.</param>
public sealed record Asking(Table Of, Field By, Func<Memory, IEnumerable<(int Asker, CustomField Question)>> Read)
{
    /// <summary>What a row is asked that refers to this one.</summary>
    public CustomFields Questions(Memory memory, int? asker) =>
        asker != null && memory.Derive(this, Make).TryGetValue(asker.Value, out var asked) ? asked : CustomFields.None;

    /// <summary>What a row is asked.</summary>
    public CustomFields Questions(Memory memory, Row? row) => Questions(memory, row == null ? null : By.Get(row) as int?);

    private Dictionary<int, CustomFields> Make(Memory memory) =>
        Read(memory).GroupBy(q => q.Asker).ToDictionary(g => g.Key, g => CustomFields.Asked([.. g.Select(q => q.Question)]));
}
