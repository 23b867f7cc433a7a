using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>The OpenAPI 3.1 document, made from the catalogue.</summary>
public static class OpenApi
{
    private const string Once = "idempotencyKey";

    /// <summary>The document as JSON.</summary>
    public static byte[] Write(Catalogue catalogue)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.0");
            Head(json, catalogue);
            json.WriteStartObject("paths");
            foreach (var path in Kernel.Endpoint.Of(catalogue).GroupBy(e => e.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)) Path(json, path);
            json.WriteEndObject();
            json.WriteStartObject("components");
            Components(json, catalogue);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What an endpoint does, in words.</summary>
    public static string Summary(Kernel.Endpoint endpoint) => endpoint.Kind switch
    {
        EndpointKind.List => $"A page of {Name(endpoint)} records",
        EndpointKind.Count => $"The number of {Name(endpoint)} records",
        EndpointKind.Get => $"One {Name(endpoint)}",
        EndpointKind.Create => $"Create a {Name(endpoint)}",
        EndpointKind.Replace => $"Replace a {Name(endpoint)}",
        EndpointKind.Patch => $"Change fields of a {Name(endpoint)}",
        EndpointKind.Delete => $"Delete a {Name(endpoint)}",
        EndpointKind.Search => $"A page of {Name(endpoint)} records, conditions in the body",
        EndpointKind.Usages => $"How many records refer to a {Name(endpoint)}, by table",
        EndpointKind.Copy => $"Copy a {Name(endpoint)} with what lies under it",
        EndpointKind.BulkCreate => $"Create several {Name(endpoint)} records, each for itself",
        EndpointKind.BulkReplace => $"Replace several {Name(endpoint)} records, each for itself",
        EndpointKind.BulkDelete => $"Delete several {Name(endpoint)} records, each for itself",
        EndpointKind.UsagesList => $"Which records refer to a {Name(endpoint)}, one by one",
        _ => endpoint.Operation!.Summary,
    };

    private static string Name(Kernel.Endpoint endpoint) => endpoint.Info?.Schema ?? endpoint.Resource.Entity;

