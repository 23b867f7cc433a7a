using System.Diagnostics.CodeAnalysis;

namespace Reeve.Kernel.Condition;

/// <summary>A text that breaks the grammar: the only thing the parsers throw.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The house says fault for what a caller did wrong; an exception is our own bug.")]
public sealed class SyntaxFault : Exception
{
    /// <summary>Says which parameter is wrong, where (counted from 0), and a sentence on what to do.</summary>
    public SyntaxFault(string parameter, int position, string message) : base(message)
    {
        Parameter = parameter;
        Position = position;
    }

    /// <summary>The parameter the text came in.</summary>
    public string Parameter { get; }

    /// <summary>The index of the first character that is wrong.</summary>
    public int Position { get; }
}
