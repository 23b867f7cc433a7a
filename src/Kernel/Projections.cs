using System.Collections.Concurrent;
using Reeve.Kernel.Condition;

namespace Reeve.Kernel;

/// <summary>Makes projections: which columns an answer needs and what it shows of them.</summary>
/// <remarks>In: a resource and the text of <c>fields</c>. Out: a projection, cached while few. Pure.</remarks>
public sealed class Projections
{
    private const int Kept = 400;
    private readonly ConcurrentDictionary<(Resource, InfoTwin?, string?), Projection> cache = new();
    private readonly bool infoStays;

    /// <summary>Makes projections; <paramref name="infoStays"/> switches off the wire rule that <c>_info</c> goes when <c>fields</c> does not name it.</summary>
    public Projections(bool infoStays) => this.infoStays = infoStays;

    /// <summary>The projection of a resource for a list of fields; null or blank for all.</summary>
    public Projection Of(Resource resource, InfoTwin? info, string? fields)
    {
        fields = string.IsNullOrWhiteSpace(fields) ? null : fields.Trim();
        var key = (resource, info, fields);
        if (cache.TryGetValue(key, out var known)) return known;
        var made = new Maker(resource, info, fields, infoStays).Make();
        if (cache.Count < Kept) cache.TryAdd(key, made);
        return made;
    }

    private sealed class Maker(Resource resource, InfoTwin? info, string? fields, bool infoStays)
    {
        private readonly Source from = Source.Of(resource.Table);
        private readonly List<Selected> columns = [];
        private readonly Dictionary<Column, int> positions = [];

        public Projection Make()
        {
            At(from, resource.Table.Id);
            var wanted = fields == null ? null : Wanted(FieldList.Parse(fields));
            var visible = info == null ? resource.VisibleFields : resource.VisibleFields.Where(f => f.Name == "id" || info.Fields.Contains(f));
            var picks = new List<Pick>();
            foreach (var field in visible.Where(f => !f.InInfo))
            {
                if (wanted == null) picks.Add(PickOf(field, null));
                else if (field.Name == "id") picks.Add(PickOf(field, null));
                else if (wanted.TryGetValue(field.Name, out var parts)) picks.Add(PickOf(field, parts));
            }

            HashSet<string>? infoParts = null;
            if (wanted == null || wanted.TryGetValue("_info", out infoParts) || infoStays) picks.Add(InfoPick(infoParts));
            var lastUpdated = positions.GetValueOrDefault(from.At(resource.Table.Find("lastUpdated")!), -1);
            return new Projection
            {
                Resource = resource, Picks = picks, Columns = columns, From = from, LastUpdated = lastUpdated,
                Key = $"{resource.Path}|{info?.Path}|{fields?.ToLowerInvariant()}",
            };
        }

        // Wire: names in fields are case-insensitive, unknown ones are ignored; naming a reference means all of it.
        private static Dictionary<string, HashSet<string>?> Wanted(IReadOnlyList<Condition.Path> paths)
        {
            var wanted = new Dictionary<string, HashSet<string>?>(StringComparer.OrdinalIgnoreCase);
            foreach (var path in paths)
            {
                var part = path.Segments.Count > 1 ? path.Segments[1] : null;
                var known = wanted.TryGetValue(path.Segments[0], out var parts);
                if (part == null) wanted[path.Segments[0]] = null;
                else if (!known) wanted[path.Segments[0]] = new(StringComparer.OrdinalIgnoreCase) { part };
                else parts?.Add(part);
            }

            return wanted;
        }

        private int At(Source source, Field field)
        {
            var column = source.At(field);
            if (positions.TryGetValue(column, out var at)) return at;
            columns.Add(new Selected.Value(column));
            return positions[column] = columns.Count - 1;
        }

        private Pick PickOf(Field field, HashSet<string>? parts)
        {
            if (field.Kind == Kind.Unbuilt) return new Pick.None(field);
            if (field.Kind == Kind.Items) return ItemsPick(field);
            if (field.Current) return new Pick.Current(field, At(from, resource.Table.Id));
            var at = At(from, field);
            if (field.Asking is { } asking) return new Pick.Answers(field, at, At(from, asking.By));
            if (field.Kind == Kind.Custom) return new Pick.Custom(field, at);
            if (field.Kind != Kind.Ref || field.AsId) return new Pick.Value(field, at);
            var target = field.TargetTable!;
            if (target.Held) return new Pick.Held(field, at, parts);
            var joined = from.Join(field);
            var shown = target.Reference.Where(r => parts == null || parts.Contains(r.Name)).Select(r => (r.Name, r.Field, At(joined, r.Field))).ToList();
            var parent = target.Home!.ParentField is { } up ? At(joined, up) : -1;
            var infos = parts == null || parts.Contains("_info") ? target.Home.InfoFields.Select(i => (i.Name, i.Field, At(joined, i.Field))).ToList() : [];
            return new Pick.Joined(field, at, shown, parent, parts) { Infos = infos };
        }

        private Pick.Items ItemsPick(Field field)
        {
            var inner = Source.Of(field.TargetTable!);
            var shown = field.ItemReference is { } reference ? [reference] : field.TargetTable!.Fields.Where(f => f.Shown && !f.InInfo && f != field.ItemOwner && f.Kind is not (Kind.Instant or Kind.Decimal or Kind.Items or Kind.Guid)).ToList();
            var picks = new List<Pick>();
            var selected = new List<Column>();
            foreach (var item in shown)
            {
                picks.Add(item is { Kind: Kind.Ref, AsId: false } ? new Pick.Held(item, selected.Count, null) : new Pick.Value(item, selected.Count));
                selected.Add(inner.At(item));
            }

            columns.Add(new Selected.List(from, inner, field.ItemOwner!, selected));
            return new Pick.Items(field, columns.Count - 1, picks);
        }

        private Pick.Info InfoPick(HashSet<string>? parts)
        {
            var table = resource.Table;
            var parent = resource.ParentField is { } up ? At(from, up) : -1;
            return new Pick.Info(
                table.Find("lastUpdated")!,
                At(from, table.Find("lastUpdated")!),
                At(from, table.Find("updatedBy")!),
                At(from, table.Find("dateEntered")!),
                At(from, table.Find("enteredBy")!),
                parent,
                parts)
            {
                Infos = [.. resource.InfoFields.Where(i => parts == null || parts.Contains(i.Name)).Select(i => (i.Name, i.Field, At(from, i.Field)))],
            };
        }
    }
}
