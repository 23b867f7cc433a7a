using System.Text;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Export;

namespace Reeve.Server.Tests.SignIn;

/// <summary>Passwords, hashes, codes and cookies are in no answer, audit line, announcement or export.</summary>
public sealed class SecrecyTests
{
    public static TheoryData<string> Databases => Agency.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Secrets_of_signing_in_are_in_no_answer_and_no_row_that_anybody_reads(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        var id = await agency.HireAsync("alex");
        var browser = await agency.SignedInAsync("alex");
        var secret = (await browser.PostAsync("system/myAccount/totp", new { })).Expect(200).Says("secret");
        var codes = (await browser.PostAsync("system/myAccount/totp/confirm", new { code = agency.Code(secret) })).Expect(200).Json.GetProperty("recoveryCodes");
        var storage = (await agency.Host.Companies.FindAsync(agency.Admin.Company))!;
        var row = (await storage.RefreshAsync()).Row<Member>(id)!;
        string[] secrets =
        [
            Agency.Password, secret, row.PasswordHash!, row.TotpSecret!, row.RecoveryHashes[0], codes[0].GetString()!, browser.Cookie!.Split('.')[2], storage.Memory.All<Session>().First().TokenHash!,
        ];
        row.TotpSecret!.ShouldStartWith("s1.");

        foreach (var path in new[]
        {
            $"system/members/{id}", "system/members", $"system/myAccount/{id}", "system/myAccount", "system/myMembers", "system/sessions", "system/auditEntries?pageSize=1000",
            $"system/audittrail?type=Member&id={id}&pageSize=1000", "login/session", "system/info/members",
        })
        {
            var answer = (await browser.GetAsync(path)).Expect(200);
            foreach (var one in secrets) answer.Text.ShouldNotContain(one, customMessage: path);
        }

        foreach (var condition in new[] { "password = \"x\"", "passwordHash != null", "totpSecret != null", "recoveryHashes contains \"a\"" })
            (await browser.GetAsync($"system/members?conditions={Uri.EscapeDataString(condition)}")).Expect(400);
        (await browser.GetAsync("system/sessions?conditions=tokenHash%20!%3D%20null")).Expect(400);
        (await browser.GetAsync("system/sessions?fields=tokenHash")).Text.ShouldNotContain("oken");

        var told = await agency.Host.Engine.TogetherAsync(storage, m => Setup.Bootstrap.Reeve(agency.Host.Catalogue, m), async after => (
            Audit: await after.FindAsync<AuditEntry>(a => a.RecordId == id), Outbox: await after.FindAsync<OutboxLine>(o => o.RecordId == id)));
        var all = new StringBuilder();
        foreach (var line in told.Audit) all.AppendLine(line.Changes);
        foreach (var line in told.Outbox) all.AppendLine(line.Levels);
        foreach (var one in secrets) all.ToString().ShouldNotContain(one);
        told.Audit.ShouldNotContain(a => a.Changes!.Contains("passwordHash") || a.Changes.Contains("okenHash"));
    }
}
