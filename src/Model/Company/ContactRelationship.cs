using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a contact is to the company.</summary>
public sealed class ContactRelationship : Row
{
    [Max(50)] public required string Name { get; set; }
}

/// <summary>What contacts can be to their company.</summary>
public sealed class ContactRelationships : Resource<ContactRelationship>
{
    public ContactRelationships() : base("company/contacts/relationships", Systems.TableSetup)
    {
        Setup(SetupTables.Contacts.ContactRelationship);
        Named(r => r.Name);
        Unique(r => r.Name);
    }
}
