using System.Reflection;

namespace Reeve.Kernel;

/// <summary>A declared resource, seen without its row type: everything the engine needs to serve it.</summary>
public abstract class Resource
{
    private IReadOnlyList<Field>? mustHave;

    private protected Resource(Type row, string path, Function? function, string? entity)
    {
        RowType = row;
        Path = path;
        Function = function;
        Entity = entity ?? row.GetCustomAttribute<WireAttribute>()?.Name ?? row.Name;
    }

    /// <summary>Address below the API base, as in <c>service/boards/{parentId}/statuses</c>.</summary>
    public string Path { get; }

    /// <summary>First segment of the address.</summary>
    public string Module => Path[..Path.IndexOf('/')];

    /// <summary>Name of the wire's schema; in camel case it is the <c>resource</c> of faults.</summary>
    public string Entity { get; }

    /// <summary>Row type.</summary>
    public Type RowType { get; }

    /// <summary>Table of the rows; set when the catalogue is closed.</summary>
    public Table Table { get; internal set; } = null!;

    /// <summary>Function of the role that governs it; null: any signed-in caller may read it.</summary>
    public Function? Function { get; }

    /// <summary>Second-choice function: a caller without the first one may do with My what this one allows.</summary>
    public Function? Alternative { get; internal set; }

    /// <summary>Module of which any function with Inquire lets read, in place of <see cref="Function"/>.</summary>
    public string? ReadableWithAnyOf { get; internal set; }

    /// <summary>Entry of the Table Setup list.</summary>
    public string? SetupTable { get; internal set; }

    /// <summary>Fields of the record type that this resource shows; null for all.</summary>
    public IReadOnlySet<Field>? ShownFields { get; internal set; }

    /// <summary>Fields required here beyond those of the row type.</summary>
    public List<Field> RequiredFields { get; } = [];

    /// <summary>Fields without which no record is saved: those the row demands, as far as the wire knows them here, and those declared so.</summary>
    internal IReadOnlyList<Field> MustHave => mustHave ??= [.. Table.Fields.Where(f => f.Required && Knows(f)).Concat(RequiredFields).Distinct()];

    /// <summary>Fields that a record keeps from its beginning.</summary>
    public HashSet<Field> OnceFields { get; } = [];

    /// <summary>Reference of the row to the record it lies under.</summary>
    public Field? ParentField { get; internal set; }

    /// <summary>Resource of the record it lies under.</summary>
    public Resource? Parent { get; internal set; }

    /// <summary>Whether records can be created, replaced, patched, deleted over the wire.</summary>
    public bool CanCreate { get; internal set; } = true;

    /// <summary>Whether PUT and PATCH are offered.</summary>
    public bool CanEdit { get; internal set; } = true;

    /// <summary>Whether DELETE is offered.</summary>
    public bool CanDelete { get; internal set; } = true;

    /// <summary>Whether one record can be read by number.</summary>
    public bool CanGet { get; internal set; } = true;

    /// <summary>Whether ConnectWise has no such resource.</summary>
    public bool Extension { get; internal set; }

    /// <summary>Whether it has addresses; without, only Reeve itself reads and writes its rows.</summary>
    public bool Routed { get; internal set; } = true;

    /// <summary>Why it is served although nothing in Reeve reads or acts on its rows yet; null where something does.</summary>
    public string? IdleReason { get; internal set; }

