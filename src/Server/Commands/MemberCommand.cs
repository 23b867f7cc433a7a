using System.CommandLine;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Commands;

/// <summary><c>reeve member</c>: people and accounts of programs.</summary>
public static class MemberCommand
{
    private static readonly Argument<string> Identifier = new("identifier") { Description = "What the member is called in short, at most 15 letters" };
    private static readonly Option<string> Role = new("--role") { Description = "Security role", Required = true };
    private static readonly Option<string?> First = new("--first") { Description = "First name" };
    private static readonly Option<string?> Last = new("--last") { Description = "Last name" };
    private static readonly Option<string?> Email = new("--email") { Description = "E-mail address" };
    private static readonly Option<bool> Api = new("--api") { Description = "The account of a program: an API member" };
    private const int GeneratedLength = 20;
    private static readonly Option<bool> Generate = new("--generate") { Description = "Make the password up and print it" };
    private static readonly Option<bool> CodesOff = new("--codes-off") { Description = "Turn the member's one-time codes off, for who has lost them" };
    private static readonly Option<string?> Name = new("--name") { Description = "Name of an API member; its identifier without it" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var create = new Command("create", "Make a member, or an API member with --api.")
        {
            Identifier, Role, First, Last, Email, Api, Name, CompanyDesk.Company, DataOptions.Data, DataOptions.Postgres, Screen.Json,
        };
        create.SetAction((parsed, _) => CreateAsync(parsed));
        var password = new Command("password", "Give a member a password: the first line of standard input, or a new one that is printed.")
        {
            Identifier, Generate, CodesOff, CompanyDesk.Company, DataOptions.Data, DataOptions.Postgres, Screen.Json,
        };
        password.SetAction((parsed, _) => PasswordAsync(parsed));
        return new Command("member", "Members and API members of a company.") { create, password };
    }

    private static async Task<int> PasswordAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var identifier = parsed.GetValue(Identifier)!;
        var member = await desk.FindAsync("system/members", "identifier", identifier, "identifier");
        var generated = parsed.GetValue(Generate) ? Use.Random(GeneratedLength) : null;
        var wanted = generated ?? await Console.In.ReadLineAsync() ?? "";
        if (PasswordSteps.Wrong(wanted, null) is { } wrong) throw new CommandFault("password", wrong);
        await desk.SetAsync("system/members", (int)member["id"]!, "password", wanted);
        if (parsed.GetValue(CodesOff)) await desk.SetAsync("system/members", (int)member["id"]!, "timebasedOneTimePasswordActivated", false);
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(new { company = desk.Storage.Company, member = identifier, password = generated });
        else screen.Line(generated == null ? $"{identifier} has the password; their sessions have ended." : $"{identifier} signs in with {generated}; their sessions have ended.");
        return 0;
    }

    private static async Task<int> CreateAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var role = await desk.FindAsync("system/securityroles", "name", parsed.GetValue(Role)!, "--role");
        var securityRole = new { id = (int)role["id"]! };
        var identifier = parsed.GetValue(Identifier)!;
        var email = parsed.GetValue(Email);
        var api = parsed.GetValue(Api);
        var made = api
            ? await desk.CreateAsync("system/apiMembers", new { identifier, name = parsed.GetValue(Name) ?? identifier, emailAddress = email, securityRole })
            : await desk.CreateAsync("system/members", new
            {
                identifier,
                licenseClass = "F",
                firstName = parsed.GetValue(First),
                lastName = parsed.GetValue(Last),
                hireDate = desk.Engine.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'00:00:00'Z'"),
                defaultEmail = "Office",
                officeEmail = email,
                defaultPhone = "Office",
                securityRole,
            });
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(new { made.Id, identifier, role = (string?)role["name"], api });
        else screen.Line($"{(api ? "API member" : "Member")} {identifier} is made, number {made.Id}. A key: reeve key create --company {desk.Storage.Company} --member {identifier} --description \"...\"");
        return 0;
    }
}
