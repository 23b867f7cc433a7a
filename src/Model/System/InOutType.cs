using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Why somebody is out of the office: lunch, a visit, holidays.</summary>
public sealed class InOutType : Row
{
    [Max(30)] public required string Description { get; set; }
}

/// <summary>The reasons on the in/out board.</summary>
public sealed class InOutTypes : Resource<InOutType>
{
    public InOutTypes() : base("system/inOutTypes", Systems.TableSetup)
    {
        Setup(SetupTables.General.InOutTypes);
        Lacks("system/inOutTypes/{id}/usages", "system/inOutTypes/{id}/usages/list", "system/inOutTypes/info/count");
        Named(t => t.Description);
        Unique(t => t.Description);
        FreeInfo("system/inOutTypes/info", t => t.Description);

        // Wire: the count of the twin is asked for the other way round.
        InfoAlsoAt(EndpointKind.Count, "system/inOutTypes/count/info");
    }
}
