using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

// In: the declarations, and what the caller's role grants. Out: what screens need in order to show them. No IO.

/// <summary>What is declared, as far as the caller's rights reach into it: what generic screens are made from.</summary>
public static class CatalogueScreens
{
    private static readonly JsonSerializerOptions Sparse = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    // Where a resource's function is no function of its own module, its address tells where people look for it.
    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["company"] = Rights.Companies.CompanyMaintenance.Module,
        ["finance"] = Finance.Agreements.Module,
        ["marketing"] = Marketing.MarketingReports.Module,
        ["procurement"] = Procurement.PurchaseOrders.Module,
        ["project"] = Projects.CloseProjects.Module,
        ["sales"] = Sales.Opportunity.Module,
        ["schedule"] = ServiceDesk.ServiceTickets.Module,
        ["service"] = ServiceDesk.ServiceTickets.Module,
        ["system"] = Systems.TableSetup.Module,
        ["time"] = TimeExpense.TimeEntry.Module,
        ["expense"] = TimeExpense.TimeEntry.Module,
    };

    /// <summary><c>GET system/catalogue</c>.</summary>
    public static Operation Show { get; } = new()
    {
        Path = "system/catalogue",
        Method = "GET",
        Extension = true,
        Summary = "The resources that the caller may use, with the caller's rights, their fields and their actions. What is false or empty is left out.",
        Answer = typeof(CatalogueShown),
        Run = call => new(call.Memory
            .Derive(typeof(CatalogueScreens), _ => new ConcurrentDictionary<int, Written>())
            .GetOrAdd(call.Caller.RoleId ?? 0, _ => Write(Of(call.Engine.Catalogue, call.Caller)))),
    };

    /// <summary>What a caller is shown of a catalogue.</summary>
    public static CatalogueShown Of(Catalogue catalogue, Caller caller)
    {
        var scopes = new Scopes(caller);
        var endpoints = Endpoint.Of(catalogue).ToLookup(e => e.Resource);
        var shown = catalogue.Resources
            .Where(r => r.Routed && endpoints[r].Any())
            .Select(r => Of(r, scopes, endpoints[r]))
            .Where(r => r.Rights != NoRights)
            .ToList();
        var modules = Functions.All.Select(f => f.Module).Concat(shown.Select(r => r.Module)).Distinct().Where(m => shown.Exists(r => r.Module == m));
        return new CatalogueShown([.. modules.Select(m => new ModuleShown(IdOf(m), m))], shown);
    }

    private static RightsShown NoRights { get; } = new("None", "None", "None", "None");

    private static Written Write(CatalogueShown shown)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(shown, Sparse);
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(json);
        return new Written(json) { Tag = Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, 16)), Gzip = small.ToArray() };
    }

    private static ResourceShown Of(Resource resource, Scopes scopes, IEnumerable<Endpoint> endpoints)
    {
        var category = resource.SetupTable is { } entry ? entry[..entry.IndexOf(" / ", StringComparison.Ordinal)] : null;
        return new ResourceShown
        {
            Path = resource.Path,
            Entity = resource.Entity,
            Name = Titles.Of(resource.Entity),
            Title = Titles.OfList(resource.Path, resource.Entity, resource.Parent != null),
            Module = ModuleOf(resource),
            Kind = KindOf(resource),
            Category = category,
            Table = resource.SetupTable,
            Parent = resource.Parent?.Path,
            ParentField = resource.ParentField?.Name,
            Label = LabelOf(resource.Table),
            Extension = resource.Extension,
            Custom = resource.Table.Custom is { } custom && resource.Knows(custom) ? resource.Table.Name : null,
            Documents = DocumentRecords.TypeOf(resource.Path),
            Rights = RightsOf(resource, scopes),
            MyVerbs = MyVerbsOf(resource),
            Uploads = !resource.CanCreate && Adds(resource),
            Required = RequiredOf(resource),
            Fields = CatalogueFields.Of(resource, scopes),
            Actions = [.. endpoints.Where(e => IsAction(e, scopes)).Select(ActionOf)],
        };
    }

    private static string ModuleOf(Resource resource) =>
        resource.Function is { } function && function != Systems.TableSetup ? function.Module
        : Places.GetValueOrDefault(resource.Module) ?? Titles.Of(resource.Module);

    private static string KindOf(Resource resource) => resource switch
    {
        { Parent: not null } => "child",
        { Table.IsSetup: true } => "setup",
        { CanCreate: false, CanEdit: false, CanDelete: false } => "view",
        _ => "table",
    };

    private static string? LabelOf(Table table) =>
        (table.NameField ?? table.IdentifierField ?? table.Found.FirstOrDefault() ?? table.Reference.Select(r => r.Field).FirstOrDefault())?.Name;

    private static RightsShown RightsOf(Resource resource, Scopes scopes)
    {
        string Held(Verb verb, bool offered) => (offered ? scopes.Held(resource, verb) : Level.None).ToString();
        return new(
            Held(Verb.Inquire, true), Held(Verb.Add, Adds(resource)), Held(Verb.Edit, resource.CanEdit), Held(Verb.Delete, resource.CanDelete));
    }

    // Files come as forms: an operation at the resource's own address takes the place of creating.
    private static bool Adds(Resource resource) => resource.CanCreate || resource.Operations.Exists(o =>
        o is { Method: "POST", Verb: Verb.Add } && o.Function == resource.Function && o.Path == resource.Path);

    private static IReadOnlyList<string> MyVerbsOf(Resource resource) =>
        [.. Enum.GetValues<Verb>().Where(v => resource.MineTest != null && Served(resource, v) && MyApplies(resource, v)).Select(v => v.ToString())];

    private static bool MyApplies(Resource resource, Verb verb) =>
        resource.IsPersonal || resource.Function?.MyAllowed(verb) == true || resource.Alternative != null;

    private static bool Served(Resource resource, Verb verb) => verb switch
    {
        Verb.Add => Adds(resource),
        Verb.Edit => resource.CanEdit,
        Verb.Delete => resource.CanDelete,
        _ => true,
    };

    private static RequiredShown? RequiredOf(Resource resource)
    {
        if (resource.Function is not { } function) return null;
        var needed = new NeededShown(function.Module, function.Name, resource.SetupTable, resource.SetupTable == null ? null : CustomizeLists.Of(function));
        return new RequiredShown(
            resource.ReadableWithAnyOf is { } module ? new NeededShown(module, null, null, null) : needed,
            Served(resource, Verb.Add) ? needed : null,
            Served(resource, Verb.Edit) ? needed : null,
            resource.CanDelete ? needed : null);
    }

    private static bool IsAction(Endpoint endpoint, Scopes scopes) => endpoint.Kind switch
    {
        EndpointKind.Operation => endpoint.Operation!.IsOpenTo(scopes.Caller),
        EndpointKind.Copy or EndpointKind.Usages or EndpointKind.Search or EndpointKind.BulkCreate or EndpointKind.BulkReplace or EndpointKind.BulkDelete =>
            scopes.Held(endpoint.Resource, endpoint.Verb) != Level.None,
        _ => false,
    };

    private static ActionShown ActionOf(Endpoint endpoint) => new(
        endpoint.Path.Split('/').Last(s => !s.StartsWith('{')), endpoint.Path, endpoint.Method, endpoint.Operation?.Summary);

    private static string IdOf(string module) => string.Join('-', module.ToLowerInvariant().Split([' ', '&'], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What a caller may use.</summary>
/// <param name="Modules">Modules of the resources, in the order of the rights.</param>
/// <param name="Resources">The resources by address.</param>
public sealed record CatalogueShown(IReadOnlyList<ModuleShown> Modules, IReadOnlyList<ResourceShown> Resources);

/// <summary>A module of the product.</summary>
public sealed record ModuleShown(string Id, string Name);

/// <summary>A resource as screens see it.</summary>
public sealed record ResourceShown
{
    /// <summary>Address below the API's base.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the schema.</summary>
    public required string Entity { get; init; }

    /// <summary>What a record is called.</summary>
    public required string Name { get; init; }

    /// <summary>What the records are called.</summary>
    public required string Title { get; init; }

    /// <summary>The module in which people look for it.</summary>
    public required string Module { get; init; }

    /// <summary><c>table</c>, <c>setup</c>, <c>child</c> or <c>view</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Category of a setup table.</summary>
    public string? Category { get; init; }

    /// <summary>Entry of the list of setup tables that governs it.</summary>
    public string? Table { get; init; }

    /// <summary>Address of the resource that it lies under.</summary>
    public string? Parent { get; init; }

    /// <summary>The field that refers to the record it lies under.</summary>
    public string? ParentField { get; init; }

    /// <summary>The field that names a record.</summary>
    public string? Label { get; init; }

    /// <summary>Whether ConnectWise has no such resource.</summary>
    public bool Extension { get; init; }

    /// <summary>The table for which custom fields are defined, where there can be any.</summary>
    public string? Custom { get; init; }

    /// <summary>The record type of its documents, where there can be any.</summary>
    public string? Documents { get; init; }

    /// <summary>Whether new records come as uploaded forms only.</summary>
    public bool Uploads { get; init; }

    /// <summary>How far the caller reaches.</summary>
    public required RightsShown Rights { get; init; }

    /// <summary>Verbs that a role may hold at My here, with effect.</summary>
    public IReadOnlyList<string> MyVerbs { get; init; } = [];

    /// <summary>What a role must grant.</summary>
    public RequiredShown? Required { get; init; }

    /// <summary>The fields in order.</summary>
    public required IReadOnlyList<FieldShown> Fields { get; init; }

    /// <summary>What else the caller may do.</summary>
    public required IReadOnlyList<ActionShown> Actions { get; init; }
}

/// <summary>None, My or All for each verb.</summary>
public sealed record RightsShown(string Inquire, string Add, string Edit, string Delete);

/// <summary>What each verb that is offered needs.</summary>
public sealed record RequiredShown(NeededShown Inquire, NeededShown? Add, NeededShown? Edit, NeededShown? Delete);

/// <summary>A function (none: any of the module), an entry of the list of setup tables, and the Customize list that may narrow the function to it.</summary>
public sealed record NeededShown(string Module, string? Function, string? Table, string? List);

/// <summary>An address beside CRUD.</summary>
public sealed record ActionShown(string Name, string Path, string Method, string? Summary);
