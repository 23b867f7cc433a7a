using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What contacts of a level are called in the customers' portal.</summary>
public sealed class PortalSecurityLevel : Row
{
    [ReadOnly] public string? CaptionIdentifier { get; set; }
    [ReadOnly] public bool IsDefaultFlag { get; set; }
    [Max(50)] public string? Caption { get; set; }
}

/// <summary>The six levels of the customers' portal.</summary>
public sealed class PortalSecurityLevels : Resource<PortalSecurityLevel>
{
    public PortalSecurityLevels() : base("company/portalSecurityLevels", Systems.TableSetup)
    {
        Setup(SetupTables.General.PortalConfiguration);
        NoCreate();
        NoDelete();
    }
}

/// <summary>A thing that contacts may do in the customers' portal, level by level.</summary>
public sealed class PortalSecuritySetting : Row
{
    [ReadOnly] public string? FunctionIdentifier { get; set; }
    [ReadOnly] public string? FunctionDescription { get; set; }
    public bool LevelOne { get; set; }
    public bool LevelTwo { get; set; }
    public bool LevelThree { get; set; }
    public bool LevelFour { get; set; }
    public bool LevelFive { get; set; }
    public bool LevelSix { get; set; }
}

/// <summary>What contacts may do in the customers' portal.</summary>
public sealed class PortalSecuritySettings : Resource<PortalSecuritySetting>
{
    public PortalSecuritySettings() : base("company/portalSecuritySettings", Systems.TableSetup)
    {
        Setup(SetupTables.General.PortalConfiguration);
        NoCreate();
        NoDelete();
    }

    /// <summary><c>GET company/contacts/{id}/portalSecurity</c>: what the level of a contact allows.</summary>
    public static Operation OfContact { get; } = new()
    {
        Path = "company/contacts/{id}/portalSecurity",
        Method = "GET",
        Function = Rights.Companies.Contacts,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Level = Level.My,
        Summary = "What the contact may do in the customers' portal.",
        Answer = typeof(IReadOnlyList<Allowed>),
        Run = async call =>
        {
            var id = call.Number("id");
            var contact = await call.ActAsync(async after => (await after.ReachedAsync<Contact>("company/contacts", Verb.Inquire, [id])).FirstOrDefault())
                ?? throw new Refusal(new Problem.NoRecord(nameof(Contact), call.Path["id"]));
            return call.Memory.All<PortalSecuritySetting>()
                .Select(s => new Allowed(s.FunctionIdentifier, !contact.DisablePortalLoginFlag && Allows(s, contact.PortalSecurityLevel ?? 1)))
                .ToList();
        },
    };

    /// <summary>Whether a level from 1 to 6 may do it.</summary>
    public static bool Allows(PortalSecuritySetting setting, int level) => level switch
    {
        1 => setting.LevelOne,
        2 => setting.LevelTwo,
        3 => setting.LevelThree,
        4 => setting.LevelFour,
        5 => setting.LevelFive,
        6 => setting.LevelSix,
        _ => false,
    };

    private sealed record Allowed(string? Identifier, bool Enabled);
}
