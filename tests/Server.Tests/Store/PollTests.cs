using Reeve.Kernel;

namespace Reeve.Server.Tests.Store;

/// <summary>Ruling 8: who polls by <c>lastUpdated</c> misses nothing, however many write at once.</summary>
public sealed class PollTests
{
    public static TheoryData<string> Both => Place.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_poller_misses_no_row_of_concurrent_writers_on_two_nodes(string database)
    {
        const int writers = 8;
        const int each = 40;
        await using var place = await Place.OpenAsync(database);
        Storage[] nodes = [await place.NodeAsync(TimeProvider.System), await place.NodeAsync(TimeProvider.System)];
        var written = new HashSet<int>();
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                var id = await WriteSlowlyAsync(place, nodes[w % nodes.Length], (w + i) % 5);
                lock (written) written.Add(id);
            }
        })));

        var seen = new HashSet<int>();
        var greatest = DateTimeOffset.UnixEpoch;
        for (var last = false; !last;)
        {
            last = writing.IsCompleted;
            greatest = await PollAsync(place, nodes[seen.Count % 2], greatest, seen);
        }

        await writing;
        written.Except(seen).ShouldBeEmpty();
        written.Count.ShouldBe(writers * each);
    }

    // Between stamp and commit lie some round trips, so that transactions overtake each other.
    private static Task<int> WriteSlowlyAsync(Place place, Storage node, int detours) => node.WriteAsync(async transaction =>
    {
        await transaction.LoadAsync([]);
        var thing = new Thing { Id = await transaction.NextIdAsync(place.Sample.Thing), Name = "t", LastUpdated = transaction.Now };
        transaction.Insert(place.Sample.Thing, thing);
        for (var i = 0; i < detours; i++) await transaction.CountAsync(Source.Of(place.Sample.Thing), Test.True, 100);
        await transaction.FinishAsync(null, _ => { });
        return thing.Id;
    });

    private static async Task<DateTimeOffset> PollAsync(Place place, Storage node, DateTimeOffset since, HashSet<int> seen)
    {
        var from = Source.Of(place.Sample.Thing);
        var stamp = from.At(place.Sample.Of("lastUpdated"));
        var query = new Query
        {
            From = from,
            Columns = [new Selected.Value(from.At(place.Sample.Thing.Id)), new Selected.Value(stamp)],
            ColumnsKey = "poll",
            Where = new Test.Is(stamp, Comparing.GreaterOrEqual, since),
            Order = [new Sort(stamp, false), new Sort(from.At(place.Sample.Thing.Id), false)],
        };
        var greatest = since;
        (await node.ReadAsync(query, node.Memory, cursor =>
        {
            seen.Add((int)cursor.Int(0));
            greatest = DateTimeOffset.UnixEpoch.AddMicroseconds(cursor.Micros(1));
        })).ShouldBeTrue();
        return greatest;
    }
}
