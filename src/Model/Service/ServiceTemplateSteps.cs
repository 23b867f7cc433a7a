using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Making tickets from templates.</summary>
internal static class ServiceTemplateSteps
{
    private const int LongestSummary = 100;
    private const int LongestNumber = 50;

    /// <summary><c>POST service/templates/{id}/generate</c>.</summary>
    public static Operation Generate { get; } = new()
    {
        Path = "service/templates/{id}/generate",
        Method = "POST",
        Function = ServiceDesk.ServiceTickets,
        Verb = Verb.Add,
        MyIsEnough = true,
        Summary = "A ticket with the fields, the texts and the tasks of the template.",
        Answer = typeof(Generated),
        Run = RunAsync,
    };

    private static async ValueTask<object?> RunAsync(OperationCall call)
    {
        TicketReach.Require(call.Caller, (ServiceDesk.ServiceTickets, Verb.Add), (ServiceDesk.TicketTemplates, Verb.Inquire));
        return await call.ActAsync<object?>(async after =>
        {
            var id = call.Number("id");
            if (await after.ReachedAsync<ServiceTemplate>("service/templates", Verb.Inquire, [id]) is not [var template])
                throw new Refusal(new Problem.NoRecord(nameof(ServiceTemplate), $"{id}"));
            if (template.Company is not { } company) throw TicketReach.Invalid("serviceTemplate", Fault.At("company", FaultCode.MissingRequiredField, "The template names no company to make a ticket for."));
            if ((await after.ReachedAsync<Company>("company/companies", Verb.Inquire, [company.Id])).Count == 0)
                throw TicketReach.Invalid("serviceTemplate", Fault.NotFound("company/id", $"Company {company.Id} not found"));
            var ticket = await after.AddAsync(Made(template, company));
            Ref<ServiceTemplate> of = template;
            foreach (var task in (await after.FindAsync<ServiceTemplateTask>(t => t.Template == of)).OrderBy(t => t.Priority ?? int.MaxValue).ThenBy(t => t.Id))
                await after.AddAsync(new ServiceTask { TicketId = new Ref<Ticket>(ticket), Notes = task.Notes, Summary = task.Summary, Code = task.Code, Priority = task.Priority });
            if ((await after.ReachedAsync<Ticket>("service/tickets", Verb.Add, [ticket])).Count == 0) throw TicketSteps.Lacking(after.Use.Caller, ServiceDesk.ServiceTickets, Verb.Add);
            return new Generated(1, 0, ticket);
        });
    }

    private static Ticket Made(ServiceTemplate t, Ref<Company> company) => new()
    {
        Summary = TicketSteps.Short(t.Summary ?? t.Name, LongestSummary)!, Board = t.Board ?? default, Status = t.Status, Type = t.Type, SubType = t.Subtype, Item = t.Item,
        Team = t.Team, Source = t.Source, Priority = t.Priority, ServiceLocation = t.ServiceLocation, Company = company, Contact = t.Contact, Site = t.Site,
        Location = t.Location, Department = t.Department, BudgetHours = t.HoursBudget, PoNumber = TicketSteps.Short(t.PurchaseOrderNumber, LongestNumber),
        Severity = t.Severity, Impact = t.Impact, InitialDescription = t.Problem, InitialInternalAnalysis = t.InternalAnalysis,
        AutomaticEmailContactFlag = t.EmailContactFlag, AutomaticEmailResourceFlag = t.EmailResourceFlag, AutomaticEmailCcFlag = t.EmailCcFlag,
        AutomaticEmailCc = TicketSteps.Short(t.EmailCc, 1000),
    };

    private sealed record Generated(int ServiceCount, int ScheduleCount, int TicketId);
}
