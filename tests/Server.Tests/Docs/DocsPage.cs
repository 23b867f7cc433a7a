using System.Text;
using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Docs;

/// <summary>A page of the documentation as a script: its blocks marked <c>sh</c> in order, each with what the page says it prints.</summary>
/// <remarks>
/// All blocks run in one shell, so that a block may use what an earlier one set. The page finds <c>REEVE</c> (address of the API), <c>KEY</c>
/// (company+public:private), <c>READONLY_KEY</c>, <c>DATA</c> (options that lead commands to the data) and the command <c>reeve</c>.
/// A block marked <c>json</c> or <c>text</c> right after one marked <c>sh</c> is what that one prints: members and lines it names must be
/// there, others may be; "..." stands for anything.
/// </remarks>
internal sealed class DocsPage
{
    private const string Mark = "-- end of block --";
    private const string Anything = "...";

    private DocsPage(IReadOnlyList<Block> blocks) => Blocks = blocks;

    /// <summary>The blocks to run.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>Names, below the root, of all pages that have commands to run.</summary>
    public static IEnumerable<string> Pages => Directory.GetFiles(Path.Combine(Approved.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Append(Path.Combine(Approved.Root, "README.md"))
        .Where(page => File.ReadAllText(page).Contains("\n```sh\n", StringComparison.Ordinal))
        .Select(page => Path.GetRelativePath(Approved.Root, page))
        .Order(StringComparer.Ordinal);

    /// <summary>Reads a page.</summary>
    public static DocsPage Of(string markdown)
    {
        var blocks = new List<Block>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var (kind, first) = (lines[i][3..].Trim(), i + 1);
            for (i = first; lines[i] != "```"; i++)
            {
            }

            var text = string.Join('\n', lines[first..i]);
            if (kind == "sh") blocks.Add(new Block(first + 1, text, null, false));
            else if (kind is "json" or "text" && blocks.Count > 0 && blocks[^1].Expected == null) blocks[^1] = blocks[^1] with { Expected = text, IsJson = kind == "json" };
        }

        return new DocsPage(blocks);
    }

    /// <summary>Runs the page against a server; answers what did not go as the page says.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(RunningServer server)
    {
        var folder = Directory.CreateTempSubdirectory("reeve-docs-").FullName;
        try
        {
            var script = Path.Combine(folder, "page.sh");
            await File.WriteAllTextAsync(script, Script(server, folder));
            var output = await Programs.RunAsync(["sh", "-c", $"sh '{script}' 2>&1 || echo \"ended with $?\""], folder);
            var printed = output.Split(Mark + "\n");
            return [.. Blocks.SelectMany((block, i) => block.Check(i < printed.Length - 1 ? printed[i] : null, printed[^1]))];
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private string Script(RunningServer server, string folder)
    {
        var program = Path.Combine(Approved.Root, "artifacts", "bin", "Reeve.Server", new DirectoryInfo(AppContext.BaseDirectory).Name, "reeve.dll");
        var text = new StringBuilder("set -eu\n");
        text.Append($"REEVE='{server.Url}/v4_6_release/apis/3.0'\nKEY='{server.Company}+{server.PublicKey}:{server.PrivateKey}'\n");
        text.Append($"READONLY_KEY='{server.Company}+{server.ReadOnlyPublicKey}:{server.ReadOnlyPrivateKey}'\nDATA='{string.Join(' ', server.Place)}'\n");
        text.Append($"reeve() {{ dotnet '{program}' \"$@\"; }}\ncd '{folder}'\n");
        foreach (var block in Blocks) text.Append(block.Text).Append($"\necho\necho '{Mark}'\n");
        return text.ToString();
    }

    /// <summary>Commands of a page.</summary>
    /// <param name="Line">Line of the first command.</param>
    /// <param name="Text">The commands.</param>
    /// <param name="Expected">What they print; null for no matter what.</param>
    /// <param name="IsJson">Whether that is JSON.</param>
    internal sealed record Block(int Line, string Text, string? Expected, bool IsJson)
    {
        /// <summary>What is wrong with what was printed; null printed: an earlier block ended the shell.</summary>
        public IEnumerable<string> Check(string? printed, string last)
        {
            if (printed == null) return [$"line {Line} did not run to its end: {last.Trim()}"];
            if (Expected == null) return printed.Contains("\"code\":", StringComparison.Ordinal) ? [$"line {Line} was refused: {printed.Trim()}"] : [];
            if (IsJson) return Json(printed.Trim());
            return Expected.Split('\n').Where(line => line.Trim() is not ("" or Anything) && !printed.Contains(line.Trim(), StringComparison.Ordinal))
                .Select(line => $"line {Line} does not print \"{line.Trim()}\": {printed.Trim()}");
        }

        private IEnumerable<string> Json(string printed)
        {
            JsonElement actual;
            try
            {
                actual = JsonElement.Parse(printed);
            }
            catch (JsonException)
            {
                return [$"line {Line} prints no JSON: {printed}"];
            }

            return Missing(JsonElement.Parse(Expected!), actual, "$").Select(what => $"line {Line}: {what}; it printed {printed}");
        }

        private static IEnumerable<string> Missing(JsonElement expected, JsonElement actual, string path)
        {
            if (expected.ValueKind == JsonValueKind.String && expected.GetString() == Anything) return [];
            if (expected.ValueKind != actual.ValueKind) return [$"{path} is {actual}, not {expected}"];
            return expected.ValueKind switch
            {
                JsonValueKind.Object => expected.EnumerateObject().SelectMany(member => actual.TryGetProperty(member.Name, out var found)
                    ? Missing(member.Value, found, $"{path}.{member.Name}")
                    : [$"{path} has no {member.Name}"]),
                JsonValueKind.Array when expected.GetArrayLength() != actual.GetArrayLength() => [$"{path} has {actual.GetArrayLength()} elements, not {expected.GetArrayLength()}"],
                JsonValueKind.Array => expected.EnumerateArray().Zip(actual.EnumerateArray()).SelectMany((pair, i) => Missing(pair.First, pair.Second, $"{path}[{i}]")),
                _ => JsonElement.DeepEquals(expected, actual) ? [] : [$"{path} is {actual}, not {expected}"],
            };
        }
    }
}
