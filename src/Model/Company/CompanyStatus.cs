using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Standing of a company.</summary>
public sealed class CompanyStatus : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool DefaultFlag { get; set; }
    public bool InactiveFlag { get; set; }
    [Inert] public bool NotifyFlag { get; set; }
    [Inert] public bool DisallowSavingFlag { get; set; }
    [Max(500)] public string? NotificationMessage { get; set; }
    [Inert] public bool CustomNoteFlag { get; set; }
    [Inert] public bool CancelOpenTracksFlag { get; set; }
    [Target("TrackReference")] public Unbuilt? Track { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
}

/// <summary>The statuses that companies can have.</summary>
public sealed class CompanyStatuses : Resource<CompanyStatus>
{
    public CompanyStatuses() : base("company/companies/statuses", Systems.TableSetup)
    {
        Setup(SetupTables.Company.CompanyStatus);
        Named(s => s.Name);
        Unique(s => s.Name);
        Single(s => s.DefaultFlag);
        Rule((s, _, _) => s.DefaultFlag && s.InactiveFlag
            ? Fault.At("inactiveFlag", FaultCode.InvalidField, "The default status cannot be inactive; make another status the default first.")
            : null);
        Usages();
    }
}
