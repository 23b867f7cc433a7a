using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What companies have and is looked after.</summary>
public sealed class Configurations : Resource<Configuration>
{
    /// <summary>Address below the API base.</summary>
    public const string Address = "company/configurations";

    private const int Deepest = 10;

    public Configurations() : base(Address, Rights.Companies.Configurations)
    {
        Mine(me => c => Any<CompanyTeam>(t => t.Company == c.Company && t.Member == me)
            || Any<Company>(o => o.Id == c.Company.Id && me.In(o.Territory)));
        Named(c => c.Name);
        Reference(c => c.DeviceIdentifier);
        Within(c => c.Site, c => c.Company);
        Default(c => c.Status, (_, use) => use.First<ConfigurationStatus>(s => s.DefaultFlag));
        Default(c => c.Site, (c, use) => use.Find<Company>(c.Company)?.Site);
        Saving(Transfer);
        Saving(Settle);
        Asks<ConfigurationTypeQuestion>(c => c.Questions, c => c.Type, ConfigurationTypeQuestions.Asked);
        Rule(ParentIsOfCompany);
        Rule((c, old, use) => use.Find<ConfigurationType>(c.Type) is { InactiveFlag: true } && c.Type != old?.Type
            ? Fault.At("type", FaultCode.InvalidField, "The type is inactive: choose another.")
            : null);
        Saved(LeaveChildrenAsync);
        NumberFound();
        Found(c => c.Name, 3);
        Found(c => c.DeviceIdentifier, 2);
        Found(c => c.SerialNumber, 2);
        Found(c => c.TagNumber, 2);
        Index(c => c.Company);
        Index(c => c.Type);
        Index(c => c.Contact);
        Index(c => c.Name);
        Index(c => c.DeviceIdentifier);
        Index(c => c.SerialNumber);
        Index(c => c.ParentConfigurationId);
        Callback("configuration", ("company", c => c.Company), ("status", c => c.Status), ("type", c => c.Type));
        AlsoAt(EndpointKind.Patch, Address + "/{id}/changeType");
        Bulk();
    }

    // A configuration that goes to another company leaves there what belongs to the first one.
    private static void Transfer(Configuration configuration, Configuration? old, Use use)
    {
        if (old == null || old.Company == configuration.Company) return;
        if (configuration.Site == old.Site) configuration.Site = use.Find<Company>(configuration.Company)?.Site;
        if (configuration.Contact == old.Contact) configuration.Contact = null;
        if (configuration.ParentConfigurationId == old.ParentConfigurationId) configuration.ParentConfigurationId = null;
    }

    private static void Settle(Configuration configuration, Configuration? old, Use use)
    {
        (configuration.Location, configuration.LocationId) = Twins(configuration.Location, configuration.LocationId, old == null, use, "location", "locationId");
        (configuration.Department, configuration.BusinessUnitId) =
            Twins(configuration.Department, configuration.BusinessUnitId, old == null, use, "department", "businessUnitId");
        if (old == null && !use.Given.Contains("activeFlag")) configuration.ActiveFlag = true;
        if (configuration.Status == old?.Status || use.Given.Contains("activeFlag") || use.Find<ConfigurationStatus>(configuration.Status) is not { } status) return;
        configuration.ActiveFlag = !status.ClosedFlag;
    }

    // Wire: the location and the department stand in a record twice, as a reference and as a number; whichever was given, the other follows.
    private static (Ref<T>? Reference, Ref<T>? Number) Twins<T>(Ref<T>? reference, Ref<T>? number, bool isNew, Use use, string named, string numbered)
        where T : Row
    {
        var one = use.Given.Contains(named) ? reference
            : use.Given.Contains(numbered) ? number
            : isNew ? reference ?? number
            : reference is null || number is null ? null : reference;
        return (one, one);
    }

    private static Fault? ParentIsOfCompany(Configuration configuration, Configuration? old, Use use)
    {
        if (configuration.ParentConfigurationId is not { } above) return null;
        if (old?.ParentConfigurationId == above && old.Company == configuration.Company) return null;
        if (use.Find<Configuration>(above)?.Company != configuration.Company)
            return Fault.NotFound("parentConfigurationId", $"Configuration {above.Id} not found for Company {configuration.Company.Id}");
        Ref<Configuration>? next = above;
        for (var depth = 0; next is { } parent; depth++)
        {
            if (parent.Id == configuration.Id) return Fault.At("parentConfigurationId", FaultCode.InvalidField, "A configuration cannot lie under itself.");
            if (depth == Deepest) return Fault.At("parentConfigurationId", FaultCode.InvalidField, $"Configurations lie at most {Deepest} deep.");
            next = use.Find<Configuration>(parent)?.ParentConfigurationId;
        }

        return null;
    }

    private static async ValueTask LeaveChildrenAsync(Configuration? configuration, Configuration? old, After after)
    {
        if (configuration == null || old == null || old.Company == configuration.Company) return;
        var parent = new Ref<Configuration>(configuration.Id);
        foreach (var child in await after.FindAsync<Configuration>(c => c.ParentConfigurationId == parent))
        {
            if (child.Company != configuration.Company) await after.EditAsync<Configuration>(child.Id, c => c.ParentConfigurationId = null);
        }
    }
}
