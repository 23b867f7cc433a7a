using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Kind of a contact.</summary>
public sealed class ContactType : Row
{
    [Max(50)] public required string Description { get; set; }
    public bool DefaultFlag { get; set; }
    [Inert] public bool ServiceAlertFlag { get; set; }
    [Max(150)] public string? ServiceAlertMessage { get; set; }
    [Minted] public Guid? ConnectWiseId { get; set; }
}

/// <summary>The types that contacts can have.</summary>
public sealed class ContactTypes : Resource<ContactType>
{
    public ContactTypes() : base("company/contacts/types", Systems.TableSetup)
    {
        Setup(SetupTables.Contacts.ContactType);
        Named(t => t.Description);
        ReferenceAs("name", t => t.Description);
        Unique(t => t.Description);
        Single(t => t.DefaultFlag);
        Info("company/contacts/types/info", t => t.Description, t => t.DefaultFlag, t => t.ServiceAlertFlag, t => t.ServiceAlertMessage);

        // Wire: the count of this twin lies at company/contacts/types/count/info.
        Lacks("company/contacts/types/info/count");
        InfoAlsoAt(EndpointKind.Count, "company/contacts/types/count/info");

        // Wire: of the usages of a type only the list is there, below another name.
        AlsoAt(EndpointKind.UsagesList, "company/contact/types/{id}/usages/list");
    }
}
