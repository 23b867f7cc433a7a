using System.Net;
using System.Text;
using Reeve.Kernel;
using Reeve.Server.Http;

namespace Reeve.Server.Tests.Http;

/// <summary>What is read of a request before anything is asked: credentials, versions, parameters, bodies.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Credentials_are_company_public_and_private_key()
    {
        var given = Credentials.Of(Basic("Demo+pub:pri:v+ate"))!.Value;
        given.ShouldBe(new Credentials("Demo", "pub", "pri:v+ate"));
        given.ToString().ShouldBe("Demo+pub");
        Credentials.Of("bAsIc " + Basic("a+b:c")[6..]).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a+b")]
    [InlineData("ab:c")]
    [InlineData("+b:c")]
    [InlineData("a+:c")]
    [InlineData("a+b:")]
    [InlineData("a:b+c")]
    public void Anything_else_is_no_credentials(string text) => Credentials.Of(Basic(text)).ShouldBeNull();

    [Fact]
    public void Neither_are_other_schemes_or_broken_encodings()
    {
        Credentials.Of(null).ShouldBeNull();
        Credentials.Of("Bearer abc").ShouldBeNull();
        Credentials.Of("Basic ???").ShouldBeNull();
        Credentials.Of("Basic " + new string('A', 5000)).ShouldBeNull();
    }

    [Fact]
    public void Versions_are_read_strong_weak_in_lists_or_as_any()
    {
        Versions.IfMatch(default).ShouldBeNull();
        Versions.IfMatch("*").ShouldBeNull();
        Versions.IfMatch("\"12\"").ShouldBe([12L]);
        Versions.IfMatch("W/\"12\", \"13\"").ShouldBe([12L, 13L]);
        Versions.IfMatch("\"abc\"").ShouldBe([-1L]);
        Versions.ETag(12).ShouldBe("\"12\"");
    }

    [Theory]
    [InlineData("12")]
    [InlineData("\"12")]
    [InlineData("")]
    public void A_version_that_is_none_is_a_bad_request(string header) =>
        Should.Throw<Refusal>(() => Versions.IfMatch(header)).Problem.ShouldBeOfType<Problem.BadRequest>();

    [Fact]
    public void Parameters_are_read_in_any_case_and_decoded()
    {
        var query = QueryText.Of("Conditions=name%3D%22a+b%22&PAGESIZE=%205&empty=&&x");
        query.Text("conditions").ShouldBe("name=\"a b\"");
        query.Number("pageSize", 25, 1).ShouldBe(5);
        query.Number("page", 1, 1).ShouldBe(1);
        query.Text("empty").ShouldBeNull();
        query.Values.Keys.ShouldContain("x");
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=abc", "page")]
    [InlineData("page=99999999999", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("PAGE=1&page=2", "page")]
    [InlineData("page=%zz", "page")]
    [InlineData("page=%00", "page")]
    public void A_bad_number_is_refused_with_its_name(string raw, string name)
    {
        var problem = Should.Throw<Refusal>(() => QueryText.Of(raw).Number("page", 1, 1)).Problem;
        problem.ShouldBeOfType<Problem.BadRequest>().Message.ShouldContain(name);
    }

    [Theory]
    [InlineData("{\"a\":1,}", "line 1, position 8")]
    [InlineData("{\n\"a\" 1}", "line 2, position 5")]
    [InlineData("{\"a\":\"\\ud800\"}", "surrogate")]
    [InlineData("{\"a\\udc00\":1}", "surrogate")]
    [InlineData("{\"a\":\"x\\u0000\"}", "NUL")]
    [InlineData("{\"a\":1} {}", "line 1")]
    [InlineData("nope", "line 1")]
    public void A_body_that_is_no_clean_json_is_refused_with_the_place(string body, string place)
    {
        var problem = Should.Throw<Refusal>(() => Bodies.Parse(Encoding.UTF8.GetBytes(body))).Problem;
        problem.ShouldBeOfType<Problem.BadRequest>().Message.ShouldContain(place);
    }

    [Fact]
    public void A_body_that_is_no_utf8_or_too_deep_is_refused()
    {
        Should.Throw<Refusal>(() => Bodies.Parse([(byte)'"', 0xC3, 0x28, (byte)'"']));
        var deep = new string('[', Limits.MaxJsonDepth + 1) + new string(']', Limits.MaxJsonDepth + 1);
        Should.Throw<Refusal>(() => Bodies.Parse(Encoding.UTF8.GetBytes(deep)));
        Bodies.Parse(Encoding.UTF8.GetBytes(deep[1..^1])).Dispose();
    }

    [Fact]
    public void A_byte_order_mark_and_doubled_members_are_taken_and_the_last_wins()
    {
        using var body = Bodies.Parse([0xEF, 0xBB, 0xBF, .. "{\"a\":1,\"a\":2}"u8]);
        body.RootElement.GetProperty("a").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/vnd.connectwise.com+json; version=2021.1", true)]
    [InlineData("text/plain", true)]
    [InlineData("multipart/form-data", false)]
    [InlineData("application/x-www-form-urlencoded", false)]
    public void Bodies_come_as_json(string? type, bool taken) => Bodies.IsJson(type).ShouldBe(taken);

    [Fact]
    public void Addresses_of_a_key_are_networks_or_single_ones_and_nonsense_lets_nobody_in()
    {
        var networks = HeldKey.Networks(["10.0.0.0/8", " 192.168.1.7", "2001:db8::/32"]);
        networks.Count(n => n.Contains(IPAddress.Parse("10.200.1.1"))).ShouldBe(1);
        networks.Count(n => n.Contains(IPAddress.Parse("192.168.1.7"))).ShouldBe(1);
        networks.Count(n => n.Contains(IPAddress.Parse("2001:db8::5"))).ShouldBe(1);
        networks.Count(n => n.Contains(IPAddress.Parse("192.168.1.8"))).ShouldBe(0);
        HeldKey.Networks(["nonsense"]).ShouldNotContain(n => n.Contains(IPAddress.Loopback));
        HeldKey.Networks([]).ShouldBeEmpty();
    }

    private static string Basic(string text) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
