using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Docs;

/// <summary>The documentation's commands do what its pages say.</summary>
public sealed class DocsTests
{
    public static TheoryData<string> Pages => [.. DocsPage.Pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_do_what_it_says(string page)
    {
        var commands = DocsPage.Of(await File.ReadAllTextAsync(Path.Combine(Approved.Root, page)));
        await using var server = await RunningServer.StartAsync();

        var wrong = await commands.RunAsync(server);

        wrong.ShouldBeEmpty($"{page}:\n{string.Join("\n\n", wrong)}");
    }

    [Fact]
    public async Task A_page_that_says_what_is_not_so_is_found_out()
    {
        var page = DocsPage.Of("""
            ```sh
            BOARD=1
            curl -s -u "$KEY" "$REEVE/service/boards/$BOARD?fields=id,name"
            ```
            ```json
            { "id": 1, "name": "No such board" }
            ```
            ```sh
            curl -s -u "$KEY" "$REEVE/service/boards/2147483647"
            ```
            ```sh
            curl -s -u "$KEY" "$REEVE/service/boards/1?fields=id"
            ```
            ```json
            { "id": 1 }
            ```
            ```sh
            false
            ```
            """);
        await using var server = await RunningServer.StartAsync();

        var wrong = await page.RunAsync(server);

        wrong.Count.ShouldBe(3, string.Join("\n", wrong));
        wrong[0].ShouldStartWith("line 2: $.name is ");
        wrong[1].ShouldStartWith("line 9 was refused");
        wrong[2].ShouldStartWith("line 18 did not run to its end: ended with 1");
    }
}
