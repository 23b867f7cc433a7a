using System.Collections.Frozen;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The caller's own record.</summary>
public static class MyMembers
{
    private static readonly FrozenSet<string> Reduced = new[]
    {
        "id", "identifier", "firstName", "middleInitial", "lastName", "fullName", "defaultEmail", "licenseClass", "inactiveFlag", "useBrowserLanguageFlag",
        "defaultLocation", "defaultDepartment", "dailyCapacity", "requireExpenseEntryFlag", "requireTimeSheetEntryFlag",
        "requireStartAndEndTimeOnTimeEntryFlag", "enterTimeAgainstCompanyFlag", "allowExpensesEnteredAgainstCompaniesFlag", "serviceDefaultBoard",
        "serviceDefaultLocation", "serviceDefaultDepartment", "excludedServiceBoardIds", "projectDefaultLocation", "projectDefaultDepartment",
        "excludedProjectBoardIds", "scheduleDefaultLocation", "scheduleDefaultDepartment", "scheduleCapacity", "serviceLocation", "salesDefaultLocation",
    }.ToFrozenSet();

    /// <summary><c>GET system/myMembers</c>: one object, in spite of its name.</summary>
    public static Operation Show { get; } = new()
    {
        Path = "system/myMembers",
        Method = "GET",
        Function = Systems.MyAccount,
        Verb = Verb.Inquire,
        Level = Level.My,
        MyIsEnough = true,
        Summary = "The caller's own member record.",
        Answer = typeof(Member),
        Run = call => new(Of(call)),
    };

    /// <summary><c>GET system/myMembers/info</c>.</summary>
    public static Operation Info { get; } = new()
    {
        Path = "system/myMembers/info",
        Method = "GET",
        Function = Systems.MyAccount,
        Verb = Verb.Inquire,
        Level = Level.My,
        MyIsEnough = true,
        Summary = "The caller's own member record, reduced to what programs need of it.",
        Answer = typeof(Member),
        Run = call => new(Of(call).Where(f => Reduced.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value)),
    };

    private static Dictionary<string, object?> Of(OperationCall call)
    {
        var member = call.Memory.Row<Member>(call.Caller.MemberId)
            ?? throw new Refusal(new Problem.NoRecord(nameof(Member), $"{call.Caller.MemberId}"));
        var resource = call.Engine.Catalogue.Resources.First(r => r.RowType == typeof(Member) && r.Path == (member.ApiFlag ? "system/apiMembers" : "system/members"));
        return resource.VisibleFields
            .Where(f => !f.InInfo)
            .Select(f => (f.Name, Value: Shown(f, member, call)))
            .Where(f => f.Value != null)
            .ToDictionary(f => f.Name, f => f.Value);
    }

    private static object? Shown(Field field, Row row, OperationCall call) => field.Get(row) switch
    {
        var values when field.Kind == Kind.Custom => CustomFields.Of(call.Memory, field.Table).Shown((CustomValues?)values),
        int id when field.Kind == Kind.Ref => Reference(field, id, call),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"),
        Enum name => name.ToString(),
        var value => value,
    };

    private static Dictionary<string, object?> Reference(Field field, int id, OperationCall call)
    {
        var shown = new Dictionary<string, object?> { ["id"] = id };
        var table = field.TargetTable!;
        if (!table.Held || call.Memory[table].Find(id) is not { } target) return shown;
        foreach (var (name, part) in table.Reference) shown[name] = part.Get(target) is Enum value ? value.ToString() : part.Get(target);
        return shown;
    }
}
