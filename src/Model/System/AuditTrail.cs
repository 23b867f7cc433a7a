using System.Globalization;
using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>The audit of one record, in the wire's words.</summary>
public static class AuditTrail
{
    private static readonly QueryParameter[] About = [new("type", "string", "Kind of the record, as Ticket.", true), new("id", "integer", "Number of the record.", true)];

    /// <summary><c>GET system/audittrail?type=Ticket&amp;id=1</c>.</summary>
    public static Operation Show { get; } = new()
    {
        Path = "system/audittrail",
        Method = "GET",
        Summary = "What happened to a record; parameters type and id are needed.",
        Parameters = [.. About, new("page", "integer", "Which page, from 1."), new("pageSize", "integer", "Entries of a page.")],
        Run = async call =>
        {
            var lines = new Lines();
            await call.Engine.ListAsync(call.Storage, Ask(call), lines);
            return lines.Read;
        },
    };

    /// <summary><c>GET system/audittrail/count</c>.</summary>
    public static Operation Count { get; } = new()
    {
        Path = "system/audittrail/count",
        Method = "GET",
        Summary = "Number of entries about a record; parameters type and id are needed.",
        Parameters = About,
        Run = async call => new { Count = await call.Engine.CountAsync(call.Storage, Ask(call)) },
    };

    private static ListAsk Ask(OperationCall call)
    {
        var catalogue = call.Engine.Catalogue;
        var type = Given(call, "type");
        var about = catalogue.Resources.FirstOrDefault(r => r.Routed && r.Parent == null && string.Equals(r.Entity, type, StringComparison.OrdinalIgnoreCase))
            ?? throw new Refusal(new Problem.BadRequest($"{type} is not a type of record."));
        if (!int.TryParse(Given(call, "id"), NumberStyles.None, null, out var id)) throw new Refusal(new Problem.BadRequest("id must be a number."));
        return new ListAsk
        {
            Caller = _ => call.Caller,
            Resource = catalogue.Resource("system/auditEntries"),
            Conditions = $"recordResource = \"{about.Path}\" AND recordId = {id}",
            OrderBy = "id asc",
            Page = Number(call, "page", 1),
            PageSize = Math.Clamp(Number(call, "pageSize", Limits.DefaultPageSize), 1, Limits.MaxPageSize),
        };
    }

    private static string Given(OperationCall call, string name) =>
        Find(call, name) ?? throw new Refusal(new Problem.BadRequest($"The parameter {name} is required.", FaultCode.MissingRequiredField));

    private static int Number(OperationCall call, string name, int otherwise) =>
        int.TryParse(Find(call, name), NumberStyles.None, null, out var number) && number > 0 ? number : otherwise;

    private static string? Find(OperationCall call, string name) =>
        call.Query.FirstOrDefault(q => string.Equals(q.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Turns entries into lines of the trail as they are read.</summary>
    private sealed class Lines : RowSink
    {
        private readonly Dictionary<string, int> columns = [];

        public List<object> Read { get; } = [];

        public override void Begin(Projection projection, Memory memory)
        {
            Read.Clear();
            columns.Clear();
            foreach (var pick in projection.Picks.OfType<Pick.Value>()) columns[pick.Field.Name] = pick.Column;
        }

        public override void Row(Cursor cursor)
        {
            var (verb, by) = (Text(cursor, "verb") ?? "", Text(cursor, "memberIdentifier"));
            Read.Add(new
            {
                Text = Words(verb, Text(cursor, "changes")),
                EnteredDate = DateTimeOffset.UnixEpoch.AddMicroseconds(cursor.Micros(columns["at"])).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"),
                EnteredBy = by,
                AuditType = Text(cursor, "entity"),
                AuditSubType = verb,
                AuditSource = Text(cursor, "clientId") ?? "API",
            });
        }

        private static string Words(string verb, string? changes)
        {
            if (verb != "updated" || changes == null) return $"Record {verb}.";
            using var json = JsonDocument.Parse(changes);
            return $"Updated {string.Join(", ", json.RootElement.EnumerateArray().Select(c => c.GetProperty("field").GetString()))}.";
        }

        private string? Text(Cursor cursor, string name) => cursor.IsNull(columns[name]) ? null : cursor.Text(columns[name]);
    }
}
