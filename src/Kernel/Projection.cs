namespace Reeve.Kernel;

/// <summary>What an answer shows of each row, and from which columns: made once per resource and list of fields.</summary>
public sealed class Projection
{
    /// <summary>The resource shown.</summary>
    public required Resource Resource { get; init; }

    /// <summary>What is shown, in order.</summary>
    public required IReadOnlyList<Pick> Picks { get; init; }

    /// <summary>Columns that the picks name by position; the id is the first.</summary>
    public required IReadOnlyList<Selected> Columns { get; init; }

    /// <summary>The source of the rows.</summary>
    public required Source From { get; init; }

    /// <summary>Identifies the columns.</summary>
    public required string Key { get; init; }

    /// <summary>Position of the column <c>lastUpdated</c>, from which the ETag is made; -1 when not selected.</summary>
    public int LastUpdated { get; init; } = -1;
}

/// <summary>One thing shown of a row.</summary>
public abstract record Pick(Field Field)
{
    /// <summary>A plain value.</summary>
    public sealed record Value(Field Field, int Column) : Pick(Field);

    /// <summary>A list whose rows are not built yet: always empty.</summary>
    public sealed record None(Field Field) : Pick(Field);

    /// <summary>A reference to a held row, written from memory. Parts null: all.</summary>
    public sealed record Held(Field Field, int Column, IReadOnlySet<string>? Parts) : Pick(Field);

    /// <summary>A reference to a row of a large table, joined: its shown fields and the column of its parent's number (-1: none).</summary>
    public sealed record Joined(Field Field, int Column, IReadOnlyList<(string Name, Field Field, int Column)> Shown, int ParentColumn, IReadOnlySet<string>? Parts)
        : Pick(Field)
    {
        /// <summary>What its <c>_info</c> shows beside addresses.</summary>
        public IReadOnlyList<(string Name, Field Field, int Column)> Infos { get; init; } = [];
    }

    /// <summary>Rows shown inside, read as JSON; the item's picks name positions within the inner arrays.</summary>
    public sealed record Items(Field Field, int Column, IReadOnlyList<Pick> Shown) : Pick(Field);

    /// <summary>Whether the row is the one by which the caller came in.</summary>
    public sealed record Current(Field Field, int Column) : Pick(Field);

    /// <summary>The company's own fields, defined in memory, with the values the column keeps.</summary>
    public sealed record Custom(Field Field, int Column) : Pick(Field);

    /// <summary>The answers to what a row is asked, and the column that says by whom.</summary>
    public sealed record Answers(Field Field, int Column, int By) : Pick(Field);

    /// <summary>The <c>_info</c> object. Parts null: all, addresses included.</summary>
    public sealed record Info(Field Field, int LastUpdated, int UpdatedBy, int DateEntered, int EnteredBy, int ParentColumn, IReadOnlySet<string>? Parts) : Pick(Field)
    {
        /// <summary>What it shows beside.</summary>
        public IReadOnlyList<(string Name, Field Field, int Column)> Infos { get; init; } = [];
    }
}

/// <summary>Receives the rows of an answer and writes them.</summary>
public abstract class RowSink
{
    /// <summary>An answer begins, or begins anew because what was planned with is no longer current: what was written so far is thrown away.</summary>
    public abstract void Begin(Projection projection, Memory memory);

    /// <summary>For who does not look at the rows.</summary>
    public static RowSink Nowhere { get; } = new Blind();

    /// <summary>A row; the cursor is valid during the call.</summary>
    public abstract void Row(Cursor cursor);

    private sealed class Blind : RowSink
    {
        public override void Begin(Projection projection, Memory memory)
        {
        }

        public override void Row(Cursor cursor)
        {
        }
    }
}

/// <summary>A list asked for.</summary>
public sealed class ListAsk
{
    /// <summary>Who asks; resolved anew when the memory changes.</summary>
    public required Func<Memory, Caller> Caller { get; init; }

    /// <summary>The resource.</summary>
    public required Resource Resource { get; init; }

    /// <summary>Number of the record the rows lie under.</summary>
    public int? ParentId { get; init; }

    /// <summary>Number of the record that one lies under.</summary>
    public int? GrandparentId { get; init; }

    /// <summary>The reduced twin asked in place of the resource.</summary>
    public InfoTwin? Info { get; init; }

    /// <summary>Number of the one row asked for; null for a list.</summary>
    public int? Id { get; init; }

    /// <summary>Text of <c>conditions</c>.</summary>
    public string? Conditions { get; init; }

    /// <summary>Text of <c>childConditions</c>.</summary>
    public string? ChildConditions { get; init; }

    /// <summary>Text of <c>customFieldConditions</c>.</summary>
    public string? CustomFieldConditions { get; init; }

    /// <summary>The parameters of the address, of which the resource may take some.</summary>
    public IReadOnlyDictionary<string, string>? Parameters { get; init; }

    /// <summary>Text of <c>orderBy</c>.</summary>
    public string? OrderBy { get; init; }

    /// <summary>Text of <c>fields</c>.</summary>
    public string? Fields { get; init; }

    /// <summary>Page from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page.</summary>
    public int PageSize { get; init; } = Limits.DefaultPageSize;

    /// <summary>Forward-only paging: rows after this id, ordered by id.</summary>
    public int? AfterId { get; init; }

    /// <summary>Whether paging is forward-only.</summary>
    public bool ForwardOnly { get; init; }
}

/// <summary>What became of a list.</summary>
/// <param name="Rows">Rows written.</param>
/// <param name="More">Whether rows follow.</param>
/// <param name="LastPage">Number of the last page, exact up to the bounded count; 0 when not known or forward-only.</param>
/// <param name="LastId">Number of the last row written.</param>
public sealed record Listed(int Rows, bool More, int LastPage, int LastId);

/// <summary>A change asked for: create, replace, patch or delete.</summary>
public sealed class ChangeAsk
{
    /// <summary>Who asks; resolved anew inside the transaction.</summary>
    public required Func<Memory, Caller> Caller { get; init; }

    /// <summary>The resource.</summary>
    public required Resource Resource { get; init; }

    /// <summary>What is to be done.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>Number of the record the row lies under.</summary>
    public int? ParentId { get; init; }

    /// <summary>Number of the record that one lies under.</summary>
    public int? GrandparentId { get; init; }

    /// <summary>Number of the row; 0 when creating.</summary>
    public int Id { get; init; }

    /// <summary>The body: an object, or an array of operations for a patch.</summary>
    public System.Text.Json.JsonElement Body { get; init; }

    /// <summary>What an operation sets of the row beside the body, fields among it that no body may set.</summary>
    public Action<Row>? Sets { get; init; }

    /// <summary>Text of <c>fields</c> for the answer.</summary>
    public string? Fields { get; init; }

    /// <summary>Version named by If-Match (microseconds of <c>lastUpdated</c>); null for any.</summary>
    public long? IfMatch { get; init; }

    /// <summary>Lets the change happen once; null where the caller named no key.</summary>
    public Once? Once { get; init; }
}

/// <summary>What a change does.</summary>
public enum ChangeKind
{
    /// <summary>POST.</summary>
    Create,

    /// <summary>PUT.</summary>
    Replace,

    /// <summary>PATCH.</summary>
    Patch,

    /// <summary>DELETE.</summary>
    Delete,
}
