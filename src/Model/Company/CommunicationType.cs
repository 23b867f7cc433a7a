using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A kind of address or number by which a contact is reached.</summary>
public sealed class CommunicationType : Row
{
    public required string Description { get; set; }
    public bool PhoneFlag { get; set; }
    public bool FaxFlag { get; set; }
    public bool EmailFlag { get; set; }
    public bool DefaultFlag { get; set; }
    [Max(50)] public string? ExchangeXref { get; set; }
    [Max(50)] public string? IphoneXref { get; set; }
    [Max(50)] public string? AndroidXref { get; set; }
    [Max(50)] public string? GoogleXref { get; set; }
}

/// <summary>The kinds of addresses and numbers.</summary>
public sealed class CommunicationTypes : Resource<CommunicationType>
{
    public CommunicationTypes() : base("company/communicationTypes", Systems.TableSetup)
    {
        Setup(SetupTables.Contacts.CommunicationType);
        ReadableWithAny("Companies");
        Named(t => t.Description);
        ReferenceAs("name", t => t.Description);
        Unique(t => t.Description);
        Single(t => t.DefaultFlag, t => t.PhoneFlag, t => t.FaxFlag, t => t.EmailFlag);
        Rule((t, _, _) => Count(t.PhoneFlag, t.FaxFlag, t.EmailFlag) == 1
            ? null
            : Fault.At("phoneFlag", FaultCode.InvalidField, "Exactly one of phoneFlag, faxFlag and emailFlag must be true."));
        Usages();
        Info("company/communicationTypes/info", t => t.Description, t => t.PhoneFlag, t => t.FaxFlag, t => t.EmailFlag, t => t.DefaultFlag);
    }

    /// <summary>What a communication of the type is.</summary>
    public static CommunicationKind? KindOf(CommunicationType? type) => type switch
    {
        null => null,
        { EmailFlag: true } => CommunicationKind.Email,
        { FaxFlag: true } => CommunicationKind.Fax,
        _ => CommunicationKind.Phone,
    };

    private static int Count(params ReadOnlySpan<bool> flags)
    {
        var set = 0;
        foreach (var flag in flags) set += flag ? 1 : 0;
        return set;
    }
}
