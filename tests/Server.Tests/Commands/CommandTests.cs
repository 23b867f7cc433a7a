namespace Reeve.Server.Tests.Commands;

public sealed class CommandTests
{
    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    [InlineData("company", "create")]
    [InlineData("company", "list")]
    [InlineData("company", "export")]
    [InlineData("company", "import")]
    [InlineData("company", "set")]
    [InlineData("member", "create")]
    [InlineData("key", "create")]
    [InlineData("key", "revoke")]
    [InlineData("key", "list")]
    [InlineData("role", "show")]
    [InlineData("role", "apply")]
    [InlineData("openapi")]
    [InlineData("surface")]
    [InlineData("callbacks", "list")]
    [InlineData("callbacks", "log")]
    [InlineData("callbacks", "replay")]
    [InlineData("callbacks", "enable")]
    [InlineData("callbacks", "disable")]
    [InlineData("callbacks", "rotate")]
    [InlineData("doctor")]
    public async Task Every_command_says_what_it_does_and_takes(params string[] command)
    {
        var said = await Shell.RunAtAsync([.. command, "--help"]);

        said.Code.ShouldBe(0);
        said.Error.ShouldBeEmpty();
        said.Output.ShouldContain("Usage:");
    }

    [Theory]
    [InlineData("reeve --help", "nonsense")]
    [InlineData("reeve key --help", "key")]
    [InlineData("reeve key create --help", "key", "create", "--member", "x")]
    [InlineData("reeve demo --help", "demo", "--tickets", "many")]
    [InlineData("reeve demo --help", "demo", "--tickets", "-1")]
    [InlineData("reeve demo --help", "demo", "--size", "huge")]
    [InlineData("reeve demo --help", "demo", "--day", "tomorrow")]
    [InlineData("reeve company list --help", "company", "list", "--nonsense")]
    public async Task A_command_line_that_is_not_understood_ends_with_2_and_points_to_help(string help, params string[] args)
    {
        var said = await Shell.RunAtAsync(args);

        said.Code.ShouldBe(2);
        said.Error.ShouldContain(help);
    }

    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_company_is_made_with_an_id_from_its_name_and_listed(string database)
    {
        using var shell = await Shell.OpenAsync(database);

        (await shell.RunAsync("company", "list")).Done().Output.ShouldBeEmpty();
        (await shell.RunAsync("company", "create", "Acme I.T. & Sons")).Done().Output.ShouldContain("reeve key create --company acmeitsons");
        (await shell.RunAsync("company", "create", "Other", "--id", "Second2", "--json")).Done().Json.GetProperty("id").GetString().ShouldBe("second2");
        (await shell.RunAsync("company", "list")).Done().Rows.Select(r => r[0]).ShouldBe(["acmeitsons", "second2"]);
        (await shell.RunAsync("company", "list", "--json")).Done().Json.GetArrayLength().ShouldBe(2);
        (await shell.RunAsync("company", "create", "Acme", "--id", "ACMEITSONS")).ShouldBeRefused("--id: The company acmeitsons exists already.");
        (await shell.RunAsync("member", "create", "x", "--role", "y")).ShouldBeRefused("--company: Name one of acmeitsons, second2.");
    }

