using System.Text;
using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Server.Http;

namespace Reeve.Server.Tests.Http;

public sealed class ProblemsTests
{
    private static readonly Function Tickets = new("Service Desk", "Service Tickets", "ServiceDesk.ServiceTickets", Offers.Existing, true, null, "Tickets.");

    public static TheoryData<Problem, int, string> Table { get; } = new()
    {
        { new Problem.BadCondition("x is not a recognized name.", 3), 400, """{"code":"ApiFindCondition","message":"x is not a recognized name.","position":3}""" },
        {
            new Problem.Invalid("Contact", [Fault.Missing("firstName")]), 400,
            """{"code":"InvalidObject","message":"contact object is invalid","errors":[{"code":"MissingRequiredField","message":"The firstName field is required.","resource":"contact","field":"firstName"}]}"""
        },
        { new Problem.BadRequest("No."), 400, """{"code":"InvalidObject","message":"No."}""" },
        { new Problem.NotAuthenticated("No key."), 401, """{"code":"Unauthorized","message":"No key."}""" },
        { new Problem.SignInRefused("No."), 401, """{"code":"SignInFailed","message":"No."}""" },
        { new Problem.CrossSite("From there."), 403, """{"code":"CrossSite","message":"From there."}""" },
        {
            new Problem.Forbidden(Tickets, Verb.Edit, Level.All, Level.My, 7, "Service / Priority"), 403,
            """{"code":"Security","message":"You do not have security permission to perform this action.","module":"Service Desk","function":"Service Tickets","verb":"Edit","levelNeeded":"All","levelHeld":"My","roleId":7,"setupTable":"Service / Priority"}"""
        },
        { new Problem.NoRecord("Contact", "57919"), 404, """{"code":"NotFound","message":"Contact 57919 not found"}""" },
        { new Problem.NoEndpoint(), 404, """{"code":"ConnectWiseApi","message":"The endpoint does not exist."}""" },
        { new Problem.NoVerb(["GET", "POST"]), 405, """{"code":"ConnectWiseApi","message":"This address knows GET, POST only."}""" },
        { new Problem.Conflict("Used.", []), 409, """{"code":"Conflict","message":"Used.","usages":[]}""" },
        { new Problem.NotThatVersion("12"), 412, """{"code":"PreconditionFailed","message":"The record has changed since that version. Read it again, then decide."}""" },
        { new Problem.TooLarge("Big."), 413, """{"code":"TooLarge","message":"Big."}""" },
        { new Problem.TooLarge("Long.", 414), 414, """{"code":"TooLarge","message":"Long."}""" },
        { new Problem.WrongMedia("Form."), 415, """{"code":"UnsupportedMediaType","message":"Form."}""" },
        { new Problem.KeyReused("Used."), 422, """{"code":"IdempotencyKeyReused","message":"Used."}""" },
        { new Problem.TooMany(30), 429, """{"error":"ConnectWiseAPI","message":"Too many requests. Please try again in 30 seconds."}""" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_problem_has_its_status_and_body(Problem problem, int status, string body)
    {
        var refused = Problems.Write(problem);
        refused.Status.ShouldBe(status);
        Encoding.UTF8.GetString(refused.Json).ShouldBe(body);
    }

    [Fact]
    public void Every_kind_of_problem_is_in_the_table() =>
        typeof(Problem).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(Problem))).Select(t => t.Name)
            .ShouldBe(Table.Select(row => row.Data.Item1.GetType().Name).Distinct(), ignoreOrder: true);

    [Fact]
    public void Headers_that_belong_to_a_status_come_with_it()
    {
        Problems.Write(new Problem.NotAuthenticated("")).Headers.ShouldContain(h => h.Name == "WWW-Authenticate");
        Problems.Write(new Problem.NoVerb(["GET"])).Headers.ShouldContain(("Allow", "GET, HEAD, OPTIONS"));
        Problems.Write(new Problem.NotThatVersion("12")).Headers.ShouldContain(("ETag", "\"12\""));
        Problems.Write(new Problem.TooMany(30)).Headers.ShouldContain(("Retry-After", "30"));
    }

    [Fact]
    public void A_bug_tells_its_number_and_nothing_else() =>
        JsonNode.Parse(Problems.Bug("abc").Json)!["errorId"]!.GetValue<string>().ShouldBe("abc");
}
