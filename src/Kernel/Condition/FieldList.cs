namespace Reeve.Kernel.Condition;

/// <summary>Reads a list of the fields an answer shall hold.</summary>
public static class FieldList
{
    private const string Advice = "Write fields with commas between them, as in: id,name,status/id.";

    /// <summary>The paths of a list; none when the text is blank, which asks for every field.</summary>
    /// <exception cref="SyntaxFault">The text breaks the grammar or a limit.</exception>
    public static IReadOnlyList<Path> Parse(string text, string parameter = "fields")
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanner = new Scanner(text, parameter);
        List<Path> paths = [];
        while (!scanner.AtEnd)
        {
            if (scanner.Take(','))
            {
                continue;
            }
            if (paths.Count == Limits.MaxFields)
            {
                throw scanner.Fault(scanner.Position, $"there are more than {Limits.MaxFields} fields", "Ask for fewer, or leave the parameter out.");
            }
            paths.Add(TakeField(ref scanner));
            if (!scanner.AtEnd && scanner.Next != ',')
            {
                throw scanner.Fault(scanner.Position, $"{scanner.Quote(scanner.Position)} follows a field", Advice);
            }
        }
        return paths;
    }

    private static Path TakeField(ref Scanner scanner)
    {
        var start = scanner.Position;
        // Wire: '*' is a name that no resource has, so an answer to fields=* holds the id alone.
        return scanner.Take('*') ? Path.Of("*", start) : scanner.TakePath();
    }
}
