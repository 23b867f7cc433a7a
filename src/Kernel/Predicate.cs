using System.Linq.Expressions;
using System.Reflection;

namespace Reeve.Kernel;

/// <summary>Turns the typed predicates of declarations into tests. What it does not know stops the start.</summary>
/// <remarks>
/// In: an expression over a row, over <c>me</c> and a row, or over a number and a row. Out: a <see cref="Test"/> over a source.
/// Known: <c>== &amp;&amp; ||</c>, a flag and its negation, <c>me.In</c>, a list's <c>Contains(me.Id)</c>, <c>Any</c>, <c>ParentIsMine</c>.
/// No <c>!=</c>: null differs between C# and SQL.
/// </remarks>
internal sealed class Predicate
{
    private readonly Catalogue catalogue;
    private readonly Resource? resource;
    private readonly Me? me;
    private readonly Dictionary<ParameterExpression, object?> bound = [];

    private Predicate(Catalogue catalogue, Resource? resource, Me? me)
    {
        this.catalogue = catalogue;
        this.resource = resource;
        this.me = me;
    }

    /// <summary>A predicate over a row alone.</summary>
    public static Test Translate<T>(Expression<Func<T, bool>> which, Catalogue catalogue, Source source)
    {
        var translation = new Predicate(catalogue, null, null);
        translation.bound[which.Parameters[0]] = source;
        return translation.Of(which.Body);
    }

    /// <summary>A predicate over a constant (the caller, or a number) and a row.</summary>
    public static Test Translate<TFirst, T>(Expression<Func<TFirst, Func<T, bool>>> which, Catalogue catalogue, Resource resource, TFirst first, Source source)
    {
        var translation = new Predicate(catalogue, resource, first as Me);
        translation.bound[which.Parameters[0]] = first;
        var inner = (LambdaExpression)which.Body;
        translation.bound[inner.Parameters[0]] = source;
        return translation.Of(inner.Body);
    }

    /// <summary>The values that a conjunction of equalities gives to a new row.</summary>
    public static IEnumerable<(Field Field, object? Value)> Assignments<T>(Expression<Func<T, bool>> which, Table table)
    {
        var parts = new Stack<Expression>([which.Body]);
        while (parts.TryPop(out var part))
        {
            switch (Bare(part))
            {
                case BinaryExpression { NodeType: ExpressionType.AndAlso } and:
                    parts.Push(and.Right);
                    parts.Push(and.Left);
                    break;
                case BinaryExpression { NodeType: ExpressionType.Equal } equal when Bare(equal.Left) is MemberExpression left:
                    var field = table.Of(left.Member);
                    yield return (field, Shape(field, Constant(equal.Right)));
                    break;
                case UnaryExpression { NodeType: ExpressionType.Not } not when Bare(not.Operand) is MemberExpression flag:
                    yield return (table.Of(flag.Member), false);
                    break;
                case MemberExpression flag:
                    yield return (table.Of(flag.Member), true);
                    break;
                default:
                    throw Unknown(part);
            }
        }
    }

    private static InvalidOperationException Unknown(Expression expression) => new($"A predicate cannot contain {expression} ({expression.NodeType}).");

