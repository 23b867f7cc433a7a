using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>A reference in the body of an operation, to a row of a table that is held in memory.</summary>
/// <param name="Field">Its place in the body.</param>
/// <param name="Id">The number; null where none was sent.</param>
/// <param name="Identifier">The identifier.</param>
/// <param name="Name">The name.</param>
internal sealed record SentReference(string Field, int? Id, string? Identifier, string? Name)
{
    /// <summary>Reads one; null where none was sent, or with a fault.</summary>
    public static SentReference? Read(JsonElement given, string field, List<Fault> faults)
    {
        if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
        if (given.ValueKind != JsonValueKind.Object)
        {
            faults.Add(Fault.At(field, FaultCode.InvalidField, $"The field {field} is a reference: send an object with id, identifier or name."));
            return null;
        }

        var parts = given.EnumerateObject().ToLookup(p => p.Name, p => p.Value, StringComparer.OrdinalIgnoreCase);
        var id = OperationCall.Whole(parts["id"].LastOrDefault());
        if (id == null && parts["id"].LastOrDefault().ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            faults.Add(Fault.At($"{field}/id", FaultCode.InvalidField, $"The field {field}/id must be a whole number."));

        // Wire: number 0 stands for a reference that was not given.
        var sent = new SentReference(field, id is 0 ? null : id, Text(parts["identifier"].LastOrDefault()), Text(parts["name"].LastOrDefault()));
        return sent is { Id: null, Identifier: null, Name: null } ? null : sent;
    }

    /// <summary>The row that is meant, among those that fit; null with a fault where there is none, or more than one.</summary>
    public T? Find<T>(Use use, List<Fault> faults, Func<T, bool>? fits = null)
        where T : Row
    {
        var table = use.Memory[use.Catalogue.Table(typeof(T))];
        var rows = (Id is { } id ? new[] { table.Find(id) }.OfType<Row>() : Identifier != null ? table.Identified(Identifier) : table.Named(Name!)).OfType<T>().Where(fits ?? (_ => true)).Take(2).ToList();
        if (rows.Count == 1) return rows[0];
        var title = use.Catalogue.Table(typeof(T)).Title;
        var (part, said) = Id != null ? ("id", $"{Id}") : Identifier != null ? ("identifier", Identifier) : ("name", Name);
        faults.Add(rows.Count == 0
            ? Fault.NotFound($"{Field}/{part}", $"{title} {said} not found")
            : Fault.At($"{Field}/{part}", FaultCode.InvalidField, $"There is more than one {title} {said}: send its id."));
        return null;
    }

    // Half a surrogate pair, written as an escape, cannot be decoded.
    private static string? Text(JsonElement given)
    {
        try
        {
            return given.ValueKind == JsonValueKind.String && given.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return "\ufffd";
        }
    }
}
