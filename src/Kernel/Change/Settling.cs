namespace Reeve.Kernel.Changing;

/// <summary>Settles a row before it is saved: defaults, computed fields, hooks, then everything that may refuse it; all faults together.</summary>
/// <remarks>Pure but for fetching what a rule looked at: then the step runs again on a fresh copy.</remarks>
internal sealed class Settling(Resource resource, Transaction transaction, Use use, Scopes scopes, bool fresh, bool ours = false)
{
    private const int Rounds = 12;

    /// <summary>Gives the settled copy of a row; adds faults.</summary>
    public async ValueTask<Row> SettleAsync(Row draft, Row? old, List<Fault> faults)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var row = resource.Table.Copy(draft);
            var found = new List<Fault>();
            if (!ours) use.Revealed.Clear();
            try
            {
                if (fresh) Fill(row);
                if (fresh && old == null) FillCustom(row);
                if (resource.Table.Answers is { } asked) FillAnswers(asked, row, old);
                Compute(row);
                foreach (var hook in resource.SavingHooks) hook(row, old, use);
                if (resource.SavingHooks.Count > 0) Compute(row);
                foreach (var rule in resource.Rules)
                    if (rule(row, old, use) is { } fault) found.Add(fault);
            }
            catch (RowMissing missing)
            {
                await FetchAsync(missing);
                continue;
            }

            // Of a field that is missing nothing else needs to be said.
            Require(row, faults);
            if (!ours) RequireCustom(row, old, faults);
            if (!ours && resource.Table.Answers is { } answers) RequireAnswers(answers, row, old, faults);
            faults.AddRange(found.Where(f => faults.All(known => known.Field != f.Field || (known.Code != f.Code && known.Code != FaultCode.MissingRequiredField))));
            await new References(resource, transaction, use, scopes, faults).CheckWithinAsync(row, old);
            return row;
        }

        throw new InvalidOperationException($"The rules of {resource.Path} look at ever more rows.");
    }

    /// <summary>Runs a look at rows, fetching what it misses.</summary>
    public async ValueTask<T> LookAsync<T>(Func<T> look)
    {
        for (var round = 0; round < Rounds; round++)
        {
            try
            {
                return look();
            }
            catch (RowMissing missing)
            {
                await FetchAsync(missing);
            }
        }

        throw new InvalidOperationException($"The rules of {resource.Path} look at ever more rows.");
    }

    private async ValueTask FetchAsync(RowMissing missing)
    {
        var found = await transaction.LoadAsync([new Fetch(missing.Table, [missing.Id])]);
        use.Fetched(missing.Table, missing.Id, found[0].FirstOrDefault());
    }

    private void Fill(Row row)
    {
        foreach (var (field, value) in resource.Defaults)
        {
            if (field.Get(row) is null or "" || (field.Get(row) is false or 0 && !field.Nullable && !ours && !use.Given.Contains(field.Name)))
                field.Set(row, value(row, use));
        }
    }

    private void Compute(Row row)
    {
        foreach (var computation in resource.Computations) computation.Field.Set(row, computation.Value(row, use));
    }

    private void Require(Row row, List<Fault> faults)
    {
        foreach (var field in resource.MustHave)
        {
            if (!IsMissing(field, field.Get(row))) continue;
            if (faults.All(f => f.Field != field.Name && !f.Field.StartsWith(field.Name + "/", StringComparison.Ordinal))) faults.Add(Fault.Missing(field.Name));
        }
    }

    private void FillCustom(Row row)
    {
        if (resource.Table.Custom is not { } carrier) return;
        foreach (var field in CustomFields.Of(use.Memory, resource.Table).All)
        {
            var values = (CustomValues?)carrier.Get(row);
            if (field.Default != null && values?[field.Id] == null) carrier.Set(row, CustomValues.With(values, field.Id, field.Default));
        }
    }

    // A record from before the field was required may be without: what a change does not touch is not judged.
    private void RequireCustom(Row row, Row? old, List<Fault> faults)
    {
        if (resource.Table.Custom is not { } carrier || !resource.Knows(carrier)) return;
        foreach (var field in CustomFields.Of(use.Memory, resource.Table).All)
        {
            if (field.RequiredOf == null || ((CustomValues?)carrier.Get(row))?[field.Id] != null || !field.RequiredOf(row)) continue;
            if (old != null && ((CustomValues?)carrier.Get(old))?[field.Id] == null) continue;
            if (faults.TrueForAll(f => f.Field != CustomReader.PathOf(field)))
                faults.Add(Fault.At(CustomReader.PathOf(field), FaultCode.MissingRequiredField, $"The custom field {field.Caption} is required."));
        }
    }

    private void FillAnswers(Field carrier, Row row, Row? old)
    {
        if (carrier.Asking is not { } asking || (old != null && Equals(asking.By.Get(row), asking.By.Get(old)))) return;
        foreach (var question in asking.Questions(use.Memory, row).All)
        {
            var values = (CustomValues?)carrier.Get(row);
            if (question.Default != null && values?[question.Id] == null) carrier.Set(row, CustomValues.With(values, question.Id, question.Default));
        }
    }

    // As with the company's own fields: what a change does not touch is not judged, but for a record that is asked other questions now.
    private void RequireAnswers(Field carrier, Row row, Row? old, List<Fault> faults)
    {
        if (carrier.Asking is not { } asking) return;
        var asked = old != null && Equals(asking.By.Get(row), asking.By.Get(old)) ? (CustomValues?)carrier.Get(old) : null;
        foreach (var question in asking.Questions(use.Memory, row).All)
        {
            if (question.RequiredOf == null || ((CustomValues?)carrier.Get(row))?[question.Id] != null) continue;
            if (old != null && Equals(asking.By.Get(row), asking.By.Get(old)) && asked?[question.Id] == null) continue;
            if (faults.TrueForAll(f => f.Field != CustomReader.PathOf(question)))
                faults.Add(Fault.At(CustomReader.PathOf(question), FaultCode.MissingRequiredField, $"The question {question.Caption} must be answered."));
        }
    }

    private bool IsMissing(Field field, object? value)
    {
        if (value is null or "") return true;
        if (field.Kind == Kind.Ref) return value is 0;
        if (!fresh || ours || field.Nullable || field.Kind is Kind.Text or Kind.Ints or Kind.Texts or Kind.Items) return false;

        // A value that cannot be empty looks given when it was not: only the body knows.
        return !use.Given.Contains(field.Name) && resource.Defaults.All(d => d.Field != field) && resource.OnlyValues.All(o => o.Field != field) && field.Kind != Kind.Bool;
    }
}
