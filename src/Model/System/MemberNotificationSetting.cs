using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a member wants to be told of, and how.</summary>
public sealed class MemberNotificationSetting : Row
{
    public required MemberNotificationType? NotificationType { get; set; }
    public required MemberNotificationTrigger? NotificationTrigger { get; set; }
    [Internal] public Ref<Member> Member { get; set; }
}

/// <summary>What one member wants to be told of.</summary>
public sealed class MemberNotificationSettings : Resource<MemberNotificationSetting>
{
    public MemberNotificationSettings() : base("system/members/{parentId}/notificationSettings", Systems.MemberMaintenance)
    {
        Under(s => s.Member);
        Mine(me => s => s.Member == me);
        OrMy(Systems.MyAccount);
        Idle("Mail will ask it before it is sent.");
    }
}
