using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Letting a member go: others take the places in which the member was in charge.</summary>
public sealed class DeactivationTests
{
    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task A_member_in_charge_of_nothing_is_made_inactive_at_once(string database)
    {
        var office = await Offices.OnAsync(database);
        var member = await office.MemberAsync(await office.RoleAsync([]));

        var done = (await office.Admin.PostAsync($"system/members/{member}/deactivate", new { })).Expect(200);
        done.Json.GetProperty("serviceTeam").GetProperty("count").GetInt32().ShouldBe(0);
        done.Json.GetProperty("companyTeam").GetArrayLength().ShouldBe(0);
        var shown = (await office.Admin.GetAsync($"system/members/{member}")).Expect(200);
        shown.Json.GetProperty("inactiveFlag").GetBoolean().ShouldBeTrue();
        shown.Says("inactiveDate").ShouldNotBeEmpty();

        (await office.Admin.PostAsync("system/members/2000000000/deactivate", new { })).Expect(404);
        (await office.Admin.PostAsync($"system/members/{(await office.PersonAsync()).Id}/deactivate", new { })).Expect(404);
        (await office.Admin.PostAsync($"system/members/{member}/deactivate", new { everything = true })).Expect(400);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_is_in_charge_somewhere_goes_only_when_somebody_takes_each_place(string database)
    {
        var office = await Offices.OnAsync(database);
        var at = await Places.OfAsync(office);

        (await office.Admin.PostAsync($"system/members/{at.Member}/deactivate", new { })).Expect(400).Faults.Order().ShouldBe(
        [
            ("MissingRequiredField", "companyTeam/reAssignToMember"), ("MissingRequiredField", "dispatchMember/reAssignToMember"),
            ("MissingRequiredField", "serviceStatusWorkflow/reAssignToMember"), ("MissingRequiredField", "serviceTeam/reAssignToMember"),
        ]);
        (await office.Admin.GetAsync($"system/members/{at.Member}")).Json.GetProperty("inactiveFlag").GetBoolean().ShouldBeFalse();

        var heir = new { reAssignToMember = new { id = at.Heir } };
        var done = (await office.Admin.PostAsync($"system/members/{at.Member}/deactivate", new
        {
            serviceTeam = heir,
            dispatchMember = heir,
            opportunity = new { count = 7 },
            companyTeam = new[] { new { id = office.TeamRole, reAssignToMember = new { id = at.Heir } } },
            serviceStatusWorkflow = new[] { new { id = office.Open, reAssignToMember = new { id = at.Heir } } },
            deleteOpenTimeSheetsFlag = true,
        })).Expect(200);
        done.Json.GetProperty("serviceTeam").GetProperty("count").GetInt32().ShouldBe(1);
        done.Json.GetProperty("serviceTeam").GetProperty("reAssignToMember").GetProperty("id").GetInt32().ShouldBe(at.Heir);
        done.Json.GetProperty("opportunity").GetProperty("count").GetInt32().ShouldBe(0);
        done.Json.GetProperty("companyTeam")[0].GetProperty("count").GetInt32().ShouldBe(1);

        var team = (await office.Admin.GetAsync($"service/boards/{at.Board}/teams/{at.Team}")).Expect(200);
        team.Json.GetProperty("teamLeader").GetProperty("id").GetInt32().ShouldBe(at.Heir);
        team.Json.GetProperty("members").EnumerateArray().Select(m => m.GetInt32()).ShouldBe([at.Heir]);
        Of(await office.Admin.GetAsync($"service/boards/{at.Board}"), "dispatchMember").ShouldBe(at.Heir);
        Of(await office.Admin.GetAsync($"company/companies/{at.Company}/teams/{at.OnCompany}"), "member").ShouldBe(at.Heir);
        Of(await office.Admin.GetAsync($"service/boards/{office.Board}/statuses/{office.Open}/notifications/{at.Notification}"), "member").ShouldBe(at.Heir);
        (await office.Admin.GetAsync($"system/members/{at.Member}")).Json.GetProperty("inactiveFlag").GetBoolean().ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_place_on_a_company_can_go_to_a_contact_and_is_not_taken_twice(string database)
    {
        var office = await Offices.OnAsync(database);
        var member = await office.MemberAsync(await office.RoleAsync([]));
        var (lone, shared) = (await office.CompanyAsync(), await office.CompanyAsync());
        var contact = await office.MakeAsync("company/contacts", new { firstName = Office.Name("Ann"), company = new { id = lone } });
        foreach (var company in new[] { lone, shared }) await office.MakeAsync($"company/companies/{company}/teams", new { teamRole = new { id = office.TeamRole }, member = new { id = member } });
        await office.MakeAsync($"company/companies/{shared}/teams", new { teamRole = new { id = office.TeamRole }, contact = new { id = contact } });

        object To(int id) => new { companyTeam = new[] { new { id = office.TeamRole, reAssignToContact = new { id } } } };
        (await office.Admin.PostAsync($"system/members/{member}/deactivate", To(2_000_000_000))).Expect(400).Faults.ShouldBe([("NotFound", "companyTeam[0]/reAssignToContact/id")]);
        (await office.Admin.PostAsync($"system/members/{member}/deactivate", To(contact))).Expect(200).Json.GetProperty("companyTeam")[0].GetProperty("count").GetInt32().ShouldBe(2);

        foreach (var company in new[] { lone, shared })
        {
            var team = (await office.Admin.GetAsync($"company/companies/{company}/teams")).Expect(200);
            team.Ids.Count.ShouldBe(1);
            team.Json[0].GetProperty("contact").GetProperty("id").GetInt32().ShouldBe(contact);
            team.Json[0].TryGetProperty("member", out _).ShouldBeFalse();
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_takes_a_place_who_is_gone_or_goes_or_may_not_be_put_there_by_the_caller(string database)
    {
        var office = await Offices.OnAsync(database);
        var at = await Places.OfAsync(office);
        var gone = await office.MemberAsync(await office.RoleAsync([]));
        (await office.Admin.PatchAsync($"system/members/{gone}", "inactiveFlag", true)).Expect(200);
        object All(int id) => new
        {
            serviceTeam = new { reAssignToMember = new { id } },
            dispatchMember = new { reAssignToMember = new { id = at.Heir } },
            companyTeam = new[] { new { id = office.TeamRole, reAssignToMember = new { id = at.Heir } } },
            serviceStatusWorkflow = new[] { new { id = office.Open, reAssignToMember = new { id = at.Heir } } },
        };

        (await office.Admin.PostAsync($"system/members/{at.Member}/deactivate", All(at.Member))).Expect(400).Faults.ShouldBe([("InvalidField", "serviceTeam/reAssignToMember")]);
        (await office.Admin.PostAsync($"system/members/{at.Member}/deactivate", All(gone))).Expect(400).Faults.ShouldBe([("InvalidField", "serviceTeam/reAssignToMember")]);
        (await office.Admin.PostAsync($"system/members/{at.Member}/deactivate", All(2_000_000_000))).Expect(400).Faults.ShouldBe([("NotFound", "serviceTeam/reAssignToMember/id")]);
        (await office.Admin.PostAsync($"system/members/{at.Member}/deactivate", new { companyTeam = new { }, serviceTeam = 3 })).Expect(400).Faults.Order()
            .ShouldBe([("InvalidField", "companyTeam"), ("InvalidField", "serviceTeam")]);

        var clerk = await office.PersonAsync([Office.On(Systems.MemberMaintenance, Level.All), Office.On(Systems.TableSetup, Level.All), Office.On(Systems.MyCompany, Level.All)]);
        (await clerk.Wire.PostAsync($"system/members/{at.Member}/deactivate", All(at.Heir))).Expect(403).Says("function").ShouldBe("Team Members");
        (await office.Admin.GetAsync($"system/members/{at.Member}")).Json.GetProperty("inactiveFlag").GetBoolean().ShouldBeFalse();
        Of(await office.Admin.GetAsync($"service/boards/{at.Board}"), "dispatchMember").ShouldBe(at.Member);
    }

    private static int Of(WireAnswer record, string reference) => record.Expect(200).Json.GetProperty(reference).GetProperty("id").GetInt32();

    // A member who leads a team, dispatches for a board, looks after a company and hears of a status; and who is to follow.
    private sealed record Places(int Member, int Heir, int Board, int Team, int Company, int OnCompany, int Notification)
    {
        public static async Task<Places> OfAsync(Office office)
        {
            var (member, heir) = (await office.MemberAsync(await office.RoleAsync([])), await office.MemberAsync(await office.RoleAsync([])));
            var (board, _, _) = await office.BoardAsync();
            (await office.Admin.PatchAsync($"service/boards/{board}", "dispatchMember", new { id = member })).Expect(200);
            var team = await office.MakeAsync($"service/boards/{board}/teams", new { name = Office.Name("Team"), teamLeader = new { id = member }, members = new[] { heir } });
            var company = await office.CompanyAsync();
            var onCompany = await office.MakeAsync($"company/companies/{company}/teams", new { teamRole = new { id = office.TeamRole }, member = new { id = member } });
            var notification = await office.MakeAsync($"service/boards/{office.Board}/statuses/{office.Open}/notifications", new { member = new { id = member } });
            return new(member, heir, board, team, company, onCompany, notification);
        }
    }
}
