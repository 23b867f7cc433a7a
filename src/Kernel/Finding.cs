namespace Reeve.Kernel;

/// <summary>A record that a search found.</summary>
/// <param name="Resource">What it is.</param>
/// <param name="Id">Its number.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Snippet">The text that was found, where it is not the title.</param>
/// <param name="LastUpdated">When it was changed last.</param>
/// <param name="Score">How well it fits.</param>
public sealed record Finding(Resource Resource, int Id, string Title, string? Snippet, DateTimeOffset LastUpdated, double Score);

/// <summary>What is searched for: words that all must be there, perhaps a number.</summary>
public sealed class Wanted
{
    private const double Exact = 500;
    private const double Beginning = 200;
    private const double WholeWord = 14;
    private const double BeginningOfWord = 10;
    private const double Inside = 3;
    private const double New = 5;
    private const double NumberItself = 10_000;

    private readonly string folded;
    private readonly string[] words;

    /// <summary>Reads the text of a search.</summary>
    public Wanted(string text)
    {
        folded = Fold.Of(text.Trim());
        words = [.. folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(Limits.MaxSearchWords)];
        Grams = [.. words.SelectMany(Kernel.Grams.Word).Distinct()];
        WholeGram = Kernel.Grams.Whole(folded);
        var digits = folded.StartsWith('#') ? folded[1..] : folded;
        Number = int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var number) && number > 0 ? number : null;
    }

    /// <summary>What a row's index must hold; empty when nothing in the text can be looked up.</summary>
    public IReadOnlyList<int> Grams { get; }

    /// <summary>What a row's index holds when one of its texts is the whole of what is searched for.</summary>
    public int WholeGram { get; }

    /// <summary>The number, when it is one.</summary>
    public int? Number { get; }

    /// <summary>How well texts fit, and which one holds the first word; null when a word is nowhere.</summary>
    public (double Score, int Field)? Judge(IReadOnlyList<string?> texts, IReadOnlyList<double> weights, bool isNumber, TimeSpan age)
    {
        var lower = texts.Select(t => t == null ? null : Fold.Of(t)).ToList();
        var (score, field) = (0.0, -1);
        foreach (var word in words)
        {
            var (best, at) = (0.0, -1);
            for (var i = 0; i < lower.Count; i++)
            {
                var fit = Fit(lower[i], word) * weights[i];
                if (fit > best) (best, at) = (fit, i);
            }

            if (at < 0 && !isNumber) return null;
            score += best;
            if (field < 0) field = at;
        }

        for (var i = 0; i < lower.Count; i++)
        {
            if (lower[i] == folded) score += Exact * weights[i];
            else if (lower[i]?.StartsWith(folded, StringComparison.Ordinal) == true) score += Beginning * weights[i];
        }

        if (isNumber) score += NumberItself;
        return (score + (New / (1 + (Math.Max(0, age.TotalDays) / 30))), Math.Max(0, field));
    }

    private static double Fit(string? text, string word)
    {
        if (text == null) return 0;
        var best = 0.0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0 && best < WholeWord; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            var begins = at == 0 || !Kernel.Grams.IsWord(text[at - 1]);
            best = Math.Max(best, !begins ? Inside : end == text.Length || !Kernel.Grams.IsWord(text[end]) ? WholeWord : BeginningOfWord);
        }

        return best;
    }
}

/// <summary>Searches over all resources that say what they are found by.</summary>
public sealed partial class Engine
{
    /// <summary>Records within the caller's reach that hold all words of a text, the best first; of each kind the newest few hundred are judged.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(Storage storage, Func<Memory, Caller> caller, Wanted wanted)
    {
        var memory = storage.Memory;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var found = new List<Finding>();
            var current = true;
            var scopes = new Scopes(caller(memory));
            foreach (var resource in Catalogue.Resources.Where(r => r.Founds.Count > 0))
            {
                current = await FindAsync(storage, memory, resource, scopes, wanted, found);
                if (!current) break;
            }

            if (current)
                return [.. found.GroupBy(f => (f.Resource, f.Id)).Select(g => g.MaxBy(f => f.Score)!).OrderByDescending(f => f.Score).ThenByDescending(f => f.LastUpdated).ThenBy(f => f.Resource.Path, StringComparer.Ordinal).ThenBy(f => f.Id)];
            memory = storage.Memory;
        }

