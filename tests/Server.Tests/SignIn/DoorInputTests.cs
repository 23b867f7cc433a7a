using System.Text.Json;
using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.SignIn;

/// <summary>Whatever is sent to the door and to one's own account is answered with a refusal that says what is wrong.</summary>
public sealed class DoorInputTests
{
    private static readonly (string Path, string[] Texts)[] Forms =
    [
        ("login/session", ["company", "member", "password", "code"]), ("login/setup", ["company", "token", "member", "password"]), ("system/myAccount/password", ["current", "new"]),
        ("system/myAccount/totp/confirm", ["code"]), ("system/myAccount/totp/remove", ["password"]), ("system/myAccount/totp", []),
    ];

    public static TheoryData<string> Databases => Agency.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Bad_input_is_refused_at_its_field(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        await agency.HireAsync("alex");
        var browser = await agency.SignedInAsync("alex");
        foreach (var (path, texts) in Forms)
        {
            foreach (var body in new[] { "", "{", "[]", "null", "1", "\"x\"", "{\"a\":", "{\"unknown\":1}", "\u0000", new string('[', 40) })
                (await browser.PostAsync(path, body)).Status.ShouldBe(path.EndsWith("totp", StringComparison.Ordinal) && body.Length == 0 ? 200 : 400, $"{path} {body}");
            if (texts.Length > 0) (await browser.PostAsync(path, "{}")).Expect(400).Faults.ShouldAllBe(f => f.Code == "MissingRequiredField");
            foreach (var name in texts)
            {
                foreach (var wrong in new[] { "1", "true", "[]", "{}", "[\"x\"]", "1e999" })
                    (await browser.PostAsync(path, With(texts, name, wrong))).Expect(400).Faults.ShouldContain(f => f.Field == name, $"{path} {name} {wrong}");
                (await browser.PostAsync(path, With(texts, name, JsonSerializer.Serialize(new string('x', 100_000))))).Expect(400).Faults.ShouldContain(f => f.Field == name);
                foreach (var odd in new[] { "\"' OR 1=1 --\"", "\"\\uD83D\\uDE00\"", "\"..\"", "\" \"", "\"%00\"", "\"\\u0000\"", "\"a.b.c\"" })
                    (await browser.PostAsync(path, With(texts, name, odd))).Status.ShouldBeInRange(400, 429, $"{path} {name} {odd}");
            }

            foreach (var method in new[] { "PUT", "PATCH", "DELETE" })
                if (path != "login/session" || method != "DELETE") (await browser.SendAsync(method, path, "{}")).Expect(405);
        }

        (await browser.PostAsync("login/session", new { company = "x", member = "y", password = new string('p', Limits.MaxPassword) })).Expect(401);
        (await browser.PostAsync("login/session", new { company = "x", member = "y", password = new string('p', Limits.MaxPassword + 1) })).Expect(400);
        (await browser.GetAsync($"login/setup?token={new string('t', 10_000)}&company=%27")).Expect(404);
        (await browser.GetAsync("login/session")).Expect(200);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Programs_have_no_password_and_no_codes(string database)
    {
        await using var agency = await Agency.OpenAsync(database);
        (await agency.Admin.PostAsync("system/myAccount/totp", new { })).Expect(400);
        (await agency.Admin.PostAsync("system/myAccount/password", new { current = "x", @new = Agency.Password })).Expect(400);
        var standing = (await agency.Admin.GetAsync("system/myAccount")).Expect(200);
        (standing.Json.GetProperty("hasPassword").GetBoolean(), standing.Json.GetProperty("totpEnabled").GetBoolean()).ShouldBe((false, false));
        (await agency.Admin.GetAsync("login/session")).Expect(200).Says("session").ShouldBe("");
        (await agency.Admin.DeleteAsync("login/session")).Expect(204);
        (await agency.Admin.GetAsync("system/info")).Expect(200);
    }

    private static string With(string[] texts, string name, string value) =>
        $"{{{string.Join(',', texts.Select(t => $"\"{t}\":{(t == name ? value : "\"something long enough\"")}"))}}}";
}
