using Reeve.Kernel;
using Reeve.Model;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Setup;

/// <summary>What every company begins with: the administrators' role, Reeve's own member, and setup tables to work with.</summary>
public static class Bootstrap
{
    /// <summary>Name of the built-in role that holds everything.</summary>
    public const string AdministratorRole = "Administrator";

    /// <summary>Identifier of the API member in whose name commands and jobs work; it has no keys.</summary>
    public const string OwnMember = MemberSteps.Reeves;

    /// <summary>Longest name of a company: it is the name of its first location.</summary>
    public const int LongestName = 50;

    private static readonly Entrance ByCommand = new("command");

    /// <summary>Makes a company and all it begins with; when that fails, nothing of it is left.</summary>
    public static async Task<Storage> CreateAsync(Engine engine, Companies companies, string id, string name)
    {
        var storage = await companies.CreateAsync(id);
        try
        {
            await FillAsync(engine, storage, name);
            return storage;
        }
        catch
        {
            await companies.DropAsync(id);
            throw;
        }
    }

    /// <summary>Fills an empty company.</summary>
    public static Task FillAsync(Engine engine, Storage storage, string name) => engine.TogetherAsync(storage, _ => Founder(), async after =>
    {
        var role = await after.AddAsync(new SecurityRole { Name = AdministratorRole, AdminFlag = true });
        await after.AddAsync(new Member
        {
            Identifier = OwnMember, Name = "Reeve", ApiFlag = true, SecurityRole = new Ref<SecurityRole>(role), Notes = "Commands and jobs of Reeve itself work in this name.",
        });
        await SetupRows.AddAsync(after, name);
        return 0;
    });

    /// <summary>Reeve's own member as a caller: commands and jobs work in its name, with its role's rights.</summary>
    public static Caller Reeve(Catalogue catalogue, Memory memory)
    {
        var own = memory.All<Member>().FirstOrDefault(m => m.ApiFlag && m.Identifier == OwnMember);
        return (own == null ? null : Callers.Of(catalogue, memory, own.Id, ByCommand))
            ?? throw new InvalidDataException($"The company has no active member {OwnMember}, in whose name commands work.");
    }

    // In an empty company there is no member yet to work in the name of.
    private static Caller Founder() => new() { MemberId = 0, Identifier = OwnMember, Grants = Grants.Everything, Me = new Me(0, [], _ => []), Via = ByCommand.Via };
}
