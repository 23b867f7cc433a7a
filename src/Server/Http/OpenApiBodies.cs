using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Bodies of requests and answers in the OpenAPI document.</summary>
internal static class OpenApiBodies
{
    private static readonly JsonSerializerOptions Shapes = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static void Request(Utf8JsonWriter json, Kernel.Endpoint endpoint)
    {
        Action? schema = endpoint.Kind switch
        {
            EndpointKind.Create or EndpointKind.Replace => () => Ref(json, endpoint.Resource.Entity),
            EndpointKind.Patch => () => ArrayOf(json, () => Ref(json, "PatchOperation")),
            EndpointKind.Search => () => Ref(json, "FilterValues"),
            EndpointKind.Copy => () => Of(json, typeof(CopyWanted), endpoint.Resource),
            EndpointKind.BulkCreate or EndpointKind.BulkReplace => () => ArrayOf(json, () => Ref(json, endpoint.Resource.Entity)),
            EndpointKind.BulkDelete => () => Of(json, typeof(BulkWanted), endpoint.Resource),
            EndpointKind.Operation when endpoint.Operation!.Body is { } body => () => Of(json, body, endpoint.Resource),
            _ => null,
        };
        if (schema == null) return;
        json.WriteStartObject("requestBody");
        json.WriteBoolean("required", endpoint.Kind != EndpointKind.Copy);
        Content(json, schema, endpoint.Operation is { TakesForm: true } ? "multipart/form-data" : "application/json");
        json.WriteEndObject();
    }

    public static void Responses(Utf8JsonWriter json, Kernel.Endpoint endpoint)
    {
        json.WriteStartObject("responses");
        var entity = endpoint.Info?.Schema ?? endpoint.Resource.Entity;
        switch (endpoint.Kind)
        {
            case EndpointKind.List or EndpointKind.Search: Good(json, "200", "A page", () => ArrayOf(json, () => Ref(json, entity))); break;
            case EndpointKind.Count: Good(json, "200", "The number", () => Ref(json, "Count")); break;
            case EndpointKind.Usages or EndpointKind.UsagesList: Good(json, "200", "Usages", () => ArrayOf(json, () => Ref(json, "Usage"))); break;
            case EndpointKind.Create: Good(json, "201", "Created", () => Ref(json, entity)); break;
            case EndpointKind.Copy: Good(json, $"{endpoint.Resource.Copied!.Status}", "The copy", () => Ref(json, entity)); break;
            case EndpointKind.Delete: Good(json, "204", "Deleted", null); break;
            case EndpointKind.BulkCreate or EndpointKind.BulkReplace or EndpointKind.BulkDelete:
                Good(json, "207", "What became of each record", () => Of(json, typeof(BulkResult), endpoint.Resource));
                break;
            case EndpointKind.Operation: OfOperation(json, endpoint); break;
            default: Good(json, "200", "The record", () => Ref(json, entity)); break;
        }

        Good(json, "default", "A refusal", () => Ref(json, "ErrorResponseMessage"));
        json.WriteEndObject();
    }

    public static void Ref(Utf8JsonWriter json, string schema)
    {
        json.WriteStartObject();
        json.WriteString("$ref", "#/components/schemas/" + schema);
        json.WriteEndObject();
    }

    public static void ArrayOf(Utf8JsonWriter json, Action item)
    {
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WritePropertyName("items");
        item();
        json.WriteEndObject();
    }

    private static void OfOperation(Utf8JsonWriter json, Kernel.Endpoint endpoint)
    {
        var operation = endpoint.Operation!;
        if (operation.Answer is { } answer) Good(json, operation.Status.ToString(), "Done", () => Of(json, answer, endpoint.Resource));
        else Good(json, operation.Status == 200 ? "204" : operation.Status.ToString(), "Done", null);
    }

    private static void Good(Utf8JsonWriter json, string status, string description, Action? schema)
    {
        json.WriteStartObject(status);
        json.WriteString("description", description);
        if (schema != null) Content(json, schema);
        json.WriteEndObject();
    }

    private static void Content(Utf8JsonWriter json, Action schema, string type = "application/json")
    {
        json.WriteStartObject("content");
        json.WriteStartObject(type);
        json.WritePropertyName("schema");
        schema();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Of(Utf8JsonWriter json, Type type, Resource resource)
    {
        var item = type.IsArray ? type.GetElementType()! : type.IsGenericType && type.GetInterface("IEnumerable") != null ? type.GetGenericArguments()[^1] : null;
        if (typeof(Row).IsAssignableFrom(type)) Ref(json, type == resource.RowType ? resource.Entity : type.Name);
        else if (item != null && typeof(Row).IsAssignableFrom(item)) ArrayOf(json, () => Of(json, item, resource));
        else Shape(type).WriteTo(json);
    }

    private static JsonNode Shape(Type type)
    {
        if (type == typeof(object)) return new JsonObject();
        var shape = Shapes.GetJsonSchemaAsNode(type);
        Inline(shape, shape);
        return shape;
    }

    // Where a type stands twice, the second points to the first; inside the document such a pointer would lead nowhere.
    private static void Inline(JsonNode node, JsonNode root)
    {
        if (node is not JsonObject parts) return;
        foreach (var (name, part) in parts.ToList())
        {
            if (part is JsonObject && part["$ref"] is JsonValue aim) parts[name] = At(root, aim.GetValue<string>()).DeepClone();
            else if (part != null) Inline(part, root);
        }
    }

    private static JsonNode At(JsonNode root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(root, (node, name) => node[name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)]!);
}
