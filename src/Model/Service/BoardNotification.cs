using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Who is told of what happens on a board.</summary>
public sealed class BoardNotification : Row
{
    [Target("NotificationRecipientReference")] public Unbuilt? NotifyWho { get; set; }
    public Ref<Member>? Member { get; set; }
    [Max(50)] public string? Email { get; set; }
    [Internal] public Ref<Board> BoardId { get; set; }
}

/// <summary>Who is told of what happens on one board.</summary>
public sealed class BoardNotifications : Resource<BoardNotification>
{
    public BoardNotifications() : base("service/boards/{parentId}/notifications", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Board Notification");
        Under(n => n.BoardId);
        Idle("Reeve sends no e-mail yet; who is told belongs to a board and is copied with it.");
        Rule((n, _, _) => n is { Member: null, Email: null or "" } ? Fault.At("member", FaultCode.MissingRequiredField, "A member or an e-mail address is required.") : null);
    }
}
