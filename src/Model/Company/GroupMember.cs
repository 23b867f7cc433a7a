using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A company's belonging to a group, with those of its contacts that belong with it.</summary>
public sealed class CompanyGroup : Row
{
    public required Ref<Group> Group { get; set; }
    public Ref<Company>? Company { get; set; }
    [Sent] public bool DefaultContactFlag { get; set; }
    [Sent] public bool AllContactsFlag { get; set; }
    [Sent] public bool RemoveAllContactsFlag { get; set; }
    [Inert] public bool UnsubscribeFlag { get; set; }
    [Sent] public List<int> ContactIds { get; set; } = [];
}

/// <summary>The groups of one company.</summary>
public sealed class CompanyGroups : Resource<CompanyGroup>
{
    public CompanyGroups() : base("company/companies/{parentId}/groups", Rights.Companies.CompanyContactGroupMaintenance)
    {
        Under(g => g.Company);
        Unique(g => g.Company, g => g.Group);
        Rule((g, old, use) => use.Find<Group>(g.Group) is { InactiveFlag: true } && g.Group != old?.Group
            ? Fault.At("group", FaultCode.InvalidField, "The group is inactive.")
            : null);
        Saved(KeepContactsAsync);
    }

    // Wire: whose contacts go into the group with the company is said when it is sent, and kept on the contacts.
    private static async ValueTask KeepContactsAsync(CompanyGroup? group, CompanyGroup? old, After after)
    {
        if (group?.Company is not { } company) return;
        var contacts = await after.FindAsync<Contact>(c => c.Company == company);
        foreach (var contact in contacts)
        {
            var wanted = group.AllContactsFlag || (group.DefaultContactFlag && contact.DefaultFlag) || group.ContactIds.Contains(contact.Id);
            if (!wanted && !group.RemoveAllContactsFlag) continue;
            var (of, into) = (new Ref<Contact>(contact.Id), group.Group);
            var there = await after.FindAsync<ContactGroup>(g => g.Contact == of && g.Group == into);
            if (wanted && there.Count == 0) await after.AddAsync(new ContactGroup { Group = into, Contact = of });
            if (!wanted) foreach (var one in there) await after.RemoveAsync<ContactGroup>(one.Id);
        }
    }
}

/// <summary>A contact's belonging to a group.</summary>
public sealed class ContactGroup : Row
{
    public required Ref<Group> Group { get; set; }
    public Ref<Contact>? Contact { get; set; }
    [Max(50)] public string? Description { get; set; }
    [Inert] public bool UnsubscribeFlag { get; set; }
    [ReadOnly, Inert] public string? CompanyUnsubcribedEmailMessage { get; set; }
    [ReadOnly, Inert] public string? CompanyGroupUnsubscribedEmailMessage { get; set; }
    [ReadOnly, Inert] public string? ContactUnsubscribedEmailMessage { get; set; }
    [ReadOnly, Inert] public string? ContactGroupUnsubscribedEmailMessage { get; set; }
}

/// <summary>The groups of one contact.</summary>
public sealed class ContactGroups : Resource<ContactGroup>
{
    public ContactGroups() : base("company/contacts/{parentId}/groups", Rights.Companies.CompanyContactGroupMaintenance)
    {
        Under(g => g.Contact);
        Unique(g => g.Contact, g => g.Group);
        Rule((g, old, use) => use.Find<Group>(g.Group) is { InactiveFlag: true } && g.Group != old?.Group
            ? Fault.At("group", FaultCode.InvalidField, "The group is inactive.")
            : null);
    }
}
