namespace Reeve.Kernel;

/// <summary>What an address with a verb does.</summary>
public enum EndpointKind
{
    /// <summary>A page of records.</summary>
    List,

    /// <summary>The number of records.</summary>
    Count,

    /// <summary>One record.</summary>
    Get,

    /// <summary>POST.</summary>
    Create,

    /// <summary>PUT.</summary>
    Replace,

    /// <summary>PATCH.</summary>
    Patch,

    /// <summary>DELETE.</summary>
    Delete,

    /// <summary>A list by POST, conditions in the body.</summary>
    Search,

    /// <summary>How often a record is referred to, by table.</summary>
    Usages,

    /// <summary>Which records refer to it.</summary>
    UsagesList,

    /// <summary>A new record with the values and children of another.</summary>
    Copy,

    /// <summary>Several records by one POST.</summary>
    BulkCreate,

    /// <summary>Several records by one PUT.</summary>
    BulkReplace,

    /// <summary>Several records by one DELETE.</summary>
    BulkDelete,

    /// <summary>An operation beside these.</summary>
    Operation,
}

/// <summary>An address with a verb, derived from the declarations.</summary>
/// <param name="Method">GET, POST, PUT, PATCH or DELETE.</param>
/// <param name="Path">Address below the API base, with <c>{parentId}</c>, <c>{grandparentId}</c>, <c>{id}</c> and an operation's own placeholders.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Info">The reduced twin it serves, if it does.</param>
/// <param name="Operation">The operation, if it is one.</param>
public sealed record Endpoint(string Method, string Path, EndpointKind Kind, Resource Resource, InfoTwin? Info = null, Operation? Operation = null)
{
    /// <summary>The verb of the role's function that it needs.</summary>
    public Verb Verb => Operation?.Verb ?? Kind switch
    {
        EndpointKind.Create or EndpointKind.Copy or EndpointKind.BulkCreate => Verb.Add,
        EndpointKind.Replace or EndpointKind.Patch or EndpointKind.BulkReplace => Verb.Edit,
        EndpointKind.Delete or EndpointKind.BulkDelete => Verb.Delete,
        _ => Verb.Inquire,
    };

    /// <summary>The function it needs; null: any signed-in caller.</summary>
    public Function? Function => Operation != null ? Operation.Function : Info is { Free: true } ? null : Resource.Function;

    /// <summary>Entry of the Table Setup list it needs.</summary>
    public string? SetupTable => Operation != null ? Operation.Table : Info is { Free: true } ? null : Resource.SetupTable;

    /// <summary>Whether ConnectWise lacks it.</summary>
    public bool Extension => Operation?.Extension ?? (Resource.Extension || Resource.AddedKinds.Contains(Kind));

    /// <summary>All addresses of a catalogue.</summary>
    public static IEnumerable<Endpoint> Of(Catalogue catalogue) => catalogue.Resources
        .SelectMany(r => (r.Routed ? Of(r).Where(e => !r.LackingPaths.Contains(e.Path)) : []).Concat(Operations(r)));

    private static string MethodOf(EndpointKind kind) => kind switch
    {
        EndpointKind.Create or EndpointKind.Search or EndpointKind.Copy or EndpointKind.BulkCreate => "POST",
        EndpointKind.Replace or EndpointKind.BulkReplace => "PUT",
        EndpointKind.Patch => "PATCH",
        EndpointKind.Delete or EndpointKind.BulkDelete => "DELETE",
        _ => "GET",
    };

    private static IEnumerable<Endpoint> Operations(Resource resource) =>
        resource.Operations.Select(o => new Endpoint(o.Method, o.Path, EndpointKind.Operation, resource, null, o));

    private static IEnumerable<Endpoint> Of(Resource resource)
    {
        var path = resource.Path;
        var item = path + "/{id}";
        yield return new("GET", path, EndpointKind.List, resource);
        yield return new("GET", path + "/count", EndpointKind.Count, resource);
        if (resource.CanCreate) yield return new("POST", path, EndpointKind.Create, resource);
        if (resource.Searchable) yield return new("POST", path + "/search", EndpointKind.Search, resource);
        if (resource.CanGet) yield return new("GET", item, EndpointKind.Get, resource);
        if (resource.CanEdit)
        {
            yield return new("PUT", item, EndpointKind.Replace, resource);
            yield return new("PATCH", item, EndpointKind.Patch, resource);
        }

        if (resource.CanDelete) yield return new("DELETE", item, EndpointKind.Delete, resource);
        if (resource.Copied is { } copied) yield return new("POST", copied.Path, EndpointKind.Copy, resource);
        foreach (var (kind, further, ofTwin) in resource.FurtherPaths) yield return new(MethodOf(kind), further, kind, resource, ofTwin ? resource.Infos[0] : null);
        if (resource.TakesMany)
        {
            yield return new("POST", path + "/bulk", EndpointKind.BulkCreate, resource);
            yield return new("PUT", path + "/bulk", EndpointKind.BulkReplace, resource);
            yield return new("DELETE", path + "/bulk", EndpointKind.BulkDelete, resource);
        }

        if (resource.HasUsages)
        {
            yield return new("GET", item + "/usages", EndpointKind.Usages, resource);
            yield return new("GET", item + "/usages/list", EndpointKind.UsagesList, resource);
        }

        foreach (var info in resource.Infos)
        {
            yield return new("GET", info.Path, EndpointKind.List, resource, info);
            yield return new("GET", info.Path + "/count", EndpointKind.Count, resource, info);
            yield return new("GET", info.ItemPath, EndpointKind.Get, resource, info);
        }
    }
}
