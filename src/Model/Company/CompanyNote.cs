using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A note on a company.</summary>
public sealed class CompanyNote : Row
{
    public required string Text { get; set; }
    public Ref<CompanyNoteType>? Type { get; set; }
    [Inert] public bool Flagged { get; set; }
    public Ref<Company>? Company { get; set; }
}

/// <summary>The notes on one company.</summary>
public sealed class CompanyNotes : Resource<CompanyNote>
{
    public CompanyNotes() : base("company/companies/{parentId}/notes", Rights.Companies.Notes)
    {
        Under(n => n.Company);
        Mine(me => n => n.EnteredById == me.Id || ParentIsMine(n));
        Default(n => n.Type, (_, use) => use.First<CompanyNoteType>(t => t.DefaultFlag));
        Index(n => n.Company);
    }
}

/// <summary>A note on a contact.</summary>
public sealed class ContactNote : Row
{
    [AsId] public Ref<Contact> ContactId { get; set; }
    public required string Text { get; set; }
    public Ref<CompanyNoteType>? Type { get; set; }
    [Inert] public bool Flagged { get; set; }
}

/// <summary>The notes on one contact.</summary>
public sealed class ContactNotes : Resource<ContactNote>
{
    public ContactNotes() : base("company/contacts/{parentId}/notes", Rights.Companies.Notes)
    {
        Under(n => n.ContactId);
        Mine(me => n => n.EnteredById == me.Id || ParentIsMine(n));
        Default(n => n.Type, (_, use) => use.First<CompanyNoteType>(t => t.DefaultFlag));
        Index(n => n.ContactId);
    }
}
