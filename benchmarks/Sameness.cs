using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Reeve.Bench;

/// <summary>Compares the answers of engine and floor: what does not say the same has not done the same work.</summary>
public static class Sameness
{
    private static readonly string[] Passing = ["Date", "x-cw-request-id"];

    /// <summary>Sends a probe to both and throws where the answers differ; bodies and headers of reads to the byte.</summary>
    public static async Task CheckAsync(HttpClient client, Probe probe, string key, int engine, int floor)
    {
        var (ours, theirs) = (await AnswerAsync(client, probe, key, engine), await AnswerAsync(client, probe, key, floor));
        var what = $"{probe.Method} {probe.Path}";
        if (ours.Status != theirs.Status) throw new BenchFailure($"{what}: the engine answers {ours.Status} {Start(ours.Body)}, the floor {theirs.Status} {Start(theirs.Body)}.");
        if (ours.Status >= 300) throw new BenchFailure($"{what}: both answer {ours.Status}: {Start(ours.Body)}");
        if (probe.Method == HttpMethod.Get)
        {
            Same(what + ", body", ours.Body, theirs.Body);
            Same(what + ", headers", ours.Headers, theirs.Headers);
        }
        else
        {
            Same(what + ", body", Shape(ours.Body), Shape(theirs.Body));
            Same(what + ", names of headers", Names(ours.Headers), Names(theirs.Headers));
        }
    }

    private static async Task<(int Status, string Body, string Headers)> AnswerAsync(HttpClient client, Probe probe, string key, int port)
    {
        using var request = App.Request(probe.Method, port, probe.Path, key, probe.Body);
        using var answer = await client.SendAsync(request);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => !Passing.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.OrdinalIgnoreCase);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), string.Join('\n', headers));
    }

    private static void Same(string what, string ours, string theirs)
    {
        if (ours == theirs) return;
        var at = ours.Zip(theirs).TakeWhile(p => p.First == p.Second).Count();
        var from = Math.Max(0, at - 80);
        throw new BenchFailure($"{what} differs at {at}:\n  engine: {Cut(ours, from)}\n  floor:  {Cut(theirs, from)}");
    }

    private static string Cut(string text, int from) => from >= text.Length ? "" : text.Substring(from, Math.Min(240, text.Length - from));

    private static string Start(string text) => Cut(text, 0);

    private static string Names(string headers) => string.Join('\n', headers.Split('\n').Select(h => h.Split(':')[0]));

    // Every value by its path, but for the row's own number (also within addresses), its GUID and the instants of its making.
    private static string Shape(string body)
    {
        using var document = JsonDocument.Parse(body);
        var id = document.RootElement.GetProperty("id").ToString();
        var lines = new StringBuilder();
        Walk(document.RootElement, "", lines, id);
        return lines.ToString();
    }

    private static void Walk(JsonElement element, string path, StringBuilder lines, string id)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject()) Walk(member.Value, $"{path}/{member.Name}", lines, id);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Walk(item, path + "[]", lines, id);
                break;
            default:
                var passing = path is "/id" or "/mobileGuid" or "/_info/lastUpdated" or "/_info/dateEntered";
                var text = path.StartsWith("/_info/", StringComparison.Ordinal) ? element.ToString().Replace(id, "{id}", StringComparison.Ordinal) : element.ToString();
                lines.Append(path).Append('=').Append(passing ? "" : text).Append('\n');
                break;
        }
    }
}
