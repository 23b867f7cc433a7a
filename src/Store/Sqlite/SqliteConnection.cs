using Reeve.Kernel;
using SQLitePCL;

namespace Reeve.Store.Sqlite;

/// <summary>A connection of our own to one company's file, with the statements it keeps prepared. Used by one thread at a time.</summary>
internal sealed class SqliteConnection : IDisposable
{
    private const int StatementsAtMost = 200;
    private const int EnableStablePlans = 1007;
    private const int StepsBetweenLooks = 100_000;

    private readonly sqlite3 db;
    private readonly Dictionary<(string Head, string Tail), SqliteStatement> statements = new(TextParts.Equal);
    private readonly List<TextMatcher> patterns = [];
    private readonly TimeSpan? most;
    private long uses;
    private long started;
    private int open;

    static SqliteConnection() => Batteries_V2.Init();

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether it is made when missing.</param>
    /// <param name="most">How long one statement may run before it is given up; null: for ever.</param>
    public SqliteConnection(string path, bool create = false, TimeSpan? most = null)
    {
        this.most = most;
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var code = raw.sqlite3_open_v2(path, out db, flags, null);
        if (code != raw.SQLITE_OK) throw new IOException($"{path} cannot be opened: SQLite says {raw.sqlite3_errstr(code).utf8_to_string()}.");
        raw.sqlite3_busy_timeout(db, 10_000);

        // Without stable plans SQLite parses a statement anew whenever a bound LIMIT or prefix changes.
        raw.sqlite3_db_config(db, EnableStablePlans, 1, out _);
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        Execute("PRAGMA cache_size = -2048");
        Execute("PRAGMA temp_store = MEMORY");
        if (most != null) raw.sqlite3_progress_handler(db, StepsBetweenLooks, static connection => ((SqliteConnection)connection).IsLate() ? 1 : 0, this);
        raw.sqlite3_create_function(db, "reeve_like", 2, raw.SQLITE_UTF8, this, static (context, connection, arguments) =>
        {
            if (raw.sqlite3_value_type(arguments[0]) == raw.SQLITE_NULL)
            {
                raw.sqlite3_result_null(context);
                return;
            }

            var matcher = ((SqliteConnection)connection).patterns[raw.sqlite3_value_int(arguments[1])];
            raw.sqlite3_result_int(context, matcher.Matches(raw.sqlite3_value_blob(arguments[0])) ? 1 : 0);
        });
    }

    /// <summary>A statement ready to run, its values bound; dispose of it as soon as its rows are read.</summary>
    public SqliteRun Run(Statement statement)
    {
        var kept = Kept(statement);
        if (open++ == 0 && most != null) started = System.Diagnostics.Stopwatch.GetTimestamp();
        try
        {
            Bind(kept, statement.Parameters);
        }
        catch
        {
            Ended(kept);
            throw;
        }

        return new SqliteRun(this, kept);
    }

    /// <summary>Runs statements without values or rows.</summary>
    public void Execute(string text)
    {
        if (raw.sqlite3_exec(db, text) is not (raw.SQLITE_OK or raw.SQLITE_ROW)) throw Failure();
    }

    /// <summary>The first whole number of the first row; null when there is no row or it is empty.</summary>
    public long? Number(string text, params ReadOnlySpan<Parameter> values)
    {
        using var run = Run(new Statement("", text, values.ToArray(), 1));
        return run.Step() && !run.Cursor.IsNull(0) ? run.Cursor.Int(0) : null;
    }

    /// <summary>Runs a statement to its end.</summary>
    public void Do(Statement statement)
    {
        using var run = Run(statement);
        while (run.Step())
        {
        }
    }

