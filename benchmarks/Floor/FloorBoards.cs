namespace Reeve.Bench.Floor;

/// <summary>The two look-ups behind a new ticket: what its board gives, and what its contact and company give.</summary>
public static class FloorBoards
{
    /// <summary>Boards with their defaults; the name stands first.</summary>
    public static string Sql(string schema, string truth) => $"""
        SELECT b."name", b."id",
            (SELECT s."id" FROM {schema}"BoardStatus" s WHERE s."board" = b."id" AND s."defaultFlag" = {truth} ORDER BY s."id" LIMIT 1),
            (SELECT y."id" FROM {schema}"BoardType" y WHERE y."board" = b."id" AND y."defaultFlag" = {truth} ORDER BY y."id" LIMIT 1),
            (SELECT m."id" FROM {schema}"BoardTeam" m WHERE m."boardId" = b."id" AND m."defaultFlag" = {truth} ORDER BY m."id" LIMIT 1),
            (SELECT p."id" FROM {schema}"Priority" p WHERE p."defaultFlag" = {truth} ORDER BY p."id" LIMIT 1),
            (SELECT o."id" FROM {schema}"Source" o WHERE o."defaultFlag" = {truth} ORDER BY o."id" LIMIT 1),
            (SELECT l."id" FROM {schema}"ServiceLocation" l WHERE l."defaultFlag" = {truth} ORDER BY l."id" LIMIT 1),
            b."location", b."department", b."billTime", b."billExpense", b."billProduct"
        FROM {schema}"Board" b
        """;

    /// <summary>A company by its identifier with one of its contacts.</summary>
    public static string ContactSql(string schema, string company, string contact) => $"""
        SELECT c."id", c."site", p."name", p."defaultPhoneNbr", p."defaultPhoneExtension", p."defaultEmail"
        FROM {schema}"Company" c JOIN {schema}"Contact" p ON p."company" = c."id" WHERE c."identifier~" = {company} AND p."id" = {contact}
        """;

    /// <summary>A board's defaults.</summary>
    public static FloorDefaults Read<TReader>(TReader row)
        where TReader : IRowReader => new(
        (int)row.Int(1), (int)row.Int(2), Number(row, 3), Number(row, 4), Number(row, 5), Number(row, 6), Number(row, 7), Number(row, 8), Number(row, 9),
        Text(row, 10), Text(row, 11), Text(row, 12));

    /// <summary>What company and contact give.</summary>
    public static FloorContact Contact<TReader>(TReader row)
        where TReader : IRowReader => new(
        (int)row.Int(0), Number(row, 1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5));

    private static int? Number<TReader>(TReader row, int column)
        where TReader : IRowReader => row.IsNull(column) ? null : (int)row.Int(column);

    private static string? Text<TReader>(TReader row, int column)
        where TReader : IRowReader => row.IsNull(column) ? null : row.Text(column);
}
