using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>The fields of a resource as screens see them.</summary>
internal static class CatalogueFields
{
    public static IReadOnlyList<FieldShown> Of(Resource resource, Scopes scopes) =>
    [
        .. resource.Table.Fields
            .Where(f => resource.Knows(f) && f.Kind != Kind.Unbuilt && !(f.InInfo && f.Internal))
            .Select(f => Of(f, resource, scopes)),
    ];

    private static FieldShown Of(Field field, Resource resource, Scopes scopes)
    {
        var comparable = field is { Shown: true, Unaskable: false } && field.Kind is not (Kind.Items or Kind.Custom or Kind.Ints or Kind.Texts);
        var shown = Bare(field, scopes);
        return shown with
        {
            Name = field.InInfo ? "_info/" + field.Name : field.Name,
            Required = (field.Required || resource.RequiredFields.Contains(field)) && resource.Defaults.TrueForAll(d => d.Field != field),
            ReadOnly = field.ReadOnly || field == resource.ParentField || resource.OnlyValues.Exists(o => o.Field == field),
            WriteOnce = field.Minted || resource.OnceFields.Contains(field),
            Filterable = comparable,
            Sortable = comparable,
            Within = resource.Withins.Find(w => w.Field == field).Parent?.Name,
        };
    }

    private static FieldShown Bare(Field field, Scopes scopes)
    {
        var target = field.ItemReference?.TargetTable ?? (field.Kind == Kind.Ref ? field.TargetTable : null);
        return new FieldShown
        {
            Name = field.Name,
            Title = Titles.OfField(field.Name),
            Type = TypeOf(field.Kind),
            Of = field.Kind switch
            {
                Kind.Ints => "integer",
                Kind.Texts => "text",
                Kind.Items when target != null => "reference",
                Kind.Items or Kind.Custom => "object",
                _ => null,
            },
            MaxLength = field.Max,
            Scale = field.Kind == Kind.Decimal ? field.Scale : null,
            Least = field.Between?.Least,
            Most = field.Between?.Most,
            Required = field.Required,
            ReadOnly = field.ReadOnly,
            WriteOnly = field.Sent || field.Secret,
            Inert = field.Inert,
            Extension = field.Extension,
            AsNumber = field.AsId,
            Options = field.Kind == Kind.Enum ? field.EnumNames : null,
            Target = target == null ? null : TargetOf(target.Home!, scopes),
            TargetLabel = target == null ? null : LabelOf(target),
            ItemFields = field.Kind == Kind.Items && target == null ? ItemsOf(field, scopes) : null,
        };
    }

    private static IReadOnlyList<object> ItemsOf(Field field, Scopes scopes) =>
        [.. field.TargetTable!.Fields.Where(f => f.Shown && !f.InInfo && f != field.ItemOwner && f.Kind is not (Kind.Items or Kind.Unbuilt)).Select(f => Bare(f, scopes))];

    // Who may not read a table may still pick from it where its reduced twin is free.
    private static string? TargetOf(Resource home, Scopes scopes) => !home.Routed ? null
        : scopes.Held(home, Verb.Inquire) != Level.None ? home.Path
        : home.Infos.Find(i => i.Free)?.Path;

    private static string? LabelOf(Table table) =>
        table.Reference.FirstOrDefault(r => r.Field == table.NameField).Name
        ?? table.Reference.FirstOrDefault(r => r.Name is "name" or "summary" or "description").Name
        ?? table.Reference.Select(r => r.Name).FirstOrDefault();

    private static string TypeOf(Kind kind) => kind switch
    {
        Kind.Int or Kind.Long => "integer",
        Kind.Decimal => "decimal",
        Kind.Bool => "boolean",
        Kind.Instant => "dateTime",
        Kind.Enum => "choice",
        Kind.Ref => "reference",
        Kind.Ints or Kind.Texts or Kind.Items or Kind.Custom => "list",
        _ => "text",
    };
}

/// <summary>A field as screens see it.</summary>
public sealed record FieldShown
{
    /// <summary>Name in records, conditions and orders.</summary>
    public required string Name { get; init; }

    /// <summary>The name in words.</summary>
    public required string Title { get; init; }

    /// <summary><c>text</c>, <c>integer</c>, <c>decimal</c>, <c>boolean</c>, <c>dateTime</c>, <c>reference</c>, <c>choice</c> or <c>list</c>.</summary>
    public required string Type { get; init; }

    /// <summary>What a list holds: <c>integer</c>, <c>text</c>, <c>reference</c> or <c>object</c>.</summary>
    public string? Of { get; init; }

    /// <summary>Characters at most.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Decimals kept.</summary>
    public int? Scale { get; init; }

    /// <summary>Smallest number.</summary>
    public int? Least { get; init; }

    /// <summary>Largest number.</summary>
    public int? Most { get; init; }

    /// <summary>Whether it must be given: it has no default.</summary>
    public bool Required { get; init; }

    /// <summary>Whether callers cannot set it.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether a record keeps it from its beginning: given when it is made, never changed.</summary>
    public bool WriteOnce { get; init; }

    /// <summary>Whether it is accepted and never shown.</summary>
    public bool WriteOnly { get; init; }

    /// <summary>Whether conditions may name it.</summary>
    public bool Filterable { get; init; }

    /// <summary>Whether an order may name it.</summary>
    public bool Sortable { get; init; }

    /// <summary>Whether it is kept without effect yet.</summary>
    public bool Inert { get; init; }

    /// <summary>Whether ConnectWise has no such field.</summary>
    public bool Extension { get; init; }

    /// <summary>Whether a reference is shown as a bare number.</summary>
    public bool AsNumber { get; init; }

    /// <summary>The names to choose from.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>Address of the list that a reference is picked from; none where the caller may read none.</summary>
    public string? Target { get; init; }

    /// <summary>The member of a reference that names its record.</summary>
    public string? TargetLabel { get; init; }

    /// <summary>The field whose record holds what may be picked, as the board holds its statuses.</summary>
    public string? Within { get; init; }

    /// <summary>Fields of the objects of a list.</summary>
    public IReadOnlyList<object>? ItemFields { get; init; }
}
