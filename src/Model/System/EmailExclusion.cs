using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A sender or part of a subject that makes no ticket.</summary>
public sealed class EmailExclusion : Row
{
    [Max(100)] public required string Description { get; set; }
}

/// <summary>What the mail connector passes over.</summary>
public sealed class EmailExclusions : Resource<EmailExclusion>
{
    public EmailExclusions() : base("system/emailExclusions", Systems.TableSetup)
    {
        Setup(SetupTables.General.AutoSync);
        Lacks("system/emailExclusions/{id}/usages", "system/emailExclusions/{id}/usages/list");
        Named(e => e.Description);
        Unique(e => e.Description);
        Idle("lists of senders are kept by clients until mail is read");
    }
}
