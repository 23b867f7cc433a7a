using Reeve.Kernel.Condition;

namespace Reeve.Kernel;

/// <summary>What a list, a count or a single read becomes: checked conditions and the caller's reach in one tree.</summary>
/// <remarks>In: an ask, the memory, the caller. Out: tests, order, projection. Pure; 400 and 403 here.</remarks>
internal sealed partial class ListPlan
{
    private ListPlan(Projection projection, Test where, IReadOnlyList<Sort> order)
    {
        Projection = projection;
        Where = where;
        Order = order;
    }

    public Projection Projection { get; }

    public Test Where { get; }

    public IReadOnlyList<Sort> Order { get; }

    /// <summary>The parsed texts of an ask: parsing is done once, before anyone is asked who they are.</summary>
    public static Parsed Parse(ListAsk ask, WireRules wire)
    {
        try
        {
            if (ask.ForwardOnly && !string.IsNullOrWhiteSpace(ask.OrderBy))
                throw new Refusal(new Problem.BadCondition("orderBy is not allowed with forward-only paging: rows come ordered by id."));
            return new Parsed(
                Clause(ask.Conditions, "conditions", wire),
                Clause(ask.ChildConditions, "childConditions", wire),
                Clause(ask.CustomFieldConditions, "customFieldConditions", wire),
                string.IsNullOrWhiteSpace(ask.OrderBy) ? [] : OrderParser.Parse(ask.OrderBy));
        }
        catch (SyntaxFault fault)
        {
            throw new Refusal(new Problem.BadCondition(fault.Message, fault.Position));
        }
    }

    /// <summary>Plans an ask for a caller.</summary>
    public static ListPlan Make(Projections projections, ListAsk ask, Parsed parsed, Memory memory, Scopes scopes)
    {
        Projection projection;
        try
        {
            projection = projections.Of(ask.Resource, ask.Info, ask.Fields);
        }
        catch (SyntaxFault fault)
        {
            throw new Refusal(new Problem.BadCondition(fault.Message, fault.Position));
        }

        var source = projection.From;
        var resource = ask.Resource;
        var binder = new Binder(resource, memory, scopes, source);
        var parts = new List<Test?> { Reach(ask, scopes, source) };
        if (ask.ParentId is { } parent) parts.Add(new Test.Is(source.At(resource.ParentField!), Comparing.Equal, parent));
        if (ask.Info?.Only is { } only) parts.Add(only(source));
        if (ask.Id is { } id) parts.Add(new Test.Is(source.At(resource.Table.Id), Comparing.Equal, id));
        if (ask is { Id: null, Info: null, Parameters: { } given } && resource.ParameterTest is { } narrowed) parts.Add(narrowed(given, source));
        if (parsed.Conditions != null) parts.Add(binder.Conditions(parsed.Conditions));
        if (parsed.ChildConditions != null) parts.Add(binder.ChildConditions(parsed.ChildConditions));
        if (parsed.CustomFieldConditions != null) parts.Add(binder.CustomFieldConditions(parsed.CustomFieldConditions));
        if (ask.ForwardOnly && ask.AfterId is { } after) parts.Add(new Test.Is(source.At(resource.Table.Id), Comparing.Greater, after));
        return new ListPlan(projection, Test.All(parts), Sorts(ask, parsed, binder, source));
    }

    private static Test Reach(ListAsk ask, Scopes scopes, Source source)
    {
        if (ask.Info is { Free: true }) return ask.Resource.OnlyTest?.Invoke(source) ?? Test.True;
        return scopes.Reach(ask.Resource, Verb.Inquire, source);
    }

    private static List<Sort> Sorts(ListAsk ask, Parsed parsed, Binder binder, Source source)
    {
        var sorts = new List<Sort>();
        if (ask.Id != null) return sorts;
        var terms = parsed.Order.Count == 0 && !ask.ForwardOnly && ask.Resource.DefaultOrder is { } text ? OrderParser.Parse(text) : parsed.Order;
        foreach (var term in terms)
        {
            var sort = binder.Order(term);
            if (sorts.Any(s => s.Column == sort.Column && s.Ranks == null && sort.Ranks == null)) continue;
            sorts.Add(sort);
            if (sort.Column == source.At(ask.Resource.Table.Id)) return sorts;
        }

        // The id breaks ties in the direction of the last key, so that the index fits.
        sorts.Add(new Sort(source.At(ask.Resource.Table.Id), sorts.Count > 0 && sorts[^1].Descending));
        return sorts;
    }

    private static Clause? Clause(string? text, string parameter, WireRules wire)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (!wire.SingleQuotes && text.IndexOf('\'') is var quote and >= 0) throw new SyntaxFault(parameter, quote, "Single quotes are switched off.");
        if (!wire.ConditionDates && LooseDate().Match(text) is { Success: true } date) throw new SyntaxFault(parameter, date.Index, "Dates with an offset or fractions are switched off.");
        return ConditionParser.Parse(text, parameter);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\[[^\]]*(\.\d|[+ ]\d\d:|\d\])")]
    private static partial System.Text.RegularExpressions.Regex LooseDate();

    /// <summary>Parsed texts.</summary>
    internal sealed record Parsed(Clause? Conditions, Clause? ChildConditions, Clause? CustomFieldConditions, IReadOnlyList<OrderTerm> Order);
}
