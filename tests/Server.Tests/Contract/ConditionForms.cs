using System.Globalization;
using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Server.Tests.Contract;

/// <summary>For a field of a record as answered: conditions that must find the record, and conditions that must not.</summary>
/// <param name="Holding">Conditions that hold for it.</param>
/// <param name="Failing">Conditions that do not.</param>
public sealed record ConditionForms(IReadOnlyList<string> Holding, IReadOnlyList<string> Failing)
{
    /// <summary>The forms of a field; empty where the field cannot be asked for by value. What callers send is kept as shown.</summary>
    public static ConditionForms Of(Field field, JsonElement record, bool sent)
    {
        var value = Value(field, record);
        return field.Kind switch
        {
            Kind.Text => value is { } text ? OfText(field.Name, text.GetString()!) : OfNothing(field.Name, "\"x\"", ordered: true, searched: true),
            Kind.Int or Kind.Long => value is { } number ? OfNumber(field.Name, number.GetInt64(), 1) : OfNothing(field.Name, "1", ordered: true),
            Kind.Decimal => value is { } amount ? OfNumber(field.Name, amount.GetDecimal(), 0.5m) : OfNothing(field.Name, "1.5", ordered: true),
            Kind.Bool => value is { } flag ? OfName(field.Name, flag.GetBoolean() ? "true" : "false", flag.GetBoolean() ? "false" : "true") : OfNothing(field.Name, "true"),
            Kind.Enum => value is { } name ? OfName(field.Name, $"\"{name.GetString()}\"", OtherName(field, name.GetString()!)) : OfNothing(field.Name, $"\"{field.EnumNames[0]}\""),
            Kind.Guid => value is { } guid ? OfName(field.Name, $"\"{guid.GetString()}\"", $"\"{Guid.Empty}\"") : OfNothing(field.Name, $"\"{Guid.Empty}\""),
            Kind.Instant => value is { } moment ? OfInstant(field, moment.GetString()!, sent) : OfNothing(field.Name, "[2026-01-31T00:00:00Z]", ordered: true),
            Kind.Ref => value is { } reference ? OfReference(field, reference) : OfNothing(field.Name + "/id", "1", ordered: true),
            _ => new([], []),
        };
    }

