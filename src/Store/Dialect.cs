using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Kernel.Condition;

namespace Reeve.Store;

/// <summary>What differs between the two databases: types, spelling, and how values travel.</summary>
internal abstract class Dialect
{
    /// <summary>Instants are microseconds since then.</summary>
    protected const long EpochTicks = 621355968000000000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>SQLite.</summary>
    public static Dialect Sqlite { get; } = new SqliteDialect();

    /// <summary>PostgreSQL.</summary>
    public static Dialect Postgres { get; } = new PostgresDialect();

    /// <summary>Whether it is PostgreSQL.</summary>
    public abstract bool IsPostgres { get; }

    /// <summary>Type of a column.</summary>
    public abstract string Type(Field field, bool folded);

    /// <summary>A value that an added column which cannot be empty gets in the rows that exist.</summary>
    public abstract string Filler(Field field, bool folded);

    /// <summary>How a field's values travel.</summary>
    public abstract Travels Travels(Field field);

    /// <summary>The mark of the parameter with this number from 1.</summary>
    public abstract void Mark(StringBuilder text, int number);

    /// <summary>What a custom field keeps, out of the column of its record; typed as a declared field of its kind would be.</summary>
    public abstract void Extract(StringBuilder text, string column, CustomField custom);

    /// <summary>A column without what it kept of a custom field.</summary>
    public abstract string Without(string column, int custom);

    /// <summary>"differs, or is empty".</summary>
    public abstract string Differs { get; }

