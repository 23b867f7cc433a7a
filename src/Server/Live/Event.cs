using System.Globalization;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model;
using Source = Reeve.Kernel.Source;

namespace Reeve.Server.Live;

/// <summary>Who changed or looks at something.</summary>
public sealed record Person(int Id, string Identifier, string Name);

/// <summary>A record below the one that a message is about.</summary>
public sealed record Below(string Path, int Id, string Type);

/// <summary>What screens are told of a change: that it happened, never what it holds; they read the record with their own rights.</summary>
/// <param name="Path">Address of the resource.</param>
/// <param name="Id">Number of the record; 0 when so many changed at once that a list is better read anew.</param>
/// <param name="Type">added, updated, deleted, or many.</param>
/// <param name="Version">The instant of the change in microseconds, as in the record's ETag.</param>
/// <param name="By">Who did it.</param>
/// <param name="Child">The record below it that changed, where that is the change.</param>
public sealed record Changed(string Path, int Id, string Type, string? Version, Person? By, Below? Child);

/// <summary>Who looks at a record.</summary>
public sealed record Viewing(string Path, int Id, IReadOnlyList<Person> Members);

/// <summary>Makes messages of the lines that changes leave.</summary>
internal static class Events
{
    public const string Many = "many";
    public const string Deleted = "deleted";

    private static readonly IReadOnlyList<string> Fields = ["id", "lastUpdated", "recordResource", "recordId", "verb", "memberId", "memberIdentifier", "changes"];

    /// <summary>A line as it was read.</summary>
    public sealed record Line(int Id, long At, string Resource, int Record, string Verb, int? Member, string? Identifier, string? Changes);

    /// <summary>The lines after a place, in the order in which they happened.</summary>
    public static async Task<List<Line>> AfterAsync(Catalogue catalogue, Storage storage, (long At, int Id) place, int most)
    {
        while (true)
        {
            var lines = new List<Line>();
            if (await storage.ReadAsync(After(catalogue, place, most), storage.Memory, cursor => lines.Add(Read(cursor)))) return lines;
        }
    }

    private static Query After(Catalogue catalogue, (long At, int Id) place, int most) => CallbackQueue.Select(
        catalogue.Table(typeof(AuditEntry)),
        Fields,
        source =>
        {
            var (at, instant) = (source.At(source.Table.Find("lastUpdated")!), CallbackQueue.Instant(place.At));
            return Test.All(
                new Test.Is(at, Comparing.GreaterOrEqual, instant),
                Test.Any(new Test.Is(at, Comparing.Greater, instant), new Test.Is(source.At(source.Table.Id), Comparing.Greater, place.Id)));
        },
        ["lastUpdated", "id"],
        most);

    /// <summary>A query of the last line.</summary>
    public static Query Last(Catalogue catalogue)
    {
        var source = Source.Of(catalogue.Table(typeof(AuditEntry)));
        var at = source.At(source.Table.Find("lastUpdated")!);
        return new Query
        {
            From = source,
            Columns = [new Selected.Value(source.At(source.Table.Id)), new Selected.Value(at)],
            ColumnsKey = "live:last",
            Order = [new Sort(at, true), new Sort(source.At(source.Table.Id), true)],
            Limit = 1,
        };
    }

    private static Line Read(Cursor cursor) => new(
        (int)cursor.Int(0), cursor.Micros(1), cursor.Text(2), (int)cursor.Int(3), cursor.Text(4),
        cursor.IsNull(5) ? null : (int)cursor.Int(5), cursor.IsNull(6) ? null : cursor.Text(6), cursor.IsNull(7) ? null : cursor.Text(7));

    /// <summary>What a line says to who watches: of the record, and of the one it belongs to, whose resource and number are told by the fields given.</summary>
    public static async ValueTask<IReadOnlyList<Changed>> OfAsync(Line line, Catalogue catalogue, Storage storage)
    {
        if (catalogue.Find(line.Resource) is not { } resource) return [];
        var by = line.Member is { } member ? PersonOf(member, storage.Memory, line.Identifier) : null;
        var version = line.At.ToString(CultureInfo.InvariantCulture);
        var told = new List<Changed> { new(resource.Path, line.Record, line.Verb, version, by, null) };

        // A member changed through one's own account is a member all the same.
        if (resource.Table.Home is { Routed: true } home && home != resource) told.Add(told[0] with { Path = home.Path });
        if (await AboveAsync(resource, line, catalogue, storage) is { } above)
            told.Add(new Changed(above.Path, above.Id, "updated", null, by, new Below(resource.Path, line.Record, line.Verb)));
        return told;
    }

    /// <summary>A member as others see them.</summary>
    public static Person PersonOf(int id, Memory memory, string? identifier = null) => memory.Row<Member>(id) is { } member
        ? new Person(id, member.Identifier, member.FullName is { Length: > 0 } name ? name : member.Name ?? member.Identifier)
        : new Person(id, identifier ?? "", identifier ?? "");

    private static async ValueTask<(string Path, int Id)?> AboveAsync(Resource resource, Line line, Catalogue catalogue, Storage storage)
    {
        if (resource is { Parent: { } parent, ParentField: { } field })
            return await NumberAsync(resource.Table, field, line, storage) is { } id ? (parent.Path, id) : null;
        if (resource.Follows is not { Among: not null } follows) return null;
        return await TextAsync(resource.Table, follows.Kind, line, storage) is { } path && catalogue.Find(path) is { } about
            && await NumberAsync(resource.Table, follows.RecordId, line, storage) is { } record ? (about.Path, record) : null;
    }

    private static async ValueTask<int?> NumberAsync(Table table, Field field, Line line, Storage storage)
    {
        if (Said(line, field.Name) is { ValueKind: JsonValueKind.Number } said) return said.GetInt32();
        int? found = null;
        await ReadAsync(table, field, line, storage, cursor => found = (int)cursor.Int(0));
        return found;
    }

    private static async ValueTask<string?> TextAsync(Table table, Field field, Line line, Storage storage)
    {
        if (Said(line, field.Name) is { ValueKind: JsonValueKind.String } said) return said.GetString();
        string? found = null;
        await ReadAsync(table, field, line, storage, cursor => found = cursor.Text(0));
        return found;
    }

    // What did not change with the record stands in the record.
    private static async ValueTask ReadAsync(Table table, Field field, Line line, Storage storage, Action<Cursor> sink)
    {
        var source = Source.Of(table);
        var query = new Query
        {
            From = source,
            Columns = [new Selected.Value(source.At(field))],
            ColumnsKey = "live:" + field.Name,
            Where = new Test.Is(source.At(table.Id), Comparing.Equal, line.Record),
            Limit = 1,
        };
        while (!await storage.ReadAsync(query, storage.Memory, cursor =>
        {
            if (!cursor.IsNull(0)) sink(cursor);
        }))
        {
        }
    }

    private static JsonElement? Said(Line line, string field)
    {
        if (line.Changes is not { Length: > 2 } changes) return null;
        foreach (var change in JsonElement.Parse(changes).EnumerateArray())
        {
            if (change.GetProperty("field").GetString() != field) continue;
            return change.TryGetProperty("after", out var after) ? after : change.TryGetProperty("before", out var before) ? before : null;
        }

        return null;
    }
}
