using System.Text.Json;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Several configurations by one request: each is answered for itself.</summary>
public sealed class BulkTests
{
    private const string Configurations = "company/configurations";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Each_of_several_records_is_answered_with_its_own_status(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var company = (await wire.PostAsync("company/companies", new { identifier = "acme", name = "Acme" })).Expect(201).Id;
        object One(string? name, int of) => new { name, type = new { name = "Server" }, company = new { id = of } };

        var made = (await wire.PostAsync($"{Configurations}/bulk", new[] { One("one", company), One(null, company), One("three", 999_999), One("four", company) })).Expect(207);
        Told(made).ShouldBe([(true, 0, 201), (false, 1, 400), (false, 2, 400), (true, 3, 201)]);
        var (first, last) = (Data(made, 0).GetProperty("id").GetInt32(), Data(made, 3).GetProperty("id").GetInt32());
        Entry(made, 1).GetProperty("error").GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe("name");

        var changed = (await wire.PutAsync($"{Configurations}/bulk", new object[]
        {
            new { id = first, name = "uno", type = new { name = "Server" }, company = new { id = company } }, One("nobody", company), new { id = 999_999, name = "x" }, 5,
        })).Expect(207);
        Told(changed).ShouldBe([(true, 0, 200), (false, 1, 400), (false, 2, 404), (false, 3, 400)]);
        Data(changed, 0).GetProperty("name").GetString().ShouldBe("uno");

        var gone = (await wire.SendAsync("DELETE", $"{Configurations}/bulk", new { ids = new object[] { first, 999_999, last, "x" } })).Expect(207);
        Told(gone).ShouldBe([(true, 0, 204), (false, 1, 404), (true, 2, 204), (false, 3, 400)]);
        (await wire.GetAsync($"{Configurations}/count")).Expect(200).Text.ShouldBe("{\"count\":0}");

        (await wire.PostAsync($"{Configurations}/bulk", new { })).Expect(400);
        (await wire.SendAsync("DELETE", $"{Configurations}/bulk", new { })).Expect(400);
        (await wire.SendAsync("DELETE", $"{Configurations}/bulk", null)).Expect(400);
        (await wire.PostAsync($"{Configurations}/bulk", Enumerable.Repeat(1, Kernel.Limits.MaxBulkItems + 1))).Expect(400).Text.ShouldContain("split");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_same_bulk_request_with_the_same_key_happens_once(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var company = (await wire.PostAsync("company/companies", new { identifier = "acme", name = "Acme" })).Expect(201).Id;
        var body = new[] { new { name = "one", type = new { name = "Server" }, company = new { id = company } }, new { name = "two", type = new { name = "Server" }, company = new { id = company } } };
        var first = (await wire.SendAsync("POST", $"{Configurations}/bulk", body, ("Idempotency-Key", "k1"))).Expect(207);
        var again = (await wire.SendAsync("POST", $"{Configurations}/bulk", body, ("Idempotency-Key", "k1"))).Expect(207);
        again.Text.ShouldBe(first.Text);
        (await wire.GetAsync($"{Configurations}/count")).Expect(200).Text.ShouldBe("{\"count\":2}");
    }

    private static JsonElement Entry(WireAnswer answer, int at) => answer.Json.GetProperty("payload")[at];

    private static JsonElement Data(WireAnswer answer, int at) => Entry(answer, at).GetProperty("data");

    private static IReadOnlyList<(bool, int, int)> Told(WireAnswer answer) => [.. answer.Json.GetProperty("payload").EnumerateArray()
        .Select(e => (e.GetProperty("success").GetBoolean(), e.GetProperty("originalIndex").GetInt32(), e.GetProperty("statusCode").GetInt32()))];
}