    /// <summary>A text in double quotes.</summary>
    public static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static JsonElement? Value(Field field, JsonElement record)
    {
        var holder = record;
        if (field.InInfo && !record.TryGetProperty("_info", out holder)) return null;
        return holder.TryGetProperty(field.Name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private static ConditionForms OfText(string name, string text)
    {
        var prefix = Like(text[..Cut(text, 5)]);
        var part = text[..Cut(text, 3)];
        return new(
            [
                $"{name} = {Quoted(text)}", $"{name} in ({Quoted(text)},\"zz zz\")", $"{name} not in (\"zz zz\")", $"{name} != \"zz zz\"", $"{name} contains {Quoted(part)}",
                $"{name} not contains \"zz zz\"", $"{name} like {Quoted(prefix + "*")}", $"{name} not like \"zz zz*\"", $"{name} <= {Quoted(text)}", $"{name} >= {Quoted(text)}",
                $"{name} < {Quoted(text + "a")}", $"{name} != null", $"{name.ToUpperInvariant()} = {Quoted(text)}",
            ],
            [
                $"{name} != {Quoted(text)}", $"{name} not in ({Quoted(text)},\"zz zz\")", $"{name} in (\"zz zz\")", $"{name} = \"zz zz\"", $"{name} not contains {Quoted(part)}",
                $"{name} contains \"zz zz\"", $"{name} not like {Quoted(prefix + "%")}", $"{name} like \"zz zz*\"", $"{name} < {Quoted(text)}", $"{name} > {Quoted(text)}", $"{name} = null",
            ]);
    }

    private static int Cut(string text, int most)
    {
        var cut = Math.Min(most, text.Length);
        return cut > 0 && char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
    }

    private static string Like(string text) => string.Concat(text.Select(c => c is '[' or '*' or '%' or '_' ? $"[{c}]" : c.ToString()));

    private static ConditionForms OfNumber(string name, decimal number, decimal step)
    {
        var (same, less, more) = (Text(number), Text(number - step), Text(number + step));
        return new(
            [
                $"{name} = {same}", $"{name} != {more}", $"{name} in ({same},{more})", $"{name} not in ({more})", $"{name} < {more}", $"{name} <= {same}", $"{name} > {less}",
                $"{name} >= {same}", $"{name} != null", $"{name} = \"{same}\"",
            ],
            [
                $"{name} != {same}", $"{name} = {more}", $"{name} not in ({same},{more})", $"{name} in ({more})", $"{name} < {same}", $"{name} <= {less}", $"{name} > {same}",
                $"{name} >= {more}", $"{name} = null",
            ]);
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static ConditionForms OfName(string name, string same, string other) => new(
        [$"{name} = {same}", $"{name} != {other}", $"{name} in ({same})", $"{name} not in ({other})", $"{name} != null"],
        [$"{name} != {same}", $"{name} = {other}", $"{name} not in ({same})", $"{name} in ({other})", $"{name} = null"]);

    private static string OtherName(Field field, string name) => $"\"{field.EnumNames.First(other => other != name)}\"";

    // Times that Reeve sets are kept finer than the whole seconds shown: only a range says for certain.
    private static ConditionForms OfInstant(Field field, string shown, bool sent)
    {
        var name = field.Name;
        var from = DateTimeOffset.Parse(shown, CultureInfo.InvariantCulture);
        var (same, next) = ($"[{shown}]", $"[{from.AddSeconds(1):yyyy-MM-ddTHH:mm:ssZ}]");
        List<string> holding = [$"{name} >= {same}", $"{name} < {next}", $"{name} != {next}", $"{name} not in ({next})", $"{name} != null", $"{name} <= {next}"];
        List<string> failing = [$"{name} < {same}", $"{name} >= {next}", $"{name} = {next}", $"{name} in ({next})", $"{name} = null", $"{name} > {next}"];
        if (field.InInfo)
        {
            holding.Add($"_info/{name} >= {same}");
            failing.Add($"_info/{name} >= {next}");
        }
        else if (sent)
        {
            holding.AddRange([$"{name} = {same}", $"{name} in ({same})", $"{name} <= {same}"]);
            failing.AddRange([$"{name} != {same}", $"{name} not in ({same})", $"{name} > {same}"]);
        }

        return new(holding, failing);
    }

    private static ConditionForms OfReference(Field field, JsonElement shown)
    {
        var bare = shown.ValueKind == JsonValueKind.Number;
        var forms = OfNumber(field.Name + "/id", (bare ? shown : shown.GetProperty("id")).GetInt32(), 1);
        List<string> holding = [.. forms.Holding, $"{field.Name} != null"];
        List<string> failing = [.. forms.Failing, $"{field.Name} = null"];
        if (bare)
        {
            holding.Add($"{field.Name} = {shown.GetInt32()}");
            failing.Add($"{field.Name} != {shown.GetInt32()}");
        }

        foreach (var (name, part) in field.TargetTable!.Reference)
        {
            if (part.Kind != Kind.Text || bare || !shown.TryGetProperty(name, out var text) || text.GetString() is not { } value) continue;
            var inner = OfText($"{field.Name}/{name}", value);
            holding.AddRange(inner.Holding);
            failing.AddRange(inner.Failing);
        }

        return new(holding, failing);
    }

    // Ruling 6: what is empty is unlike every value, and neither below nor above any.
    private static ConditionForms OfNothing(string name, string value, bool ordered = false, bool searched = false)
    {
        List<string> holding = [$"{name} = null", $"{name} != {value}", $"{name} not in ({value})", $"{name} in ({value},null)"];
        List<string> failing = [$"{name} != null", $"{name} = {value}", $"{name} in ({value})", $"{name} not in ({value},null)"];
        if (ordered) failing.AddRange([$"{name} < {value}", $"{name} <= {value}", $"{name} > {value}", $"{name} >= {value}"]);
        if (searched)
        {
            holding.AddRange([$"{name} not contains {value}", $"{name} not like {value}"]);
            failing.AddRange([$"{name} contains {value}", $"{name} like \"*\""]);
        }

        return new(holding, failing);
    }
}
