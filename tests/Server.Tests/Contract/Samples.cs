using System.Globalization;
using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

/// <summary>Makes valid bodies and records of any resource from its declaration; what a rule of its own demands more is in <see cref="SampleRules"/>.</summary>
public sealed class Samples(Catalogue catalogue, Wire wire)
{
    private readonly Dictionary<Resource, int> parents = [];
    private int made;

    /// <summary>The client it makes records with.</summary>
    public Wire Wire => wire;

    /// <summary>The address of a resource's list; what lies under a record gets one of its parent's records.</summary>
    public async Task<string> AddressAsync(Resource resource)
    {
        if (resource.Parent is not { } parent) return resource.Path;
        if (!parents.TryGetValue(parent, out var id)) parents.Add(parent, id = await ParentAsync(parent));
        const string Placeholder = "{parentId}";
        if (parent.Parent == null) return resource.Path.Replace(Placeholder, id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var rest = resource.Path[(resource.Path.IndexOf(Placeholder, StringComparison.Ordinal) + Placeholder.Length)..];
        return $"{await AddressAsync(parent)}/{id}{rest}";
    }

    /// <summary>A valid body for a new record: the required fields, or all that a caller may set.</summary>
    public async Task<JsonObject> BodyAsync(Resource resource, bool full = false)
    {
        var number = ++made;
        var body = new JsonObject();
        foreach (var field in Writable(resource).Where(f => IsRequired(resource, f) || (full && !IsPlainOptional(f))))
        {
            if (!SampleRules.LeavesOut(resource, field, full)) await AddAsync(resource, field, body, number);
        }

        foreach (var field in full ? Writable(resource).Where(f => !IsRequired(resource, f) && IsPlainOptional(f)) : [])
        {
            if (!SampleRules.LeavesOut(resource, field, full)) await AddAsync(resource, field, body, number);
        }

        await SampleRules.CompleteAsync(resource, body, number, this);
        return body;
    }

    /// <summary>A new record.</summary>
    public async Task<WireAnswer> CreateAsync(Resource resource, bool full = false)
    {
        var body = await BodyAsync(resource, full);
        return (await wire.PostAsync(await AddressAsync(resource), body)).Expect(201);
    }

    /// <summary>A record of the resource: a new one, or the first where none can be made; null where there is none.</summary>
    public async Task<WireAnswer?> AnyAsync(Resource resource)
    {
        if (resource.CanCreate) return await CreateAsync(resource);
        var list = (await wire.GetAsync(await AddressAsync(resource) + "?pageSize=1")).Expect(200);
        return list.Json.GetArrayLength() == 0 ? null : list.Record(0);
    }

    /// <summary>The number of a record of a resource, the same each time.</summary>
    public async Task<int> OneAsync(string path)
    {
        var resource = catalogue.Resource(path);
        if (!parents.TryGetValue(resource, out var id)) parents.Add(resource, id = await ParentAsync(resource));
        return id;
    }

    /// <summary>A valid value for a field; a greater variant is another value where there is another.</summary>
    public async Task<JsonNode?> ValueAsync(Resource resource, Field field, JsonObject body, int variant) =>
        SampleRules.Value(resource, field, variant) ?? field.Kind switch
        {
            Kind.Int or Kind.Long => JsonValue.Create(Whole(field, variant)),
            Kind.Bool => JsonValue.Create(variant % 2 == 0),
            Kind.Decimal => JsonValue.Create(field.Scale == 0 ? variant % 90 : (variant % 90) + 0.5m),
            Kind.Text => JsonValue.Create(Text(field, variant)),
            Kind.Enum => JsonValue.Create(field.EnumNames[variant % field.EnumNames.Length]),
            Kind.Instant => JsonValue.Create($"2026-03-{1 + (variant % 28):00}T04:05:06Z"),
            Kind.Guid => JsonValue.Create(new Guid(variant, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString()),
            Kind.Ref => await ReferenceAsync(resource, field, body, variant),
            Kind.Texts => new JsonArray("one", $"two {variant}"),
            _ => null,
        };

    /// <summary>A valid value that needs no look at the server.</summary>
    public static JsonNode? PlainValue(Resource resource, Field field, int variant) => SampleRules.Value(resource, field, variant) ?? JsonValue.Create(Text(field, variant));

    /// <summary>Fields a caller may set here.</summary>
    public static IEnumerable<Field> Writable(Resource resource) => resource.Table.Fields
        .Where(f => !f.ReadOnly && !f.Internal && resource.Knows(f) && f.Kind != Kind.Unbuilt && f != resource.ParentField);

    /// <summary>Whether a new record must have the field.</summary>
    public static bool IsRequired(Resource resource, Field field) => field.Required || resource.RequiredFields.Contains(field);

    // References first: what lies within another needs that one's number.
    private static bool IsPlainOptional(Field field) => field.Kind != Kind.Ref;

    private static int Whole(Field field, int variant) => field.Between is { } between
        ? between.Least + (variant % Math.Max(1, Math.Min(between.Most - between.Least, 1000)))
        : 1 + (variant % 1000);

    private static string Text(Field field, int variant)
    {
        var text = $"Sample {field.Name} {variant}";
        if (field.Max is not { } max || text.Length <= max) return text;
        var number = variant.ToString(CultureInfo.InvariantCulture);
        return number.Length >= max ? number[^max..] : "x" + number;
    }

    private async Task AddAsync(Resource resource, Field field, JsonObject body, int number)
    {
        if (await ValueAsync(resource, field, body, number) is { } value) body[field.Name] = value;
    }

    private async Task<JsonNode?> ReferenceAsync(Resource resource, Field field, JsonObject body, int variant)
    {
        if (await AddressOfTargetsAsync(resource, field, body) is not { } address) return null;
        var home = field.TargetTable!.Home!;
        var within = resource.Withins.FirstOrDefault(w => w.Field == field && home.Parent == null);
        if (within.Field != null) return await InsideAsync(field, home, within.TargetParent, body[within.Parent.Name]);
        var rows = (await wire.GetAsync(address + "?pageSize=2&fields=id")).Expect(200).Ids;
        if ((rows.Count == 0 || SampleRules.IsAlone(resource, field)) && home.CanCreate && home != resource) rows = [(await wire.PostAsync(address, await BodyAsync(home))).Expect(201).Id];
        if (rows.Count == 0) return null;
        var id = rows[variant % rows.Count];
        return field.AsId ? JsonValue.Create(id) : new JsonObject { ["id"] = id };
    }

    // What lies within another by a field, not by its address, is made there.
    private async Task<JsonNode?> InsideAsync(Field field, Resource home, Field parent, JsonNode? given)
    {
        if ((given is JsonObject reference ? reference["id"] : given) is not { } number) return null;
        var target = await BodyAsync(home);
        target[parent.Name] = parent.AsId ? number.DeepClone() : new JsonObject { ["id"] = number.DeepClone() };
        var id = (await wire.PostAsync(home.Path, target)).Expect(201).Id;
        return field.AsId ? JsonValue.Create(id) : new JsonObject { ["id"] = id };
    }

    private async Task<string?> AddressOfTargetsAsync(Resource resource, Field field, JsonObject body)
    {
        var home = field.TargetTable!.Home!;
        var within = resource.Withins.FirstOrDefault(w => w.Field == field);
        if (home.Parent == null) return home.Path;
        if (within.Field != null && within.TargetParent == home.ParentField)
        {
            var parent = within.Parent == resource.ParentField ? (await AddressAsync(resource)).Split('/')[2] : (body[within.Parent.Name]?["id"] ?? body[within.Parent.Name])?.ToString();
            return parent == null ? null : home.Path.Replace("{parentId}", parent, StringComparison.Ordinal);
        }

        return await AddressAsync(home);
    }

    private async Task<int> ParentAsync(Resource parent) => await AnyAsync(parent) is { } any
        ? any.Id
        : throw new InvalidOperationException($"{parent} has no record that anything could lie under.");
}
