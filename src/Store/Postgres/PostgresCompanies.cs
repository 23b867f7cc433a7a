using Reeve.Kernel;

namespace Reeve.Store.Postgres;

internal static class PostgresCompanies
{
    public static Companies Of(Catalogue catalogue, TimeProvider clock, string connectionString) => throw new NotSupportedException(nameof(catalogue) + nameof(clock) + connectionString);
}
