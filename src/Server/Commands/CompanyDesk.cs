using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Server.Http;
using Reeve.Server.Setup;
using Reeve.Store;

namespace Reeve.Server.Commands;

/// <summary>One company while a command works on it: everything goes through the engine, in the name of Reeve's own member.</summary>
public sealed class CompanyDesk : IAsyncDisposable
{
    /// <summary>The option that names the company.</summary>
    public static readonly Option<string?> Company = new("--company")
    {
        Description = "Login id of the company; not needed when there is only one",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("REEVE_COMPANY") is { Length: > 0 } id ? id : null,
    };

    private readonly Companies companies;
    private readonly Rendering rendering;

    private CompanyDesk(Engine engine, Companies companies, Storage storage)
    {
        (Engine, this.companies, Storage) = (engine, companies, storage);
        rendering = new Rendering(engine.Catalogue);
    }

    /// <summary>The engine.</summary>
    public Engine Engine { get; }

    /// <summary>The company's database.</summary>
    public Storage Storage { get; }

    /// <summary>Opens the company that the options name.</summary>
    public static async Task<CompanyDesk> OpenAsync(ParseResult parsed, string? id = null)
    {
        var clock = TimeProvider.System;
        var engine = Running.Engine(clock, null, DataOptions.Premises(parsed, clock));
        var opened = Companies.Open(engine.Catalogue, clock, DataOptions.Place(parsed));
        try
        {
            return new CompanyDesk(engine, opened, (await opened.FindAsync(await IdAsync(opened, id ?? parsed.GetValue(Company))))!);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Login id of the company that is meant: the one named, or the only one.</summary>
    public static async Task<string> IdAsync(Companies all, string? id)
    {
        if (id != null) return (await all.FindAsync(id))?.Company ?? throw new CommandFault("--company", $"There is no company {id}; reeve company list shows all.");
        return await all.ListAsync() switch
        {
            [] => throw new CommandFault("--company", "There is no company yet; reeve company create makes one."),
            [var only] => only,
            var several => throw new CommandFault("--company", $"Name one of {string.Join(", ", several)}."),
        };
    }

    /// <summary>Creates a record.</summary>
    public Task<Changed> CreateAsync(string path, object body, int? parentId = null) => ChangeAsync(path, ChangeKind.Create, 0, body, parentId);

    /// <summary>Sets fields of a record.</summary>
    public Task<Changed> SetAsync(string path, int id, string field, object value, int? parentId = null) =>
        ChangeAsync(path, ChangeKind.Patch, id, new[] { new { op = "replace", path = field, value } }, parentId);

    /// <summary>Changes several records in one transaction.</summary>
    public Task<T> TogetherAsync<T>(Func<After, ValueTask<T>> work) => Engine.TogetherAsync(Storage, Reeve, work);

    /// <summary>All records that fit, as on the wire but without <c>_info</c>.</summary>
    public async Task<IReadOnlyList<JsonObject>> ListAsync(string path, int? parentId = null, string? conditions = null)
    {
        var found = new List<JsonObject>();
        for (var after = 0; ;)
        {
            using var rows = new WireRows(rendering, "", false);
            var ask = new ListAsk
            {
                Caller = Reeve, Resource = Engine.Catalogue.Resource(path), ParentId = parentId, Conditions = conditions,
                PageSize = Limits.MaxPageSize, ForwardOnly = true, AfterId = after,
            };
            var listed = await Engine.ListAsync(Storage, ask, rows);
            foreach (var node in JsonNode.Parse(rows.End().Memory.Span)!.AsArray()) found.Add((JsonObject)Bare(node!.DeepClone())!);
            if (!listed.More) return found;
            after = listed.LastId;
        }
    }

    /// <summary>The one record that fits; a fault of the option or argument when there is none.</summary>
    public async Task<JsonObject> FindAsync(string path, string field, string text, string option) =>
        (await ListAsync(path, null, $"{field} = \"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"")).FirstOrDefault()
        ?? throw new CommandFault(option, await MissingAsync(path, field, text));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => companies.DisposeAsync();

    private static JsonNode? Bare(JsonNode? node)
    {
        if (node is JsonArray list) foreach (var item in list) Bare(item);
        if (node is not JsonObject row) return node;
        row.Remove("_info");
        foreach (var (_, value) in row) Bare(value);
        return row;
    }

    private Caller Reeve(Memory memory) => Bootstrap.Reeve(Engine.Catalogue, memory);

    private Task<Changed> ChangeAsync(string path, ChangeKind kind, int id, object body, int? parentId)
    {
        var ask = new ChangeAsk
        {
            Caller = Reeve, Resource = Engine.Catalogue.Resource(path), Kind = kind, Id = id, ParentId = parentId,
            Body = JsonSerializer.SerializeToElement(body, JsonSerializerOptions.Web),
        };
        return AnsweredAsync(ask);
    }

    private async Task<Changed> AnsweredAsync(ChangeAsk ask)
    {
        using var rows = new WireRows(rendering, "", true);
        return await Engine.ChangeAsync(Storage, ask, rows);
    }

    private async Task<string> MissingAsync(string path, string field, string text)
    {
        var known = (await ListAsync(path)).Select(r => (string?)r[field]).OfType<string>().ToList();
        var nearest = Nearest.Of(text, known);
        return nearest == null ? $"{text} not found" : $"{text} not found; did you mean {nearest}?";
    }
}
