using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: a routed request. Out: what it asks for, still as texts. Refuses bad numbers and search bodies; conditions are read by the engine.

/// <summary>A request as read: endpoint, numbers from the address, parameters, body.</summary>
public sealed class Ask : IDisposable
{
    private static readonly string[] FilterNames = ["conditions", "childConditions", "customFieldConditions", "orderBy"];
    private readonly Dictionary<string, string?> filters = new(StringComparer.OrdinalIgnoreCase);

    private Ask(Kernel.Endpoint endpoint, IReadOnlyDictionary<string, string> path, QueryText query, JsonDocument? body)
    {
        Endpoint = endpoint;
        Path = path;
        Query = query;
        Document = body;
    }

    /// <summary>The endpoint.</summary>
    public Kernel.Endpoint Endpoint { get; }

    /// <summary>Values of the address's placeholders.</summary>
    public IReadOnlyDictionary<string, string> Path { get; }

    /// <summary>Parameters.</summary>
    public QueryText Query { get; }

    /// <summary>The body; undefined when none was sent.</summary>
    public JsonElement Body => Document?.RootElement ?? default;

    /// <summary>Number of the record, 0 for none.</summary>
    public int Id => Number("id") ?? 0;

    /// <summary>Number of the record it lies under.</summary>
    public int? ParentId => Number("parentId");

    /// <summary>Number of the record that one lies under.</summary>
    public int? GrandparentId => Number("grandparentId");

    /// <summary>Page from 1.</summary>
    public int Page { get; private init; }

    /// <summary>Rows a page.</summary>
    public int PageSize { get; private init; }

    /// <summary>Whether paging is forward-only.</summary>
    public bool ForwardOnly { get; private init; }

    /// <summary>The idempotency key of a POST or PATCH; null for none.</summary>
    public string? OnceKey { get; private init; }

    private int? AfterId { get; init; }

    private JsonDocument? Document { get; }

    /// <summary>Reads a request.</summary>
    public static async ValueTask<Ask> ReadAsync(HttpRequest request, Routes.Found found, QueryText query, WireRules wire)
    {
        var kind = found.Endpoint!.Kind;
        var takesBody = found.Endpoint.Method is "POST" or "PUT" or "PATCH" || kind == EndpointKind.BulkDelete;
        var takesForm = found.Endpoint.Operation is { TakesForm: true };
        if (takesForm) UploadForm.Allow(request.HttpContext);
        var forward = request.Headers["pagination-type"].ToString().Trim().Equals("forward-only", StringComparison.OrdinalIgnoreCase) || query.Text("pageId") != null;
        var ask = new Ask(found.Endpoint, found.Values, query, takesBody && !takesForm ? await Bodies.ReadAsync(request) : null)
        {
            Page = query.Number("page", 1, 1),
            PageSize = Math.Min(query.Number("pageSize", Limits.DefaultPageSize, 1), Limits.MaxPageSize),
            AfterId = query.Number("pageId", 0, 0),
            ForwardOnly = forward,
            OnceKey = found.Endpoint.Method is "POST" or "PATCH" ? Http.OnceKey.Of(request.Headers[Http.OnceKey.Header]) : null,
        };
        ask.CheckBody(kind);
        if (takesForm && ask.OnceKey != null)
            throw new Refusal(new Problem.BadRequest($"The header {Http.OnceKey.Header} is not taken with files: send the form without it, and look at the record's documents before sending it again.", FaultCode.InvalidField));
        foreach (var name in FilterNames) ask.filters[name] = query.Text(name);
        if (kind == EndpointKind.Search) ask.TakeSearch(wire);
        if (ask.ForwardOnly && kind is EndpointKind.List or EndpointKind.Search && ask.filters["orderBy"] != null)
            throw new Refusal(new Problem.BadCondition("orderBy cannot be used with forward-only paging, which goes by id. Leave one of them out."));
        return ask;
    }

    /// <summary>The list asked for, by this caller.</summary>
    public ListAsk List(Func<Memory, Caller> caller, int? one = null) => new()
    {
        Caller = caller,
        Resource = Endpoint.Resource,
        Info = Endpoint.Info,
        ParentId = ParentId,
        GrandparentId = GrandparentId,
        Id = Endpoint.Kind is EndpointKind.Get or EndpointKind.Usages or EndpointKind.UsagesList ? Id : one,
        Conditions = filters["conditions"],
        ChildConditions = filters["childConditions"],
        CustomFieldConditions = filters["customFieldConditions"],
        OrderBy = filters["orderBy"],
        Fields = Query.Text("fields"),
        Parameters = Endpoint.Resource.ParameterTest == null ? null : Query.Values,
        Page = Page,
        PageSize = PageSize,
        AfterId = ForwardOnly ? AfterId : null,
        ForwardOnly = ForwardOnly,
    };

    /// <summary>The change of one of several records: its number, 0 for a new one, and what is said of it.</summary>
    public ChangeAsk One(Func<Memory, Caller> caller, int id, JsonElement body, Once? once) => new()
    {
        Caller = caller,
        Resource = Endpoint.Resource,
        Kind = Endpoint.Kind switch
        {
            EndpointKind.BulkCreate => ChangeKind.Create,
            EndpointKind.BulkReplace => ChangeKind.Replace,
            _ => ChangeKind.Delete,
        },
        ParentId = ParentId,
        GrandparentId = GrandparentId,
        Id = id,
        Body = body,
        Once = once,
    };

