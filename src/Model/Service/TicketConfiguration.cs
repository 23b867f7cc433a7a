using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>That a ticket is about a configuration.</summary>
public sealed class TicketConfiguration : Row
{
    public required Ref<Ticket> Ticket { get; set; }
    public required Ref<Configuration> Configuration { get; set; }
}

/// <summary>What tickets are about; goes when the ticket goes. Clients see the configurations, not these rows.</summary>
public sealed class TicketConfigurations : Resource<TicketConfiguration>
{
    public TicketConfigurations() : base("service/tickets/{parentId}/about", ServiceDesk.ServiceTickets)
    {
        Under(t => t.Ticket);
        Mine(me => t => ParentIsMine(t));
        Unique(t => t.Ticket, t => t.Configuration);
        Index(t => t.Configuration);
        Unrouted();
        foreach (var operation in TicketConfigurationSteps.All) Does(operation);
    }
}

/// <summary>The same seen from the configuration; goes when the configuration goes.</summary>
public sealed class ConfigurationTickets : Resource<TicketConfiguration>
{
    public ConfigurationTickets() : base("company/configurations/{parentId}/about", Rights.Companies.Configurations)
    {
        Under(t => t.Configuration);
        Mine(me => t => ParentIsMine(t));
        Unrouted();
    }
}
