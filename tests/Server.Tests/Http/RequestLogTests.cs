using System.Net;

namespace Reeve.Server.Tests.Http;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Each_answered_request_leaves_a_line_and_a_bug_tells_only_its_number()
    {
        await using var site = new SmallSite();
        await site.InitializeAsync();
        site.OnAct = _ => throw new InvalidOperationException("a secret of the inside");
        using var failed = await site.Client.PostAsync("service/things/5/act", null);
        failed.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var body = await failed.Content.ReadAsStringAsync();
        body.ShouldContain("errorId");
        body.ShouldNotContain("secret");
        await site.Client.GetAsync("service/things/5?fields=id");

        var lines = await site.EndLogAsync();
        lines.Select(l => (l.KeyId, l.Method, l.Route, l.Status, l.Decision)).ShouldBe(
            [(1, "POST", "service/things/{id}/act", 500, "Failed"), (1, "GET", "service/things/{id}", 404, "NoRecord")]);
        lines.ShouldAllBe(l => l.Address == "127.0.0.1" && l.Milliseconds >= 0);
    }
}
