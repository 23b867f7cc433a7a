using System.Globalization;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>How many records there are of each kind: what a dashboard asks in place of a count for each bar.</summary>
public static class GroupedCounts
{
    private const int MostMinutes = 14 * 60;

    /// <summary><c>GET .../counts?groupBy=board,status</c> of a resource.</summary>
    public static Operation Of(Resource resource) => new()
    {
        Path = resource.Path + "/counts",
        Method = "GET",
        Function = resource.Function,
        Verb = Verb.Inquire,
        MyIsEnough = true,
        Extension = true,
        Summary = "Counts records within the conditions by fields, and by day, week or month.",
        Parameters =
        [
            new("groupBy", "string", "One to three fields, as in board,status; an instant with day, week or month, as in closedDate:week.", true),
            new("conditions", "string", "Which records, as in any list."),
            new("childConditions", "string", "Which records by rows inside them, as in any list."),
            new("customFieldConditions", "string", "Which records by the company's own fields, as in any list."),
            new("offset", "integer", "Minutes by which days differ from those of UTC."),
        ],
        Answer = typeof(IReadOnlyList<Dictionary<string, object?>>),
        Run = async call =>
        {
            var by = Read(resource, call);
            var groups = await call.Engine.GroupsAsync(call.Storage, new ListAsk
            {
                Caller = call.CallerOf,
                Resource = resource,
                Conditions = Text(call, "conditions"),
                ChildConditions = Text(call, "childConditions"),
                CustomFieldConditions = Text(call, "customFieldConditions"),
            }, by);
            return groups.Select(g => Shown(by, g)).ToList();
        },
    };

    private static Dictionary<string, object?> Shown(IReadOnlyList<Grouping> by, Grouped group)
    {
        var shown = new Dictionary<string, object?>(by.Count + 1);
        for (var i = 0; i < by.Count; i++) shown[by[i].Field.Name] = group.Values[i];
        shown["count"] = group.Count;
        return shown;
    }

    private static List<Grouping> Read(Resource resource, OperationCall call)
    {
        var minutes = 0;
        if (Text(call, "offset") is { } offset && (!int.TryParse(offset, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out minutes) || Math.Abs(minutes) > MostMinutes))
            throw Bad($"offset is a number of minutes between -{MostMinutes} and {MostMinutes}.");
        var terms = (Text(call, "groupBy") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (terms.Length is 0 or > Limits.MaxGroupFields) throw Bad($"groupBy names one to {Limits.MaxGroupFields} fields, as in groupBy=board,status or groupBy=closedDate:week.");
        var by = terms.Select(t => Read(resource, t, minutes)).ToList();
        return by.DistinctBy(g => g.Field).Count() == by.Count ? by : throw Bad("groupBy names a field twice.");
    }

    private static Grouping Read(Resource resource, string term, int minutes)
    {
        var cut = term.IndexOf(':', StringComparison.Ordinal);
        var (name, period) = cut < 0 ? (term, null) : (term[..cut], term[(cut + 1)..].ToLowerInvariant());
        var inInfo = name.StartsWith("_info/", StringComparison.OrdinalIgnoreCase);
        if (inInfo) name = name[6..];
        if (resource.Table.Find(name) is not { Shown: true, Stored: true } field || !resource.Knows(field) || (inInfo && !field.InInfo))
            throw Bad($"groupBy: {Cut(name)} is not a field of {resource.Entity}.");
        return field.Kind switch
        {
            Kind.Instant when period is "day" or "week" or "month" => new Grouping(field, period, minutes),
            Kind.Instant => throw Bad($"groupBy: say {field.Name}:day, {field.Name}:week or {field.Name}:month."),
            Kind.Ref or Kind.Bool or Kind.Enum or Kind.Int when period == null => new Grouping(field, null, 0),
            _ => throw Bad($"groupBy: records cannot be grouped by {Cut(term)}. References, flags, choices, whole numbers, and dates with a period can be."),
        };
    }

    private static string Cut(string text) => text.Length <= 60 ? text : text[..60] + "...";

    private static string? Text(OperationCall call, string name) =>
        call.Query.FirstOrDefault(q => string.Equals(q.Key, name, StringComparison.OrdinalIgnoreCase)).Value is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static Refusal Bad(string message) => new(new Problem.BadRequest(message, FaultCode.InvalidField));
}
