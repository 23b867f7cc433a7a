using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Who is told that tickets come to a status.</summary>
public sealed class BoardStatusNotification : Row
{
    [Target("NotificationRecipientReference")] public Unbuilt? NotifyWho { get; set; }
    public Ref<BoardStatus>? Status { get; set; }
    public Ref<Member>? Member { get; set; }
    [Max(255)] public string? Email { get; set; }
    [Inert] public int? WorkflowStep { get; set; }
}

/// <summary>Who is told that tickets come to one status.</summary>
public sealed class BoardStatusNotifications : Resource<BoardStatusNotification>
{
    public BoardStatusNotifications() : base("service/boards/{grandparentId}/statuses/{parentId}/notifications", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Board Status Notification");
        Under(n => n.Status);
        Idle("Reeve sends no e-mail yet; who is told belongs to a status and is copied with its board.");
        Rule((n, _, _) => n is { Member: null, Email: null or "" } ? Fault.At("member", FaultCode.MissingRequiredField, "A member or an e-mail address is required.") : null);
    }
}