    private static Expression Bare(Expression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.Quote } convert:
                    expression = convert.Operand;
                    break;
                case MethodCallExpression { Method.Name: "op_Implicit" } call:
                    expression = call.Arguments[0];
                    break;
                case MemberExpression { Member.Name: "Value" or "Id" } member when IsRefOrNullable(member.Expression?.Type):
                    expression = member.Expression!;
                    break;
                default:
                    return expression;
            }
        }
    }

    private static bool IsRefOrNullable(Type? type) =>
        type is { IsGenericType: true } && (type.GetGenericTypeDefinition() == typeof(Ref<>) || type.GetGenericTypeDefinition() == typeof(Nullable<>));

    // Predicates are translated with each request: what they capture is read, not compiled.
    private static object? Constant(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } member => field.GetValue(member.Expression == null ? null : Constant(member.Expression)),
        MemberExpression { Member: PropertyInfo property } member => property.GetValue(member.Expression == null ? null : Constant(member.Expression)),
        _ => Expression.Lambda(expression).Compile(preferInterpretation: true).DynamicInvoke(),
    };

    private static object? Shape(Field field, object? value) => value switch
    {
        null => null,
        int number when field.Kind == Kind.Enum => Enum.GetName(field.Clr, number),
        Enum named => named.ToString(),
        string text when field.Kind == Kind.Text => text,
        _ => RefValue.Unwrap(value),
    };

    private Test Of(Expression expression)
    {
        expression = Bare(expression);
        return expression switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso } and => Test.All(Of(and.Left), Of(and.Right)),
            BinaryExpression { NodeType: ExpressionType.OrElse } or => Test.Any(Of(or.Left), Of(or.Right)),
            BinaryExpression { NodeType: ExpressionType.Equal } equal => Equal(equal.Left, equal.Right),
            MethodCallExpression { Method.Name: "op_Equality" } call => Equal(call.Arguments[0], call.Arguments[1]),
            UnaryExpression { NodeType: ExpressionType.Not } not when ColumnOf(not.Operand) is { Field.Kind: Kind.Bool } flag =>
                new Test.Is(flag, Comparing.Equal, false),
            MethodCallExpression call => Call(call),
            ConstantExpression { Value: bool value } => value ? Test.True : Test.False,
            _ when ColumnOf(expression) is { Field.Kind: Kind.Bool } flag => new Test.Is(flag, Comparing.Equal, true),
            _ => throw Unknown(expression),
        };
    }

    private Test Equal(Expression left, Expression right)
    {
        var (a, b) = (ColumnOf(left), ColumnOf(right));
        if (a != null && b != null) return new Test.Same(a, b);
        if (a == null && b == null) throw Unknown(left);
        var column = a ?? b!;
        var value = ValueOf(a != null ? right : left, column.Field);
        return value == null ? new Test.Empty(column, false) : new Test.Is(column, Comparing.Equal, value);
    }

    private object? ValueOf(Expression expression, Field field)
    {
        expression = Bare(expression);
        object? value;
        if (expression is ParameterExpression parameter) value = bound[parameter] is Me caller ? caller.Id : bound[parameter];
        else if (expression is MemberExpression { Expression: ParameterExpression owner } member && bound.GetValueOrDefault(owner) is Me asker)
            value = ((PropertyInfo)member.Member).GetValue(asker);
        else value = Constant(expression);
        value = Shape(field, value);
        return value is string text && field.Folded ? Fold.Of(text) : value;
    }

    private Column? ColumnOf(Expression expression)
    {
        expression = Bare(expression);
        if (expression is ParameterExpression row && bound.GetValueOrDefault(row) is Source itself) return itself.At(itself.Table.Id);
        if (expression is not MemberExpression member || member.Expression == null) return null;
        return Bare(member.Expression) is ParameterExpression parameter && bound.GetValueOrDefault(parameter) is Source source
            ? source.At(source.Table.Of(member.Member))
            : null;
    }

    private Test Call(MethodCallExpression call)
    {
        switch (call.Method.Name)
        {
            case "In" when call.Object is ParameterExpression asker && bound[asker] is Me member:
                var reference = ColumnOf(call.Arguments[0]) ?? throw Unknown(call);
                var rows = member.Rows(call.Method.GetGenericArguments()[0]);
                return rows.Count == 0 ? Test.False : new Test.OneOf(reference, [.. rows.Cast<object>()], false);
            case "Contains" when call.Object != null && ColumnOf(call.Object) is { Field.Kind: Kind.Ints } list:
                return new Test.Has(list, (int)ValueOf(call.Arguments[0], list.Field)!);
            case "Any":
                var which = (LambdaExpression)Bare(call.Arguments[0]);
                var inner = Source.Of(catalogue.Table(which.Parameters[0].Type));
                bound[which.Parameters[0]] = inner;
                return new Test.Exists(inner, Of(which.Body));
            case "ParentIsMine" when resource is { ParentField: { } up, Parent.MineTest: { } mine } && me != null && Bare(call.Arguments[0]) is ParameterExpression row:
                var child = (Source)bound[row]!;
                var parent = Source.Of(up.TargetTable!);
                return new Test.Exists(parent, Test.All(new Test.Same(parent.At(parent.Table.Id), child.At(up)), mine(me, parent)));
            default:
                throw Unknown(call);
        }
    }
}
