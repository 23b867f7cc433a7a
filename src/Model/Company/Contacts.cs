using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>People, at companies or on their own.</summary>
public sealed class Contacts : Resource<Contact>
{
    private const int LowestPortalLevel = 1;

    public Contacts() : base("company/contacts", Rights.Companies.Contacts)
    {
        Mine(me => c => Any<CompanyTeam>(x => x.Company == c.Company && x.Member == me)
            || Any<Company>(o => o.Id == c.Company!.Value.Id && me.In(o.Territory)));
        Named(c => c.Name);
        Items<ContactCommunication>(c => c.CommunicationItems, i => i.ContactId);
        ItemReferences<ContactTypeAssociation>(c => c.Types, a => a.Contact, a => a.Type);
        Within(c => c.Site, c => c.Company);
        Default(c => c.Site, (c, use) => use.Find<Company>(c.Company)?.Site);
        Default(c => c.DisablePortalLoginFlag, (_, _) => true);
        Default(c => c.PortalSecurityLevel, (_, _) => LowestPortalLevel);
        Computed(c => c.Name, (c, _) => $"{c.FirstName} {c.LastName}".Trim());
        Single(c => c.DefaultFlag, c => c.Company);
        Rule((c, _, _) => c.ManagerContact?.Id == c.Id && c.Id != 0
            ? Fault.At("managerContact", FaultCode.InvalidField, "A contact cannot be its own manager.")
            : null);
        Rule((c, _, use) => c.TypeIds.Find(id => use.Find<ContactType>(new Ref<ContactType>(id)) == null) is var missing and not 0
            ? Fault.NotFound("typeIds", $"Contact Type {missing} not found")
            : null);
        Rule((c, old, use) => Pictures.Fault("photo", c.Photo, old?.Photo, use));
        Saved(KeepTypesAsync);
        Saved(KeepCompanyAsync);
        Found(c => c.Name, 3);
        Found(c => c.FirstName);
        Found(c => c.LastName);
        Index(c => c.Company);
        Index(c => c.Name);
        Index(c => c.LastName, c => c.FirstName);
        Callback("contact", ("company", c => c.Company), ("type", c => c.Types));
        Usages();
        Info("company/contacts/info", c => c.FirstName, c => c.LastName, c => c.CommunicationItems, c => c.DefaultPhoneNbr, c => c.DefaultPhoneType,
            c => c.DefaultFlag, c => c.Company, c => c.CompanyLocation, c => c.Site, c => c.InactiveFlag, c => c.Title, c => c.Types, c => c.AddressLine1,
            c => c.AddressLine2, c => c.City, c => c.State, c => c.Country, c => c.Zip, c => c.Department, c => c.DefaultBillingFlag, c => c.FacebookUrl,
            c => c.TwitterUrl, c => c.LinkedInUrl);
        Link("image", "company/contacts/{id}/image");
        Link("communications", "company/contacts/{id}/communications");
        Link("notes", "company/contacts/{id}/notes");
        Link("tracks", "company/contacts/{id}/tracks");
        Link("portalSecurity", "company/contacts/{id}/portalSecurity");
        Link("activities", "sales/activities?conditions=contact/id={id}");
        Link("documents", "system/documents?recordType=Contact&recordId={id}");
        Link("configurations", "company/configurations?conditions=contact/id={id}");
        Link("tickets", "service/tickets?conditions=contact/id={id}");
        Link("opportunities", "sales/opportunities?conditions=contact/id={id}");
        Link("projects", "project/projects?conditions=contact/id={id}");
        Does(PortalSecuritySettings.OfContact);
        Does(Templates.Of("company/contacts", Rights.Companies.Contacts, _ => new
        {
            InactiveFlag = false,
            DisablePortalLoginFlag = true,
            PortalSecurityLevel = LowestPortalLevel,
        }));
    }

    // Wire: the types of a contact are changed through its associations; only creating takes their numbers.
    private static async ValueTask KeepTypesAsync(Contact? contact, Contact? old, After after)
    {
        if (contact == null || old != null) return;
        foreach (var id in contact.TypeIds.Distinct())
            await after.AddAsync(new ContactTypeAssociation { Contact = contact, Type = new Ref<ContactType>(id) });
    }

    private static async ValueTask KeepCompanyAsync(Contact? contact, Contact? old, After after)
    {
        if (contact is not { DefaultFlag: true, Company: { } company }) return;
        if (old is { DefaultFlag: true } && old.Company == company) return;
        await after.EditAsync<Company>(company.Id, c => c.DefaultContact = contact);
    }
}
