namespace Reeve.Store;

/// <summary>The statements over parts of files and over loose files, in either dialect.</summary>
internal sealed class FileText(Dialect dialect, string schema)
{
    private readonly string parts = $"{schema}\"{Store.Schema.Parts}\"";
    private readonly string loose = $"{schema}\"{Store.Schema.Loose}\"";

    /// <summary>Begins a loose file: number, instant.</summary>
    public string Begin => $"INSERT INTO {loose} (\"file\", \"at\") VALUES ({Mark(1)}, {Mark(2)})";

    /// <summary>Notes that a loose file grew: instant, number.</summary>
    public string Touch => $"UPDATE {loose} SET \"at\" = {Mark(1)} WHERE \"file\" = {Mark(2)} AND \"at\" >= 0";

    /// <summary>Adds a part of a file that is loose: number, part, bytes.</summary>
    public string Append => $"INSERT INTO {parts} (\"file\", \"part\", \"bytes\") SELECT \"file\", {Mark(2)}, {Mark(3)} FROM {loose} WHERE \"file\" = {Mark(1)} AND \"at\" >= 0 RETURNING 1";

    /// <summary>Reads a part: number, part.</summary>
    public string Read => $"SELECT \"bytes\" FROM {parts} WHERE \"file\" = {Mark(1)} AND \"part\" = {Mark(2)}";

    /// <summary>A file is loose no more: number.</summary>
    public string Keep => $"DELETE FROM {loose} WHERE \"file\" = {Mark(1)} AND \"at\" >= 0 RETURNING 1";

    /// <summary>A file is loose: number, instant.</summary>
    public string LetGo => $"INSERT INTO {loose} (\"file\", \"at\") VALUES ({Mark(1)}, {Mark(2)}) ON CONFLICT (\"file\") DO NOTHING";

    /// <summary>From now on a loose file can only be removed, so that nobody keeps it while its parts go: number.</summary>
    public string Condemn => $"UPDATE {loose} SET \"at\" = -1 WHERE \"file\" = {Mark(1)}";

    /// <summary>Removes some parts of a condemned file: number.</summary>
    public string RemoveSome => $"""
        DELETE FROM {parts} WHERE "file" = {Mark(1)} AND EXISTS (SELECT 1 FROM {loose} WHERE "file" = {Mark(1)} AND "at" = -1)
        AND "part" IN (SELECT "part" FROM {parts} WHERE "file" = {Mark(1)} ORDER BY "part" DESC LIMIT {PartsAtOnce}) RETURNING 1
        """;

    /// <summary>Forgets a loose file of which no part is left: number.</summary>
    public string Forget => $"DELETE FROM {loose} WHERE \"file\" = {Mark(1)} AND NOT EXISTS (SELECT 1 FROM {parts} WHERE \"file\" = {Mark(1)})";

    /// <summary>Loose files untouched since an instant, at most so many.</summary>
    public string Untouched => $"SELECT \"file\" FROM {loose} WHERE \"at\" < {Mark(1)} ORDER BY \"at\" LIMIT {Mark(2)}";

    /// <summary>Files that rows name, with the number of their parts.</summary>
    public string Named => $"SELECT \"file\", count(*) FROM {parts} AS p WHERE NOT EXISTS (SELECT 1 FROM {loose} AS l WHERE l.\"file\" = p.\"file\") GROUP BY \"file\" ORDER BY \"file\"";

    /// <summary>The number of the parts of files that rows name.</summary>
    public string CountNamed => $"SELECT count(*) FROM {parts} AS p WHERE NOT EXISTS (SELECT 1 FROM {loose} AS l WHERE l.\"file\" = p.\"file\")";

    /// <summary>Adds a part of a file that a row names: number, part, bytes.</summary>
    public string Add => $"INSERT INTO {parts} (\"file\", \"part\", \"bytes\") VALUES ({Mark(1)}, {Mark(2)}, {Mark(3)})";

    /// <summary>The number of all parts.</summary>
    public string Count => $"SELECT count(*) FROM {parts}";

    /// <summary>Parts removed in one transaction: nobody waits long for it.</summary>
    public const int PartsAtOnce = 16;

    private string Mark(int number)
    {
        var text = new System.Text.StringBuilder();
        dialect.Mark(text, number);
        return text.ToString();
    }
}
