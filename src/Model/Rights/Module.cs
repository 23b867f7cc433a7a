using Reeve.Kernel;

namespace Reeve.Model.Rights;

/// <summary>A module while its functions are named: gathers them in the order in which they are written.</summary>
internal sealed class Module(string name)
{
    private readonly List<Function> _functions = [];

    public IReadOnlyList<Function> Functions => _functions;

    /// <summary>A function that guards what Reeve has of its subject.</summary>
    public Function Function(string function, string guards, Offers my = Offers.None, string? customize = null) =>
        Named(function, guards, my, enforced: true, customize);

    /// <summary>A function whose name rests on memory alone: listed, and not enforced until evidence comes.</summary>
    public Function Unproven(string function, string guards) => Named(function, guards, Offers.None, enforced: false, customize: null);

    private Function Named(string function, string guards, Offers my, bool enforced, string? customize)
    {
        var made = new Function(name, function, $"{Pascal(name)}.{Pascal(function)}", my, enforced, customize, guards);
        _functions.Add(made);
        return made;
    }

    private static string Pascal(string words) => string.Concat(words
        .Split([' ', '/', '-', '&', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
        .Select(Word));

    // Abbreviations read as words, as in the names of code: Api, Crm, Sla.
    private static string Word(string word) => word.Length > 2 && word.All(char.IsUpper)
        ? word[..1] + word[1..].ToLowerInvariant()
        : char.ToUpperInvariant(word[0]) + word[1..];
}
