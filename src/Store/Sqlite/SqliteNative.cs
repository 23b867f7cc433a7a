using System.Runtime.InteropServices;
using SQLitePCL;

namespace Reeve.Store.Sqlite;

/// <summary>The few calls made for every value and row, by the statement's address: the binding's own count references to its handle twice a call, which costs more than reading the value.</summary>
internal static unsafe class SqliteNative
{
    private const string Library = "e_sqlite3";

    // SQLite's mark for bytes that it copies before the call returns.
    private const nint Transient = -1;

    // These return within nanoseconds and never call back, so the collector need not be told.
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_int64")]
    public static extern long Int(nint statement, int column);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_int64")]
    public static extern int Bind(nint statement, int position, long value);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_null")]
    public static extern int BindNull(nint statement, int position);

    [DllImport(Library, EntryPoint = "sqlite3_step")]
    public static extern int Step(nint statement);

    // What it answers is the failure of the step before, which has been told of.
    [DllImport(Library, EntryPoint = "sqlite3_reset")]
    public static extern void Reset(nint statement);

    /// <summary>Whether a value of the row is null.</summary>
    public static bool IsNull(nint statement, int column) => ColumnType(statement, column) == raw.SQLITE_NULL;

    /// <summary>The bytes of a text or blob of the row, in SQLite's memory: valid until the next step.</summary>
    public static ReadOnlySpan<byte> Bytes(nint statement, int column)
    {
        var start = ColumnBlob(statement, column);
        return start == null ? default : new ReadOnlySpan<byte>(start, ColumnBytes(statement, column));
    }

    /// <summary>Binds a copy of a text.</summary>
    public static int BindText(nint statement, int position, ReadOnlySpan<byte> text)
    {
        // An empty span may have no address, which SQLite takes for null.
        byte nothing = 0;
        fixed (byte* start = text) return BindText(statement, position, start == null ? &nothing : start, text.Length, Transient);
    }

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_type")]
    private static extern int ColumnType(nint statement, int column);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_blob")]
    private static extern byte* ColumnBlob(nint statement, int column);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_bytes")]
    private static extern int ColumnBytes(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_bind_text")]
    private static extern int BindText(nint statement, int position, byte* text, int length, nint lifetime);
}
