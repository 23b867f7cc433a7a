using Reeve.Kernel;

namespace Reeve.Store;

/// <summary>The numbers' half: what is sought through indexes, as a list of numbers to read.</summary>
internal sealed partial class SelectText
{
    /// <summary>The Or that is answered by numbers sought first.</summary>
    public Sought? Sought { get; init; }

    /// <summary>A count of the numbers sought, one found twice counted twice, of at most so many.</summary>
    public string Candidates(int most)
    {
        text.Append("SELECT count(*) FROM (");
        Numbers();
        return text.Append(" LIMIT ").Append(most).Append(") n").ToString();
    }

    private void Numbers()
    {
        for (var i = 0; i < Sought!.Parts.Count; i++)
        {
            var part = Sought.Parts[i];
            Open(part.From);
            var scope = scopes[^1];
            var where = Apart(() => Where(part.Where));
            text.Append(i == 0 ? "SELECT " : " UNION ALL SELECT ");
            Write(part.From.At(part.Number));
            From(scope);
            text.Append(where);
            scopes.RemoveAt(scopes.Count - 1);
        }
    }

    private bool IsSought(Test.Or or) => ReferenceEquals(Sought?.Or, or);

    // PostgreSQL takes an array for few, whatever it guesses of the rows behind it, and so goes by the primary key.
    private void OfNumbers()
    {
        Write(Sought!.Root.At(Sought.Root.Table.Id));
        text.Append(dialect.IsPostgres ? " = ANY(ARRAY(" : " IN (");
        Numbers();
        text.Append(dialect.IsPostgres ? "))" : ")");
    }
}
