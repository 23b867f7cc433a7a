using System.Globalization;
using System.Text;
using Reeve.Kernel.Condition;
using Path = Reeve.Kernel.Condition.Path;

namespace Reeve.Kernel.Tests.Condition;

/// <summary>What the generator wrote at least once, so that a test can ask for all of it.</summary>
public enum Production
{
    Or, And, Group, NeedlessGroup, DeepGroup, NestedSame,
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual,
    In, NotIn, Contains, NotContains, Like, NotLike,
    OneName, ManyNames, Null, True, False,
    DoubleQuoted, SingleQuoted, EscapedQuote, DoubledQuote, EscapedBackslash, PlainBackslash,
    Integer, Decimal, Negative, Plus, Exponent, BareNumberSearched,
    Day, Minutes, Seconds, Fraction, LongFraction, Zulu, Naive, Offset, OffsetWithoutColon, OffsetWithSpace, SpaceForT,
}

/// <summary>A text that is valid by the grammar, and the tree it stands for.</summary>
public sealed record ConditionSample(string Text, Clause Tree);

/// <summary>A field the generated conditions may use, and values that make sense beside it.</summary>
public sealed record ConditionField(string Path, IReadOnlyList<Literal> Values, bool Ordered = true, bool Searchable = true);

/// <summary>Makes conditions from a seed: first a tree, then one of the many ways to write it. Without fields, names and values are arbitrary.</summary>
public sealed class ConditionGenerator(int seed, IReadOnlyList<ConditionField>? fields = null)
{
    private static readonly string[] Names = ["id", "board", "status", "_info", "lastUpdated", "company", "identifier", "Closed_Flag", "v4.6", "not", "x1"];
    private static readonly string[] Words =
        ["a", "Z", "7", " ", "\"", "'", "\\", "*", "%", "_", "[", "]", "[[]", "é", "ẞ", "İ", "Ж", "漢", "😀", "\t", "\n", ",", ")", " and ", "null", "/"];

    private readonly Random random = new(seed);
    private readonly int[] hits = new int[Enum.GetValues<Production>().Length];
    private readonly StringBuilder text = new();

    /// <summary>How often each production was written so far.</summary>
    public IReadOnlyDictionary<Production, int> Hits => Enum.GetValues<Production>().ToDictionary(production => production, production => hits[(int)production]);

    /// <summary>The next valid condition.</summary>
    public ConditionSample Next()
    {
        var tree = MakeClause(random.Next(4));
        text.Clear();
        var wraps = random.Next(50) == 0 ? random.Next(1, 40) : 0;
        Hit(Production.DeepGroup, wraps > 5);
        Space();
        text.Append('(', wraps);
        Write(tree);
        text.Append(')', wraps);
        Space();
        return new ConditionSample(text.ToString(), tree);
    }

    private int Pick(int count) => random.Next(count);

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private void Hit(Production production, bool written = true) => hits[(int)production] += written ? 1 : 0;

    private Clause MakeClause(int depth)
    {
        if (depth == 0)
        {
            return MakeTest();
        }
        var parts = Enumerable.Range(0, 2 + Pick(3)).Select(_ => MakeClause(Pick(depth))).ToList();
        return Chance(2)
            ? new AllOf([.. parts.SelectMany(part => part is AllOf all ? all.Parts : [part])])
            : new AnyOf([.. parts.SelectMany(part => part is AnyOf any ? any.Parts : [part])]);
    }

    private Clause MakeTest()
    {
        var field = fields?[Pick(fields.Count)];
        var path = Path.Of(field?.Path ?? MakePath());
        Literal Value() => field is null ? MakeLiteral() : field.Values[Pick(field.Values.Count)];
        return Pick(field is { Searchable: false } ? 4 : 6) switch
        {
            0 or 1 or 2 => new Comparison(path, (Operator)Pick(field is { Ordered: false } ? 2 : 6), Value()),
            3 => new Membership(path, [.. Enumerable.Range(0, 1 + Pick(5)).Select(_ => Value())], Chance(2)),
            var kind => new Matching(path, kind == 4 ? Pattern.Contains : Pattern.Like, field is null ? new TextLiteral(MakeWords()) : Value(), Chance(2)),
        };
    }

    private string MakePath()
    {
        var names = Enumerable.Range(0, Chance(3) ? 2 + Pick(3) : 1).Select(_ => Names[Pick(Names.Length)]).ToList();
        return names is ["not"] ? "nothing" : string.Join('/', names);
    }

    private string MakeWords() =>
        Chance(8) ? Pick(1000).ToString(CultureInfo.InvariantCulture) : string.Concat(Enumerable.Range(0, Pick(8)).Select(_ => Words[Pick(Words.Length)]));

    private Literal MakeLiteral() => Pick(8) switch
    {
        0 => new NullLiteral(),
        1 => new BoolLiteral(Chance(2)),
        2 or 3 => MakeNumber(),
        4 or 5 => new InstantLiteral(MakeInstant(), ""),
        _ => new TextLiteral(MakeWords()),
    };

