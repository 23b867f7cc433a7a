using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A way to reach a contact.</summary>
public sealed class ContactCommunication : Row
{
    [AsId] public Ref<Contact> ContactId { get; set; }
    public required Ref<CommunicationType> Type { get; set; }
    [Max(250)] public required string Value { get; set; }
    [Max(15)] public string? Extension { get; set; }
    public bool DefaultFlag { get; set; }
    [Minted] public Guid? MobileGuid { get; set; }
    [ReadOnly] public CommunicationKind? CommunicationType { get; set; }
    [ReadOnly] public string? Domain { get; set; }
}

/// <summary>The ways to reach one contact.</summary>
public sealed class ContactCommunications : Resource<ContactCommunication>
{
    public ContactCommunications() : base("company/contacts/{parentId}/communications", Rights.Companies.Contacts)
    {
        Under(c => c.ContactId);
        Mine(me => c => ParentIsMine(c));
        Computed(c => c.CommunicationType, (c, use) => CommunicationTypes.KindOf(use.Find<CommunicationType>(c.Type)));
        Computed(c => c.Domain, (c, _) => DomainOf(c));
        Single(c => c.DefaultFlag, c => c.ContactId, c => c.CommunicationType);
        Rule((c, _, _) => c.CommunicationType == CommunicationKind.Email && DomainOf(c) == null
            ? Fault.At("value", FaultCode.InvalidField, "An e-mail address needs a name, an @ and a domain.")
            : null);
        Index(c => c.ContactId);
        Index(c => c.Value);
        Found(c => c.Value, 2);
        Saved(async (c, old, after) => await KeepContactAsync((c ?? old)!.ContactId, after));
    }

    /// <summary>The domain of an e-mail address with its @, null for anything else.</summary>
    public static string? DomainOf(ContactCommunication communication)
    {
        if (communication.CommunicationType != CommunicationKind.Email) return null;
        var at = communication.Value.LastIndexOf('@');
        return at > 0 && at < communication.Value.Length - 1 ? communication.Value[at..] : null;
    }

    // The first way of its kind is the default one, and the contact shows the default ones.
    private static async ValueTask KeepContactAsync(Ref<Contact> contact, After after)
    {
        var all = await after.FindAsync<ContactCommunication>(c => c.ContactId == contact);
        foreach (var kind in all.GroupBy(c => c.CommunicationType).Where(k => !k.Any(c => c.DefaultFlag)))
            await after.EditAsync<ContactCommunication>(kind.MinBy(c => c.Id)!.Id, c => c.DefaultFlag = true);
        var (phone, email) = (Default(all, CommunicationKind.Phone), Default(all, CommunicationKind.Email));
        await after.EditAsync<Contact>(contact.Id, c =>
        {
            c.DefaultPhoneNbr = phone?.Value;
            c.DefaultPhoneExtension = phone?.Extension;
            c.DefaultPhoneType = phone == null ? null : after.Use.Find<CommunicationType>(phone.Type)?.Description;
            c.DefaultEmail = email?.Value;
        });
    }

    private static ContactCommunication? Default(IReadOnlyList<ContactCommunication> all, CommunicationKind kind) =>
        all.Where(c => c.CommunicationType == kind).OrderByDescending(c => c.DefaultFlag).ThenBy(c => c.Id).FirstOrDefault();
}
