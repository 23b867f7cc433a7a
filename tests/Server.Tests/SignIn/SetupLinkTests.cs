using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Tests.SignIn;

/// <summary>The first person comes in by a link that works once.</summary>
public sealed class SetupLinkTests
{
    private const string Password = "the very first phrase";

    public static TheoryData<string> Databases => Agency.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_link_makes_the_first_administrator_and_works_once(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var storage = (await agency.Host.Companies.FindAsync(agency.Admin.Company))!;
        var token = (await FirstAdministrator.InviteAsync(agency.Host.Engine, storage))!;
        var browser = agency.Browser();
        (await browser.GetAsync($"login/setup?token={token}")).Expect(200).Says("company").ShouldBe(agency.Admin.Company);
        (await browser.GetAsync($"login/setup?company={agency.Admin.Company}&token={token}")).Expect(200).Says("member").ShouldBe("");
        (await browser.GetAsync($"login/setup?company=other&token={token}")).Expect(404);
        (await browser.GetAsync($"login/setup?token={token}x")).Expect(404);
        (await browser.GetAsync("login/setup")).Expect(404);

        (await browser.PostAsync("login/setup", new { token, password = "short" })).Expect(400).Faults.ShouldBe([("InvalidField", "password")]);
        (await browser.PostAsync("login/setup", new { token = token + "x", password = Password })).Expect(404);
        (await browser.PostAsync("login/setup", new { token, member = "jordan", password = Password })).Expect(200).Json.GetProperty("member").GetProperty("identifier").GetString().ShouldBe("jordan");
        (await browser.PostAsync("company/companies/statuses", new { name = "By the first" })).Expect(201);

        (await browser.GetAsync($"login/setup?token={token}")).Expect(404);
        (await browser.PostAsync("login/setup", new { token, password = Password })).Expect(404);
        (await FirstAdministrator.InviteAsync(agency.Host.Engine, storage)).ShouldBeNull();
        (await agency.Browser().SignInAsync("jordan", Password)).Expect(200);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_link_is_for_an_administrator_who_is_there_and_for_a_day(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("alex", password: null);
        await agency.HireAsync("clerk", administrator: false);
        var storage = (await agency.Host.Companies.FindAsync(agency.Admin.Company))!;
        var old = (await FirstAdministrator.InviteAsync(agency.Host.Engine, storage))!;
        agency.Clock.Advance(TimeSpan.FromHours(Limits.SetupLinkHours));
        (await agency.Browser().GetAsync($"login/setup?token={old}")).Expect(404);
        (await agency.Browser().PostAsync("login/setup", new { token = old, password = Password })).Expect(404);

        var token = (await FirstAdministrator.InviteAsync(agency.Host.Engine, storage))!;
        (await agency.Browser().GetAsync($"login/setup?token={token}")).Expect(200).Says("member").ShouldBe("alex");
        (await agency.Browser().PostAsync("login/setup", new { token, member = "clerk", password = Password })).Expect(400).Faults.ShouldBe([("InvalidField", "member")]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => agency.Browser().PostAsync("login/setup", new { token, password = $"{Password} {i}" })));
        answers.Count(a => a.Status == 200).ShouldBe(1);
        answers.Count(a => a.Status == 404).ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_link_of_one_company_opens_no_other(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var other = await agency.Host.CompanyAsync();
        var token = (await FirstAdministrator.InviteAsync(agency.Host.Engine, (await agency.Host.Companies.FindAsync(agency.Admin.Company))!))!;
        await FirstAdministrator.InviteAsync(agency.Host.Engine, (await agency.Host.Companies.FindAsync(other.Company))!);
        var moved = token.Replace(agency.Admin.Company + ".", other.Company + ".", StringComparison.Ordinal);
        (await agency.Browser().GetAsync($"login/setup?token={moved}")).Expect(404);
        (await agency.Browser().PostAsync("login/setup", new { token = moved, password = Password })).Expect(404);
        (await agency.Host.Companies.FindAsync(other.Company))!.Memory.All<Member>().ShouldNotContain(m => m.PasswordHash != null);
    }
}
