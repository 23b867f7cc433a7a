using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A page of another program that a screen shows inside.</summary>
public sealed class ConnectWiseHostedSetup : Row
{
    public required int ScreenId { get; set; }
    [Max(50)] public required string Description { get; set; }
    [Max(1024)] public required string Url { get; set; }
    public required HostedSetupType? Type { get; set; }
    [Max(36)] public string? ClientId { get; set; }
    [Max(100)] public string? Origin { get; set; }
    [Between(0, 10_000)] public int? PodHeight { get; set; }
    [Between(0, 10_000)] public int? ToolbarButtonDialogHeight { get; set; }
    [Between(0, 10_000)] public int? ToolbarButtonDialogWidth { get; set; }
    [Max(50)] public string? ToolbarButtonText { get; set; }
    [Max(50)] public string? ToolbarButtonToolTip { get; set; }
    [Inert] public int? ToolbarButtonIconDocumentId { get; set; }
    public bool DisabledFlag { get; set; }
    public List<int> LocationIds { get; set; } = [];
    public bool LocationsEnabledFlag { get; set; }
    [ReadOnly] public string? CreatedBy { get; set; }
    [ReadOnly] public DateTimeOffset? DateCreated { get; set; }
}

/// <summary>Pages of other programs that screens show inside.</summary>
public sealed class ConnectWiseHostedSetups : Resource<ConnectWiseHostedSetup>
{
    public ConnectWiseHostedSetups() : base("system/connectwisehostedsetups", Systems.TableSetup)
    {
        Setup(SetupTables.General.ManageHostedApi);
        Called("Hosted Setup");
        Saving((h, old, use) =>
        {
            h.CreatedBy = old?.CreatedBy ?? use.Caller.Identifier;
            h.DateCreated = old?.DateCreated ?? use.Now;
        });
        Rule((h, _, _) => WebAddress.IsOne(h.Url) ? null : Fault.At("url", FaultCode.InvalidField, "The page's address begins with https:// or http://."));
        Rule((h, _, use) => h.LocationIds.Find(id => use.Find<Location>(new Ref<Location>(id)) == null) is var missing and not 0
            ? Fault.NotFound("locationIds", $"Location {missing} not found")
            : null);
        Idle("Programs that put themselves into the console register here; the console's screens will show them.");
    }
}