    /// <summary>The page asked for of some records of another resource.</summary>
    public ListAsk List(Func<Memory, Caller> caller, Resource resource, IReadOnlyCollection<int> ids, IReadOnlyList<string> fields)
    {
        CheckSyntax(filters["conditions"]);
        var among = $"id in ({(ids.Count == 0 ? "0" : string.Join(',', ids))})";
        return new ListAsk
        {
            Caller = caller,
            Resource = resource,
            Conditions = filters["conditions"] is { } conditions && !string.IsNullOrWhiteSpace(conditions) ? $"({conditions}) and {among}" : among,
            OrderBy = filters["orderBy"],
            Fields = string.Join(',', fields),
            Page = Page,
            PageSize = PageSize,
            AfterId = ForwardOnly ? AfterId : null,
            ForwardOnly = ForwardOnly,
        };
    }

    /// <summary>The change asked for, by this caller, of this version, to happen once or each time.</summary>
    public ChangeAsk Change(Func<Memory, Caller> caller, long? version, Once? once) => new()
    {
        Caller = caller,
        Resource = Endpoint.Resource,
        Kind = Endpoint.Kind switch
        {
            EndpointKind.Create => ChangeKind.Create,
            EndpointKind.Replace => ChangeKind.Replace,
            EndpointKind.Patch => ChangeKind.Patch,
            _ => ChangeKind.Delete,
        },
        ParentId = ParentId,
        GrandparentId = GrandparentId,
        Id = Id,
        Body = Body,
        Fields = Query.Text("fields"),
        IfMatch = version,
        Once = once,
    };

    /// <summary>Looks at the grammar of the texts only: what a caller without a key is told before that the key is missing (ruling 3).</summary>
    public void CheckSyntax()
    {
        if (Endpoint.Kind == EndpointKind.Operation) return;
        if (filters["conditions"] is { } conditions) Kernel.Condition.ConditionParser.Parse(conditions, "conditions");
        if (filters["childConditions"] is { } child) Kernel.Condition.ConditionParser.Parse(child, "childConditions");
        if (filters["customFieldConditions"] is { } custom) Kernel.Condition.ConditionParser.Parse(custom, "customFieldConditions");
        if (filters["orderBy"] is { } order) Kernel.Condition.OrderParser.Parse(order);
        if (Query.Text("fields") is { } fields) Kernel.Condition.FieldList.Parse(fields);
    }

    private static void CheckSyntax(string? conditions)
    {
        if (!string.IsNullOrWhiteSpace(conditions)) Kernel.Condition.ConditionParser.Parse(conditions, "conditions");
    }

    /// <inheritdoc/>
    public void Dispose() => Document?.Dispose();

    private int? Number(string name) => Path.TryGetValue(name, out var text) ? int.Parse(text) : null;

    private void CheckBody(EndpointKind kind)
    {
        var wanted = kind switch
        {
            EndpointKind.Create or EndpointKind.Replace or EndpointKind.Search or EndpointKind.Copy or EndpointKind.BulkDelete => JsonValueKind.Object,
            EndpointKind.Patch or EndpointKind.BulkCreate or EndpointKind.BulkReplace => JsonValueKind.Array,
            _ => JsonValueKind.Undefined,
        };
        if (wanted == JsonValueKind.Undefined || Body.ValueKind == wanted || (kind is EndpointKind.Search or EndpointKind.Copy && Document == null)) return;
        if (kind is EndpointKind.BulkCreate or EndpointKind.BulkReplace) throw new Refusal(new Problem.BadRequest($"The body must be a JSON array of records: {Endpoint.Resource.Entity}."));
        throw new Refusal(new Problem.BadRequest(wanted == JsonValueKind.Array
            ? "The body of a PATCH is a JSON array of operations, as in [{\"op\":\"replace\",\"path\":\"summary\",\"value\":\"x\"}]."
            : "The body must be a JSON object."));
    }

    // Wire: the body of a search spells its names in any case, and clients of another platform send them in Pascal case.
    private void TakeSearch(WireRules wire)
    {
        if (Document == null) return;
        var comparison = wire.PascalSearch ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var member in Body.EnumerateObject())
        {
            var name = Array.Find(FilterNames, n => n.Equals(member.Name, comparison))
                ?? throw new Refusal(new Problem.BadRequest($"Could not find member '{member.Name}' on object of type 'FilterValues'."));
            if (member.Value.ValueKind == JsonValueKind.Null) continue;
            if (member.Value.ValueKind != JsonValueKind.String) throw new Refusal(new Problem.BadRequest($"{name} must be a text."));
            var text = member.Value.GetString()!;
            if (string.IsNullOrWhiteSpace(text)) continue;
            if (filters[name] is { } other && other != text)
                throw new Refusal(new Problem.BadRequest($"{name} is given in the address and in the body. Give it once."));
            filters[name] = text;
        }
    }
}
