namespace Reeve.Kernel;

/// <summary>A record of the trade as it is stored and as it goes over the wire; its public properties are its fields.</summary>
public abstract class Row
{
    /// <summary>Number of the record, unique within its table, never reused.</summary>
    public int Id { get; set; }

    /// <summary>Instant of the last change; stored in microseconds, shown in whole seconds.</summary>
    public DateTimeOffset LastUpdated { get; set; }

    /// <summary>Identifier of the member who changed it last.</summary>
    public string UpdatedBy { get; set; } = "";

    /// <summary>Instant of creation.</summary>
    public DateTimeOffset DateEntered { get; set; }

    /// <summary>Identifier of the member who created it.</summary>
    public string EnteredBy { get; set; } = "";

    /// <summary>Number of the member who created it: what "entered by me" means, whatever the member is called later.</summary>
    public int EnteredById { get; set; }

    /// <summary>An object of its own with the same values; lists are shared with it.</summary>
    internal Row Twin() => (Row)MemberwiseClone();
}

/// <summary>A reference to a record of another table, or of the same one.</summary>
/// <typeparam name="T">The row referred to.</typeparam>
public readonly record struct Ref<T>(int Id)
    where T : Row
{
    /// <summary>The reference to a row.</summary>
    public static implicit operator Ref<T>(T row) => new(row.Id);

    /// <summary>Whether the reference names the member who asks (only inside <c>Mine</c> and <c>Narrow</c>, where it becomes a condition).</summary>
    public static bool operator ==(Ref<T>? reference, Me me) => reference?.Id == me.Id;

    /// <summary>Not offered in predicates: null differs between C# and SQL.</summary>
    public static bool operator !=(Ref<T>? reference, Me me) => reference?.Id != me.Id;
}

/// <summary>A reference whose target Reeve does not have yet: always empty, refused when sent.</summary>
/// <remarks>The checked-in list of these may only shrink.</remarks>
public readonly record struct Unbuilt;

/// <summary>Largest length of a text, in UTF-16 units as the wire counts.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MaxAttribute(int length) : Attribute
{
    /// <summary>Characters at most.</summary>
    public int Length { get; } = length;
}

/// <summary>Smallest and largest value of a number.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute(int least, int most) : Attribute
{
    /// <summary>Smallest value.</summary>
    public int Least { get; } = least;

    /// <summary>Largest value.</summary>
    public int Most { get; } = most;
}

/// <summary>Number of decimals kept; without it a decimal keeps <see cref="Field.DefaultScale"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScaleAttribute(int decimals) : Attribute
{
    /// <summary>Decimals after the point.</summary>
    public int Decimals { get; } = decimals;
}

/// <summary>The name on the wire where it is not the property's name in camel case; on a row, the schema's name.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class WireAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}

/// <summary>A reference that the wire shows as the bare number of its target.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsIdAttribute : Attribute;

/// <summary>Accepted when sent, seen by hooks and rules, neither stored nor answered.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SentAttribute : Attribute;

/// <summary>Set by Reeve only: ignored in POST and PUT, refused in PATCH.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReadOnlyAttribute : Attribute;

/// <summary>True of the one row by which the caller came in: answered, neither stored nor asked for.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CurrentAttribute : Attribute;

/// <summary>A GUID that Reeve makes with the row where none was given, and that stays.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MintedAttribute : Attribute;

/// <summary>A text without a folded copy beside it: conditions and sorting take it as written. For rows that each request or change leaves.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnfoldedAttribute : Attribute;

/// <summary>Stored, never on the wire in any direction, in no condition and no audit line.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InternalAttribute : Attribute;

/// <summary>Write-only and hashed or encrypted at rest: in no answer, condition, audit line or log.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;

/// <summary>Names the wire schema of a reference whose target is not built yet.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TargetAttribute(string schema) : Attribute
{
    /// <summary>Schema name in the public surface.</summary>
    public string Schema { get; } = schema;
}

/// <summary>Values that hold the answers to what a row's type asks, instead of the values of the company's own fields.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AnswersAttribute : Attribute;

/// <summary>Stored and answered, but nothing in Reeve acts on it yet; the checked-in list of these may only shrink.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InertAttribute : Attribute;

/// <summary>A field Reeve adds to the wire's schema.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExtensionAttribute : Attribute;