    private NumberLiteral MakeNumber() => Chance(2)
        ? new NumberLiteral(Pick(100_000), "")
        : new NumberLiteral(new decimal(random.Next(), Chance(3) ? random.Next() : 0, Chance(6) ? random.Next() : 0, Chance(2), (byte)Pick(29)), "");

    private DateTimeOffset MakeInstant()
    {
        var day = new DateTimeOffset(Pick(20) == 0 ? 2 + Pick(9996) : 2026, 1 + Pick(12), 1 + Pick(28), 0, 0, 0, TimeSpan.Zero);
        return day.AddTicks(Pick(4) switch
        {
            0 => 0,
            1 => Pick(1440) * TimeSpan.TicksPerMinute,
            2 => Pick(86_400) * TimeSpan.TicksPerSecond,
            _ => random.NextInt64(TimeSpan.TicksPerDay),
        });
    }

    private void Space(int oneIn = 3)
    {
        if (Chance(oneIn))
        {
            text.Append(" \t\n"[Chance(5) ? Pick(3) : 0]);
            Space(oneIn + 2);
        }
    }

    private void Put(string token)
    {
        Space();
        if (text.Length > 0 && IsNamePart(text[^1]) && IsNamePart(token[0]))
        {
            text.Append(' ');
        }
        text.Append(token);
        Space();
    }

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '.';

    private string AnyCase(string word) => Chance(2) ? word : string.Concat(word.Select(c => Chance(2) ? char.ToUpperInvariant(c) : c));

    private void Write(Clause clause)
    {
        switch (clause)
        {
            case AnyOf any:
                Hit(Production.Or);
                WriteParts(any.Parts, "or", _ => false);
                break;
            case AllOf all:
                Hit(Production.And);
                WriteParts(all.Parts, "and", part => part is AnyOf);
                break;
            default:
                WriteTest(clause);
                break;
        }
    }

    private void WriteParts(IReadOnlyList<Clause> parts, string word, Func<Clause, bool> grouped)
    {
        // A run of parts in parentheses of its own is the same tree, since AND in AND is AND.
        var nested = parts.Count > 2 && Chance(5) ? Pick(parts.Count - 1) : -1;
        Hit(Production.NestedSame, nested >= 0);
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                Put(AnyCase(word));
            }
            if (i == nested)
            {
                Put("(");
            }
            var needless = Chance(6);
            var group = grouped(parts[i]) || needless;
            Hit(grouped(parts[i]) ? Production.Group : Production.NeedlessGroup, group);
            if (group)
            {
                Put("(");
            }
            Write(parts[i]);
            if (group)
            {
                Put(")");
            }
            if (nested >= 0 && i == nested + 1)
            {
                Put(")");
            }
        }
    }

    private void WriteTest(Clause clause)
    {
        switch (clause)
        {
            case Comparison comparison:
                WritePath(comparison.Path);
                Hit(Production.Equal + (int)comparison.Operator);
                Put(((string[])["=", "!=", "<", "<=", ">", ">="])[(int)comparison.Operator]);
                WriteValue(comparison.Value);
                break;
            case Membership membership:
                WritePath(membership.Path);
                WriteWord("in", membership.Negated, Production.In);
                for (var i = 0; i < membership.Values.Count; i++)
                {
                    Put(i == 0 ? "(" : ",");
                    WriteValue(membership.Values[i]);
                }
                Put(")");
                break;
            case Matching matching:
                WritePath(matching.Path);
                var like = matching.Kind == Pattern.Like;
                WriteWord(like ? "like" : "contains", matching.Negated, like ? Production.Like : Production.Contains);
                WriteSearched((TextLiteral)matching.Value);
                break;
        }
    }

    private void WritePath(Path path)
    {
        Hit(path.Segments.Count > 1 ? Production.ManyNames : Production.OneName);
        Put(path.Text);
    }

    private void WriteWord(string word, bool negated, Production production)
    {
        Hit(production + (negated ? 1 : 0));
        if (negated)
        {
            Put(AnyCase("not"));
        }
        Put(AnyCase(word));
    }

    private void WriteSearched(TextLiteral words)
    {
        var bare = words.Value.Length > 0 && words.Value.All(char.IsAsciiDigit) && Chance(3);
        Hit(Production.BareNumberSearched, bare);
        Put(bare ? words.Value : ConditionSurface.Quoted(words.Value, random, Hit1));
    }

    private void WriteValue(Literal value) => Put(value switch
    {
        NullLiteral => Word("null", Production.Null),
        BoolLiteral flag => flag.Value ? Word("true", Production.True) : Word("false", Production.False),
        NumberLiteral number => ConditionSurface.Number(number.Value, random, Hit1),
        InstantLiteral instant => ConditionSurface.Instant(instant.Value, random, Hit1),
        _ => ConditionSurface.Quoted(((TextLiteral)value).Value, random, Hit1),
    });

    private string Word(string word, Production production)
    {
        Hit(production);
        return AnyCase(word);
    }

    private void Hit1(Production production) => Hit(production);
}
