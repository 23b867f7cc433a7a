using Npgsql;
using NpgsqlTypes;
using Reeve.Kernel;

namespace Reeve.Store.Postgres;

/// <summary>Statements as the driver's commands.</summary>
internal static class PostgresCommand
{
    /// <summary>A command of a batch.</summary>
    public static NpgsqlBatchCommand Of(Statement statement)
    {
        var command = new NpgsqlBatchCommand(statement.Text);
        Add(command.Parameters, statement.Parameters);
        return command;
    }

    /// <summary>A command of its own.</summary>
    public static NpgsqlCommand Of(Statement statement, NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(statement.Text, connection);
        Add(command.Parameters, statement.Parameters);
        return command;
    }

    /// <summary>A failure of the connection, not of a statement, in words for people.</summary>
    public static bool IsLost(NpgsqlException failure) => failure is not PostgresException || failure.SqlState is { } state && (state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal));

    private static void Add(NpgsqlParameterCollection target, IReadOnlyList<Parameter> values)
    {
        foreach (var value in values) target.Add(Of(value));
    }

    private static NpgsqlParameter Of(Parameter value) => value switch
    {
        { IsNull: true } => new NpgsqlParameter { NpgsqlDbType = Type(value.As), Value = DBNull.Value },
        { As: Travels.Int } => new NpgsqlParameter<int> { TypedValue = (int)value.Number },
        { As: Travels.Long } => new NpgsqlParameter<long> { TypedValue = value.Number },
        { As: Travels.Bool } => new NpgsqlParameter<bool> { TypedValue = value.Number != 0 },
        { As: Travels.Text } => new NpgsqlParameter<string> { TypedValue = (string)value.Object! },
        { As: Travels.Decimal } => new NpgsqlParameter<decimal> { TypedValue = (decimal)value.Object! },
        _ => new NpgsqlParameter { NpgsqlDbType = Type(value.As), Value = value.Object },
    };

    private static NpgsqlDbType Type(Travels type) => type switch
    {
        Travels.Int => NpgsqlDbType.Integer,
        Travels.Long => NpgsqlDbType.Bigint,
        Travels.Bool => NpgsqlDbType.Boolean,
        Travels.Decimal => NpgsqlDbType.Numeric,
        Travels.Ints => NpgsqlDbType.Array | NpgsqlDbType.Integer,
        Travels.Longs => NpgsqlDbType.Array | NpgsqlDbType.Bigint,
        Travels.Bools => NpgsqlDbType.Array | NpgsqlDbType.Boolean,
        Travels.Decimals => NpgsqlDbType.Array | NpgsqlDbType.Numeric,
        Travels.Texts => NpgsqlDbType.Array | NpgsqlDbType.Text,
        _ => NpgsqlDbType.Text,
    };
}

/// <summary>The row of a running command.</summary>
internal sealed class PostgresCursor(NpgsqlDataReader reader) : Cursor
{
    private const decimal Normal = 1.000000000000000000000000000m;

    private byte[] buffer = new byte[1024];

    public override bool IsNull(int i) => reader.IsDBNull(i);

    public override long Int(int i) => reader.GetInt64(i);

    public override bool Bool(int i) => reader.GetBoolean(i);

    // Division by a long one drops trailing zeros.
    public override decimal Decimal(int i, int scale) => reader.GetDecimal(i) / Normal;

    public override long Micros(int i) => reader.GetInt64(i);

    public override ReadOnlySpan<byte> Utf8(int i)
    {
        var length = (int)reader.GetBytes(i, 0, buffer, 0, buffer.Length);
        if (length < buffer.Length) return buffer.AsSpan(0, length);
        buffer = new byte[(int)reader.GetBytes(i, 0, null, 0, 0) + 1];
        return buffer.AsSpan(0, (int)reader.GetBytes(i, 0, buffer, 0, buffer.Length));
    }

    public override string Text(int i) => reader.GetString(i);
}
