using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>What the audit tells of a record.</summary>
internal static class AuditTold
{
    /// <summary>The changes that the administrator made to a record in their order, of one verb if it is given, each as <c>verb</c> or <c>verb field: before -> after</c>.</summary>
    public static async Task<List<string>> ToldAsync(this Wire wire, string resource, int id, string? only = null)
    {
        var entries = (await wire.FindAsync("system/auditEntries", $"recordResource = \"{resource}\" and recordId = {id}{(only == null ? "" : $" and verb = \"{only}\"")}", "&orderBy=id&pageSize=1000")).Expect(200);
        List<string> told = [];
        foreach (var entry in entries.Json.EnumerateArray())
        {
            entry.GetProperty("memberIdentifier").GetString().ShouldBe("admin");
            var verb = entry.GetProperty("verb").GetString()!;
            if (verb != "updated") told.Add(verb);
            else told.AddRange(JsonElement.Parse(entry.GetProperty("changes").GetString()!).EnumerateArray().Select(c => $"updated {c.GetProperty("field")}: {Value(c, "before")} -> {Value(c, "after")}"));
        }

        return told;
    }

    private static string Value(JsonElement change, string name) => change.TryGetProperty(name, out var value) ? value.ToString() : "nothing";
}