    /// <summary>Addresses that ConnectWise lacks here though their like exist elsewhere: not served.</summary>
    public HashSet<string> LackingPaths { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What ConnectWise lacks of this resource and Reeve serves.</summary>
    public HashSet<EndpointKind> AddedKinds { get; } = [];

    /// <summary>Flag set in place of deleting.</summary>
    public Field? DeletedFlag { get; internal set; }

    /// <summary>Condition that makes a row of the table a record of this resource; also values that creating sets.</summary>
    public Func<Source, Test>? OnlyTest { get; internal set; }

    /// <summary>Values a new record gets from <c>Only</c>.</summary>
    public List<(Field Field, object? Value)> OnlyValues { get; } = [];

    /// <summary>What My means; null where the function offers no My.</summary>
    public Func<Me, Source, Test>? MineTest { get; internal set; }

    /// <summary>Whether each signed-in caller has records of their own here, which nobody else reaches, whatever their role.</summary>
    public bool IsPersonal { get; internal set; }

    /// <summary>Personal records that all may read; null where none are.</summary>
    public Func<Source, Test>? SharedTest { get; internal set; }

    /// <summary>What narrows a caller's reach at every level.</summary>
    public List<Func<Caller, Source, Test>> Narrowings { get; } = [];

    /// <summary>Second functions for rows on which a flag holds.</summary>
    public List<(Field Flag, Function Function)> Alsos { get; } = [];

    /// <summary>Makes the line that a change of any record leaves in this table.</summary>
    public Func<ChangeRecord, Row?>? JournalLine { get; internal set; }

    /// <summary>Functions needed to change a field, beyond that of the record.</summary>
    public List<(Field Field, Function Function)> FieldFunctions { get; } = [];

    /// <summary>References looked up, and required to lie, within another: field, the field that names the parent, the target's field that must agree.</summary>
    public List<(Field Field, Field Parent, Field TargetParent)> Withins { get; } = [];

    /// <summary>Defaults in order.</summary>
    public List<(Field Field, Func<Row, Use, object?> Value)> Defaults { get; } = [];

    /// <summary>Computed fields in order.</summary>
    public List<Computation> Computations { get; } = [];

    /// <summary>Hooks that may change the row before it is checked.</summary>
    public List<Action<Row, Row?, Use>> SavingHooks { get; } = [];

    /// <summary>Rules.</summary>
    public List<Func<Row, Row?, Use, Fault?>> Rules { get; } = [];

    /// <summary>Hooks that change other rows in the same transaction, after the row is saved.</summary>
    public List<Func<Row?, Row?, After, ValueTask>> SavedHooks { get; } = [];

    /// <summary>Hooks before a deletion; a fault refuses it.</summary>
    public List<Func<Row, Use, Fault?>> DeletingRules { get; } = [];

    /// <summary>Lists of numbers that name rows of a table.</summary>
    public Dictionary<Field, Type> NumberLists { get; } = [];

    /// <summary>References that hooks set from another field: the record must be in the caller's reach; faults are told at the other field.</summary>
    public List<(Field Reference, Field ToldAt)> InReaches { get; } = [];

    /// <summary>Flags of which one record (within a parent) holds at most one; setting it takes it from the others.</summary>
    public List<(Field Flag, IReadOnlyList<Field> Within)> SingleFlags { get; } = [];

    /// <summary>Reduced twins readable without the table's right.</summary>
    public List<InfoTwin> Infos { get; } = [];

    /// <summary>Further addresses shown in a record's <c>_info</c>: name and address with <c>{id}</c>.</summary>
    public List<(string Name, string Address)> Links { get; } = [];

    /// <summary>Actions and views beside CRUD.</summary>
    public List<Operation> Operations { get; } = [];

    /// <summary>Texts by which the search over everything finds its records; the first is the title.</summary>
    public List<(Field Field, double Weight)> Founds { get; } = [];

    /// <summary>Whether that search finds them by number.</summary>
    public bool FoundByNumber { get; internal set; }

    /// <summary>Whether <c>/search</c> is served.</summary>
    public bool Searchable { get; internal set; }

    /// <summary>How its records are copied; null where they are not.</summary>
    public Copied? Copied { get; internal set; }

    /// <summary>Further addresses of what is served anyway, of the reduced twin where it says so.</summary>
    public List<(EndpointKind Kind, string Path, bool OfTwin)> FurtherPaths { get; } = [];

    /// <summary>Whether <c>/bulk</c> is served.</summary>
    public bool TakesMany { get; internal set; }

    /// <summary>Whether <c>/usages</c> is served.</summary>
    public bool HasUsages { get; internal set; }

    /// <summary>Type name of its callbacks.</summary>
    public string? CallbackType { get; internal set; }

    /// <summary>References by which its callbacks can be narrowed: the level's name, and the field (a reference, or rows shown inside as references).</summary>
    public List<(string Level, Field Field)> CallbackLevels { get; } = [];

    /// <summary>What the <c>_info</c> of a reference to its rows shows in place of the row's address: names, and what follows its address.</summary>
    public List<(string Name, string After)> ReferenceLinks { get; } = [];

    /// <summary>Fields that <c>_info</c> shows before the addresses: that of a record, and that of a reference to it.</summary>
    public List<(string Name, Field Field)> InfoFields { get; } = [];

    /// <summary>Default order of a list when the caller gives none; empty: by id.</summary>
    public string? DefaultOrder { get; internal set; }

    /// <summary>Names usable in conditions that are no fields: name and test over a value.</summary>
    public Dictionary<string, Func<Source, int, Test>> Filters { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entry's record is looked up in the resource it names, and shows only if the caller may Inquire it: fields with resource path and number.</summary>
    public Following? Follows { get; internal set; }

    /// <summary>A row on which this flag holds shows only to who entered it, and to who may edit all.</summary>
    public Field? PrivateFlag { get; internal set; }

    /// <summary>Names of parameters, beside the conditions, that narrow a list.</summary>
    public IReadOnlyList<string> Parameters { get; internal set; } = [];

    /// <summary>What parameters narrow a list to.</summary>
    public Func<IReadOnlyDictionary<string, string>, Source, Test>? ParameterTest { get; internal set; }

    /// <summary>Name of the entity in camel case.</summary>
    public string EntityCamel => Field.Camel(Entity);

    /// <summary>Fields this resource can show, in order.</summary>
    public IEnumerable<Field> VisibleFields => Table.Fields.Where(f => f.Shown && (ShownFields == null || f.InInfo || f.Name == "id" || ShownFields.Contains(f)));

    /// <summary>Whether a field exists on the wire here at all.</summary>
    public bool Knows(Field field) => !field.Internal && (ShownFields == null || field.InInfo || field.Name == "id" || ShownFields.Contains(field));

    /// <inheritdoc/>
    public override string ToString() => Path;

    internal abstract void Bind(Catalogue catalogue);
}

/// <summary>A field computed from others on each save.</summary>
/// <param name="Field">The field; callers cannot set it.</param>
/// <param name="Via">Reference it follows, when a change of the row behind it is to be carried over.</param>
/// <param name="Value">Its value.</param>
/// <param name="OfVia">Its value as it follows from the row behind the reference alone.</param>
public sealed record Computation(Field Field, Field? Via, Func<Row, Use, object?> Value, Func<Row?, object?>? OfVia);

/// <summary>How rows name the record they are about, by which it is decided who sees them.</summary>
/// <param name="Kind">Field with the address of the record's resource.</param>
/// <param name="RecordId">Field with its number.</param>
/// <param name="Catalogue">Where resources are found.</param>
/// <param name="Among">Addresses of the resources whose records it may be; null for all.</param>
public sealed record Following(Field Kind, Field RecordId, Catalogue Catalogue, IReadOnlySet<string>? Among)
{
    /// <summary>The resources whose records a follower's rows may be about. Journals follow other followers too, which follow plain records only.</summary>
    public IEnumerable<Resource> Leading(Resource follower) => Catalogue.Resources.Where(r => r != follower
        && (r.Function ?? (object?)r.ReadableWithAnyOf) != null
        && (Among == null ? r.Follows == null || (follower.JournalLine != null && r.JournalLine == null) : Among.Contains(r.Path)));
}

/// <summary>How records of a resource are copied.</summary>
/// <param name="Path">Address.</param>
/// <param name="With">Tables of the children that come along.</param>
/// <param name="Status">Status of a good answer.</param>
public sealed record Copied(string Path, IReadOnlyList<Type> With, int Status = 200);

/// <summary>A reduced twin of a resource.</summary>
/// <param name="Path">Address of the list; the item is <c>{id}</c> below it, or before a closing <c>info</c>.</param>
/// <param name="Fields">Fields it shows.</param>
/// <param name="Free">Whether any signed-in caller may read it; otherwise the resource's Inquire and scope.</param>
/// <param name="Schema">Name of its schema.</param>
/// <param name="Only">What narrows it beyond the resource; null for nothing.</param>
public sealed record InfoTwin(string Path, IReadOnlyList<Field> Fields, bool Free, string Schema, Func<Source, Test>? Only = null)
{
    /// <summary>Address of one record.</summary>
    public string ItemPath => Path.EndsWith("/info", StringComparison.Ordinal) ? Path[..^5] + "/{id}/info" : Path + "/{id}";
}
