using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Crash;

/// <summary>One client that writes until the server is gone: what was acknowledged to it must be found afterwards.</summary>
public sealed class Load(int number, int company)
{
    private readonly List<Written> tickets = [];
    private Wire wire = null!;
    private int step;

    /// <summary>Writes acknowledged so far: tickets, changes of them and notes.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Of those, the ones that the last look found.</summary>
    public int Found { get; private set; }

    /// <summary>Writes until the server no longer answers.</summary>
    public async Task RunAsync(Wire server)
    {
        wire = server;
        try
        {
            while (true) await WriteAsync();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            // The answer to the last write is unknown: it may be there or not.
        }
    }

    /// <summary>Looks for everything acknowledged; answers what is lost.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(Wire server)
    {
        wire = server;
        Found = 0;
        var lost = new List<string>();
        foreach (var page in tickets.Chunk(200))
        {
            var conditions = $"id in ({string.Join(',', page.Select(t => t.Id))})";
            var answer = (await server.PostAsync("service/tickets/search?pageSize=1000&fields=id,summary", new { conditions })).Expect(200);
            var there = answer.Json.EnumerateArray().ToDictionary(t => t.GetProperty("id").GetInt32(), t => t.GetProperty("summary").GetString()!);
            foreach (var ticket in page) lost.AddRange(await LookAsync(ticket, there.GetValueOrDefault(ticket.Id)));
        }

        return lost;
    }

    private async Task<IReadOnlyList<string>> LookAsync(Written ticket, string? summary)
    {
        if (summary == null) return [$"ticket {ticket.Id}"];
        var lost = new List<string>();
        Found++;
        if (summary == ticket.Summary || summary == ticket.Tried) Found += ticket.Changes;
        else lost.Add($"ticket {ticket.Id}: '{summary}' in place of '{ticket.Summary}'");
        if (ticket.Notes.Count == 0) return lost;
        var notes = (await wire.GetAsync($"service/tickets/{ticket.Id}/notes?pageSize=1000&fields=id,text")).Expect(200).Json.EnumerateArray()
            .Select(n => n.GetProperty("text").GetString()).ToHashSet(StringComparer.Ordinal);
        foreach (var note in ticket.Notes)
        {
            if (notes.Contains(note)) Found++;
            else lost.Add($"note '{note}' of ticket {ticket.Id}");
        }

        return lost;
    }

    // A ticket, a change of it, a note on it, and a change of an older one, in turn.
    private async Task WriteAsync()
    {
        step++;
        switch (tickets.Count == 0 ? 0 : step % 4)
        {
            case 0:
                var summary = $"client {number} step {step}";
                tickets.Add(new Written((await AnsweredAsync("POST", "service/tickets", new { summary, company = new { id = company } })).Id) { Summary = summary });
                break;
            case 1:
                await ChangeAsync(tickets[^1]);
                break;
            case 2:
                var text = $"note of client {number} step {step}";
                await AnsweredAsync("POST", $"service/tickets/{tickets[^1].Id}/notes", new { text, detailDescriptionFlag = true });
                tickets[^1].Notes.Add(text);
                break;
            default:
                await ChangeAsync(tickets[step % tickets.Count]);
                break;
        }

        Acknowledged++;
    }

    private async Task ChangeAsync(Written ticket)
    {
        ticket.Tried = $"client {number} step {step} again";
        await AnsweredAsync("PATCH", $"service/tickets/{ticket.Id}", new[] { new { op = "replace", path = "summary", value = ticket.Tried } });
        ticket.Summary = ticket.Tried;
        ticket.Changes++;
    }

    // While the database is down a good server says so with 5xx: that acknowledges nothing, and ends the round for this client.
    private async Task<WireAnswer> AnsweredAsync(string method, string path, object body)
    {
        var answer = await wire.SendAsync(method, path, body);
        return answer.Status switch
        {
            200 or 201 => answer,
            >= 500 => throw new IOException(answer.ToString()),
            _ => throw new InvalidOperationException(answer.ToString()),
        };
    }

    private sealed class Written(int id)
    {
        public int Id { get; } = id;

        public required string Summary { get; set; }

        public string? Tried { get; set; }

        public int Changes { get; set; }

        public List<string> Notes { get; } = [];
    }
}
