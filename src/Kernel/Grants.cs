using System.Collections.Frozen;

namespace Reeve.Kernel;

/// <summary>The level a role states for each verb of one function.</summary>
public readonly record struct Levels(Level Inquire, Level Add, Level Edit, Level Delete)
{
    public static Levels None => default;

    public static Levels All => new(Level.All, Level.All, Level.All, Level.All);

    public Level this[Verb verb] => verb switch
    {
        Verb.Inquire => Inquire,
        Verb.Add => Add,
        Verb.Edit => Edit,
        Verb.Delete => Delete,
        _ => throw new ArgumentOutOfRangeException(nameof(verb)),
    };

    /// <summary>What the levels are worth: nobody changes or removes what they may not read; adding needs no reading.</summary>
    public Levels Capped() => this with { Edit = Lower(Edit, Inquire), Delete = Lower(Delete, Inquire) };

    /// <summary>Whether no verb reaches further than in the other.</summary>
    public bool Within(Levels other) =>
        Inquire <= other.Inquire && Add <= other.Add && Edit <= other.Edit && Delete <= other.Delete;

    private static Level Lower(Level one, Level other) => one < other ? one : other;
}

/// <summary>Everything a security role grants: levels per function and verb, and the allow lists of customised functions.</summary>
public sealed class Grants
{
    /// <summary>The wire's name of the allow list of setup tables.</summary>
    public const string SetupTables = "SystemTableSetup";

    private readonly FrozenDictionary<Function, Levels> _stated;
    private readonly FrozenDictionary<Function, Levels> _effective;
    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;
    private readonly Levels _otherwise;

    /// <summary>Grants from what a role states; a list that is absent was never customised and allows every item.</summary>
    public Grants(
        IEnumerable<KeyValuePair<Function, Levels>> stated,
        IEnumerable<KeyValuePair<string, IReadOnlyCollection<string>>>? lists = null)
        : this(stated, lists ?? [], Levels.None)
    {
    }

    private Grants(
        IEnumerable<KeyValuePair<Function, Levels>> stated,
        IEnumerable<KeyValuePair<string, IReadOnlyCollection<string>>> lists,
        Levels otherwise)
    {
        _stated = stated.ToFrozenDictionary();
        _effective = _stated.ToFrozenDictionary(s => s.Key, s => Offered(s.Key, s.Value).Capped());
        _lists = lists.ToFrozenDictionary(
            l => l.Key,
            l => l.Value.ToFrozenSet(StringComparer.OrdinalIgnoreCase),
            StringComparer.Ordinal);
        _otherwise = otherwise;
    }

    /// <summary>Nothing at all.</summary>
    public static Grants Nothing { get; } = new([]);

    /// <summary>All on every function, every list uncustomised: the built-in administrator's role.</summary>
    public static Grants Everything { get; } = new([], [], Levels.All);

    /// <summary>The functions the role names, with the levels as stated, before any cap.</summary>
    public IReadOnlyDictionary<Function, Levels> Stated => _stated;

    /// <summary>How far the role reaches with this verb of this function, caps applied.</summary>
    public Level Of(Function function, Verb verb) => Of(function)[verb];

    /// <summary>How far the role reaches with each verb of this function, caps applied.</summary>
    public Levels Of(Function function) => _effective.TryGetValue(function, out var levels) ? levels : _otherwise;

    /// <summary>Whether the setup table is open to the role, whatever its level on Table Setup.</summary>
    public bool Allows(string setupTable) => Listed(SetupTables, setupTable);

    /// <summary>Whether the item is open to the role by the function's allow list, whatever the level on the function.</summary>
    public bool Allows(Function function, string item) => function.Customize is null || Listed(function.Customize, item);

    /// <summary>The items the role's list allows, or null where the list was never customised.</summary>
    public IReadOnlySet<string>? List(string customize) => _lists.GetValueOrDefault(customize);

    /// <summary>Whether nothing in these grants exceeds the other's: no level, and no list of a function that is granted at all.</summary>
    public bool Within(Grants other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return _otherwise.Within(other._otherwise)
            && _effective.Keys.Union(other._effective.Keys).All(f => Of(f).Within(other.Of(f)))
            && other._lists.Keys.All(customize => !Uses(customize) || ListWithin(customize, other));
    }

    /// <summary>The same grants with other levels on one function.</summary>
    public Grants With(Function function, Levels levels) =>
        new(_stated.Where(s => s.Key != function).Append(new(function, levels)), ListsAsGiven(), _otherwise);

    /// <summary>The same grants with another allow list; null forgets that it was customised.</summary>
    public Grants With(string customize, IReadOnlyCollection<string>? items)
    {
        var rest = ListsAsGiven().Where(l => l.Key != customize);
        return new(_stated, items is null ? rest : rest.Append(new(customize, items)), _otherwise);
    }

    // A level the function does not offer came past the check of writes: it is worth nothing rather than something unknown.
    private static Levels Offered(Function function, Levels levels) => new(
        function.Allows(Verb.Inquire, levels.Inquire) ? levels.Inquire : Level.None,
        function.Allows(Verb.Add, levels.Add) ? levels.Add : Level.None,
        function.Allows(Verb.Edit, levels.Edit) ? levels.Edit : Level.None,
        function.Allows(Verb.Delete, levels.Delete) ? levels.Delete : Level.None);

    private bool Listed(string customize, string item) => !_lists.TryGetValue(customize, out var list) || list.Contains(item);

    private bool Uses(string customize) =>
        _otherwise != Levels.None || _effective.Any(e => e.Key.Customize == customize && e.Value != Levels.None);

    private bool ListWithin(string customize, Grants other) =>
        _lists.TryGetValue(customize, out var mine) && mine.All(other._lists[customize].Contains);

    private IEnumerable<KeyValuePair<string, IReadOnlyCollection<string>>> ListsAsGiven() =>
        _lists.Select(l => new KeyValuePair<string, IReadOnlyCollection<string>>(l.Key, l.Value));
}
