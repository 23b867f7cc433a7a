namespace Reeve.Bench.Floor;

/// <summary>What a column holds.</summary>
public enum Holds
{
    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A truth value.</summary>
    Bool,

    /// <summary>A decimal with four places.</summary>
    Decimal,

    /// <summary>An instant in microseconds.</summary>
    Instant,

    /// <summary>Finished JSON.</summary>
    Json,

    /// <summary>The number of a row of another table.</summary>
    Reference,
}

/// <summary>A table that tickets refer to: what a reference shows of its rows, and where they are found.</summary>
public sealed record Target(string Table, string Path, string? Parent, params (string Name, string Column, Holds Holds)[] Shows);

/// <summary>A column of a ticket.</summary>
public sealed record TicketColumn(string Name, Holds Holds, Target? Target = null);

/// <summary>The columns of a ticket in the order of the wire, as someone would type them who writes this one route by hand.</summary>
public static class TicketShape
{
    private static readonly (string, string, Holds)[] Name = [("name", "name", Holds.Text)];
    private static readonly (string, string, Holds)[] IdentifierAndName = [("identifier", "identifier", Holds.Text), ("name", "name", Holds.Text)];
    private static readonly (string, string, Holds)[] Summary = [("summary", "summary", Holds.Text)];
    private static readonly Target Board = new("Board", "service/boards/", null, Name);
    private static readonly Target Status = new("BoardStatus", "service/boards/{0}/statuses/", "board", ("name", "name", Holds.Text), ("sort", "sortOrder", Holds.Int));
    private static readonly Target Company = new("Company", "company/companies/", null, IdentifierAndName);
    private static readonly Target Site = new("CompanySite", "company/companies/{0}/sites/", "company", Name);
    private static readonly Target Contact = new("Contact", "company/contacts/", null, Name);
    private static readonly Target Type = new("BoardType", "service/boards/{0}/types/", "board", Name);
    private static readonly Target SubType = new("BoardSubType", "service/boards/{0}/subtypes/", "board", Name);
    private static readonly Target Item = new("BoardItem", "service/boards/{0}/items/", "board", Name);
    private static readonly Target Team = new("BoardTeam", "service/boards/{0}/teams/", "boardId", Name);
    private static readonly Target Owner = new("Member", "system/members/", null, ("identifier", "identifier", Holds.Text), ("name", "fullName", Holds.Text));
    private static readonly Target Priority = new(
        "Priority", "service/priorities/", null, ("name", "name", Holds.Text), ("sort", "sortOrder", Holds.Int), ("level", "level", Holds.Text));
    private static readonly Target ServiceLocation = new("ServiceLocation", "service/locations/", null, Name);
    private static readonly Target Source = new("Source", "service/sources/", null, Name);
    private static readonly Target Location = new("Location", "system/locations/", null, Name);
    private static readonly Target Department = new("Department", "system/departments/", null, IdentifierAndName);
    private static readonly Target Ticket = new("Ticket", "service/tickets/", null, Summary);

    /// <summary>All columns.</summary>
    public static readonly TicketColumn[] All =
    [
        new("id", Holds.Int), new("summary", Holds.Text), new("recordType", Holds.Text), To("board", Board), To("status", Status), To("company", Company),
        To("site", Site), .. Texts("siteName addressLine1 addressLine2 city stateIdentifier zip"), To("contact", Contact),
        .. Texts("contactName contactPhoneNumber contactPhoneExtension contactEmailAddress"), To("type", Type), To("subType", SubType), To("item", Item),
        To("team", Team), To("owner", Owner), To("priority", Priority), To("serviceLocation", ServiceLocation), To("source", Source),
        new("requiredDate", Holds.Instant), new("budgetHours", Holds.Decimal), .. Texts("agreementType severity impact externalXRef poNumber"),
        .. Ints("knowledgeBaseCategoryId knowledgeBaseSubCategoryId"),
        .. Bools("allowAllClientsPortalView customerUpdatedFlag automaticEmailContactFlag automaticEmailResourceFlag automaticEmailCcFlag"),
        new("automaticEmailCc", Holds.Text), new("closedDate", Holds.Instant), new("closedBy", Holds.Text), new("closedFlag", Holds.Bool),
        new("actualHours", Holds.Decimal), new("approved", Holds.Bool),
        .. Decimals("estimatedExpenseCost estimatedExpenseRevenue estimatedProductCost estimatedProductRevenue estimatedTimeCost estimatedTimeRevenue"),
        new("billingMethod", Holds.Text), .. Decimals("billingAmount hourlyRate"), new("subBillingMethod", Holds.Text), new("subBillingAmount", Holds.Decimal),
        .. Instants("subDateAccepted dateResolved dateResplan dateResponded"), .. Ints("resolveMinutes resPlanMinutes respondMinutes"),
        .. Instants("respondByGoalUTC resplanGoalUTC resolutionGoalUTC"), new("escalationLastUpdateMinutes", Holds.Int), new("isInSla", Holds.Bool),
        new("knowledgeBaseLinkId", Holds.Int), new("resources", Holds.Text), new("parentTicketId", Holds.Int),
        .. Bools("hasChildTicket hasMergedChildTicketFlag"),
        .. Texts("knowledgeBaseLinkType billTime billExpenses billProducts predecessorType"), new("predecessorId", Holds.Int),
        new("predecessorClosedFlag", Holds.Bool), new("lagDays", Holds.Int), new("lagNonworkingDaysFlag", Holds.Bool),
        new("estimatedStartDate", Holds.Instant), new("duration", Holds.Int), To("location", Location), To("department", Department),
        .. Texts("mobileGuid slaStatus"), new("requestForChangeFlag", Holds.Bool), To("mergedParentTicket", Ticket), new("integratorTags", Holds.Json),
        new("escalationStartDateUTC", Holds.Instant), .. Ints("escalationLevel minutesBeforeWaiting respondedSkippedMinutes resplanSkippedMinutes"),
        new("respondedHours", Holds.Decimal), new("respondedBy", Holds.Text), new("resplanHours", Holds.Decimal), new("resplanBy", Holds.Text),
        new("resolutionHours", Holds.Decimal), new("resolvedBy", Holds.Text), new("minutesWaiting", Holds.Int),
    ];