    private static void Head(Utf8JsonWriter json, Catalogue catalogue)
    {
        json.WriteStartObject("info");
        json.WriteString("title", "Reeve");
        json.WriteString("version", Handler.ApiVersion);
        json.WriteString("description", "The ConnectWise Manage REST API as Reeve serves it. x-permission names the right that an operation needs; x-extension marks what ConnectWise lacks.");
        json.WriteEndObject();
        json.WriteStartArray("servers");
        json.WriteStartObject();
        json.WriteString("url", PublicAddress.ApiPath.TrimEnd('/'));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("security");
        json.WriteStartObject();
        json.WriteStartArray("key");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var module in catalogue.Resources.Select(r => r.Module).Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("name", module);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Path(Utf8JsonWriter json, IGrouping<string, Kernel.Endpoint> path)
    {
        json.WriteStartObject("/" + path.Key);
        var placeholders = path.Key.Split('/').Where(s => s.StartsWith('{')).Select(s => s.Trim('{', '}')).ToList();
        if (placeholders.Count > 0)
        {
            json.WriteStartArray("parameters");
            foreach (var name in placeholders) Placeholder(json, name);
            json.WriteEndArray();
        }

        foreach (var endpoint in path.OrderBy(e => e.Method, StringComparer.Ordinal)) Operation(json, endpoint);
        json.WriteEndObject();
    }

    private static void Placeholder(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", "path");
        json.WriteBoolean("required", true);
        json.WriteStartObject("schema");
        var number = name.EndsWith("id", StringComparison.OrdinalIgnoreCase);
        json.WriteString("type", number ? "integer" : "string");
        if (number) json.WriteString("format", "int32");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Operation(Utf8JsonWriter json, Kernel.Endpoint endpoint)
    {
        json.WriteStartObject(endpoint.Method.ToLowerInvariant());
        json.WriteString("operationId", Id(endpoint));
        json.WriteString("summary", Summary(endpoint));
        json.WriteStartArray("tags");
        json.WriteStringValue(endpoint.Resource.Module);
        json.WriteEndArray();
        if (endpoint.Extension) json.WriteBoolean("x-extension", true);
        Permission(json, endpoint);
        Parameters(json, endpoint);
        OpenApiBodies.Request(json, endpoint);
        OpenApiBodies.Responses(json, endpoint);
        json.WriteEndObject();
    }

    private static string Id(Kernel.Endpoint endpoint)
    {
        var words = endpoint.Path.Split(['/', '{', '}', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]);
        return endpoint.Method.ToLowerInvariant() + string.Concat(words);
    }

    private static void Permission(Utf8JsonWriter json, Kernel.Endpoint endpoint)
    {
        if (endpoint.Operation is { Anonymous: true })
        {
            json.WriteStartArray("security");
            json.WriteEndArray();
            return;
        }

        json.WriteStartObject("x-permission");
        if (endpoint.Function is { } function)
        {
            json.WriteString("module", function.Module);
            json.WriteString("function", function.Name);
            json.WriteString("verb", endpoint.Verb.ToString());
        }

        if (endpoint.SetupTable is { } table) json.WriteString("setupTable", table);
        json.WriteEndObject();
    }

    private static void Parameters(Utf8JsonWriter json, Kernel.Endpoint endpoint)
    {
        string[] names = endpoint.Kind switch
        {
            EndpointKind.List => ["conditions", "childConditions", "customFieldConditions", "orderBy", "fields", "page", "pageSize", "pageId", "paginationType"],
            EndpointKind.Search => ["fields", "page", "pageSize", "pageId", "paginationType"],
            EndpointKind.Count => ["conditions", "childConditions", "customFieldConditions"],
            EndpointKind.Get => ["fields"],
            EndpointKind.Create => ["fields", Once],
            EndpointKind.Replace => ["fields", "ifMatch"],
            EndpointKind.Patch => ["fields", "ifMatch", Once],
            EndpointKind.Delete => ["ifMatch"],
            _ when endpoint.Method is "POST" or "PATCH" && endpoint.Operation is not { TakesForm: true } => [Once],
            _ => [],
        };
        IReadOnlyList<QueryParameter> own = endpoint switch
        {
            { Operation: { } operation } => operation.Parameters,
            { Kind: EndpointKind.List or EndpointKind.Count, Info: null } => [.. endpoint.Resource.Parameters.Select(p => new QueryParameter(p, "string", ""))],
            _ => [],
        };
        if (names.Length + own.Count == 0) return;
        json.WriteStartArray("parameters");
        foreach (var parameter in own) Own(json, parameter);

        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("$ref", "#/components/parameters/" + name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Own(Utf8JsonWriter json, QueryParameter parameter)
    {
        json.WriteStartObject();
        json.WriteString("name", parameter.Name);
        json.WriteString("in", "query");
        if (parameter.Summary.Length > 0) json.WriteString("description", parameter.Summary);
        if (parameter.Required) json.WriteBoolean("required", true);
        json.WriteStartObject("schema");
        json.WriteString("type", parameter.Type);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Components(Utf8JsonWriter json, Catalogue catalogue)
    {
        json.WriteStartObject("securitySchemes");
        json.WriteStartObject("key");
        json.WriteString("type", "http");
        json.WriteString("scheme", "basic");
        json.WriteString("description", "User: company+publicKey. Password: private key.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("parameters");
        Text(json, "conditions", "Which records, as in: closedFlag = false and board/name = \"Help Desk\"");
        Text(json, "childConditions", "Conditions on rows shown inside a record.");
        Text(json, "customFieldConditions", "Conditions on custom fields.");
        Text(json, "orderBy", "Order, as in: priority/sortOrder asc, id desc");
        Text(json, "fields", "Fields to answer, as in: id,summary,status/id");
        Number(json, "page", 1, null, 1);
        Number(json, "pageSize", 1, Limits.MaxPageSize, Limits.DefaultPageSize);
        Number(json, "pageId", 0, null, null);
        Parameter(json, "paginationType", "pagination-type", "header", "forward-only: rows after pageId, by id.", () => json.WriteString("type", "string"));
        Parameter(json, "ifMatch", "If-Match", "header", "Version of the record, from its ETag.", () => json.WriteString("type", "string"));
        Parameter(json, Once, OnceKey.Header, "header", "Any text of the caller's choice: the same request with the same key within 24 hours is done once, and answers the first result again.", () =>
        {
            json.WriteString("type", "string");
            json.WriteNumber("maxLength", Limits.MaxIdempotencyKey);
        });
        json.WriteEndObject();
        json.WriteStartObject("schemas");
        OpenApiSchemas.Write(json, catalogue);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string description) => Parameter(json, name, name, "query", description, () =>
    {
        json.WriteString("type", "string");
        json.WriteNumber("maxLength", Limits.MaxConditionLength);
    });

    private static void Number(Utf8JsonWriter json, string name, int least, int? most, int? otherwise) => Parameter(json, name, name, "query", null, () =>
    {
        json.WriteString("type", "integer");
        json.WriteString("format", "int32");
        json.WriteNumber("minimum", least);
        if (most is { } m) json.WriteNumber("maximum", m);
        if (otherwise is { } d) json.WriteNumber("default", d);
    });

    private static void Parameter(Utf8JsonWriter json, string key, string name, string place, string? description, Action schema)
    {
        json.WriteStartObject(key);
        json.WriteString("name", name);
        json.WriteString("in", place);
        if (description != null) json.WriteString("description", description);
        json.WriteStartObject("schema");
        schema();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
