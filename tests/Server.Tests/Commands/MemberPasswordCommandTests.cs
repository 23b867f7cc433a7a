using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;
using Reeve.Store;

namespace Reeve.Server.Tests.Commands;

public sealed class MemberPasswordCommandTests
{
    [Fact]
    public async Task A_password_is_made_up_printed_once_and_kept_as_a_hash_only()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        await shell.RunAsync("company", "create", "Acme");
        (await shell.RunAsync("member", "create", "jane", "--role", "Administrator", "--first", "Jane", "--last", "Doe", "--email", "jane@example.com")).Done();
        (await shell.RunAsync("member", "password", "nobody", "--generate")).ShouldBeRefused("identifier: nobody not found");

        var first = (await shell.RunAsync("member", "password", "jane", "--generate", "--json")).Done().Json.GetProperty("password").GetString()!;
        var second = (await shell.RunAsync("member", "password", "jane", "--generate", "--json")).Done().Json.GetProperty("password").GetString()!;
        second.ShouldNotBe(first);

        var engine = new Engine(Running.Catalogue(), TimeProvider.System);
        await using var companies = Reeve.Store.Companies.Open(engine.Catalogue, TimeProvider.System, new DataPlace.Sqlite(shell.Folder));
        var storage = (await companies.FindAsync((await companies.ListAsync()).Single()))!;
        var jane = (await storage.RefreshAsync()).All<Member>().Single(m => m.Identifier == "jane");
        jane.PasswordHash.ShouldNotBeNull().ShouldNotContain(second);
        Hashing.Of(1000).Judge(jane.PasswordHash, second).ShouldNotBe(Fit.None);
        Hashing.Of(1000).Judge(jane.PasswordHash, first).ShouldBe(Fit.None);
    }
}
