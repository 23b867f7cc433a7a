using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Commands;
using Reeve.Server.Http;
using Reeve.Server.Setup;
using Companies = Reeve.Store.Companies;
using DataPlace = Reeve.Store.DataPlace;

namespace Reeve.Server.Demo;

/// <summary>The demo company: the same from the first row to the last wherever it is made for the same day, but for its keys.</summary>
public static class DemoData
{
    /// <summary>Login id of the demo company.</summary>
    public const string Company = "demo";

    private const string Name = "Harbourline IT";
    private const string Credentials = "demo-credentials.json";
    private const int PasswordLength = 20;
    private const string Unfinished = ".unfinished";

    /// <summary>Makes sure that the demo company is there, and answers its keys: those of the file in the data folder, as long as they hold.</summary>
    public static async Task<DemoKeys> EnsureAsync(Engine engine, Companies companies, DataPlace place, string folder, DemoSize size, string company = Company, Action<int>? told = null)
    {
        // A start that was cut short left the mark: what it made is not whole.
        var mark = Path.Combine(folder, company + Unfinished);
        if (File.Exists(mark)) await companies.DropAsync(company);
        if (await companies.FindAsync(company) == null)
        {
            OwnFile.Write(mark, "");
            await MakeAsync(engine, place, company, size, told ?? (_ => { }));
            File.Delete(mark);
        }

        var storage = await companies.FindAsync(company) ?? throw new InvalidDataException($"The company {company} was made and is not there.");
        return await KeysAsync(engine, storage, Path.Combine(folder, Credentials));
    }

    // With a clock of its own, so through a storage of its own.
    private static async Task MakeAsync(Engine engine, DataPlace place, string company, DemoSize size, Action<int> told)
    {
        var clock = new DemoClock(size.Start);
        var fields = new DemoFields(engine.Catalogue, size.End.Year);
        await using var companies = Companies.Open(engine.Catalogue, clock, place);
        var storage = await Bootstrap.CreateAsync(engine, companies, company, Name);
        clock.Now = clock.Now.AddMinutes(1);

        // Work that began anew would leave a gap in the numbers, on one of the two databases.
        Task Do(Func<After, ValueTask> work) => engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), async after =>
        {
            await work(after);
            return 0;
        }, alone: true);
        await Do(async after =>
        {
            await DemoRoles.AddAsync(after);
            await DemoPeople.AddAsync(after, size);
            foreach (var board in DemoBoard.All.Take(size.Boards)) await board.AddAsync(after, DemoPeople.There(size));
            await DemoShelf.AddPagesAsync(after);
            if (!size.IsFull) return;
            await DemoFields.AddAsync(after);
            await DemoEquipment.AddTypesAsync(after);
            await DemoShelf.AddAsync(after, size);
        });
        await Do(after => new DemoCustomers(after, size, fields).AddAsync());
        await DemoWork.AddAsync(engine, storage, clock, size, fields, told);
    }

    private static async Task<DemoKeys> KeysAsync(Engine engine, Storage storage, string file)
    {
        // The file is the demo company's alone (ruling 34).
        var kept = storage.Company == Company && File.Exists(file) ? JsonSerializer.Deserialize<DemoKeys>(await File.ReadAllTextAsync(file), JsonSerializerOptions.Web) : null;
        var memory = await storage.RefreshAsync();
        var passwords = engine.Premises.Passwords;
        if (kept != null && Holds(memory, kept.PublicKey, kept.PrivateKey) && Holds(memory, kept.ReadOnlyPublicKey, kept.ReadOnlyPrivateKey) && SignsIn(memory, kept.AdminPassword, passwords)) return kept;

        // Slow on purpose, so not inside the transaction.
        var password = kept?.AdminPassword ?? Use.Random(PasswordLength);
        var hashes = DemoPeople.Members(memory).ToDictionary(id => id, _ => passwords.Hash(password));
        var made = await engine.TogetherAsync(storage, m => Bootstrap.Reeve(engine.Catalogue, m), async after =>
        {
            foreach (var (person, hash) in hashes) await after.EditAsync<Member>(DemoPeople.Of(after, person).Id, m => PasswordSteps.Set(m, hash));
            var (publicKey, privateKey) = await KeyAsync(after, DemoPeople.FullAccess, kept?.PublicKey, kept?.PrivateKey);
            var (readOnlyPublic, readOnlyPrivate) = await KeyAsync(after, DemoPeople.ReadOnlyApi, kept?.ReadOnlyPublicKey, kept?.ReadOnlyPrivateKey);
            return new DemoKeys(storage.Company, DemoPeople.Administrator, publicKey, privateKey, readOnlyPublic, readOnlyPrivate, password, [.. hashes.Keys]);
        });
        if (storage.Company == Company) OwnFile.Write(file, JsonSerializer.Serialize(made, JsonSerializerOptions.Web) + "\n");
        return made;
    }

    private static bool Holds(Memory memory, string publicKey, string privateKey) =>
        memory.All<ApiKey>().Any(k => k.PublicKey == publicKey && !k.InactiveFlag && k.PrivateKeyHash == KeySteps.Hash(privateKey));

    private static bool SignsIn(Memory memory, string? password, Passwords passwords) => password != null
        && passwords.Judge(memory.All<Member>().FirstOrDefault(m => m.Identifier == DemoPeople.Administrator)?.PasswordHash, password) != Fit.None;

    private static async ValueTask<(string Public, string Private)> KeyAsync(After after, string member, string? keptPublic, string? keptPrivate)
    {
        if (keptPublic != null && keptPrivate != null && Holds(after.Use.Memory, keptPublic, keptPrivate)) return (keptPublic, keptPrivate);
        var id = await after.AddAsync(new ApiKey { Member = DemoPeople.Of(after, member), Description = "Demo" });
        var secret = after.Use.Revealed["privateKey"];
        return ((await after.FindAsync<ApiKey>(k => k.Id == id))[0].PublicKey!, secret);
    }
}
