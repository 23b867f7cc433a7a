using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Schemas of the OpenAPI document: records, references, and the few shapes that all operations share.</summary>
internal static class OpenApiSchemas
{
    private const string CustomFieldValue = """
        {"type":"object","properties":{"id":{"type":"integer","format":"int32"},"caption":{"type":"string"},"type":{"type":"string","readOnly":true},"entryMethod":{"type":"string","readOnly":true},"numberOfDecimals":{"type":"integer","format":"int32","readOnly":true},"value":{},"connectWiseId":{"type":"string","readOnly":true},"rowNum":{"type":"integer","format":"int32","readOnly":true},"userDefinedFieldRecId":{"type":"integer","format":"int32","readOnly":true},"podId":{"type":"string","readOnly":true}}}
        """;

    private const string ConfigurationQuestion = """
        {"type":"object","properties":{"answerId":{"type":"integer","format":"int32","readOnly":true},"questionId":{"type":"integer","format":"int32"},"question":{"type":"string"},"answer":{},"sequenceNumber":{"type":"number","format":"double","readOnly":true},"numberOfDecimals":{"type":"integer","format":"int32","readOnly":true},"fieldType":{"type":"string","readOnly":true},"requiredFlag":{"type":"boolean","readOnly":true}}}
        """;

    public static void Write(Utf8JsonWriter json, Catalogue catalogue)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in catalogue.Resources.Where(r => r.Routed).OrderBy(r => r.Entity, StringComparer.Ordinal).ThenBy(r => r.Path, StringComparer.Ordinal))
        {
            if (written.Add(resource.Entity)) Record(json, resource);
            foreach (var info in resource.Infos.Where(i => written.Add(i.Schema))) Info(json, info);
        }

        foreach (var table in catalogue.Tables.Where(t => written.Add(t.Name + "Reference"))) Reference(json, table);
        Shared(json);
    }

    /// <summary>Type of a field in words, for people.</summary>
    public static string Words(Field field) => field.Kind switch
    {
        Kind.Ref when field.AsId => $"number of a {field.TargetTable!.Name}",
        Kind.Ref => $"{field.TargetTable!.Name} reference",
        Kind.Items => $"list of {(field.ItemReference?.TargetTable ?? field.TargetTable!).Name}",
        Kind.Enum => string.Join(" | ", field.EnumNames),
        Kind.Text when field.Max is { } max => $"text ({max})",
        Kind.Text => "text",
        Kind.Int or Kind.Long => "whole number",
        Kind.Bool => "true or false",
        Kind.Decimal => $"decimal ({field.Scale})",
        Kind.Instant => "date and time",
        Kind.Guid => "guid",
        Kind.Custom when field.Answers => "list of questions with answers",
        Kind.Custom => "list of custom fields",
        Kind.Ints => "list of numbers",
        Kind.Texts => "list of texts",
        _ => $"{field.TargetSchema} (not built yet)",
    };

    /// <summary>Whether a record cannot be without the field.</summary>
    public static bool IsRequired(Resource resource, Field field) => field.Required || resource.RequiredFields.Contains(field);

    private static void Record(Utf8JsonWriter json, Resource resource)
    {
        json.WriteStartObject(resource.Entity);
        json.WriteString("type", "object");
        if (resource.Extension) json.WriteBoolean("x-extension", true);
        var fields = resource.Table.Fields.Where(f => resource.Knows(f) && !f.InInfo).ToList();
        var required = fields.Where(f => IsRequired(resource, f)).ToList();
        if (required.Count > 0)
        {
            json.WriteStartArray("required");
            foreach (var field in required) json.WriteStringValue(field.Name);
            json.WriteEndArray();
        }

        json.WriteStartObject("properties");
        foreach (var field in fields) Property(json, field);
        json.WritePropertyName("_info");
        OpenApiBodies.Ref(json, "Metadata");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Info(Utf8JsonWriter json, InfoTwin info)
    {
        json.WriteStartObject(info.Schema);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("id");
        json.WriteString("type", "integer");
        json.WriteString("format", "int32");
        json.WriteEndObject();
        foreach (var field in info.Fields.Where(f => f.Name != "id")) Property(json, field);
        json.WritePropertyName("_info");
        OpenApiBodies.Ref(json, "Metadata");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject(table.Name + "Reference");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("id");
        json.WriteString("type", "integer");
        json.WriteString("format", "int32");
        json.WriteEndObject();
        foreach (var (name, field) in table.Reference)
        {
            json.WriteStartObject(name);
            Type(json, field);
            json.WriteEndObject();
        }

        json.WritePropertyName("_info");
        OpenApiBodies.Ref(json, "Metadata");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Property(Utf8JsonWriter json, Field field)
    {
        json.WriteStartObject(field.Name);
        Type(json, field);
        if (field.ReadOnly) json.WriteBoolean("readOnly", true);
        if (field.Sent || field.Secret) json.WriteBoolean("writeOnly", true);
        if (field.Extension) json.WriteBoolean("x-extension", true);
        if (field.Inert) json.WriteBoolean("x-inert", true);
        if (field.Kind == Kind.Unbuilt) json.WriteBoolean("x-unbuilt", true);
        json.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter json, Field field)
    {
        switch (field.Kind)
        {
            case Kind.Ref when !field.AsId:
                json.WriteString("$ref", $"#/components/schemas/{field.TargetTable!.Name}Reference");
                break;
            case Kind.Items:
                json.WriteString("type", "array");
                json.WritePropertyName("items");
                Item(json, field);
                break;
            case Kind.Custom:
                json.WriteString("type", "array");
                json.WritePropertyName("items");
                OpenApiBodies.Ref(json, field.Answers ? "ConfigurationQuestion" : "CustomFieldValue");
                break;
            case Kind.Unbuilt when field.IsList:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", "object");
                json.WriteEndObject();
                break;
            case Kind.Ints or Kind.Texts:
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", field.Kind == Kind.Ints ? "integer" : "string");
                json.WriteEndObject();
                break;
            default:
                Plain(json, field);
                break;
        }
    }

    private static void Plain(Utf8JsonWriter json, Field field)
    {
        var (type, format) = field.Kind switch
        {
            Kind.Int or Kind.Ref => ("integer", "int32"),
            Kind.Long => ("integer", "int64"),
            Kind.Bool => ("boolean", null),
            Kind.Decimal => ("number", "double"),
            Kind.Instant => ("string", "date-time"),
            Kind.Guid => ("string", "uuid"),
            Kind.Unbuilt => ("object", null),
            _ => ("string", (string?)null),
        };
        json.WriteString("type", type);
        if (format != null) json.WriteString("format", format);
        if (field.Max is { } max) json.WriteNumber("maxLength", max);
        if (field.Between is { } between)
        {
            json.WriteNumber("minimum", between.Least);
            json.WriteNumber("maximum", between.Most);
        }

        if (field.Kind != Kind.Enum) return;
        json.WriteStartArray("enum");
        foreach (var name in field.EnumNames) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void Item(Utf8JsonWriter json, Field field)
    {
        if (field.ItemReference is { } reference)
        {
            OpenApiBodies.Ref(json, reference.TargetTable!.Name + "Reference");
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var inner in field.TargetTable!.Fields.Where(f => f.Shown && !f.InInfo && f != field.ItemOwner && f.Kind != Kind.Items)) Property(json, inner);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Shared(Utf8JsonWriter json)
    {
        json.WritePropertyName("Metadata");
        json.WriteRawValue("""{"type":"object","readOnly":true,"additionalProperties":{"type":"string"}}""");
        json.WritePropertyName("Count");
        json.WriteRawValue("""{"type":"object","properties":{"count":{"type":"integer","format":"int32"}}}""");
        json.WritePropertyName("Usage");
        json.WriteRawValue("""{"type":"object","properties":{"type":{"type":"string"},"count":{"type":"integer","format":"int32"}}}""");
        json.WritePropertyName("CustomFieldValue");
        json.WriteRawValue(CustomFieldValue);
        json.WritePropertyName("ConfigurationQuestion");
        json.WriteRawValue(ConfigurationQuestion);
        json.WritePropertyName("PatchOperation");
        json.WriteRawValue("""{"type":"object","required":["op","path"],"properties":{"op":{"type":"string","enum":["add","replace","remove"]},"path":{"type":"string"},"value":{}}}""");
        json.WritePropertyName("FilterValues");
        json.WriteRawValue("""{"type":"object","properties":{"conditions":{"type":"string"},"childConditions":{"type":"string"},"customFieldConditions":{"type":"string"},"orderBy":{"type":"string"}}}""");
        json.WritePropertyName("ValidationError");
        json.WriteRawValue("""{"type":"object","properties":{"code":{"type":"string"},"message":{"type":"string"},"resource":{"type":"string"},"field":{"type":"string"}}}""");
        json.WritePropertyName("ErrorResponseMessage");
        json.WriteRawValue("""{"type":"object","properties":{"code":{"type":"string"},"message":{"type":"string"},"errors":{"type":"array","items":{"$ref":"#/components/schemas/ValidationError"}}}}""");
    }
}
