using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>How the interface behaves for one company: at most one row, without it as declared.</summary>
public sealed class CompanySetting : Row
{
    /// <summary>Whether members that no record has are passed over in bodies, in place of being refused.</summary>
    public bool LenientFlag { get; set; }

    /// <summary>Whether unknown members are passed over.</summary>
    public static bool IsLenient(Memory memory) => memory.All<CompanySetting>().Any(s => s.LenientFlag);
}

/// <summary>The settings of the company, changed by the command line.</summary>
public sealed class CompanySettings : Resource<CompanySetting>
{
    public CompanySettings()
        : base("system/companySettings", null)
    {
        Hold();
        Unrouted();
        IsExtension();
    }
}
