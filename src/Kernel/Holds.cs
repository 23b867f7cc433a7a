namespace Reeve.Kernel;

/// <summary>Whether a test holds for a row in memory: what the database would say of it.</summary>
public static class Holds
{
    /// <summary>Judges a test over one source; joins and sub-queries cannot be judged in memory.</summary>
    public static bool For(Test test, Row row) => test switch
    {
        Test.Constant constant => constant.Value,
        Test.And and => and.Parts.All(p => For(p, row)),
        Test.Or or => or.Parts.Any(p => For(p, row)),
        Test.Empty empty => (Value(empty.Column, row) == null) != empty.Negated,
        Test.Is compared => Compare(compared, Value(compared.Column, row)),
        Test.OneOf list => Among(list, Value(list.Column, row)) != list.Negated,
        Test.Matches text => Match(text, Value(text.Column, row)) != text.Negated,
        Test.Has has => ((List<int>)has.Column.Field.Get(row)!).Contains(has.Value),
        _ => throw new InvalidOperationException($"{test.GetType().Name} cannot be judged in memory."),
    };

    /// <summary>Whether a test can be judged in memory.</summary>
    public static bool CanJudge(Test test) => test switch
    {
        Test.And and => and.Parts.All(CanJudge),
        Test.Or or => or.Parts.All(CanJudge),
        Test.Constant => true,
        Test.Is { Column.Source.From: null } or Test.Empty { Column.Source.From: null } or Test.OneOf { Column.Source.From: null } => true,
        Test.Matches { Column.Source.From: null } or Test.Has { Column.Source.From: null } => true,
        _ => false,
    };

    /// <summary>A value in the shape tests compare: folded text, spelled enum.</summary>
    public static object? Shape(Field field, object? value) => value switch
    {
        string text when field.Folded => Fold.Of(text),
        Enum name => name.ToString(),
        _ => value,
    };

    /// <summary>Order of two shaped values of the same kind; texts by code point, as both databases do.</summary>
    public static int Order(object left, object right) => (left, right) switch
    {
        (string a, string b) => Order(a, b),
        (int a, long b) => ((long)a).CompareTo(b),
        (long a, int b) => a.CompareTo(b),
        _ => ((IComparable)left).CompareTo(right),
    };

    private static int Order(string left, string right)
    {
        var (a, b) = (left.EnumerateRunes(), right.EnumerateRunes());
        while (true)
        {
            var (more, other) = (a.MoveNext(), b.MoveNext());
            if (!more || !other) return more.CompareTo(other);
            if (a.Current != b.Current) return a.Current.CompareTo(b.Current);
        }
    }

    private static object? Value(Column column, Row row) => Shape(column.Field, column.Field.Get(row));

    private static bool Among(Test.OneOf list, object? value) => value != null && list.Values.Any(v => Order(v, value) == 0);

    private static bool Match(Test.Matches test, object? value) => value is string text && test.Pattern.Matches(text);

    private static bool Compare(Test.Is test, object? value)
    {
        if (value == null) return test.How == Comparing.NotEqual;
        var order = Order(value, test.Value);
        return test.How switch
        {
            Comparing.Equal => order == 0,
            Comparing.NotEqual => order != 0,
            Comparing.Less => order < 0,
            Comparing.LessOrEqual => order <= 0,
            Comparing.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
