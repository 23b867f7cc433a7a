namespace Reeve.Kernel;

/// <summary>Turns (caller, resource, verb) into a reach: nothing, everything, or a test over the rows. The one place where rights become predicates.</summary>
/// <remarks>In: what the role grants, as of one memory. Out: tests; no IO.</remarks>
public sealed class Scopes
{

    /// <summary>The reach of a caller.</summary>
    public Scopes(Caller caller)
    {
        Caller = caller;
    }

    /// <summary>The caller.</summary>
    public Caller Caller { get; }

    /// <summary>How far the caller's role reaches on a resource with a verb, its setup table list included.</summary>
    public Level LevelOf(Resource resource, Verb verb)
    {
        if (resource.ReadableWithAnyOf is { } module && verb == Verb.Inquire) return AnyOf(module) ? Level.All : Level.None;
        if (resource.IsPersonal) return Level.My;
        if (resource.Function == null) return verb == Verb.Inquire ? Level.All : Level.None;
        if (resource.SetupTable is { } entry && !Caller.Grants.Allows(entry)) return Level.None;
        var level = Caller.Grants.Of(resource.Function, verb);
        return level == Level.None && resource.Alternative is { } other && Caller.Grants.Of(other, verb) != Level.None ? Level.My : level;
    }

    /// <summary>How far the role reaches with a verb when the record above is considered, too: None where any request would be refused.</summary>
    public Level Held(Resource resource, Verb verb) =>
        resource.Parent is { Function: not null } && ParentLevel(resource) == Level.None ? Level.None : LevelOf(resource, verb);

    /// <summary>Refuses with 403 when the role holds nothing of the verb on the resource, or on the record it lies under.</summary>
    public void Require(Resource resource, Verb verb)
    {
        if (resource.Parent is { Function: not null } parent && ParentLevel(resource) == Level.None) throw Forbidden(parent, Verb.Inquire, Level.None);
        if (LevelOf(resource, verb) == Level.None) throw Forbidden(resource, verb, Level.None);
    }

    /// <summary>The refusal that names what is missing.</summary>
    public Refusal Forbidden(Resource resource, Verb verb, Level held)
    {
        var table = resource.SetupTable is { } entry && !Caller.Grants.Allows(entry) ? entry : null;
        return new Refusal(new Problem.Forbidden(resource.Function, verb, held == Level.My ? Level.All : Needed(resource, verb), held, Caller.RoleId, table));
    }

    /// <summary>The refusal of a second function.</summary>
    public Refusal Forbidden(Function function, Verb verb) =>
        new(new Problem.Forbidden(function, verb, Level.All, Caller.Grants.Of(function, verb), Caller.RoleId));

    /// <summary>Which rows of a resource the verb reaches, those of the record they lie under considered.</summary>
    public Test Reach(Resource resource, Verb verb, Source source) => Test.All(Own(resource, verb, source), UnderReachable(resource, source));

    /// <summary>Which rows of a table are readable through the resource that references to it lead to.</summary>
    public Test Readable(Table table, Source source) => Reach(table.Home!, Verb.Inquire, source);

    /// <summary>Whether the caller may inquire every record of a resource, deleted ones included.</summary>
    public bool ReachesAll(Resource resource) => IsWhole(resource, Source.Of(resource.Table));

    /// <summary>Which records a child's row may lie under.</summary>
    public Test ParentReach(Resource child, Source parent) => ParentLevel(child) switch
    {
        Level.None => Test.False,
        Level.My when LevelOf(child.Parent!, Verb.Inquire) == Level.None => Test.All(child.Parent!.OnlyTest?.Invoke(parent), child.Parent!.MineTest?.Invoke(Caller.Me, parent) ?? Test.False),
        _ => Reach(child.Parent!, Verb.Inquire, parent),
    };

    /// <summary>Which rows of a resource a function beside its own leaves to the caller; My means what it means there.</summary>
    public Test Left(Function function, Verb verb, Resource resource, Source source) => Caller.Grants.Of(function, verb) switch
    {
        Level.None => Test.False,
        Level.My => resource.MineTest?.Invoke(Caller.Me, source) ?? Test.False,
        _ => Test.True,
    };

