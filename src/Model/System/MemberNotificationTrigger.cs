namespace Reeve.Model;

/// <summary>What a member is told of.</summary>
public enum MemberNotificationTrigger
{
    ActivityStatusReq,
    CustomerUpdated,
    ExpenseReport,
    TicketStatusChange,
    TicketStatusRequest,
    TimeNagApprover,
    TimeNagMember,
    TimeSheet,
    WorkflowRules,
}
