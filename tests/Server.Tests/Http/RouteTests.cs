using Reeve.Kernel;
using Reeve.Server.Http;

namespace Reeve.Server.Tests.Http;

public sealed class RouteTests
{
    private static readonly Catalogue Catalogue = new([new Boards(), new People()]);
    private readonly Routes routes = new(Kernel.Endpoint.Of(Catalogue), WireRules.All);

    [Theory]
    [InlineData("/v4_6_release/apis/3.0/service/things")]
    [InlineData("/v2026_1/apis/3.0/service/things")]
    [InlineData("/v2022.1/apis/3.0/service/things")]
    [InlineData("/V4_6_RELEASE/APIS/3.0/Service/THINGS")]
    [InlineData("/v2025_1//apis/3.0//service//things")]
    [InlineData("//v4_6_release/apis/3.0/service/things/")]
    [InlineData("/v4_6_release/apis/3.0/service/th%69ngs?page=1")]
    [InlineData("http://any.host:81/v4_6_release/apis/3.0/service/things")]
    public void An_address_is_found_however_clients_write_it(string target) =>
        Find("GET", target)!.Endpoint.ShouldNotBeNull().Kind.ShouldBe(EndpointKind.List);

    [Theory]
    [InlineData("/apis/3.0/service/things")]
    [InlineData("/v4_6_releases/apis/3.0/service/things")]
    [InlineData("/v4_6_release/apis/2.0/service/things")]
    [InlineData("/")]
    public void What_does_not_begin_with_the_base_is_no_address_of_the_api(string target) => Find("GET", target).ShouldBeNull();

    [Theory]
    [InlineData("/v4_6_release/apis/3.0/service/nothing")]
    [InlineData("/v4_6_release/apis/3.0/service/things/abc")]
    [InlineData("/v4_6_release/apis/3.0/service/things/99999999999")]
    [InlineData("/v4_6_release/apis/3.0/service/things/-1")]
    [InlineData("/v4_6_release/apis/3.0/service/things/..")]
    public void An_unknown_address_knows_no_verb(string target) => Find("GET", target)!.Allowed.ShouldBeEmpty();

    [Fact]
    public void A_literal_beats_a_number_and_a_number_beats_a_name()
    {
        Find("GET", "/v4_6_release/apis/3.0/system/people/count")!.Endpoint!.Kind.ShouldBe(EndpointKind.Count);
        var byNumber = Find("GET", "/v4_6_release/apis/3.0/system/people/12")!;
        byNumber.Endpoint!.Kind.ShouldBe(EndpointKind.Get);
        byNumber.Values["id"].ShouldBe("12");
        var byName = Find("GET", "/v4_6_release/apis/3.0/system/people/J%C3%A4ne")!;
        byName.Endpoint!.Kind.ShouldBe(EndpointKind.Operation);
        byName.Values["memberIdentifier"].ShouldBe("Jäne");
        Find("GET", "/v4_6_release/apis/3.0/system/people/12/tokens")!.Values["memberIdentifier"].ShouldBe("12");
    }

    [Fact]
    public void A_known_address_with_an_unknown_verb_tells_the_known_ones()
    {
        var found = Find("PURGE", "/v4_6_release/apis/3.0/service/things/1")!;
        found.Endpoint.ShouldBeNull();
        found.Allowed.ShouldBe(["DELETE", "GET", "PATCH", "PUT"]);
        Find("HEAD", "/v4_6_release/apis/3.0/service/things/1")!.Endpoint!.Method.ShouldBe("GET");
    }

    [Theory]
    [InlineData("/v4_6_release/%zz")]
    [InlineData("/v4_6_release/%4")]
    [InlineData("/v4_6_release/%C3%28")]
    [InlineData("/v4_6_release/a%00b")]
    [InlineData("/v4_6_release/%ED%A0%80")]
    public void A_bad_encoding_is_refused_as_a_bad_request(string target) =>
        Should.Throw<Refusal>(() => Address.Of(target)).Problem.ShouldBeOfType<Problem.BadRequest>();

    [Fact]
    public void Without_its_rule_a_doubled_or_trailing_slash_is_not_found()
    {
        var strict = new Routes(Kernel.Endpoint.Of(Catalogue), WireRules.Without("double-slash,trailing-slash"));
        strict.Below(Address.Of("/v4_6_release//apis/3.0/service/things")).ShouldBeNull();
        strict.Below(Address.Of("/v4_6_release/apis/3.0/service/things/")).ShouldBeNull();
        strict.Below(Address.Of("/v4_6_release/apis/3.0/service/things")).ShouldNotBeNull();
    }

    [Fact]
    public void The_ten_switches_have_the_names_that_the_tests_of_clients_use()
    {
        WireRules.Names.ShouldBe(
            ["link-order", "empty-link", "string-ids", "patch-no-slash", "single-quotes", "condition-dates", "trailing-slash", "double-slash", "info-with-fields", "pascal-search"],
            ignoreOrder: true);
        WireRules.Without("string-ids").ShouldBe(new WireRules { StringIds = false });
        Should.Throw<ArgumentException>(() => WireRules.Without("nothing"));
    }

    private Routes.Found? Find(string method, string target) =>
        routes.Below(Address.Of(target)) is { } below ? routes.Find(method, below.Span) : null;

    private sealed class Thing : Row
    {
        public required string Name { get; set; }
    }

    private sealed class Person : Row
    {
        public required string Identifier { get; set; }
    }

    private sealed class Boards() : Resource<Thing>("service/things", null);

    private sealed class People : Resource<Person>
    {
        public People()
            : base("system/people", null)
        {
            foreach (var path in new[] { "system/people/{memberIdentifier}", "system/people/{memberIdentifier}/tokens" })
                Does(new Operation { Path = path, Method = "GET", Summary = "By name", Run = _ => ValueTask.FromResult<object?>(null) });
        }
    }
}