    /// <summary>The reach of a resource's own function, without the record it lies under.</summary>
    private Test Own(Resource resource, Verb verb, Source source)
    {
        var level = LevelOf(resource, verb);
        if (level == Level.None) return Test.False;
        var parts = new List<Test?> { resource.OnlyTest?.Invoke(source) };
        if (level == Level.My) parts.Add(Test.Any(resource.MineTest?.Invoke(Caller.Me, source) ?? Test.False, AboutMine(resource, source), verb == Verb.Inquire ? resource.SharedTest?.Invoke(source) : null));
        if (resource.Follows is { } follows) parts.Add(Followed(resource, follows, source));
        if (resource.PrivateFlag is { } flagged && !SeesPrivate(resource))
            parts.Add(Test.Any(new Test.Is(source.At(flagged), Comparing.Equal, false), new Test.Is(source.At(source.Table.Find("enteredById")!), Comparing.Equal, Caller.MemberId)));
        foreach (var narrowing in resource.Narrowings) parts.Add(narrowing(Caller, source));
        foreach (var (flag, function) in resource.Alsos)
        {
            var also = Caller.Grants.Of(function, verb);
            if (also == Level.All) continue;
            var mine = also == Level.My ? resource.MineTest?.Invoke(Caller.Me, source) : null;
            parts.Add(Test.Any(new Test.Is(source.At(flag), Comparing.Equal, false), mine ?? Test.False));
        }

        return Test.All(parts);
    }

    // Entries of records the caller may inquire: where all of a kind are in reach the number need not be looked up, so that deleted ones show too.
    private Test Followed(Resource follower, Following follows, Source source)
    {
        var (whole, some) = (new List<object>(), new List<Test>());
        foreach (var resource in follows.Leading(follower))
        {
            var record = Source.Of(resource.Table);
            var reach = Reach(resource, Verb.Inquire, record);
            if (reach == Test.True || IsWhole(resource, record)) whole.Add(Holds.Shape(follows.Kind, resource.Path)!);
            else if (reach != Test.False) some.Add(About(follows, resource, record, source, reach));
        }

        return Test.Any([whole.Count == 0 ? Test.False : new Test.OneOf(source.At(follows.Kind), whole, false), .. some]);
    }

    // What belongs to a record of the caller's own is the caller's own, whoever entered it.
    private Test AboutMine(Resource follower, Source source)
    {
        if (follower.Follows is not { } follows) return Test.False;
        return Test.Any(follows.Leading(follower).Where(r => r.MineTest != null && LevelOf(r, Verb.Inquire) != Level.None).Select(resource =>
        {
            var record = Source.Of(resource.Table);
            return About(follows, resource, record, source, resource.MineTest!(Caller.Me, record));
        }));
    }

    private static Test About(Following follows, Resource resource, Source record, Source source, Test which) => Test.All(
        new Test.Is(source.At(follows.Kind), Comparing.Equal, Holds.Shape(follows.Kind, resource.Path)!),
        new Test.Exists(record, Test.All(new Test.Same(record.At(record.Table.Id), source.At(follows.RecordId)), which)));

    private bool SeesPrivate(Resource resource) => resource.Function is { } function && Caller.Grants.Of(function, Verb.Edit) == Level.All;

    // Which rows of a table are records of a resource is no narrowing of the caller's: the entry says through which one they were reached.
    private bool IsWhole(Resource resource, Source record) => LevelOf(resource, Verb.Inquire) == Level.All
        && (resource.PrivateFlag == null || SeesPrivate(resource))
        && (resource.Follows is not { } follows || follows.Leading(resource).All(r => IsWhole(r, Source.Of(r.Table))))
        && resource.Narrowings.All(narrowing => narrowing(Caller, record) == Test.True)
        && resource.Alsos.All(also => Caller.Grants.Of(also.Function, Verb.Inquire) == Level.All)
        && (resource.Parent is not { } parent || (ParentLevel(resource) == Level.All && IsWhole(parent, Source.Of(parent.Table))));

    private Test UnderReachable(Resource resource, Source source)
    {
        if (resource.Parent == null) return Test.True;
        var parent = Source.Of(resource.Parent.Table);
        var reach = ParentReach(resource, parent);
        return reach == Test.True ? reach : new Test.Exists(parent, Test.All(new Test.Same(parent.At(parent.Table.Id), source.At(resource.ParentField!)), reach));
    }

    private Level ParentLevel(Resource child)
    {
        var level = LevelOf(child.Parent!, Verb.Inquire);
        return level == Level.None && child.Alternative is { } other && Caller.Grants.Of(other, Verb.Inquire) != Level.None ? Level.My : level;
    }

    private bool AnyOf(string module) => Caller.Grants == Grants.Everything
        || Caller.Grants.Stated.Keys.Any(f => f.Module == module && Caller.Grants.Of(f, Verb.Inquire) != Level.None);

    private static Level Needed(Resource resource, Verb verb) => resource.Function?.MyAllowed(verb) == true ? Level.My : Level.All;
}
