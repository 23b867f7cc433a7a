using Reeve.Kernel;
using Reeve.Model;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Store;

/// <summary>Two processes write one company's file: what the later one writes is stamped later, whatever its clock says, so that no courier has passed it by.</summary>
public sealed class StampTests
{
    [Fact]
    public async Task A_command_whose_clock_is_behind_stamps_its_events_after_those_of_the_server()
    {
        using var folder = new SqliteFolder();
        var (ahead, behind) = (new FakeClock(), new FakeClock());
        ahead.Now = behind.Now.AddSeconds(5);
        await using var server = Reeve.Store.Companies.Open(Running.Catalogue(), ahead, new DataPlace.Sqlite(folder.Path));
        await using var command = Reeve.Store.Companies.Open(Running.Catalogue(), behind, new DataPlace.Sqlite(folder.Path));
        var first = await server.CreateAsync("acme");
        var second = (await command.FindAsync("acme"))!;

        var stamps = new List<DateTimeOffset>();
        for (var round = 0; round < 20; round++) stamps.Add(await WriteAsync(round % 2 == 0 ? first : second));

        stamps.ShouldBe(stamps.Order());
        stamps.ShouldBeUnique();
        (await command.FindAsync("acme"))!.ShouldBeSameAs(second);
    }

    [Fact]
    public async Task Work_that_waited_for_the_lock_is_stamped_when_it_has_it()
    {
        using var folder = new SqliteFolder();
        var clock = new FakeClock();
        await using var server = Reeve.Store.Companies.Open(Running.Catalogue(), clock, new DataPlace.Sqlite(folder.Path));
        await using var command = Reeve.Store.Companies.Open(Running.Catalogue(), clock, new DataPlace.Sqlite(folder.Path));
        var first = await server.CreateAsync("acme");
        var second = (await command.FindAsync("acme"))!;

        // The command asks while the server writes: its work begins only when the server's is committed.
        Task<DateTimeOffset>? waiting = null;
        var ours = await WriteAsync(first, () => waiting = WriteAsync(second));
        (await waiting!).ShouldBeGreaterThan(ours);
    }

    private static Task<DateTimeOffset> WriteAsync(Storage storage, Action? meanwhile = null) => storage.WriteAsync(async transaction =>
    {
        await transaction.LoadAsync([]);
        var table = Running.Catalogue().Table(typeof(OutboxLine));
        var line = new OutboxLine { Id = await transaction.NextIdAsync(table), RecordResource = "service/tickets", RecordId = 1, Type = "ticket", Action = "added", LastUpdated = transaction.Now, DateEntered = transaction.Now };
        transaction.Insert(table, line);
        meanwhile?.Invoke();
        await transaction.FinishAsync(null, _ => { });
        return line.LastUpdated;
    });
}
