using System.Linq.Expressions;
using System.Reflection;

namespace Reeve.Kernel;

/// <summary>Compiled ways to a property of a row: what a declared field is read, set, compared and loaded by.</summary>
internal static class Accessors
{
    /// <summary>Gives the value, boxed; of a reference its number.</summary>
    public static Func<object, object?> Getter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        Expression value = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        var bare = System.Nullable.GetUnderlyingType(value.Type);
        if (IsRef(bare ?? value.Type))
        {
            var id = Expression.Convert(Expression.Property(bare == null ? value : Expression.Property(value, "Value"), "Id"), typeof(object));
            value = bare == null ? id : Expression.Condition(Expression.Property(value, "HasValue"), id, Expression.Constant(null, typeof(object)));
        }

        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }

    /// <summary>Compares two rows' values; lists item by item.</summary>
    // Of the property's own type: of some two hundred fields a change looks at, none needs a box.
    public static Func<object, object, bool> Sameness(PropertyInfo property)
    {
        var (left, right) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var type = property.PropertyType;
        var compare = type == typeof(List<int>) || type == typeof(List<string>) ? nameof(AreSameLists) : nameof(AreSame);
        var generic = compare == nameof(AreSame) ? type : type.GetGenericArguments()[0];
        var method = typeof(Accessors).GetMethod(compare, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(generic);
        Expression Of(Expression row) => Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object, bool>>(Expression.Call(method, Of(left), Of(right)), left, right).Compile();
    }

    private static bool AreSame<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    private static bool AreSameLists<T>(List<T>? left, List<T>? right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right));

    /// <summary>Puts what a column holds, by the cursor's own type; null where the value needs more than that.</summary>
    public static Action<object, Cursor, int>? Loader(PropertyInfo property, Kind kind)
    {
        var (row, cursor, column) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(Cursor)), Expression.Parameter(typeof(int)));
        var bare = System.Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        Expression Call(string name) => Expression.Call(cursor, name, [], column);
        Expression? value = kind switch
        {
            Kind.Int => Expression.Convert(Call(nameof(Cursor.Int)), typeof(int)),
            Kind.Ref => Expression.New(bare.GetConstructor([typeof(int)])!, Expression.Convert(Call(nameof(Cursor.Int)), typeof(int))),
            Kind.Long => Call(nameof(Cursor.Int)),
            Kind.Bool => Call(nameof(Cursor.Bool)),
            Kind.Text => Call(nameof(Cursor.Text)),
            Kind.Instant => Expression.Call(typeof(Accessors), nameof(Instant), [], Call(nameof(Cursor.Micros))),
            _ => null,
        };
        if (value == null) return null;
        var target = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return Expression.Lambda<Action<object, Cursor, int>>(Expression.Assign(target, Expression.Convert(value, property.PropertyType)), row, cursor, column).Compile();
    }

    /// <summary>Puts a value of the shape that <see cref="Getter"/> gives.</summary>
    public static Action<object, object?> Setter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var type = property.PropertyType;
        var bare = System.Nullable.GetUnderlyingType(type) ?? type;
        Expression converted = Expression.Convert(value, type);
        if (IsRef(bare))
        {
            Expression made = Expression.Convert(Expression.New(bare.GetConstructor([typeof(int)])!, Expression.Convert(value, typeof(int))), type);
            converted = Expression.Condition(Expression.Equal(value, Expression.Constant(null)), Expression.Default(type), made);
        }

        var target = Expression.Property(Expression.Convert(row, property.DeclaringType!), property);
        return Expression.Lambda<Action<object, object?>>(Expression.Assign(target, converted), row, value).Compile();
    }

    private static DateTimeOffset Instant(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond);

    private static bool IsRef(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ref<>);
}