    /// <summary>A value of a field as a parameter; decimals must have the field's scale.</summary>
    public Parameter Value(Field field, object? value)
    {
        var type = Travels(field);
        return value == null ? Parameter.Null(type) : type switch
        {
            Store.Travels.Int => Whole(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            Store.Travels.Long => Parameter.Long(Number(field, value)),
            Store.Travels.Bool => Parameter.Bool((bool)value),
            Store.Travels.Decimal => Parameter.Decimal((decimal)value),
            _ => Parameter.Text(Text(value)),
        };
    }

    /// <summary>Instant to microseconds.</summary>
    public static long Micros(DateTimeOffset instant) => (instant.UtcTicks - EpochTicks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>Microseconds to instant.</summary>
    public static DateTimeOffset Instant(long micros) => new(EpochTicks + (micros * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>Ten to the power of a scale.</summary>
    public static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++) power *= 10;
        return power;
    }

    /// <summary>A name in quotes.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A text, list, name or identifier as it is stored.</summary>
    public static string Text(object value) => value switch
    {
        string text => text,
        Guid guid => guid.ToString("D"),
        List<int> ints => JsonSerializer.Serialize(ints, Plain),
        List<string> texts => JsonSerializer.Serialize(texts, Plain),
        CustomValues values => values.Json(folded: false),
        _ => value.ToString()!,
    };

    /// <summary>A JSON array of values that travel as numbers or texts.</summary>
    public static string Json(IEnumerable<Parameter> values)
    {
        var text = new StringBuilder("[");
        foreach (var value in values)
        {
            if (text.Length > 1) text.Append(',');
            if (value.Object is string s) text.Append(JsonSerializer.Serialize(s, Plain));
            else text.Append(value.Number);
        }

        return text.Append(']').ToString();
    }

    private static Parameter Whole(long value) => value is >= int.MinValue and <= int.MaxValue ? Parameter.Int((int)value) : Parameter.Long(value);

    private static long Number(Field field, object value) => value switch
    {
        DateTimeOffset instant => Micros(instant),
        bool flag => flag ? 1 : 0,
        decimal number when field.Kind == Kind.Decimal => (long)Math.Round(number * Power(field.Scale), MidpointRounding.AwayFromZero),
        _ => Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    private sealed class SqliteDialect : Dialect
    {
        public override bool IsPostgres => false;

        public override string Differs => " IS NOT ";

        public override string Type(Field field, bool folded) => !folded && Travels(field) == Store.Travels.Long ? "INTEGER" : "TEXT";

        public override string Filler(Field field, bool folded) => field.Kind switch
        {
            Kind.Ints or Kind.Texts => "'[]'",
            Kind.Enum => $"'{field.EnumNames[0]}'",
            Kind.Guid => $"'{Guid.Empty:D}'",
            _ => Type(field, folded) == "TEXT" ? "''" : "0",
        };

        public override Travels Travels(Field field) => field.Kind switch
        {
            Kind.Int or Kind.Long or Kind.Ref or Kind.Bool or Kind.Decimal or Kind.Instant => Store.Travels.Long,
            _ => Store.Travels.Text,
        };

        public override void Mark(StringBuilder text, int number) => text.Append('?').Append(number);

        public override void Extract(StringBuilder text, string column, CustomField custom) =>
            text.Append("json_extract(").Append(column).Append(", '$.\"").Append(custom.Id).Append("\"')");

        public override string Without(string column, int custom) => $"nullif(json_remove({column}, '$.\"{custom}\"'), '{{}}')";
    }

    private sealed class PostgresDialect : Dialect
    {
        public override bool IsPostgres => true;

        public override string Differs => " IS DISTINCT FROM ";

        public override string Type(Field field, bool folded) => Travels(field) switch
        {
            Store.Travels.Int => "integer",
            Store.Travels.Long => "bigint",
            Store.Travels.Bool => "boolean",
            Store.Travels.Decimal => $"numeric({19 + field.Scale},{field.Scale})",
            _ => "text COLLATE \"C\"",
        };

        public override string Filler(Field field, bool folded) => field.Kind == Kind.Bool ? "false" : Sqlite.Filler(field, folded);

        public override Travels Travels(Field field) => field.Kind switch
        {
            Kind.Int or Kind.Ref => Store.Travels.Int,
            Kind.Long or Kind.Instant => Store.Travels.Long,
            Kind.Bool => Store.Travels.Bool,
            Kind.Decimal => Store.Travels.Decimal,
            _ => Store.Travels.Text,
        };

        public override void Mark(StringBuilder text, int number) => text.Append('$').Append(number);

        public override void Extract(StringBuilder text, string column, CustomField custom)
        {
            var kept = $"({column}::jsonb ->> '{custom.Id}')";
            text.Append(custom.Kind switch
            {
                Kind.Decimal => string.Create(CultureInfo.InvariantCulture, $"({kept}::numeric * {1 / Power(CustomField.Scale)})"),
                Kind.Instant => $"({kept}::bigint)",
                Kind.Bool => $"({kept} = '1')",
                _ => $"({kept} COLLATE \"C\")",
            });
        }

        public override string Without(string column, int custom) => $"nullif({column}::jsonb - '{custom}', '{{}}'::jsonb)::text";
    }
}

/// <summary>Text that starts with a prefix lies between two bounds in the order of code points, which both databases sort by.</summary>
internal static class Prefix
{
    /// <summary>The least text that is greater than every text with the prefix; null when there is none.</summary>
    public static string? After(string prefix)
    {
        var runes = prefix.EnumerateRunes().ToList();
        while (runes.Count > 0)
        {
            var last = runes[^1].Value;
            runes.RemoveAt(runes.Count - 1);
            if (last == 0x10FFFF) continue;
            runes.Add(new Rune(last == 0xD7FF ? 0xE000 : last + 1));
            return string.Concat(runes);
        }

        return null;
    }
}

/// <summary>Pieces of a pattern as the two databases' own expressions where they have one.</summary>
internal static class Patterns
{
    /// <summary>Whether the pieces need more than LIKE.</summary>
    public static bool HasSet(IReadOnlyList<LikePiece> pieces) => pieces.Any(p => p is LikePiece.Set);

    /// <summary>A pattern for LIKE with <c>\</c> as escape.</summary>
    public static string Like(IReadOnlyList<LikePiece> pieces) => string.Concat(pieces.Select(p => p switch
    {
        LikePiece.AnyRun => "%",
        LikePiece.AnyOne => "_",
        LikePiece.Text text => text.Value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal),
        _ => throw new InvalidOperationException("LIKE knows no sets."),
    }));

    /// <summary>A regular expression of PostgreSQL; null when a set without characters lets nothing match.</summary>
    public static string? Regex(IReadOnlyList<LikePiece> pieces)
    {
        var text = new StringBuilder("^");
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case LikePiece.AnyRun:
                    text.Append(".*");
                    break;
                case LikePiece.AnyOne:
                    text.Append('.');
                    break;
                case LikePiece.Text plain:
                    foreach (var rune in plain.Value.EnumerateRunes()) text.Append(Escaped(rune));
                    break;
                case LikePiece.Set set:
                    var ranges = set.Ranges.Where(r => r.From <= r.To).ToList();
                    if (ranges.Count == 0 && !set.Negated) return null;
                    if (ranges.Count == 0) text.Append('.');
                    else text.Append(set.Negated ? "[^" : "[").AppendJoin("", ranges.Select(r => Escaped(r.From) + "-" + Escaped(r.To))).Append(']');
                    break;
            }
        }

        return text.Append('$').ToString();
    }

    private static string Escaped(Rune rune) => Rune.IsLetterOrDigit(rune) ? rune.ToString() : $@"\U{rune.Value:X8}";
}
