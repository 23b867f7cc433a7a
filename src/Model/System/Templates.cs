using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What a new record would start with: for clients that fill a form before they send it.</summary>
internal static class Templates
{
    /// <summary><c>GET</c> of a resource's <c>default</c>.</summary>
    public static Operation Of(string path, Function function, Func<OperationCall, object> values) => new()
    {
        Path = path + "/default",
        Method = "GET",
        Function = function,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Level = Level.My,
        Summary = "The values that a new record starts with.",
        Run = call => new(values(call)),
    };

    /// <summary>A reference to a held row, as the wire shows it; null for none.</summary>
    public static object? Shown<T>(T? row, Func<T, string?> name)
        where T : Row => row == null ? null : new { row.Id, Name = name(row) };
}
