namespace Reeve.Store.Migrations;

/// <summary>A change of the schema that does not follow from the catalogue alone: run once per company, in order, before the catalogue is compared.</summary>
/// <param name="Name">Number and name, as in <c>0001-rename-a-column</c>.</param>
/// <param name="Sqlite">Statements for SQLite.</param>
/// <param name="Postgres">Statements for PostgreSQL; <c>{schema}</c> stands for the company's schema and the point.</param>
internal sealed record Migration(string Name, string Sqlite, string Postgres)
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<Migration> All { get; } = [];

    /// <summary>The script for a dialect.</summary>
    public string Text(Dialect dialect, string schema) => dialect.IsPostgres ? Postgres.Replace("{schema}", schema, StringComparison.Ordinal) : Sqlite;
}