    /// <summary>The six columns of the short list.</summary>
    public static readonly TicketColumn[] Six = [.. All.Where(c => c.Name is "id" or "summary" or "board" or "status" or "company" or "owner")];

    /// <summary>Columns of <c>_info</c>, behind all others.</summary>
    public static readonly TicketColumn[] Info =
        [new("lastUpdated", Holds.Instant), new("updatedBy", Holds.Text), new("dateEntered", Holds.Instant), new("enteredBy", Holds.Text)];

    /// <summary>Addresses of <c>_info</c>.</summary>
    public static readonly (string Name, string Path)[] Links =
    [
        ("activities_href", "sales/activities?conditions=ticket/id={0}"), ("scheduleentries_href", "service/tickets/{0}/scheduleentries"),
        ("documents_href", "system/documents?recordType=Ticket&recordId={0}"), ("configurations_href", "service/tickets/{0}/configurations"),
        ("tasks_href", "service/tickets/{0}/tasks"), ("notes_href", "service/tickets/{0}/notes"),
        ("products_href", "procurement/products?conditions=chargeToType='Ticket' AND chargeToId={0}"),
        ("timeentries_href", "time/entries?conditions=(chargeToType='ServiceTicket' OR chargeToType='ProjectTicket') AND chargeToId={0}"),
        ("expenseEntries_href", "expense/entries?conditions=(chargeToType='ServiceTicket' OR chargeToType='ProjectTicket') AND chargeToId={0}"),
        ("allNotes_href", "service/tickets/{0}/allNotes"),
    ];

    /// <summary>The select list and the joins for columns: each column, then what its reference shows, then its parent's number.</summary>
    public static (string Select, string Joins) Sql(TicketColumn[] columns, string schema)
    {
        var (select, joins) = (new List<string>(), new List<string>());
        foreach (var column in columns)
        {
            select.Add($"t.\"{column.Name}\"");
            if (column.Target is not { } target) continue;
            var alias = "r" + joins.Count;
            joins.Add($" LEFT JOIN {schema}\"{target.Table}\" {alias} ON {alias}.\"id\" = t.\"{column.Name}\"");
            select.AddRange(target.Shows.Select(s => $"{alias}.\"{s.Column}\""));
            if (target.Parent is { } parent) select.Add($"{alias}.\"{parent}\"");
        }

        return (string.Join(", ", select), string.Concat(joins));
    }

    private static TicketColumn To(string name, Target target) => new(name, Holds.Reference, target);

    private static IEnumerable<TicketColumn> Texts(string names) => names.Split(' ').Select(n => new TicketColumn(n, Holds.Text));

    private static IEnumerable<TicketColumn> Ints(string names) => names.Split(' ').Select(n => new TicketColumn(n, Holds.Int));

    private static IEnumerable<TicketColumn> Bools(string names) => names.Split(' ').Select(n => new TicketColumn(n, Holds.Bool));

    private static IEnumerable<TicketColumn> Decimals(string names) => names.Split(' ').Select(n => new TicketColumn(n, Holds.Decimal));

    private static IEnumerable<TicketColumn> Instants(string names) => names.Split(' ').Select(n => new TicketColumn(n, Holds.Instant));
}
