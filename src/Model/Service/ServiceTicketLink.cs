using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A link that is shown beside a ticket.</summary>
public sealed class ServiceTicketLink : Row
{
    [Max(50)] public required string Name { get; set; }
    public bool EnabledFlag { get; set; }
    [Max(50)] public required string LinkText { get; set; }
    [Max(1000)] public required string Url { get; set; }
}

/// <summary>The links that are shown beside tickets.</summary>
public sealed class ServiceTicketLinks : Resource<ServiceTicketLink>
{
    public ServiceTicketLinks() : base("service/ticketLinks", Systems.TableSetup)
    {
        Setup(SetupTables.Service.TicketLinks);
        Called("Ticket Link");
        Named(l => l.Name);
        Unique(l => l.Name);
        Idle("Screens show the links; Reeve has none yet.");
        Rule((l, _, _) => Uri.TryCreate(l.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? null
            : Fault.At("url", FaultCode.InvalidField, "The field url must be an address that begins with http or https."));
        Info("service/ticketLinks/info", l => l.Name, l => l.LinkText, l => l.Url);
    }
}
