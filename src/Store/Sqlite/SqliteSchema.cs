using Reeve.Kernel;
using Reeve.Store.Migrations;

namespace Reeve.Store.Sqlite;

/// <summary>Brings one company's file to the catalogue's schema: additive changes in one transaction, which keeps other processes out.</summary>
internal static class SqliteSchema
{
    private const string Catalogue = "catalogue";

    /// <summary>Applies what is missing; nothing is read when the schema is the one applied last.</summary>
    public static void Apply(SqliteConnection connection, Catalogue catalogue, Action<string>? told = null)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var statement in Schema.Own(Dialect.Sqlite, "")) connection.Execute(statement);
            var wanted = Fingerprint.Of(Schema.Write(catalogue, false));
            if (Applied(connection, Catalogue) != wanted)
            {
                Migrate(connection);
                Change(connection, catalogue);
                connection.Do($"INSERT OR REPLACE INTO \"{Schema.Applied}\" VALUES (?1, ?2)", Parameter.Text(Catalogue), Parameter.Text(wanted));
            }

            KeepFound(connection, catalogue, told);
            connection.Execute("COMMIT");
        }
        catch
        {
            connection.Execute("ROLLBACK");
            throw;
        }
    }

    /// <summary>Makes all indexes of texts from the rows.</summary>
    public static void IndexAnew(SqliteConnection connection, Catalogue catalogue)
    {
        connection.Do($"DELETE FROM \"{Schema.Applied}\" WHERE \"name\" LIKE 'found %'");
        KeepFound(connection, catalogue);
    }

    // An index that was made of other texts, or is not there, is made from the rows.
    private static void KeepFound(SqliteConnection connection, Catalogue catalogue, Action<string>? told = null)
    {
        var there = Texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'reeve~found~%'").ToHashSet(StringComparer.Ordinal);
        foreach (var table in catalogue.Tables.Where(t => t.Found.Count > 0))
        {
            var name = "found " + table.Name;
            var missing = !there.Contains("reeve~found~" + table.Name);
            if (!missing && Applied(connection, name) == FoundIndex.What(table)) continue;
            if (missing) foreach (var statement in FoundIndex.Create(table, Dialect.Sqlite, "")) connection.Execute(statement);
            new SqliteFound(connection, catalogue).Rebuild(table, told);
            connection.Do($"INSERT OR REPLACE INTO \"{Schema.Applied}\" VALUES (?1, ?2)", Parameter.Text(name), Parameter.Text(FoundIndex.What(table)));
        }
    }

    /// <summary>How a file stands to a catalogue.</summary>
    public static (SchemaStanding Standing, string Detail) Standing(SqliteConnection connection, Catalogue catalogue)
    {
        if (Texts(connection, $"SELECT name FROM sqlite_schema WHERE name = '{Schema.Applied}'").Count > 0
            && Applied(connection, Catalogue) == Fingerprint.Of(Schema.Write(catalogue, false))) return (SchemaStanding.Current, "");
        return SchemaChange.Standing(() => SchemaChange.Between(Find(connection), catalogue, Dialect.Sqlite, ""));
    }

    private static void Migrate(SqliteConnection connection)
    {
        foreach (var migration in Migration.All)
        {
            if (Applied(connection, migration.Name) != null) continue;
            connection.Execute(migration.Sqlite);
            connection.Do($"INSERT INTO \"{Schema.Applied}\" VALUES (?1, ?2)", Parameter.Text(migration.Name), Parameter.Text("done"));
        }
    }

    private static void Change(SqliteConnection connection, Catalogue catalogue)
    {
        var change = SchemaChange.Between(Find(connection), catalogue, Dialect.Sqlite, "");
        foreach (var statement in change.Statements) connection.Execute(statement);
        foreach (var field in change.Refold) Refold(connection, field);
        foreach (var statement in change.Indexes) connection.Execute(statement);
    }

    private static FoundSchema Find(SqliteConnection connection)
    {
        var names = Texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT LIKE 'reeve~%' ORDER BY name");
        var indexes = Texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'index' AND (name LIKE 'ix~%' OR name LIKE 'ux~%')");
        return new FoundSchema(names.ToDictionary(n => n, n => Columns(connection, n), StringComparer.OrdinalIgnoreCase), indexes.ToHashSet());
    }

    private static IReadOnlyDictionary<string, FoundColumn> Columns(SqliteConnection connection, string table)
    {
        var columns = new Dictionary<string, FoundColumn>();
        using var run = connection.Run(new Statement("", "SELECT name, type, \"notnull\" FROM pragma_table_info(?1)", [Parameter.Text(table)], 3));
        while (run.Step()) columns.Add(run.Cursor.Text(0), new FoundColumn(run.Cursor.Text(1), !run.Cursor.Bool(2)));
        return columns;
    }

    /// <summary>What was noted under a name in the list of what was applied.</summary>
    public static string? Applied(SqliteConnection connection, string name)
    {
        using var run = connection.Run(new Statement("", $"SELECT \"what\" FROM \"{Schema.Applied}\" WHERE \"name\" = ?1", [Parameter.Text(name)], 1));
        return run.Step() ? run.Cursor.Text(0) : null;
    }

    /// <summary>The first column of all rows.</summary>
    public static List<string> Texts(SqliteConnection connection, string text)
    {
        var texts = new List<string>();
        using var run = connection.Run(new Statement("", text, [], 1));
        while (run.Step()) texts.Add(run.Cursor.Text(0));
        return texts;
    }

    private static void Refold(SqliteConnection connection, Field field)
    {
        var (table, column, folded) = (Dialect.Quote(field.Table.Name), Dialect.Quote(field.Name), Dialect.Quote(field.Name + "~"));
        var values = new List<(long Id, string Text)>();
        using (var run = connection.Run(new Statement("", $"SELECT \"id\", {column} FROM {table} WHERE {column} IS NOT NULL", [], 2)))
        {
            while (run.Step()) values.Add((run.Cursor.Int(0), run.Cursor.Text(1)));
        }

        foreach (var (id, text) in values) connection.Do($"UPDATE {table} SET {folded} = ?1 WHERE \"id\" = ?2", Parameter.Text(Fold.Of(text)), Parameter.Long(id));
    }
}
