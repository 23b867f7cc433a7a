using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A type that a contact has.</summary>
public sealed class ContactTypeAssociation : Row
{
    public required Ref<ContactType> Type { get; set; }
    public required Ref<Contact> Contact { get; set; }
}

/// <summary>The types of one contact.</summary>
public sealed class ContactTypeAssociations : Resource<ContactTypeAssociation>
{
    public ContactTypeAssociations() : base("company/contacts/{parentId}/typeAssociations", Rights.Companies.Contacts)
    {
        Under(a => a.Contact);
        Mine(me => a => ParentIsMine(a));
        Unique(a => a.Contact, a => a.Type);
    }
}

/// <summary>The types of all contacts.</summary>
public sealed class AllContactTypeAssociations : Resource<ContactTypeAssociation>
{
    public AllContactTypeAssociations() : base("company/contactTypeAssociations", Rights.Companies.Contacts) =>
        Mine(me => a => Any<Contact>(c => c.Id == a.Contact.Id && Any<CompanyTeam>(x => x.Company == c.Company && x.Member == me)));
}
