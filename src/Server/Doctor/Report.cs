namespace Reeve.Server.Doctor;

/// <summary>How much a finding matters.</summary>
public enum Grade
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Works, but not as it should, or not for long.</summary>
    Warning,

    /// <summary>Does not work, or loses what was written.</summary>
    Trouble,
}

/// <summary>Something that is not as it should be.</summary>
/// <param name="Grade">How much it matters.</param>
/// <param name="Check">The check that found it.</param>
/// <param name="Company">Login id of the company it is about; null for the set-up.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What to do, as a command where there is one.</param>
public sealed record Finding(Grade Grade, string Check, string? Company, string What, string Mend);

/// <summary>What one check writes its findings into.</summary>
public sealed class Report(string check, string? company, ICollection<Finding> findings)
{
    /// <summary>Adds a finding.</summary>
    public void Add(Grade grade, string what, string mend) => findings.Add(new Finding(grade, check, company, what, mend));
}