    /// <summary>Runs a statement to its end.</summary>
    public void Do(string text, params ReadOnlySpan<Parameter> values) => Do(new Statement("", text, values.ToArray(), 0));

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Handle.Dispose();
        db.Dispose();
    }

    /// <summary>What SQLite says about its last failure.</summary>
    public SqliteFailure Failure() => new(raw.sqlite3_extended_errcode(db), raw.sqlite3_errmsg(db).utf8_to_string());

    internal void Ended(SqliteStatement statement)
    {
        SqliteNative.Reset(statement.Address);
        statement.Busy = false;
        if (!statement.Kept) statement.Handle.Dispose();
        if (--open == 0) patterns.Clear();
    }

    private bool IsLate() => System.Diagnostics.Stopwatch.GetElapsedTime(started) > most;

    private SqliteStatement Kept(Statement statement)
    {
        var key = (statement.Head, statement.Tail);
        if (!statements.TryGetValue(key, out var kept) || kept.Busy)
        {
            var busy = kept != null;
            kept = Prepare(statement.Text, !busy);
            if (!busy)
            {
                if (statements.Count >= StatementsAtMost) DropOldest();
                statements.Add(key, kept);
            }
        }

        kept.Busy = true;
        kept.LastUse = ++uses;
        return kept;
    }

    private SqliteStatement Prepare(string text, bool keep)
    {
        const uint persistent = 1;
        if (raw.sqlite3_prepare_v3(db, text, keep ? persistent : 0, out var handle) != raw.SQLITE_OK) throw Failure();
        return new SqliteStatement(handle, keep);
    }

    private void DropOldest()
    {
        var oldest = statements.Where(s => !s.Value.Busy).MinBy(s => s.Value.LastUse);
        if (oldest.Value == null) return;
        statements.Remove(oldest.Key);
        oldest.Value.Handle.Dispose();
    }

    private void Bind(SqliteStatement statement, IReadOnlyList<Parameter> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var value = values[i];
            var code = value switch
            {
                { IsNull: true } => SqliteNative.BindNull(statement.Address, i + 1),
                { As: Travels.Text } => BindText(statement.Address, i + 1, (string)value.Object!),
                { As: Travels.Pattern } => BindPattern(statement.Address, i + 1, (TextMatcher)value.Object!),
                { As: Travels.Bytes } => raw.sqlite3_bind_blob(statement.Handle, i + 1, ((ReadOnlyMemory<byte>)value.Object!).Span),
                _ => SqliteNative.Bind(statement.Address, i + 1, value.Number),
            };
            if (code != raw.SQLITE_OK) throw Failure();
        }
    }

    private static int BindText(nint statement, int position, string text)
    {
        const int small = 512;
        if (text.Length * 3 > small) return SqliteNative.BindText(statement, position, System.Text.Encoding.UTF8.GetBytes(text));
        Span<byte> bytes = stackalloc byte[small];
        return SqliteNative.BindText(statement, position, bytes[..System.Text.Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private int BindPattern(nint statement, int position, TextMatcher pattern)
    {
        patterns.Add(pattern);
        return SqliteNative.Bind(statement, position, patterns.Count - 1);
    }

    // The head of a statement is one object per list of columns, so its address stands for its many characters.
    private sealed class TextParts : IEqualityComparer<(string Head, string Tail)>
    {
        public static TextParts Equal { get; } = new();

        public bool Equals((string Head, string Tail) x, (string Head, string Tail) y) => ReferenceEquals(x.Head, y.Head) && x.Tail == y.Tail;

        public int GetHashCode((string Head, string Tail) parts) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(parts.Head), parts.Tail.GetHashCode(StringComparison.Ordinal));
    }
}

/// <summary>A prepared statement.</summary>
internal sealed class SqliteStatement(sqlite3_stmt handle, bool kept)
{
    public sqlite3_stmt Handle { get; } = handle;

    /// <summary>Where SQLite keeps it; of use only while the handle is held.</summary>
    public nint Address { get; } = handle.DangerousGetHandle();

    public SqliteCursor Cursor { get; } = new(handle.DangerousGetHandle());

    public bool Kept { get; } = kept;

    public bool Busy { get; set; }

    public long LastUse { get; set; }
}

/// <summary>A statement while it runs.</summary>
internal readonly struct SqliteRun(SqliteConnection connection, SqliteStatement statement) : IDisposable
{
    public SqliteCursor Cursor => statement.Cursor;

    /// <summary>Goes to the next row.</summary>
    public bool Step() => SqliteNative.Step(statement.Address) switch
    {
        raw.SQLITE_ROW => true,
        raw.SQLITE_DONE => false,
        _ => throw connection.Failure(),
    };

    public void Dispose() => connection.Ended(statement);
}

/// <summary>SQLite refused something.</summary>
internal sealed class SqliteFailure(int code, string message) : Exception($"SQLite says: {message} ({code}).")
{
    public bool IsBusy => (code & 0xFF) == raw.SQLITE_BUSY;

    /// <summary>Whether the statement ran longer than it may.</summary>
    public bool IsTooSlow => (code & 0xFF) == raw.SQLITE_INTERRUPT;

    public bool IsDuplicate => code is 2067 or 1555 or 2579;

    /// <summary>Names of the columns of a unique index that refused a row.</summary>
    public IReadOnlyList<string> Columns => message.Split(": ", 2) is [_, var list]
        ? [.. list.Split(", ").Select(c => c[(c.IndexOf('.') + 1)..])]
        : [];
}

/// <summary>The row of a running statement, straight from SQLite's memory.</summary>
internal sealed class SqliteCursor(nint statement) : Cursor
{
    public override bool IsNull(int i) => SqliteNative.IsNull(statement, i);

    public override long Int(int i) => SqliteNative.Int(statement, i);

    public override bool Bool(int i) => SqliteNative.Int(statement, i) != 0;

    public override decimal Decimal(int i, int scale)
    {
        var value = SqliteNative.Int(statement, i);
        while (scale > 0 && value % 10 == 0)
        {
            value /= 10;
            scale--;
        }

        var size = unchecked((ulong)(value < 0 ? -value : value));
        return new decimal((int)size, (int)(size >> 32), 0, value < 0, (byte)scale);
    }

    public override long Micros(int i) => SqliteNative.Int(statement, i);

    public override ReadOnlySpan<byte> Utf8(int i) => SqliteNative.Bytes(statement, i);

    public override string Text(int i) => System.Text.Encoding.UTF8.GetString(SqliteNative.Bytes(statement, i));
}
