using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The fields that the company added to its records.</summary>
public sealed class UserDefinedFields : Resource<UserDefinedField>
{
    private const int UsualDecimals = 2;

    public UserDefinedFields() : base("system/userDefinedFields", Systems.TableSetup)
    {
        Setup(SetupTables.General.CustomFields);
        Called("Custom Field");
        Items(u => u.Options, o => o.Field);
        Stays(u => u.FieldTypeIdentifier);
        Unique(u => u.PodId, u => u.Caption);
        Default(u => u.EntryTypeIdentifier, (u, _) => u.FieldTypeIdentifier == CustomType.Date ? CustomEntry.Date : CustomEntry.EntryField);
        Default(u => u.NumberDecimals, (u, _) => u.FieldTypeIdentifier switch
        {
            CustomType.Currency or CustomType.Percent => UsualDecimals,
            CustomType.Number => 0,
            _ => null,
        });
        Computed(u => u.ScreenId, (u, _) => UserDefinedFieldPods.Find(u.PodId)?.ScreenId);
        Saving((u, old, use) =>
        {
            u.DateCreated ??= use.Now;
            u.BusinessUnitIds = Listed(u.BusinessUnitIds, u.AddAllBusinessUnits, u.RemoveAllBusinessUnits, use.All<Department>());
            u.LocationIds = Listed(u.LocationIds, u.AddAllLocations, u.RemoveAllLocations, use.All<Location>());
        });
        Rule(FitsPod);
        Rule(StaysOfItsKind);
        Rule((u, _, _) => FitsEntry(u));
        Rule((u, _, _) => u.FieldTypeIdentifier == CustomType.Button && !WebAddress.IsOne(u.ButtonUrl)
            ? Fault.At("buttonUrl", FaultCode.InvalidField, "A button opens an address: give one that begins with https:// or http://.")
            : null);
        Rule((u, _, use) => Unknown(u.BusinessUnitIds, use.All<Department>(), "businessUnitIds", "Department"));
        Rule((u, _, use) => Unknown(u.LocationIds, use.All<Location>(), "locationIds", "Location"));
        DefinesCustomFields(Defined);
        Info(
            "system/userDefinedFields/info", u => u.PodId, u => u.Caption, u => u.SequenceNumber, u => u.HelpText!, u => u.FieldTypeIdentifier!, u => u.NumberDecimals!,
            u => u.EntryTypeIdentifier!, u => u.RequiredFlag, u => u.DisplayOnScreenFlag, u => u.ReadOnlyFlag, u => u.ListViewFlag, u => u.ButtonUrl!, u => u.Options,
            u => u.BusinessUnitIds, u => u.LocationIds, u => u.DateCreated!);
        Does(UserDefinedFieldPods.Show);
    }

    private static CustomField? Defined(UserDefinedField u, Memory memory)
    {
        if (UserDefinedFieldPods.Find(u.PodId) is not { } pod) return null;
        var options = memory.All<UserDefinedFieldOption>().Where(o => o.Field.Id == u.Id && !o.InactiveFlag).OrderBy(o => o.SortOrder ?? int.MaxValue).ThenBy(o => o.Id).ToList();
        var entry = u.EntryTypeIdentifier ?? CustomEntry.EntryField;
        return new CustomField
        {
            Id = u.Id, Table = pod.Entity, Caption = u.Caption, Type = u.FieldTypeIdentifier ?? CustomType.Text, Entry = entry, Decimals = u.NumberDecimals ?? 0,
            Sequence = u.SequenceNumber, PodId = u.PodId, ConnectWiseId = u.ConnectWiseId, Options = [.. options.Select(o => o.OptionValue)],
            Default = entry is CustomEntry.List or CustomEntry.Option ? options.Find(o => o.DefaultFlag)?.OptionValue : null,
            RequiredOf = u.RequiredFlag ? row => Concerns(u, row) : null,
        };
    }

