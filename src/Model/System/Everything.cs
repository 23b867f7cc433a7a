using System.Globalization;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>One search over all that says what it is found by: tickets, companies, contacts and whatever else declares it.</summary>
public static class Everything
{
    /// <summary><c>GET system/search?q=printer</c>.</summary>
    public static Operation Search { get; } = new()
    {
        Path = "system/search",
        Method = "GET",
        Summary = "Records of all kinds that hold every word of q, the best first; q may be a ticket's number.",
        Extension = true,
        Answer = typeof(List<Found>),
        Parameters =
        [
            new("q", "string", $"The words to search for, at most {Limits.MaxSearchLength} characters; a ticket's number finds the ticket.", true),
            new("page", "integer", "Which page, from 1."), new("pageSize", "integer", $"Records of a page, at most {Limits.MaxPageSize}; {Limits.DefaultPageSize} when it is not given."),
        ],
        Run = async call =>
        {
            var wanted = new Wanted(Text(call));
            var (page, size) = (Number(call, "page", 1), Math.Min(Number(call, "pageSize", Limits.DefaultPageSize), Limits.MaxPageSize));
            var all = await call.Engine.FindAsync(call.Storage, call.CallerOf, wanted);
            var shown = all.Skip((int)Math.Min((page - 1L) * size, all.Count)).Take(size).ToList();
            var last = (all.Count + size - 1) / size;
            return new PageOf(shown.Select(f => Shown(f, call.Address)).ToList(), page, new Listed(shown.Count, page < last, last, 0));
        },
    };

    /// <summary>What a search answers of a record.</summary>
    /// <param name="Type">What it is.</param>
    /// <param name="Id">Its number.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="Snippet">The text that was found, where it is not the title.</param>
    /// <param name="Info">When it was changed last, and its address.</param>
    public sealed record Found(string Type, int Id, string Title, string? Snippet, [property: System.Text.Json.Serialization.JsonPropertyName("_info")] Whereabouts Info);

    /// <summary>Where a found record is.</summary>
    /// <param name="LastUpdated">When it was changed last.</param>
    /// <param name="Href">Its address.</param>
    public sealed record Whereabouts(DateTimeOffset LastUpdated, string Href);

    private static Found Shown(Finding found, string address) =>
        new(found.Resource.Entity, found.Id, found.Title, found.Snippet, new Whereabouts(found.LastUpdated, $"{address}{found.Resource.Path}/{found.Id}"));

    private static string Text(OperationCall call)
    {
        var text = Given(call, "q")?.Trim();
        if (string.IsNullOrEmpty(text)) throw new Refusal(new Problem.BadRequest("The parameter q is required: the words to search for.", FaultCode.MissingRequiredField));
        if (text.Length > Limits.MaxSearchLength) throw new Refusal(new Problem.BadRequest($"The parameter q may have at most {Limits.MaxSearchLength} characters.", FaultCode.MaxLengthField));
        return Fold.IsClean(text) ? text : throw new Refusal(new Problem.BadRequest("The parameter q holds NUL or half a surrogate pair.", FaultCode.InvalidField));
    }

    private static int Number(OperationCall call, string name, int otherwise) =>
        int.TryParse(Given(call, name), NumberStyles.None, null, out var number) && number > 0 ? number : otherwise;

    private static string? Given(OperationCall call, string name) =>
        call.Query.FirstOrDefault(q => string.Equals(q.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
