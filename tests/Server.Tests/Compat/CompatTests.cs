using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Compat;

public sealed class CompatTests
{
    private static readonly string[] WireRules =
    [
        "link-order", "empty-link", "string-ids", "patch-no-slash", "single-quotes",
        "condition-dates", "trailing-slash", "double-slash", "info-with-fields", "pascal-search",
    ];

    public static TheoryData<string> Rules => [.. WireRules];

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Published_clients_find_what_they_know(string database)
    {
        await using var server = await RunningServer.StartAsync(database);

        var stories = await Stories.RunAsync(server);

        stories.Count.ShouldBeGreaterThan(100, "the stories were not told");
        stories.Count(story => story.Name.StartsWith("[manage]", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(9, "the second client's stories were not told");
        var failed = stories.Where(story => !story.Passed).ToList();
        failed.ShouldBeEmpty($"{failed.Count} of {stories.Count} stories failed:\n{string.Join("\n\n", failed)}");
        foreach (var rule in WireRules)
        {
            stories.ShouldContain(story => story.Name.Contains(Tag(rule), StringComparison.Ordinal), $"No story is about {rule}.");
        }
    }

    [Theory, Trait("Set", "Long")]
    [MemberData(nameof(Rules))]
    public async Task A_wire_rule_that_is_switched_off_is_missed(string rule)
    {
        await using var server = await RunningServer.StartAsync(wireOff: [rule]);

        var stories = await Stories.RunAsync(server, $@"\[wire:{rule}\]|\[plain\]");

        // The plain story shows that it is the rule which is missed, and not the server.
        stories.ShouldContain(story => story.Passed && story.Name.Contains("[plain]", StringComparison.Ordinal), string.Join("\n\n", stories));
        stories.ShouldContain(story => !story.Passed && story.Name.Contains(Tag(rule), StringComparison.Ordinal), $"No story misses {rule}.");
    }

    private static string Tag(string rule) => $"[wire:{rule}]";
}
