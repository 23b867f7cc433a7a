using System.Security.Cryptography;
using System.Text;
using Reeve.Kernel;
using From = Reeve.Kernel.Source;

namespace Reeve.Model;

/// <summary>Which callbacks hear of which announcement, and how an announcement is put in line for one.</summary>
public static class CallbackQueue
{
    /// <summary>The announcements' fields that <see cref="Line"/> reads, in its order.</summary>
    public static readonly IReadOnlyList<string> LineFields = ["id", "lastUpdated", "recordResource", "recordId", "type", "action", "memberId", "levels"];

    /// <summary>A query of announcements in the order in which they happened.</summary>
    public static Query Lines(Catalogue catalogue, Func<From, Test> where, int limit) => Select(catalogue.Table(typeof(OutboxLine)), LineFields, where, ["lastUpdated", "id"], limit);

    /// <summary>A query of some fields of a table's rows.</summary>
    public static Query Select(Table table, IReadOnlyList<string> fields, Func<From, Test> where, IReadOnlyList<string> order, int limit)
    {
        var source = From.Of(table);
        return new Query
        {
            From = source,
            Columns = [.. fields.Select(f => new Selected.Value(source.At(table.Find(f)!)))],
            ColumnsKey = "queue:" + string.Join(',', fields),
            Where = where(source),
            Order = [.. order.Select(f => new Sort(source.At(table.Find(f)!), false))],
            Limit = limit,
        };
    }

    /// <summary>The announcement under the cursor.</summary>
    public static OutboxLine Line(Cursor cursor) => new()
    {
        Id = (int)cursor.Int(0),
        LastUpdated = Instant(cursor.Micros(1)),
        At = Instant(cursor.Micros(1)),
        RecordResource = cursor.Text(2),
        RecordId = (int)cursor.Int(3),
        Type = cursor.Text(4),
        Action = cursor.Text(5),
        MemberId = cursor.IsNull(6) ? null : (int)cursor.Int(6),
        Levels = cursor.IsNull(7) ? null : cursor.Text(7),
    };

    /// <summary>Whether a callback hears of an announcement, were it active; a level that rows shown inside decide is judged when the event is written.</summary>
    public static bool Hears(Catalogue catalogue, CallbackEntry callback, OutboxLine line)
    {
        if (!callback.Type.Equals(line.Type, StringComparison.OrdinalIgnoreCase)) return false;
        if (callback.IsSelfSuppressedFlag && line.MemberId == callback.MemberId?.Id) return false;
        if (CallbackSteps.IsOwner(callback.Level)) return true;
        if (callback.Level.Equals(line.Type, StringComparison.OrdinalIgnoreCase)) return line.RecordId == callback.ObjectId;
        if (InsideLevel(catalogue, callback, line.RecordResource) != null) return true;
        var wanted = $"{callback.Level}={callback.ObjectId}";
        return line.Levels?.Split(' ').Contains(wanted, StringComparer.OrdinalIgnoreCase) == true;
    }

    /// <summary>The list of a record that decides a callback's level, if a list does.</summary>
    public static Field? InsideLevel(Catalogue catalogue, CallbackEntry callback, string resource) => catalogue.Find(resource)?.CallbackLevels
        .FirstOrDefault(l => l.Field.Kind == Kind.Items && l.Level.Equals(callback.Level, StringComparison.OrdinalIgnoreCase)).Field;

    /// <summary>Puts an announcement in line for a callback.</summary>
    public static async ValueTask AddAsync(Transaction transaction, Table table, string company, Memory memory, CallbackEntry callback, OutboxLine line)
    {
        transaction.Insert(table, new CallbackDelivery
        {
            Id = await transaction.NextIdAsync(table),
            LastUpdated = transaction.Now,
            DateEntered = transaction.Now,
            UpdatedBy = MemberSteps.Reeves,
            EnteredBy = MemberSteps.Reeves,
            Callback = callback,
            Type = line.Type,
            Action = line.Action,
            RecordId = line.RecordId,
            RecordResource = line.RecordResource,
            LineId = line.Id,
            At = line.LastUpdated,
            MessageId = Message(company, callback.Id, line.Id),
            MemberIdentifier = line.MemberId is { } member ? memory.Row<Member>(member)?.Identifier : null,
        });
    }

    /// <summary>Identifier of an event for a callback: the same whoever sends it, and however often.</summary>
    public static Guid Message(string company, int callback, int line) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{company}/{callback}/{line}")).AsSpan(0, 16));

    /// <summary>An instant from microseconds since 1970.</summary>
    public static DateTimeOffset Instant(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);
}