    // A field may be limited to locations and departments; records that have neither are not limited.
    private static bool Concerns(UserDefinedField u, Row row)
    {
        var (location, department) = row switch
        {
            Ticket ticket => (ticket.Location?.Id, ticket.Department?.Id),
            Configuration configuration => (configuration.Location?.Id, configuration.Department?.Id),
            _ => (null, null),
        };
        return (location is not { } at || u.LocationIds.Count == 0 || u.LocationIds.Contains(at))
            && (department is not { } of || u.BusinessUnitIds.Count == 0 || u.BusinessUnitIds.Contains(of));
    }

    private static List<int> Listed(List<int> given, bool? addAll, bool? removeAll, IEnumerable<Row> all) =>
        removeAll == true ? [] : addAll == true ? [.. all.Select(r => r.Id)] : given;

    private static Fault? FitsPod(UserDefinedField u, UserDefinedField? old, Use use)
    {
        if (UserDefinedFieldPods.Find(u.PodId) == null)
            return Fault.NotFound("podId", $"Pod {u.PodId} not found: system/userDefinedFields/pods lists them.");
        if (old != null && old.PodId != u.PodId) return Fault.At("podId", FaultCode.InvalidField, "A custom field stays where it was defined: define another one there.");
        return old == null && use.All<UserDefinedField>().Count(o => o.PodId == u.PodId) >= Limits.MaxCustomFields
            ? Fault.At("podId", FaultCode.OutOfRange, $"A kind of record has at most {Limits.MaxCustomFields} custom fields.")
            : null;
    }

    // Records keep values of the type they were written as.
    private static Fault? StaysOfItsKind(UserDefinedField u, UserDefinedField? old, Use use)
    {
        if (old == null) return null;
        if (old.FieldTypeIdentifier != u.FieldTypeIdentifier)
            return Fault.At("fieldTypeIdentifier", FaultCode.InvalidField, "The type of a custom field cannot change: define another field.");
        return IsChoice(u) != IsChoice(old) && u.FieldTypeIdentifier is CustomType.Currency or CustomType.Number or CustomType.Percent or CustomType.Checkbox
            ? Fault.At("entryTypeIdentifier", FaultCode.InvalidField, $"A {u.FieldTypeIdentifier} cannot change between being picked and being typed: define another field.")
            : null;
    }

    private static Fault? FitsEntry(UserDefinedField u)
    {
        var fits = u.FieldTypeIdentifier switch
        {
            CustomType.Date => u.EntryTypeIdentifier == CustomEntry.Date,
            CustomType.Button or CustomType.Password => u.EntryTypeIdentifier == CustomEntry.EntryField,
            _ => u.EntryTypeIdentifier != CustomEntry.Date,
        };
        return fits ? null : Fault.At("entryTypeIdentifier", FaultCode.InvalidField, $"A {u.FieldTypeIdentifier} is not filled in as {u.EntryTypeIdentifier}: leave the field out to get what fits.");
    }

    private static bool IsChoice(UserDefinedField u) => u.EntryTypeIdentifier is CustomEntry.List or CustomEntry.Option;

    private static Fault? Unknown(List<int> ids, IEnumerable<Row> all, string field, string what)
    {
        var known = all.Select(r => r.Id).ToHashSet();
        return ids.Find(id => !known.Contains(id)) is var missing and not 0 ? Fault.NotFound(field, $"{what} {missing} not found") : null;
    }
}

/// <summary>What may be picked for the custom fields.</summary>
public sealed class UserDefinedFieldOptions : Resource<UserDefinedFieldOption>
{
    public UserDefinedFieldOptions() : base("system/userDefinedFields/{parentId}/options", Systems.TableSetup)
    {
        Setup(SetupTables.General.CustomFields);
        Unrouted();
        Called("Custom Field Option");
        Under(o => o.Field);
        Unique(o => o.Field, o => o.OptionValue);
        Single(o => o.DefaultFlag, o => o.Field);
        Rule((o, _, _) => o.OptionValue?.Length > Limits.MaxCustomLine
            ? Fault.At("optionValue", FaultCode.MaxLengthField, $"The field optionValue must be a string with a maximum length of {Limits.MaxCustomLine}.")
            : null);
    }
}
