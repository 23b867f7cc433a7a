using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Several reads in one request, each with a status of its own, with the rights of the one who asks.</summary>
public static class Bundles
{
    /// <summary><c>POST system/bundles</c>.</summary>
    public static Operation Read { get; } = Of("system/bundles", "The records of several requests.", counted: false);

    /// <summary><c>POST system/bundles/count</c>.</summary>
    public static Operation Count { get; } = Of("system/bundles/count", "The numbers of records of several requests.", counted: true);

    private static Operation Of(string path, string summary, bool counted) => new()
    {
        Path = path,
        Method = "POST",
        Summary = summary,
        Run = call =>
        {
            call.Know("BundleRequestsCollection", "requests");
            var requests = call.Given("requests");
            if (requests.ValueKind != JsonValueKind.Array || requests.GetArrayLength() == 0) throw new Refusal(new Problem.Invalid("bundleRequestsCollection", [Fault.Missing("requests")]));
            if (requests.GetArrayLength() > Limits.MaxBundled) throw new Refusal(new Problem.BadRequest($"A bundle holds at most {Limits.MaxBundled} requests: split it."));
            return new(new BundleOf([.. requests.EnumerateArray().Select((request, i) => Part(request, i, call))], counted));
        },
    };

    private static Bundled Part(JsonElement request, int at, OperationCall call)
    {
        if (request.ValueKind != JsonValueKind.Object) throw new Refusal(new Problem.BadRequest($"requests/{at} must be an object with resourceType and apiRequest."));
        var type = Text(request, "resourceType");
        return new Bundled(Whole(request, "sequenceNumber") ?? at + 1, type, Text(request, "version"), () => Asked(type, Member(request, "apiRequest"), call));
    }

    private static ListAsk Asked(string? type, JsonElement request, OperationCall call)
    {
        var (filters, page) = (Member(request, "filters"), Member(request, "page"));
        var parent = Whole(request, "parentId");
        return new ListAsk
        {
            Caller = call.CallerOf,
            Resource = Find(type, parent != null, call.Engine.Catalogue),
            ParentId = parent,
            Id = Whole(request, "id") is > 0 and var id ? id : null,
            Conditions = Text(filters, "conditions"),
            ChildConditions = Text(filters, "childConditions"),
            CustomFieldConditions = Text(filters, "customFieldConditions"),
            OrderBy = Text(filters, "orderBy"),
            Fields = Text(request, "fields"),
            Page = Math.Max(1, Whole(page, "page") ?? 1),
            PageSize = Math.Clamp(Whole(page, "pageSize") ?? Limits.DefaultPageSize, 1, Limits.MaxPageSize),
            ForwardOnly = Whole(page, "pageId") != null,
            AfterId = Whole(page, "pageId"),
        };
    }

    // By the name of the record, or by the address of its list; what lies under a record needs that one's number.
    private static Resource Find(string? type, bool under, Catalogue catalogue)
    {
        var wanted = type?.Trim('/') ?? throw new Refusal(new Problem.Invalid("bundleRequest", [Fault.Missing("resourceType")]));
        var known = catalogue.Resources.Where(r => r.Routed && !r.LackingPaths.Contains(r.Path) && (r.Parent != null) == under).ToList();
        return known.Find(r => r.Path.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? known.Find(r => r.Entity.Equals(wanted, StringComparison.OrdinalIgnoreCase) && (r.Table.Home == r || under))
            ?? known.Find(r => r.Entity.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new Refusal(new Problem.BadRequest(under ? $"{wanted} is no type of record that lies under another." : $"{wanted} is not a type of record, or needs a parentId."));
    }

    private static JsonElement Member(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object) return default;
        var found = json.EnumerateObject().LastOrDefault(m => m.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return found.ValueKind == JsonValueKind.Null ? default : found;
    }

    private static int? Whole(JsonElement json, string name) => OperationCall.Whole(Member(json, name));

    private static string? Text(JsonElement json, string name)
    {
        var given = Member(json, name);
        if (given.ValueKind == JsonValueKind.Undefined) return null;
        try
        {
            if (given.ValueKind == JsonValueKind.String && given.GetString() is var text && Fold.IsClean(text!)) return string.IsNullOrWhiteSpace(text) ? null : text;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape, cannot be decoded.
        }

        throw new Refusal(new Problem.BadRequest($"{name} must be a valid text."));
    }
}
