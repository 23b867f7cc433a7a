using System.Reflection;

namespace Reeve.Kernel;

/// <summary>All declared resources and their tables: what everything else is derived from.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<Type, Table> tables = [];
    private readonly Dictionary<string, Resource> byPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<Table, (Resource, Computation)> computed;

    /// <summary>Closes a catalogue over declarations; a mistake in one stops the start.</summary>
    public Catalogue(IEnumerable<Resource> resources)
    {
        Resources = [.. resources.OrderBy(r => r.Path, StringComparer.Ordinal)];
        foreach (var resource in Resources)
        {
            if (!tables.TryGetValue(resource.RowType, out var table)) tables.Add(resource.RowType, table = new Table(resource.RowType));
            resource.Table = table;
            if (!byPath.TryAdd(resource.Path, resource)) throw new InvalidOperationException($"{resource.Path} is declared twice.");
        }

        Tables = [.. tables.Values.OrderBy(t => t.Name, StringComparer.Ordinal)];
        foreach (var field in tables.Values.SelectMany(t => t.Fields).Where(f => f.Target != null))
        {
            field.TargetTable = tables.GetValueOrDefault(field.Target!)
                ?? throw new InvalidOperationException($"{field} refers to {field.Target!.Name}, which no resource declares.");
        }

        foreach (var resource in Resources) resource.Bind(this);
        if (CustomDefinitions is { } defined)
            foreach (var table in tables.Values.Where(t => t.Custom != null)) table.Definitions = defined.Read;
        foreach (var resource in Resources) Settle(resource);
        foreach (var resource in Resources) Check(resource);
        computed = Resources.SelectMany(r => r.Computations.Where(c => c is { Via: not null, OfVia: not null }), (r, c) => (r, c)).ToLookup(p => p.c.Via!.TargetTable!);
    }

    /// <summary>Resources by address.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Tables by name.</summary>
    public IReadOnlyList<Table> Tables { get; }

    /// <summary>For a row type, the field that says which members belong to a row.</summary>
    public Dictionary<Type, Field> Memberships { get; } = [];

    /// <summary>The table whose rows define custom fields, and how they are read; null where nothing declares it.</summary>
    public (Table Of, Func<Memory, IEnumerable<CustomField>> Read)? CustomDefinitions { get; internal set; }

    /// <summary>A catalogue of all resources declared in assemblies.</summary>
    public static Catalogue Of(params IEnumerable<Assembly> assemblies) => new(assemblies
        .SelectMany(a => a.GetTypes())
        .Where(t => typeof(Resource).IsAssignableFrom(t) && !t.IsAbstract)
        .Select(t => (Resource)Activator.CreateInstance(t)!));

    /// <summary>The table of a row type.</summary>
    public Table Table(Type row) => tables.GetValueOrDefault(row) ?? throw new InvalidOperationException($"{row.Name} is not declared.");

    /// <summary>The resource of an address.</summary>
    public Resource Resource(string path) => byPath.GetValueOrDefault(path) ?? throw new InvalidOperationException($"{path} is not declared.");

    /// <summary>The resource of an address, or null.</summary>
    public Resource? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>The resource that references to a row type lead to.</summary>
    public Resource Home(Type row) => Table(row).Home!;

    /// <summary>Fields of other tables that refer to a table; those by which its own children hang on it excepted.</summary>
    public IEnumerable<Field> ReferencesTo(Table table) =>
        Tables.SelectMany(t => t.Fields).Where(f => f.Kind == Kind.Ref && f.Stored && f.TargetTable == table && !IsChild(f));

    /// <summary>Fields by which children hang on rows of a table.</summary>
    public IEnumerable<Field> ChildrenOf(Table table) =>
        Tables.SelectMany(t => t.Fields).Where(f => f.Kind == Kind.Ref && f.Stored && f.TargetTable == table && IsChild(f));

    /// <summary>Values computed from rows of a table that other tables refer to, with the resource that holds each.</summary>
    internal IEnumerable<(Resource Dependent, Computation Computation)> ComputedFrom(Table table) => computed[table];

    private bool IsChild(Field field) => Resources.Any(r => r.ParentField == field);

    private void Settle(Resource resource)
    {
        var table = resource.Table;
        table.Home ??= Resources.FirstOrDefault(r => r.Table == table && r.Parent == null && !r.Path.Contains('{')) ?? resource;
        if (table.Reference.Count == 0)
        {
            table.Reference = [.. new[] { table.IdentifierField, table.NameField }.OfType<Field>().Select(f => (f.Name, f))];
        }

        var at = resource.Path.IndexOf("/{parentId}", StringComparison.Ordinal);
        if (at < 0) return;
        var above = resource.Path[..at].Replace("{grandparentId}", "{parentId}", StringComparison.Ordinal);
        resource.Parent = Find(above)
            ?? Find(above.Replace("securityRoles", "securityroles", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{resource.Path} has no parent resource.");
        if (resource.ParentField == null) throw new InvalidOperationException($"{resource.Path} does not say what it lies under.");
    }

    private static void Check(Resource resource)
    {
        var source = Source.Of(resource.Table);
        var me = new Me(1, [1], _ => [1]);
        var caller = new Caller { MemberId = me.Id, Identifier = "", Grants = Grants.Nothing, Me = me };
        resource.OnlyTest?.Invoke(source);
        resource.MineTest?.Invoke(me, source);
        foreach (var narrowing in resource.Narrowings) narrowing(caller, source);
        foreach (var filter in resource.Filters.Values) filter(source, 1);
        if (resource.Function != null && resource.MineTest == null && resource.Function.MyAllowed(Verb.Inquire))
            throw new InvalidOperationException($"{resource.Path}: {resource.Function.Name} offers My, but the resource does not say what My means.");
        if (resource.Path.Contains("{grandparentId}", StringComparison.Ordinal) && resource.Parent?.ParentField == null)
            throw new InvalidOperationException($"{resource.Path} names a grandparent, but what it lies under lies under nothing.");
        foreach (var field in resource.Table.Fields.Where(f => f.Kind == Kind.Items && f.ItemOwner == null))
            throw new InvalidOperationException($"{field} lists rows without saying whose they are.");
    }
}
