using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What a link's address is for one record.</summary>
public static class LinkSteps
{
    // Parts of an address that stand for the record's number, as people write them.
    private static readonly string[] Places = ["[id]", "{id}", "%id%"];

    /// <summary><c>POST system/info/links/{id}/resolveurl</c>.</summary>
    public static Operation Resolve { get; } = new()
    {
        Path = "system/info/links/{id}/resolveurl",
        Method = "POST",
        Summary = "The address of a link for the record of a number: what stands for the number in it is filled in.",
        Body = typeof(Resolved),
        Answer = typeof(Resolved),
        Run = call =>
        {
            var link = call.Memory.Row<Link>(call.Number("id")) ?? throw new Refusal(new Problem.NoRecord(nameof(Link), call.Path["id"]));
            var id = ReferenceId(call);
            var url = Places.Aggregate(link.Url ?? "", (text, place) => text.Replace(place, id?.ToString() ?? "", StringComparison.OrdinalIgnoreCase));
            return new(new Resolved(id, url));
        },
    };

    private static int? ReferenceId(OperationCall call)
    {
        if (call.Body.ValueKind != JsonValueKind.Object) return null;
        var given = call.Body.EnumerateObject().FirstOrDefault(m => m.Name.Equals("referenceId", StringComparison.OrdinalIgnoreCase)).Value;
        if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null) return null;
        return given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var id)
            ? id
            : throw new Refusal(new Problem.Invalid("linkResolveUrlInfo", [Fault.At("referenceId", FaultCode.InvalidField, "The field referenceId must be a whole number of 32 bits.")]));
    }

    private sealed record Resolved(int? ReferenceId, string Url);
}
