using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The words of an e-mail about a ticket.</summary>
public sealed class ServiceEmailTemplate : Row
{
    public required EmailTemplateType? Type { get; set; }
    public Ref<ServiceSurvey>? ServiceSurvey { get; set; }
    public Ref<Board>? ServiceBoard { get; set; }
    [Inert] public bool UseSenderFlag { get; set; }
    [Max(100)] public string? FirstName { get; set; }
    [Max(100)] public string? LastName { get; set; }
    [Max(100)] public string? EmailAddress { get; set; }
    [Max(200)] public string? Subject { get; set; }
    public string? Body { get; set; }
    [Inert] public bool CopySenderFlag { get; set; }
    [Inert] public bool TasksFlag { get; set; }
    [Inert] public bool ResourceRecordsFlag { get; set; }
    [Inert] public bool ExternalContactNotifications { get; set; }
    [Inert] public bool InternalContactNotifications { get; set; }
    public Ref<BoardStatus>? ServiceStatus { get; set; }
}

/// <summary>The e-mails that the service desk sends.</summary>
public sealed class ServiceEmailTemplates : Resource<ServiceEmailTemplate>
{
    public ServiceEmailTemplates() : base("service/emailTemplates", Systems.TableSetup)
    {
        Setup(SetupTables.Service.EmailTemplates);
        Called("Service Email Template");
        ReferenceAs("identifier", t => t.Subject);
        ReferenceAs("name", t => t.Subject);
        Reference(t => t.Type);
        Idle("Reeve sends no e-mail yet; boards and their statuses refer to the templates.");
        Within(t => t.ServiceStatus, t => t.ServiceBoard);
        Rule((t, _, _) => t is { Type: EmailTemplateType.Specific, ServiceStatus: null }
            ? Fault.At("serviceStatus", FaultCode.MissingRequiredField, "The serviceStatus field is required for an e-mail of one status.")
            : null);
        Usages();
    }
}