        throw new InvalidOperationException("The setup tables changed faster than they could be read.");
    }

    private async Task<bool> FindAsync(Storage storage, Memory memory, Resource resource, Scopes scopes, Wanted wanted, List<Finding> found)
    {
        var source = Source.Of(resource.Table);
        var reach = Test.All(
            scopes.Reach(resource, Verb.Inquire, source),
            resource.DeletedFlag is { } deleted ? new Test.Is(source.At(deleted), Comparing.Equal, false) : null);
        if (reach == Test.False) return true;
        var number = resource.FoundByNumber && wanted.Number is { } given ? new Test.Is(source.At(resource.Table.Id), Comparing.Equal, given) : null;
        var (read, current) = (0, true);
        if (wanted.Grams.Count > 0) current = await ReadAsync(Test.All(new Test.Indexed(source, wanted.Grams), reach));

        // Where more fit than are judged, what is exactly that is asked for by itself.
        if (current && read == Limits.MaxFindings) current = await ReadAsync(Test.All(new Test.Indexed(source, [wanted.WholeGram]), reach));
        if (current && number != null) current = await ReadAsync(Test.All(number, reach));
        return current;

        Task<bool> ReadAsync(Test where)
        {
            read = 0;
            var shape = new FoundShape(resource, source);
            var query = new Query
            {
                From = source, Columns = shape.Columns, ColumnsKey = "found " + resource.Path, Where = where, Limit = Limits.MaxFindings, Order = [new Sort(source.At(resource.Table.Id), true)],
            };
            return storage.ReadAsync(query, memory, cursor =>
            {
                read++;
                if (shape.Of(cursor, wanted, Clock.GetUtcNow()) is { } finding) found.Add(finding);
            }).AsTask();
        }
    }

    /// <summary>What is read of a row to judge and show it.</summary>
    private sealed class FoundShape
    {
        private readonly Resource resource;
        private readonly List<double> weights;
        private readonly bool underOther;

        public FoundShape(Resource resource, Source source)
        {
            this.resource = resource;
            weights = [.. resource.Founds.Select(f => f.Weight)];
            underOther = resource.Parent != null;
            List<Selected> columns = [new Selected.Value(source.At(resource.Table.Id)), new Selected.Value(source.At(resource.Table.Find("lastUpdated")!))];
            columns.AddRange(resource.Founds.Select(f => new Selected.Value(source.At(f.Field))));
            if (underOther)
            {
                var parent = source.Join(resource.ParentField!);
                columns.Add(new Selected.Value(source.At(resource.ParentField!)));
                columns.Add(new Selected.Value(parent.At(resource.Parent!.Table.NameField ?? resource.Parent.Founds[0].Field)));
            }

            Columns = columns;
        }

        public IReadOnlyList<Selected> Columns { get; }

        public Finding? Of(Cursor cursor, Wanted wanted, DateTimeOffset now)
        {
            var id = (int)cursor.Int(0);
            var changed = DateTimeOffset.UnixEpoch.AddMicroseconds(cursor.Micros(1));
            var texts = weights.Select((_, i) => cursor.IsNull(i + 2) ? null : cursor.Text(i + 2)).ToList();
            var isNumber = resource.FoundByNumber && wanted.Number == id;
            if (wanted.Judge(texts, weights, isNumber, now - changed) is not var (score, field)) return null;
            if (underOther)
            {
                var at = weights.Count + 2;
                return new Finding(resource.Parent!, (int)cursor.Int(at), cursor.IsNull(at + 1) ? "" : cursor.Text(at + 1), texts[field], changed, score);
            }

            return new Finding(resource, id, texts[0] ?? "", field == 0 ? null : texts[field], changed, score);
        }
    }
}
