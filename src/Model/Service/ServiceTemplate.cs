using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What tickets of a kind begin with.</summary>
public sealed class ServiceTemplate : Row
{
    public string? Name { get; set; }
    public Ref<Board>? Board { get; set; }
    public Ref<BoardType>? Type { get; set; }
    public Ref<BoardItem>? Item { get; set; }
    public Ref<BoardSubType>? Subtype { get; set; }
    public Ref<ServiceLocation>? ServiceLocation { get; set; }
    public Ref<BoardStatus>? Status { get; set; }
    public Ref<Source>? Source { get; set; }
    public Ref<Priority>? Priority { get; set; }
    public Ref<BoardTeam>? Team { get; set; }
    public Ref<Company>? Company { get; set; }
    public Ref<Contact>? Contact { get; set; }
    public Ref<CompanySite>? Site { get; set; }
    [Inert] public bool AssignedNotifyFlag { get; set; }
    public Ref<Location>? Location { get; set; }
    public Ref<Department>? Department { get; set; }
    public string? Summary { get; set; }
    public string? Problem { get; set; }
    public decimal? HoursBudget { get; set; }
    public string? InternalAnalysis { get; set; }
    [Inert] public bool TimeBillableFlag { get; set; }
    [Inert] public bool ExpenseBillableFlag { get; set; }
    public string? PurchaseOrderNumber { get; set; }
    public string? Reference { get; set; }
    [Wire("billComplete_Flag"), Inert] public bool BillCompleteFlag { get; set; }
    [Inert] public bool BillServiceSeparatelyFlag { get; set; }
    [Inert] public decimal? BillingAmount { get; set; }
    [Inert] public bool BillUnapprovedTimeAndExpensesFlag { get; set; }
    [Inert] public bool OverrideFlag { get; set; }
    [Inert] public bool TimeInvoiceFlag { get; set; }
    [Inert] public bool ExpenseInvoiceFlag { get; set; }
    [Inert] public bool ProductInvoiceFlag { get; set; }
    [Target("AgreementReference")] public Unbuilt? Agreement { get; set; }
    [Inert] public BillingMethod? BillingMethod { get; set; }
    public Degree? Severity { get; set; }
    public Degree? Impact { get; set; }
    [Inert] public Ref<Member>? AssignedBy { get; set; }
    [Inert] public int? ScheduleDaysBefore { get; set; }
    [Inert] public int? ServiceDaysBefore { get; set; }
    [Inert] public bool AttachScheduleToNewServiceFlag { get; set; }
    public bool TemplateFlag { get; set; }
    public bool EmailContactFlag { get; set; }
    public bool EmailResourceFlag { get; set; }
    [Wire("emailCCFlag")] public bool EmailCcFlag { get; set; }
    [Wire("emailCC")] public string? EmailCc { get; set; }
    [Inert] public bool RestrictDownpaymentFlag { get; set; }
}

/// <summary>What tickets are made from.</summary>
public sealed class ServiceTemplates : Resource<ServiceTemplate>
{
    public ServiceTemplates() : base("service/templates", ServiceDesk.TicketTemplates)
    {
        Named(t => t.Name);
        Reference(t => t.Name, t => t.Summary);
        Required(t => t.Name);
        Within(t => t.Status, t => t.Board);
        Within(t => t.Type, t => t.Board);
        Within(t => t.Subtype, t => t.Board);
        Within(t => t.Item, t => t.Board);
        Within(t => t.Team, t => t.Board);
        Within(t => t.Site, t => t.Company);
        Excludes<Board>(t => t.Board, me => me.ExcludedBoards);
        Default(t => t.TemplateFlag, (_, _) => true);
        Info("service/templates/info", t => t.Name, t => t.TemplateFlag);
        Does(ServiceTemplateSteps.Generate);
    }
}
