using Reeve.Server.Tests.SignIn;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Export;

/// <summary>People of a company that is carried sign in with the password they had; sessions stay behind.</summary>
public sealed class CarriedSignInTests
{
    [Theory]
    [InlineData("sqlite", "sqlite2")]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task Passwords_go_along_and_sessions_and_failures_do_not(string from, string target)
    {
        await using var depot = new Depot();
        string company, cookie;
        await using (var host = await TestHost.OverAsync(await depot.PlaceAsync(from)))
        {
            var admin = await host.FoundedAsync();
            var role = (await admin.FindAsync("system/securityroles", "adminFlag = true")).Ids[0];
            (await admin.PostAsync("system/members", new
            {
                identifier = "alex", firstName = "Alex", lastName = "Test", licenseClass = "F", hireDate = "2026-01-01T00:00:00Z", defaultEmail = "Office", defaultPhone = "Office",
                securityRole = new { id = role }, password = Agency.Password,
            })).Expect(201);
            var browser = new Browser(admin);
            (await browser.SignInAsync("alex", "wrong wrong wrong")).Expect(401);
            (await browser.SignInAsync("alex", Agency.Password)).Expect(200);
            (await browser.GetAsync("system/info")).Expect(200);
            (company, cookie) = (admin.Company, browser.Cookie!);
            (await new Browser(admin).SignInAsync("nobody", "wrong wrong wrong")).Expect(401);
        }

        (await depot.RunAsync(from, "company", "export", "--company", company, "--to", depot.File("one.tar"))).Done();
        (await depot.RunAsync(target, "company", "import", depot.File("one.tar"))).Done();

        var manifest = (await Reeve.Server.Export.ExportReader.OpenAsync(Running.Catalogue(), depot.File("one.tar"))).Manifest;
        foreach (var table in (string[])["Session", "SetupLink", "SignInFailure"]) manifest.Tables.Single(t => t.Name == table).Rows.ShouldBe(0, table);
        await using var there = await TestHost.OverAsync(await depot.PlaceAsync(target));
        var anew = new Browser(there.With(company, "", "")) { Cookie = cookie };
        (await anew.GetAsync("system/info")).Expect(401);
        anew.Cookie = null;
        (await anew.SignInAsync("nobody", "wrong wrong wrong")).Expect(401);
        (await anew.SignInAsync("alex", "wrong wrong wrong")).Expect(401);
        (await anew.SignInAsync("alex", Agency.Password)).Expect(200);
        (await anew.GetAsync("system/info")).Expect(200);
        anew.Cookie = cookie;
        (await anew.GetAsync("system/info")).Expect(401);
    }
}
