using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A field that the company added to the records of a screen.</summary>
public sealed class UserDefinedField : Row
{
    public required int PodId { get; set; }
    [Max(25)] public required string Caption { get; set; }
    public required int SequenceNumber { get; set; }

    /// <summary>Follows from the pod.</summary>
    [Max(25)] public string? ScreenId { get; set; }

    [Max(1000)] public string? HelpText { get; set; }
    public required CustomType? FieldTypeIdentifier { get; set; }
    [Between(0, CustomField.Scale)] public int? NumberDecimals { get; set; }
    public CustomEntry? EntryTypeIdentifier { get; set; }
    public bool RequiredFlag { get; set; }
    [Inert] public bool DisplayOnScreenFlag { get; set; }
    [Inert] public bool ReadOnlyFlag { get; set; }
    [Inert] public bool ListViewFlag { get; set; }
    [Max(1000)] public string? ButtonUrl { get; set; }
    public List<UserDefinedFieldOption> Options { get; set; } = [];

    /// <summary>Departments whose records must have the field when it is required; none listed: all.</summary>
    public List<int> BusinessUnitIds { get; set; } = [];

    /// <summary>Locations whose records must have the field when it is required; none listed: all.</summary>
    public List<int> LocationIds { get; set; } = [];

    [Sent] public bool? AddAllBusinessUnits { get; set; }
    [Sent] public bool? RemoveAllBusinessUnits { get; set; }
    [Sent] public bool? AddAllLocations { get; set; }
    [Sent] public bool? RemoveAllLocations { get; set; }
    [Wire("connectWiseID"), Minted] public Guid? ConnectWiseId { get; set; }
    [ReadOnly] public DateTimeOffset? DateCreated { get; set; }
}

/// <summary>One of the values that may be picked for a custom field.</summary>
public sealed class UserDefinedFieldOption : Row
{
    [Internal] public Ref<UserDefinedField> Field { get; set; }
    public required string OptionValue { get; set; }

    /// <summary>What a new record gets that names no value.</summary>
    public bool DefaultFlag { get; set; }

    /// <summary>Records keep it, but it can be picked no longer.</summary>
    public bool InactiveFlag { get; set; }

    public int? SortOrder { get; set; }
}
