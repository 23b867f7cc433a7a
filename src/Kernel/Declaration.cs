// Long because each statement that a declaration may make has its own few lines here.
using System.Linq.Expressions;
using System.Reflection;

namespace Reeve.Kernel;

/// <summary>The declaration of a resource: a constructor of statements. Routes, conditions, rights, audit and documents follow from it.</summary>
/// <typeparam name="T">The row.</typeparam>
public abstract class Resource<T> : Resource
    where T : Row
{
    private readonly List<Action<Catalogue>> bindings = [];

    /// <summary>Declares a resource.</summary>
    /// <param name="path">Address below the API base.</param>
    /// <param name="function">Function of the role that governs it; null: reading needs only a sign-in.</param>
    /// <param name="entity">Name of the wire's schema where it is not the row's.</param>
    protected Resource(string path, Function? function, string? entity = null)
        : base(typeof(T), path, function, entity)
    {
    }

    /// <summary>Rows of the table that are records of this resource (a conjunction of <c>==</c>); new records get these values.</summary>
    protected void Only(Expression<Func<T, bool>> which) => Late(c =>
    {
        OnlyTest = source => Predicate.Translate(which, c, source);
        OnlyValues.AddRange(Predicate.Assignments(which, Table));
    });

    /// <summary>What My means for a member.</summary>
    protected void Mine(Expression<Func<Me, Func<T, bool>>> mine) => Late(c => MineTest = (me, source) => Predicate.Translate(mine, c, this, me, source));

    /// <summary>Each signed-in caller's own records, which nobody else reaches, whatever their role; those on which the flag holds may be read by all.</summary>
    protected void Personal(Expression<Func<T, bool>>? shared = null)
    {
        IsPersonal = true;
        Late(c =>
        {
            MineTest = (me, source) => new Test.Is(source.At(source.Table.Find("enteredById")!), Comparing.Equal, me.Id);
            if (shared != null) SharedTest = source => Predicate.Translate(shared, c, source);
        });
    }

    /// <summary>Rows whose reference is in a set of the caller's are out of reach at every level.</summary>
    protected void Excludes<TTarget>(Expression<Func<T, Ref<TTarget>?>> reference, Func<Me, IReadOnlyCollection<int>> excluded)
        where TTarget : Row => Late(_ =>
    {
        var field = Of(reference);
        Narrowings.Add((caller, source) => excluded(caller.Me).Count == 0 ? Test.True : new Test.OneOf(source.At(field), [.. excluded(caller.Me).Cast<object>()], true));
    });

    /// <summary>Rows whose name the Customize list of the caller's role leaves out are out of reach at every level; a list that was never customised holds every name.</summary>
    protected void Customized() => Late(_ => Narrowings.Add((caller, source) => caller.Grants.List(Function!.Customize!) is { } items
        ? new Test.OneOf(source.At(Table.NameField!), [.. items.Select(Fold.Of)], false)
        : Test.True));

    /// <summary>The reference to the record it lies under; the address must hold <c>{parentId}</c>, and may hold <c>{grandparentId}</c> above it.</summary>
    protected void Under(Expression<Func<T, object?>> parent) => Late(_ => ParentField = Of(parent));

    /// <summary>What a record is called in messages where it is not the row's name in words.</summary>
    protected void Called(string title) => Late(_ => Table.Title = title);

    /// <summary>The rows, held in memory, define the fields that a company adds to its tables: every row type with a property of type <see cref="CustomValues"/> has them.</summary>
    protected void DefinesCustomFields(Func<T, Memory, CustomField?> definition) => Late(c =>
    {
        var table = Table;
        c.CustomDefinitions = (table, memory => memory[table].Rows.Select(row => definition((T)row, memory)).OfType<CustomField>());
    });

    /// <summary>The row behind a reference asks questions, held in memory: a record keeps the answers in this field.</summary>
    protected void Asks<TQuestion>(
        Expression<Func<T, object?>> answers, Expression<Func<T, object?>> by, Func<Memory, IEnumerable<(int Asker, CustomField Question)>> questions)
        where TQuestion : Row => Late(c => Of(answers).Asking = new Asking(c.Table(typeof(TQuestion)), Of(by), questions));

    /// <summary>Each change of any record leaves a row here, written in the same transaction; null for none.</summary>
    protected void Journal(Func<ChangeRecord, T?> line) => JournalLine = change => line(change);

    /// <summary>A setup table: held in memory on every node, governed by its entry of the Table Setup list.</summary>
    protected void Setup(string entry) => Late(_ => (SetupTable, Table.IsSetup, Table.Held, HasUsages) = (entry, true, true, HasUsages));

    /// <summary>Governed by an entry of the Table Setup list without being a setup table itself.</summary>
    protected void TableEntry(string entry) => SetupTable = entry;

    /// <summary>Held in memory on every node: for tables of hundreds of rows that nearly every answer names.</summary>
    protected void Hold() => Late(_ => Table.Held = true);

    /// <summary>A reference may be given by this field as <c>name</c>.</summary>
    protected void Named(Expression<Func<T, object?>> name) => Late(_ => Table.NameField = Of(name));

    /// <summary>A reference may be given by this field as <c>identifier</c>.</summary>
    protected void Identified(Expression<Func<T, object?>> identifier) => Late(_ => Table.IdentifierField = Of(identifier));

    /// <summary>Fields that a reference to a row shows beside its number; a name in front where the wire calls it otherwise.</summary>
    protected void Reference(params Expression<Func<T, object?>>[] shown) =>
        Late(_ => Table.Reference = [.. Table.Reference, .. shown.Select(Of).Select(f => (f.Name, f))]);

    /// <summary>A field that a reference shows under another name.</summary>
    protected void ReferenceAs(string name, Expression<Func<T, object?>> shown) => Late(_ => Table.Reference = [.. Table.Reference, (name, Of(shown))]);

    /// <summary>References to the table lead to this resource; without it the first declared one of the table.</summary>
    protected void Home() => Late(_ => Table.Home = this);

    /// <summary>Names and numbers of a reference are looked up, and must lie, within another reference.</summary>
    protected void Within(Expression<Func<T, object?>> reference, Expression<Func<T, object?>> parent) => Late(_ =>
    {
        var (field, within) = (Of(reference), Of(parent));
        var target = field.TargetTable!.Fields.First(f => f.Kind == Kind.Ref && f.Target == within.Target);
        Withins.Add((field, within, target));
    });

    /// <summary>A reference that a hook sets from what was sent in another field: the record must be in the caller's reach.</summary>
    protected void InReach(Expression<Func<T, object?>> reference, Expression<Func<T, object?>> toldAt) =>
        Late(_ => InReaches.Add((Of(reference), Of(toldAt))));

    /// <summary>The value of a field that was not given.</summary>
    protected void Default<TValue>(Expression<Func<T, TValue>> field, Func<T, Use, TValue> value) =>
        Late(_ => Defaults.Add((Of(field), (row, use) => Unwrap(value((T)row, use)))));

    /// <summary>A field that follows from others; callers cannot set it.</summary>
    protected void Computed<TValue>(Expression<Func<T, TValue>> field, Func<T, Use, TValue> value) => Late(_ =>
    {
        var computed = Of(field);
        computed.ReadOnly = true;
        Computations.Add(new Computation(computed, null, (row, use) => Unwrap(value((T)row, use)), null));
    });

    /// <summary>A field that follows from the row behind a reference; a change of that row is carried over.</summary>
    protected void Computed<TValue, TVia>(Expression<Func<T, TValue>> field, Expression<Func<T, Ref<TVia>?>> via, Func<TVia?, TValue> value)
        where TVia : Row => Late(_ =>
    {
        var (computed, reference) = (Of(field), Of(via));
        computed.ReadOnly = true;
        Computations.Add(new Computation(computed, reference, (row, use) => Unwrap(value((TVia?)use.Find(reference, row))), via => Unwrap(value((TVia?)via))));
    });

    /// <summary>Fields kept by another resource: callers cannot set them.</summary>
    protected void KeptBy(params Expression<Func<T, object?>>[] fields) => Late(_ => { foreach (var field in fields) Of(field).ReadOnly = true; });

    /// <summary>Fields required here though the row type leaves them open.</summary>
    protected void Required(params Expression<Func<T, object?>>[] fields) => Late(_ => RequiredFields.AddRange(fields.Select(Of)));

    /// <summary>Fields that a record keeps from its beginning: a rule refuses their change, and screens offer none.</summary>
    protected void Stays(params Expression<Func<T, object?>>[] fields) => Late(_ => OnceFields.UnionWith(fields.Select(Of)));

    /// <summary>Fields of a shared row that this resource shows.</summary>
    protected void Shows(params Expression<Func<T, object?>>[] fields) => Late(_ => ShownFields = fields.Select(Of).ToHashSet());

    /// <summary>A rule: a fault or null. All faults of a record are told together.</summary>
    protected void Rule(Func<T, T?, Use, Fault?> rule) => Rules.Add((row, old, use) => rule((T)row, (T?)old, use));

    /// <summary>A rule about deletions.</summary>
    protected void Deleting(Func<T, Use, Fault?> rule) => DeletingRules.Add((row, use) => rule((T)row, use));

    /// <summary>May change the row before it is checked and saved.</summary>
    protected void Saving(Action<T, T?, Use> hook) => SavingHooks.Add((row, old, use) => hook((T)row, (T?)old, use));

    /// <summary>Changes other rows in the same transaction; the row is null after a deletion.</summary>
    protected void Saved(Func<T?, T?, After, ValueTask> hook) => SavedHooks.Add((row, old, after) => hook((T?)row, (T?)old, after));

    /// <summary>A second function for rows on which a flag holds: judged before and after a change, and by every read.</summary>
    protected void Also(Expression<Func<T, bool>> flag, Function function) => Late(_ => Alsos.Add((Of(flag), function)));

    /// <summary>A second function needed to set or change a field.</summary>
    protected void Also(Expression<Func<T, object?>> field, Function function) => Late(_ => FieldFunctions.Add((Of(field), function)));

    /// <summary>No two records agree in all of these fields.</summary>
    protected void Unique(params Expression<Func<T, object?>>[] fields) => Late(_ => Table.Indexes.Add(new TableIndex([.. fields.Select(Of)], true)));

    /// <summary>An index.</summary>
    protected void Index(params Expression<Func<T, object?>>[] fields) => Late(_ => Table.Indexes.Add(new TableIndex([.. fields.Select(Of)], false)));

    /// <summary>At most one record (within the same parent) has the flag: setting it takes it from the others.</summary>
    protected void Single(Expression<Func<T, bool>> flag, params Expression<Func<T, object?>>[] within) =>
        Late(_ => SingleFlags.Add((Of(flag), [.. within.Select(Of)])));

    /// <summary>The order of a list when the caller asks for none.</summary>
    protected void Ordered(string order) => DefaultOrder = order;

    /// <summary>A reduced twin; setup tables' twins are free of rights, others need the resource's Inquire.</summary>
    protected void Info(string path, params Expression<Func<T, object?>>[] fields) =>
        Late(_ => Infos.Add(new InfoTwin(path, [.. fields.Select(Of)], Table.IsSetup, Entity + "Info")));

    /// <summary>A reduced twin that any signed-in caller may read though the table is no setup table.</summary>
    protected void FreeInfo(string path, params Expression<Func<T, object?>>[] fields) =>
        Late(_ => Infos.Add(new InfoTwin(path, [.. fields.Select(Of)], true, Entity + "Info")));

    /// <summary>A reduced twin of some of the rows, readable like that of all.</summary>
    protected void InfoOf(string path, Expression<Func<T, bool>> which, params Expression<Func<T, object?>>[] fields) =>
        Late(c => Infos.Add(new InfoTwin(path, [.. fields.Select(Of)], Table.IsSetup, Entity + "Info", source => Predicate.Translate(which, c, source))));

    /// <summary>Rows of another table shown inside this one; they are created, changed and removed with it.</summary>
    protected void Items<TItem>(Expression<Func<T, List<TItem>>> items, Expression<Func<TItem, object?>> owner)
        where TItem : Row => Late(c => Of(items).ItemOwner = c.Table(typeof(TItem)).Of(Member(owner)));

    /// <summary>Rows of another table shown inside this one as one of their references; read-only.</summary>
    protected void ItemReferences<TItem>(Expression<Func<T, List<TItem>>> items, Expression<Func<TItem, object?>> owner, Expression<Func<TItem, object?>> shown)
        where TItem : Row => Late(c =>
    {
        var field = Of(items);
        field.ReadOnly = true;
        field.ItemOwner = c.Table(typeof(TItem)).Of(Member(owner));
        field.ItemReference = c.Table(typeof(TItem)).Of(Member(shown));
    });

    /// <summary>A row's list of member numbers, or its member: those members belong to the row (what <c>me.In</c> asks).</summary>
    protected void Membership(Expression<Func<T, object?>> members) => Late(c => c.Memberships[typeof(T)] = Of(members));

    /// <summary>A list of numbers that name rows of a table.</summary>
    protected void NumbersOf<TOther>(Expression<Func<T, List<int>>> numbers)
        where TOther : Row => Late(_ => NumberLists[Of(numbers)] = typeof(TOther));

    /// <summary>Deleting sets this flag.</summary>
    protected void DeleteSets(Expression<Func<T, bool>> flag) => Late(_ => DeletedFlag = Of(flag));

    /// <summary>Nothing can be created, changed or deleted.</summary>
    protected void ReadOnly() => (CanCreate, CanEdit, CanDelete) = (false, false, false);

    /// <summary>Nothing can be created.</summary>
    protected void NoCreate() => CanCreate = false;

    /// <summary>Nothing can be changed.</summary>
    protected void NoEdit() => CanEdit = false;

    /// <summary>Nothing can be deleted.</summary>
    protected void NoDelete() => CanDelete = false;

    /// <summary>No record can be read by number.</summary>
    protected void NoGet() => CanGet = false;

    /// <summary>ConnectWise has no such resource.</summary>
    protected void IsExtension() => Extension = true;

    /// <summary>Without addresses: only Reeve itself reads and writes the rows.</summary>
    protected void Unrouted() => Routed = false;

    /// <summary>Served although nothing in Reeve reads or acts on its rows yet, and why.</summary>
    protected void Idle(string reason) => IdleReason = reason;

    /// <summary>Addresses that ConnectWise lacks here though their like exist elsewhere: not served.</summary>
    protected void Lacks(params string[] paths) => LackingPaths.UnionWith(paths);

    /// <summary>Served here though ConnectWise lacks it.</summary>
    protected void Adds(params EndpointKind[] kinds) => AddedKinds.UnionWith(kinds);

    /// <summary>Serves <c>/search</c>.</summary>
    protected void Search() => Searchable = true;

    /// <summary>A text by which the search over everything finds a record, and how much it counts; the first one is its title. <c>contains</c> uses the index too.</summary>
    protected void Found(Expression<Func<T, object?>> text, double weight = 1) => Late(_ =>
    {
        var field = Of(text);
        if (!field.Folded) throw new InvalidOperationException($"{field} keeps no folded text to be found by.");
        Founds.Add((field, weight));
        if (!Table.Found.Contains(field)) Table.Found.Add(field);
    });

    /// <summary>The search over everything finds a record by its number.</summary>
    protected void NumberFound() => FoundByNumber = true;

    /// <summary>A record can be copied, with the children named; the body may name the copy, and holds the original's number where the address does not.</summary>
    /// <param name="path">The copy's address; it ends in <c>copy</c>.</param>
    /// <param name="with">Tables of the children, and of theirs, that come along; in an order in which each refers to earlier ones only.</param>
    protected void Copies(string path, params IReadOnlyList<Type> with) => Copied = new Copied(path, with);

    /// <summary>The same, where the wire answers 201.</summary>
    protected void Copies(string path, int status, params IReadOnlyList<Type> with) => Copied = new Copied(path, with, status);

    /// <summary>A further address of what is served anyway.</summary>
    protected void AlsoAt(EndpointKind kind, string path) => FurtherPaths.Add((kind, path, false));

    /// <summary>A further address of the reduced twin.</summary>
    protected void InfoAlsoAt(EndpointKind kind, string path) => FurtherPaths.Add((kind, path, true));

    /// <summary>Serves <c>/bulk</c>: several records created, replaced or deleted by one request, each for itself.</summary>
    protected void Bulk() => TakesMany = true;

    /// <summary>Serves <c>/usages</c>.</summary>
    protected void Usages() => HasUsages = true;

    /// <summary>Changes are announced to callbacks of this type; each level narrows them to records that refer to one row.</summary>
    protected void Callback(string type, params (string Level, Expression<Func<T, object?>> Reference)[] levels)
    {
        CallbackType = type;
        Late(_ => CallbackLevels.AddRange(levels.Select(l => (l.Level, Of(l.Reference)))));
    }

    /// <summary>Reading needs Inquire of any function of a module.</summary>
    protected void ReadableWithAny(string module) => ReadableWithAnyOf = module;

    /// <summary>Who lacks the function may still do to My records what this function allows.</summary>
    protected void OrMy(Function function) => Alternative = function;

    /// <summary>An address shown in a record's <c>_info</c>, as in <c>("tickets", "service/tickets?conditions=company/id={id}")</c>.</summary>
    protected void Link(string name, string address) => Links.Add((name, address));

    /// <summary>An address shown in the <c>_info</c> of a reference to the row, in place of the one named after the field that refers: the row's own, or one below it.</summary>
    protected void ReferenceLink(string name, string after = "") => ReferenceLinks.Add((name, after));

    /// <summary>A field shown in <c>_info</c>: in that of a record, and in that of a reference to it which has links of its own.</summary>
    protected void InfoShows(string name, Expression<Func<T, object?>> shown) => Late(_ => InfoFields.Add((name, Of(shown))));

    /// <summary>A name usable in conditions that is no field; the test is over the number given.</summary>
    protected void Filter(string name, Expression<Func<int, Func<T, bool>>> test) =>
        Late(c => Filters[name] = (source, value) => Predicate.Translate(test, c, this, value, source));

    /// <summary>The record an entry is about decides who sees the entry.</summary>
    protected void FollowsRecord(Expression<Func<T, object?>> resource, Expression<Func<T, object?>> recordId) =>
        Late(c => Follows = new Following(Of(resource), Of(recordId), c, null));

    /// <summary>The record a row belongs to, of one of these resources, decides who sees the row, and takes it along when it is deleted.</summary>
    protected void FollowsRecord(Expression<Func<T, object?>> resource, Expression<Func<T, object?>> recordId, IReadOnlySet<string> among) =>
        Late(c => Follows = new Following(Of(resource), Of(recordId), c, among));

    /// <summary>Rows on which the flag holds show only to who entered them, and to who may edit all.</summary>
    protected void Private(Expression<Func<T, bool>> flag) => Late(_ => PrivateFlag = Of(flag));

    /// <summary>Parameters beside the conditions that narrow a list; null narrows nothing.</summary>
    protected void NarrowedBy(IReadOnlyList<string> names, Func<IReadOnlyDictionary<string, string>, Expression<Func<T, bool>>?> which) => Late(c =>
    {
        Parameters = names;
        ParameterTest = (given, source) => which(given) is { } narrow ? Predicate.Translate(narrow, c, source) : Test.True;
    });

    /// <summary>An action or view beside CRUD.</summary>
    protected void Does(Operation operation) => Operations.Add(operation);

    /// <summary>Whether a row exists in another table (only inside predicates).</summary>
    protected static bool Any<TOther>(Expression<Func<TOther, bool>> which)
        where TOther : Row => throw new InvalidOperationException("Any is translated, not run.");

    /// <summary>Whether the record it lies under is the caller's (only inside predicates).</summary>
    protected static bool ParentIsMine(T row) => throw new InvalidOperationException("ParentIsMine is translated, not run.");

    internal override void Bind(Catalogue catalogue)
    {
        foreach (var binding in bindings) binding(catalogue);
        bindings.Clear();
    }

    private static object? Unwrap(object? value) => value == null ? null : RefValue.Unwrap(value);

    private static MemberInfo Member(LambdaExpression expression)
    {
        var body = expression.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert) body = convert.Operand;
        return body is MemberExpression member
            ? member.Member
            : throw new InvalidOperationException($"{expression} must name a property of {typeof(T).Name}.");
    }

    private Field Of(LambdaExpression expression) => Table.Of(Member(expression));

    private void Late(Action<Catalogue> binding) => bindings.Add(binding);
}

/// <summary>Turns a typed reference into its number.</summary>
internal static class RefValue
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, Func<object, object>?> Readers = new();

    public static object Unwrap(object value)
    {
        var reader = Readers.GetOrAdd(value.GetType(), type =>
        {
            if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Ref<>)) return null;
            var box = Expression.Parameter(typeof(object));
            return Expression.Lambda<Func<object, object>>(Expression.Convert(Expression.Property(Expression.Convert(box, type), "Id"), typeof(object)), box).Compile();
        });
        return reader == null ? value : reader(value);
    }
}
