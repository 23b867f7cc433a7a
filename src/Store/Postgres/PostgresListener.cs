using System.Collections.Concurrent;
using Npgsql;

namespace Reeve.Store.Postgres;

/// <summary>
/// Hears of changes to held tables on other nodes and refreshes in the background. It only makes them known sooner:
/// every read checks the version by itself, so a lost notification loses nothing.
/// </summary>
internal sealed class PostgresListener : IAsyncDisposable
{
    /// <summary>The channel; the payload is the company's id.</summary>
    public const string Channel = "reeve_version";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, PostgresStorage> storages = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();
    private readonly string connectionString;
    private readonly Task listening;

    public PostgresListener(string connectionString)
    {
        this.connectionString = connectionString;
        listening = Task.Run(ListenAsync);
    }

    /// <summary>From now on a storage is told.</summary>
    public void Tell(PostgresStorage storage) => storages[storage.Company] = storage;

    /// <summary>From now on a company's storage is not told.</summary>
    public void Forget(string company) => storages.TryRemove(company, out _);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await listening;
        stopping.Dispose();
    }

    private async Task ListenAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(stopping.Token);
                var told = new ConcurrentQueue<string>();
                connection.Notification += (_, notification) => told.Enqueue(notification.Payload);
                await using (var command = new NpgsqlCommand("LISTEN " + Channel, connection)) await command.ExecuteNonQueryAsync(stopping.Token);
                foreach (var storage in storages.Values) await storage.RefreshAsync();
                while (true)
                {
                    await connection.WaitAsync(stopping.Token);
                    while (told.TryDequeue(out var company))
                    {
                        if (storages.TryGetValue(company, out var storage)) await storage.RefreshAsync();
                    }
                }
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception failure) when (failure is NpgsqlException or IOException or ObjectDisposedException)
            {
                await Task.Delay(Pause, TimeProvider.System, CancellationToken.None).WaitAsync(stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