    [Theory]
    [InlineData("--id:", "Acme", "--id", "1acme")]
    [InlineData("--id:", "Acme", "--id", "ac-me")]
    [InlineData("--id:", "2 words")]
    [InlineData("--id:", "Acme", "--id", "abcdefghijklmnopqrstuvwxyzabcdefg")]
    [InlineData("name:", " ", "--id", "acme")]
    [InlineData("name:", "012345678901234567890123456789012345678901234567890", "--id", "acme")]
    public async Task A_company_of_a_wrong_id_or_name_is_refused(string line, params string[] args)
    {
        using var shell = await Shell.OpenAsync("sqlite");

        (await shell.RunAsync(["company", "create", .. args])).ShouldBeRefused(line);
        (await shell.RunAsync("company", "list")).Done().Output.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_member_gets_a_key_which_is_listed_without_its_private_half_and_can_be_revoked(string database)
    {
        using var shell = await Shell.OpenAsync(database);
        await shell.RunAsync("company", "create", "Acme");

        (await shell.RunAsync("member", "create", "jdoe", "--role", "administrator", "--first", "Jane", "--last", "Doe", "--email", "jane@example.com")).Done();
        (await shell.RunAsync("member", "create", "sync", "--role", "Administrator", "--api", "--json")).Done().Json.GetProperty("api").GetBoolean().ShouldBeTrue();
        var made = (await shell.RunAsync("key", "create", "--member", "JDOE", "--description", "first", "--expires", "2030-01-31", "--allow", "10.0.0.0/8", "--allow", "::1", "--json")).Done().Json;
        var (publicKey, privateKey) = (made.GetProperty("publicKey").GetString()!, made.GetProperty("privateKey").GetString()!);
        var plain = (await shell.RunAsync("key", "create", "--member", "sync", "--description", "second")).Done();
        plain.Rows.Select(r => r[0]).ShouldBe(["company", "public", "private"]);

        var listed = (await shell.RunAsync("key", "list")).Done();
        listed.Output.ShouldNotContain(privateKey);
        listed.Rows.ShouldContain(r => r[1] == "jdoe" && r[2] == publicKey && r[4] == "2030-01-31T00:00:00Z" && r[6] == "10.0.0.0/8, ::1" && r[7] == "active");
        (await shell.RunAsync("key", "list", "--member", "sync", "--json")).Done().Json.GetArrayLength().ShouldBe(1);

        (await shell.RunAsync("key", "revoke", publicKey)).Done();
        (await shell.RunAsync("key", "list", "--member", "jdoe")).Done().Rows.ShouldHaveSingleItem()[7].ShouldBe("revoked");
        (await shell.RunAsync("key", "list", "--member", "sync")).Done().Rows.ShouldHaveSingleItem()[7].ShouldBe("active");
    }

    [Fact]
    public async Task What_is_wrong_with_a_member_or_key_is_said_field_by_field()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        (await shell.RunAsync("key", "list")).ShouldBeRefused("--company: There is no company yet");
        await shell.RunAsync("company", "create", "Acme");

        (await shell.RunAsync("key", "list", "--company", "other")).ShouldBeRefused("--company: There is no company other");
        (await shell.RunAsync("member", "create", "x", "--role", "Administrater")).ShouldBeRefused("--role: Administrater not found; did you mean Administrator?");
        (await shell.RunAsync("member", "create", "x", "--role", "a\"b\\")).ShouldBeRefused("--role:");
        var nameless = await shell.RunAsync("member", "create", "x", "--role", "Administrator");
        nameless.ShouldBeRefused("firstName:");
        nameless.ShouldBeRefused("lastName:");
        (await shell.RunAsync("member", "create", "abcdefghijklmnop", "--role", "Administrator", "--api")).ShouldBeRefused("identifier:");
        (await shell.RunAsync("member", "create", "REEVE", "--role", "Administrator", "--api")).ShouldBeRefused("identifier:");
        (await shell.RunAsync("key", "create", "--member", "nobody", "--description", "d")).ShouldBeRefused("--member:");
        (await shell.RunAsync("key", "create", "--member", "reeve", "--description", "d")).ShouldBeRefused("--member:");
        (await shell.RunAsync("key", "list", "--member", "nobody")).ShouldBeRefused("--member:");
        (await shell.RunAsync("key", "revoke", "nothing")).ShouldBeRefused("key:");
        await shell.RunAsync("member", "create", "sync", "--role", "Administrator", "--api");
        (await shell.RunAsync("key", "create", "--member", "sync", "--description", "d", "--allow", "here")).ShouldBeRefused("allowedAddresses:");
        (await shell.RunAsync("key", "create", "--member", "sync", "--description", "")).ShouldBeRefused("description:");
        (await shell.RunAsync("key", "list", "--member", "sync")).Done().Output.ShouldBeEmpty();
    }
}
