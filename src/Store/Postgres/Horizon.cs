using Npgsql;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>
/// Keeps a poller from passing over rows that are stamped but not yet committed (ruling 8): a condition that <c>lastUpdated</c> is later than something
/// is answered only up to the begin of the oldest transaction that may still write.
/// </summary>
/// <remarks>
/// A writer's stamp is read from the database's clock after its BEGIN was published in the list of activities. So a stamp before the horizon belongs
/// to a transaction that was over when the horizon was looked at, which the later snapshot sees; and a transaction that the look did not see has a stamp
/// after the look began.
/// </remarks>
internal static class Horizon
{
    private const string Look = $"""
        SELECT (extract(epoch FROM least(statement_timestamp(), min(xact_start))) * 1000000)::bigint FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = '{PostgresConnections.WriterName}' AND xact_start IS NOT NULL
        """;

    /// <summary>Whether a query asks for rows changed after something.</summary>
    public static bool Matters(Query query) => Asks(query.Where, query.From);

    /// <summary>The query, narrowed to what lies before the horizon.</summary>
    public static async ValueTask<Query> WithinAsync(Query query, NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Look, connection);
        var horizon = Dialect.Instant((long)(await command.ExecuteScalarAsync())!);
        return new Query
        {
            From = query.From,
            Columns = query.Columns,
            ColumnsKey = query.ColumnsKey,
            Where = Narrow(query.Where, query.From, horizon),
            Order = query.Order,
            Limit = query.Limit,
            Offset = query.Offset,
            ForChange = query.ForChange,
        };
    }

    private static bool Asks(Test test, Source from) => test switch
    {
        Test.And and => and.Parts.Any(p => Asks(p, from)),
        Test.Or or => or.Parts.Any(p => Asks(p, from)),
        _ => IsLater(test, from),
    };

    private static bool IsLater(Test test, Source from) => test is Test.Is { How: Comparing.Greater or Comparing.GreaterOrEqual, Column: { Field.Name: "lastUpdated" } column } && column.Source.Equals(from);

    private static Test Narrow(Test test, Source from, DateTimeOffset horizon) => test switch
    {
        Test.And and => Test.All(and.Parts.Select(p => Narrow(p, from, horizon))),
        Test.Or or => Test.Any(or.Parts.Select(p => Narrow(p, from, horizon))),
        Test.Is later when IsLater(test, from) => Test.All(test, new Test.Is(later.Column, Comparing.Less, horizon)),
        _ => test,
    };
}
