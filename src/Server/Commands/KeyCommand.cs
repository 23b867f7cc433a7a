using System.CommandLine;
using System.Text.Json.Nodes;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Commands;

/// <summary><c>reeve key</c>: key pairs of members and API members; works beside a running server.</summary>
public static class KeyCommand
{
    private const string People = "system/members";
    private const string Programs = "system/apiMembers";

    private static readonly Option<string> Member = new("--member") { Description = "Identifier of the member or API member", Required = true };
    private static readonly Option<string?> OfMember = new("--member") { Description = "Only the keys of this member" };
    private static readonly Option<string> Description = new("--description") { Description = "What the key is for", Required = true };
    private static readonly Option<DateTimeOffset?> Expires = new("--expires") { Description = "When it ends, as 2027-01-31 or 2027-01-31T12:00:00Z" };
    private static readonly Option<string[]> Allow = new("--allow") { Description = "Address or range it may be used from, as 10.0.0.0/8; may be given several times" };
    private static readonly Argument<string> Key = new("key") { Description = "Public key, or the number that key list shows" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var create = new Command("create", "Make a key pair and print it, this once.")
        {
            Member, Description, Expires, Allow, CompanyDesk.Company, DataOptions.Data, DataOptions.Postgres, Screen.Json,
        };
        create.SetAction((parsed, _) => CreateAsync(parsed));
        var revoke = new Command("revoke", "Make a key useless from the next request on.") { Key, CompanyDesk.Company, DataOptions.Data, DataOptions.Postgres };
        revoke.SetAction((parsed, _) => RevokeAsync(parsed));
        var list = new Command("list", "List keys, without private keys: those are stored nowhere.") { OfMember, CompanyDesk.Company, DataOptions.Data, DataOptions.Postgres, Screen.Json };
        list.SetAction((parsed, _) => ListAsync(parsed));
        return new Command("key", "Key pairs of members and API members.") { create, revoke, list };
    }

    private static async Task<int> CreateAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var identifier = parsed.GetValue(Member)!;
        if (identifier.Equals(Bootstrap.OwnMember, StringComparison.OrdinalIgnoreCase)) throw new CommandFault("--member", $"{identifier} is Reeve's own account and has no keys.");
        var owner = (await OwnersAsync(desk, identifier)).FirstOrDefault() ?? throw new CommandFault("--member", $"There is no member {identifier}.");
        var made = await desk.CreateAsync(owner.Keys, new
        {
            description = parsed.GetValue(Description),
            expires = parsed.GetValue(Expires)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"),
            allowedAddresses = parsed.GetValue(Allow) ?? [],
        }, owner.Id);
        var key = (ApiKey)made.Row!;
        var screen = new Screen(parsed);
        if (screen.WantsJson)
        {
            screen.Write(new { key.Id, company = desk.Storage.Company, member = owner.Identifier, publicKey = key.PublicKey, privateKey = made.Secrets!["privateKey"] });
            return 0;
        }

        screen.Rows(["Key", ""], [["company", desk.Storage.Company], ["public", key.PublicKey!], ["private", made.Secrets!["privateKey"]]]);
        if (screen.Terminal) screen.Line("The private key is not shown again.");
        return 0;
    }

    private static async Task<int> RevokeAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var wanted = parsed.GetValue(Key)!;
        var (owner, key) = (await KeysAsync(desk, null)).FirstOrDefault(k => (string?)k.Key["publicKey"] == wanted || ((int)k.Key["id"]!).ToString() == wanted);
        if (owner == null) throw new CommandFault("key", $"There is no key {wanted}; reeve key list shows all.");
        await desk.SetAsync(owner.Keys, (int)key["id"]!, "inactiveFlag", true, owner.Id);
        new Screen(parsed).Line($"Key {(string?)key["publicKey"]} of {owner.Identifier} is revoked.");
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult parsed)
    {
        await using var desk = await CompanyDesk.OpenAsync(parsed);
        var wanted = parsed.GetValue(OfMember);
        var keys = await KeysAsync(desk, wanted);
        if (wanted != null && keys.Count == 0 && (await OwnersAsync(desk, wanted)).Count == 0) throw new CommandFault("--member", $"There is no member {wanted}.");
        var screen = new Screen(parsed);
        if (screen.WantsJson) screen.Write(keys.Select(k => k.Key));
        else screen.Rows(["Number", "Member", "Public key", "Description", "Expires", "Last used", "Allowed from", "Standing"], keys.Select(k => Shown(k.Owner, k.Key)));
        return 0;
    }

    private static string[] Shown(Owner owner, JsonObject key) =>
    [
        key["id"]!.ToString(), owner.Identifier, Text(key, "publicKey"), Text(key, "description"), Text(key, "expires"), Text(key, "lastUsed"),
        key["allowedAddresses"] is JsonArray from ? string.Join(", ", from.Select(a => a?.ToString())) : "",
        (bool?)key["inactiveFlag"] == true ? "revoked" : "active",
    ];

    private static string Text(JsonObject row, string name) => row[name]?.ToString() ?? "";

    private static async Task<List<(Owner Owner, JsonObject Key)>> KeysAsync(CompanyDesk desk, string? identifier)
    {
        var keys = new List<(Owner, JsonObject)>();
        foreach (var owner in await OwnersAsync(desk, identifier))
            keys.AddRange((await desk.ListAsync(owner.Keys, owner.Id)).Select(key => (owner, key)));
        return keys;
    }

    private static async Task<List<Owner>> OwnersAsync(CompanyDesk desk, string? identifier)
    {
        var owners = new List<Owner>();
        foreach (var path in new[] { People, Programs })
        {
            owners.AddRange((await desk.ListAsync(path))
                .Select(m => new Owner((int)m["id"]!, (string)m["identifier"]!, path + "/{parentId}/apiKeys"))
                .Where(o => identifier == null || o.Identifier.Equals(identifier, StringComparison.OrdinalIgnoreCase)));
        }

        return owners;
    }

    private sealed record Owner(int Id, string Identifier, string Keys);
}
