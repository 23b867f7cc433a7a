using System.Collections.Concurrent;
using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>
/// An Or of which each part is answered by an index of its own: what My means for a caller, as a rule.
/// Where few rows are sought, their numbers are read first and the rows then fetched; where many are, walking in the order asked for meets them sooner.
/// Both ways answer the same rows: the size that decides is a guess that may be old.
/// </summary>
internal sealed class Sought
{
    /// <summary>Rows up to which a page is read by their numbers: they are fetched and sorted for each page.</summary>
    public const int ForPage = 2_000;

    /// <summary>Rows up to which all of them are read, or counted, by their numbers.</summary>
    public const int ForAll = 20_000;

    private const int ValuesAtMost = 64;

    private Sought(Test.Or or, Source root, IReadOnlyList<Seek> parts)
    {
        Or = or;
        Root = root;
        Parts = parts;
    }

    /// <summary>The Or.</summary>
    public Test.Or Or { get; }

    /// <summary>Whose numbers are sought.</summary>
    public Source Root { get; }

    /// <summary>One for each part of the Or.</summary>
    public IReadOnlyList<Seek> Parts { get; }

    /// <summary>The Or to be sought among what must hold; null when there is none. Without a part in another table the databases find the way themselves.</summary>
    public static Sought? Of(Test where, Source root)
    {
        if (where is Test.Or alone) return Of(alone, root);
        return where is Test.And and ? and.Parts.OfType<Test.Or>().Select(or => Of(or, root)).FirstOrDefault(s => s != null) : null;
    }

    private static Sought? Of(Test.Or or, Source root)
    {
        if (!or.Parts.Any(p => p is Test.Exists)) return null;
        var parts = or.Parts.Select(p => Seek(p, root)).ToList();
        return parts.Contains(null) ? null : new Sought(or, root, [.. parts.Select(p => p!)]);
    }

    private static Seek? Seek(Test part, Source root)
    {
        if (IsIndexed(part, root))
        {
            var own = Source.Of(root.Table);
            return new Seek(own, root.Table.Id, part is Test.Is same ? same with { Column = own.At(same.Column.Field) } : ((Test.OneOf)part) with { Column = own.At(((Test.OneOf)part).Column.Field) });
        }

        if (part is not Test.Exists { Where: Test.And and } exists) return null;
        Field? back = null;
        var (rest, indexed) = (new List<Test>(), false);
        foreach (var test in and.Parts)
        {
            if (test is Test.Same same && back == null && Back(same, exists.Inner, root) is { } field)
            {
                back = field;
                continue;
            }

            if (!IsOwn(test, exists.Inner)) return null;
            indexed |= IsIndexed(test, exists.Inner);
            rest.Add(test);
        }

        return back != null && indexed ? new Seek(exists.Inner, back, Test.All(rest)) : null;
    }

    private static Field? Back(Test.Same same, Source inner, Source root)
    {
        var id = root.At(root.Table.Id);
        if (same.Left == id && same.Right.Source.Equals(inner)) return same.Right.Field;
        return same.Right == id && same.Left.Source.Equals(inner) ? same.Left.Field : null;
    }

    private static bool IsOwn(Test test, Source inner) => test switch
    {
        Test.Is one => one.Column.Source.Equals(inner),
        Test.OneOf list => list.Column.Source.Equals(inner),
        Test.Empty empty => empty.Column.Source.Equals(inner),
        _ => false,
    };

    private static bool IsIndexed(Test test, Source source) => test switch
    {
        Test.Is { How: Comparing.Equal } one => IsIndexed(one.Column, source),
        Test.OneOf { Negated: false } list => list.Values.Count <= ValuesAtMost && IsIndexed(list.Column, source),
        _ => false,
    };

    private static bool IsIndexed(Column column, Source source) =>
        column.Source.Equals(source) && source.Table.Indexes.Any(i => i.Fields[0] == column.Field);
}

/// <summary>Where the numbers of one part are.</summary>
/// <param name="From">The table read.</param>
/// <param name="Number">Its field that holds the number sought.</param>
/// <param name="Where">What must hold there.</param>
internal sealed record Seek(Source From, Field Number, Test Where);

/// <summary>How many rows a sought Or has, as of some seconds ago.</summary>
internal sealed class SoughtSizes(TimeProvider clock)
{
    private const int KeptAtMost = 2_000;
    private static readonly TimeSpan Good = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<string, (long Size, long At)> known = new();

    /// <summary>The size, if it was counted not long ago.</summary>
    public long? Find(string key) => known.TryGetValue(key, out var found) && clock.GetElapsedTime(found.At) < Good ? found.Size : null;

    /// <summary>Remembers a size.</summary>
    public long Keep(string key, long size)
    {
        if (known.Count >= KeptAtMost) known.Clear();
        known[key] = (size, clock.GetTimestamp());
        return size;
    }

    /// <summary>What tells one statement with its values from another.</summary>
    public static string Key(Statement statement) => statement.Text + "|" + string.Join('|', statement.Parameters.Select(Text));

    private static string Text(Parameter parameter) => parameter.Object switch
    {
        null => parameter.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        System.Collections.IEnumerable many and not string => string.Join(',', many.Cast<object>()),
        var one => one.ToString()!,
    };
}
