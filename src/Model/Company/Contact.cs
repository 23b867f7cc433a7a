using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A person at a company, or on their own.</summary>
public sealed class Contact : Row
{
    [Max(30)] public required string FirstName { get; set; }
    [Max(30)] public string? LastName { get; set; }
    public Ref<Company>? Company { get; set; }
    public Ref<CompanySite>? Site { get; set; }
    public string? AddressLine1 { get; set; }
    public string? AddressLine2 { get; set; }
    public string? City { get; set; }
    public string? State { get; set; }
    public string? Zip { get; set; }
    public Ref<Country>? Country { get; set; }
    public Ref<ContactRelationship>? Relationship { get; set; }
    public string? RelationshipOverride { get; set; }
    public Ref<ContactDepartment>? Department { get; set; }
    public bool InactiveFlag { get; set; }
    [ReadOnly, Inert] public int? DefaultMergeContactId { get; set; }
    [Inert] public string? SecurityIdentifier { get; set; }
    public Ref<Contact>? ManagerContact { get; set; }
    public Ref<Contact>? AssistantContact { get; set; }
    public string? Title { get; set; }
    public string? School { get; set; }
    public string? NickName { get; set; }
    [Inert] public bool MarriedFlag { get; set; }
    [Inert] public bool ChildrenFlag { get; set; }
    public string? Children { get; set; }
    public string? SignificantOther { get; set; }
    [Sent, Secret, Inert] public string? PortalPassword { get; set; }
    [Inert] public int? PortalSecurityLevel { get; set; }
    [Inert] public bool DisablePortalLoginFlag { get; set; }
    [Inert] public bool UnsubscribeFlag { get; set; }
    [Inert] public Gender? Gender { get; set; }
    public string? BirthDay { get; set; }
    public string? Anniversary { get; set; }
    [Inert] public Presence? Presence { get; set; }
    [Minted] public Guid? MobileGuid { get; set; }
    public string? FacebookUrl { get; set; }
    public string? TwitterUrl { get; set; }
    public string? LinkedInUrl { get; set; }
    [ReadOnly] public string? DefaultPhoneType { get; set; }
    [ReadOnly] public string? DefaultPhoneNbr { get; set; }
    [ReadOnly] public string? DefaultPhoneExtension { get; set; }
    [Inert] public bool DefaultBillingFlag { get; set; }
    public bool DefaultFlag { get; set; }
    [Max(50)] public string? UserDefinedField1 { get; set; }
    [Max(50)] public string? UserDefinedField2 { get; set; }
    [Max(50)] public string? UserDefinedField3 { get; set; }
    [Max(50)] public string? UserDefinedField4 { get; set; }
    [Max(50)] public string? UserDefinedField5 { get; set; }
    [Max(50)] public string? UserDefinedField6 { get; set; }
    [Max(50)] public string? UserDefinedField7 { get; set; }
    [Max(50)] public string? UserDefinedField8 { get; set; }
    [Max(50)] public string? UserDefinedField9 { get; set; }
    [Max(50)] public string? UserDefinedField10 { get; set; }
    public Ref<Location>? CompanyLocation { get; set; }
    public List<ContactCommunication> CommunicationItems { get; set; } = [];
    public List<ContactTypeAssociation> Types { get; set; } = [];
    public List<string> IntegratorTags { get; set; } = [];
    public Ref<DocumentInfo>? Photo { get; set; }
    [Sent, Inert] public bool IgnoreDuplicates { get; set; }
    [Sent] public List<int> TypeIds { get; set; } = [];

    /// <summary>First and last name: what references show.</summary>
    [Extension, ReadOnly] public string? Name { get; set; }

    /// <summary>The default e-mail address, kept by the communications.</summary>
    [Internal] public string? DefaultEmail { get; set; }

    /// <summary>What the record holds in the fields that the company added.</summary>
    public CustomValues? CustomFields { get; set; }
}
