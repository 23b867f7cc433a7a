using System.Reflection;
using System.Text;

namespace Reeve.Kernel;

/// <summary>What a field holds.</summary>
public enum Kind
{
    /// <summary>Whole number, 32 bits.</summary>
    Int,

    /// <summary>Whole number, 64 bits.</summary>
    Long,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>Exact decimal of a fixed scale.</summary>
    Decimal,

    /// <summary>Text.</summary>
    Text,

    /// <summary>One of a closed set of names.</summary>
    Enum,

    /// <summary>Instant in UTC.</summary>
    Instant,

    /// <summary>Globally unique identifier.</summary>
    Guid,

    /// <summary>Reference to a row.</summary>
    Ref,

    /// <summary>List of whole numbers.</summary>
    Ints,

    /// <summary>List of texts.</summary>
    Texts,

    /// <summary>Rows of another table that belong to this one, shown inside it.</summary>
    Items,

    /// <summary>Values of the fields that the company defined for the table.</summary>
    Custom,

    /// <summary>Reference whose target is not built.</summary>
    Unbuilt,
}

/// <summary>One field of a row: its name, what it holds, and how to reach it in a row object.</summary>
public sealed class Field
{
    /// <summary>Decimals kept where a property does not say.</summary>
    public const int DefaultScale = 4;

    private readonly Func<object, object?> get;
    private readonly Action<object, object?> set;
    private readonly Func<object, object, bool> same;
    private readonly Action<object, Cursor, int>? load;

    internal Field(Table table, PropertyInfo property)
    {
        Table = table;
        Property = property;
        Name = property.GetCustomAttribute<WireAttribute>()?.Name ?? Camel(property.Name);
        Utf8Name = Encoding.UTF8.GetBytes(Name);
        var type = property.PropertyType;
        var bare = System.Nullable.GetUnderlyingType(type) ?? type;
        Clr = bare;
        Nullable = !type.IsValueType
            ? new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable
            : bare != type;
        (Kind, Target) = Classify(bare);
        Required = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() != null;
        Max = property.GetCustomAttribute<MaxAttribute>()?.Length;
        Between = property.GetCustomAttribute<BetweenAttribute>();
        Scale = property.GetCustomAttribute<ScaleAttribute>()?.Decimals ?? DefaultScale;
        AsId = property.GetCustomAttribute<AsIdAttribute>() != null;
        Sent = property.GetCustomAttribute<SentAttribute>() != null;
        Secret = property.GetCustomAttribute<SecretAttribute>() != null;
        Internal = property.GetCustomAttribute<InternalAttribute>() != null;
        ReadOnly = property.GetCustomAttribute<ReadOnlyAttribute>() != null || Internal;
        Inert = property.GetCustomAttribute<InertAttribute>() != null;
        Extension = property.GetCustomAttribute<ExtensionAttribute>() != null;
        Current = property.GetCustomAttribute<CurrentAttribute>() != null;
        Minted = property.GetCustomAttribute<MintedAttribute>() != null;
        Unfolded = property.GetCustomAttribute<UnfoldedAttribute>() != null;
        Answers = property.GetCustomAttribute<AnswersAttribute>() != null;
        TargetSchema = property.GetCustomAttribute<TargetAttribute>()?.Schema;
        InInfo = property.DeclaringType == typeof(Row) && Name != "id";
        if (InInfo || Name == "id") ReadOnly = true;
        if (Name == "enteredById") Internal = true;
        EnumNames = Kind == Kind.Enum ? System.Enum.GetNames(bare) : [];
        get = Accessors.Getter(property);
        set = Accessors.Setter(property);
        same = Accessors.Sameness(property);
        load = Accessors.Loader(property, Kind);
    }

    /// <summary>A custom field as a column of its own: what conditions compare. It is kept in the column of its carrier.</summary>
    internal Field(Field carrier, CustomField custom)
    {
        (Table, Property, Index, Custom) = (carrier.Table, carrier.Property, -1, custom);
        Name = $"{carrier.Name}/{custom.Caption}";
        Utf8Name = Encoding.UTF8.GetBytes(Name);
        (Kind, Clr, Nullable, Scale) = (custom.Kind, typeof(object), true, CustomField.Scale);
        EnumNames = [];
        get = row => custom.Value((CustomValues?)carrier.Get((Row)row));
        set = (_, _) => throw new InvalidOperationException($"{Name} is set through {carrier.Name}.");
        same = (left, right) => Equals(get(left), get(right));
        Carrier = carrier;
    }

    /// <summary>Whether it holds answers to what the row's type asks.</summary>
    public bool Answers { get; }

    /// <summary>What is asked of its rows; null where nothing declares it.</summary>
    public Asking? Asking { get; internal set; }

    /// <summary>The table it belongs to.</summary>
    public Table Table { get; }

    /// <summary>The company's own field that it stands for; null for a declared one.</summary>
    public CustomField? Custom { get; }

    /// <summary>The field in whose column a custom field is kept.</summary>
    public Field? Carrier { get; }

    /// <summary>Position among the table's fields.</summary>
    public int Index { get; internal set; }

    /// <summary>Name on the wire and of the column.</summary>
    public string Name { get; }

    /// <summary>The name, encoded once.</summary>
    public byte[] Utf8Name { get; }

    /// <summary>The property behind it.</summary>
    public PropertyInfo Property { get; }

    /// <summary>The property's type without nullability.</summary>
    public Type Clr { get; }

    /// <summary>What it holds.</summary>
    public Kind Kind { get; }

    /// <summary>Row type a reference or an item list points to.</summary>
    public Type? Target { get; }

    /// <summary>Table a reference or an item list points to; set when the catalogue is closed.</summary>
    public Table? TargetTable { get; internal set; }

    /// <summary>For items: the field of the item's table that points back to this row.</summary>
    public Field? ItemOwner { get; internal set; }

    /// <summary>For items shown as references: the item's reference that is shown instead of the item.</summary>
    public Field? ItemReference { get; internal set; }

    /// <summary>Whether it may be empty.</summary>
    public bool Nullable { get; }

    /// <summary>Whether a record must have it, after defaults.</summary>
    public bool Required { get; }

    /// <summary>Largest text length.</summary>
    public int? Max { get; }

    /// <summary>Range of a number.</summary>
    public BetweenAttribute? Between { get; }

    /// <summary>Decimals kept.</summary>
    public int Scale { get; }

    /// <summary>Shown as a bare number though it is a reference.</summary>
    public bool AsId { get; }

    /// <summary>Accepted, not stored.</summary>
    public bool Sent { get; }

    /// <summary>Never shown.</summary>
    public bool Secret { get; }

    /// <summary>Never on the wire.</summary>
    public bool Internal { get; }

    /// <summary>Callers cannot set it.</summary>
    public bool ReadOnly { get; internal set; }

    /// <summary>Stored without behaviour.</summary>
    public bool Inert { get; }

    /// <summary>Whether it tells of the caller's own way in, row by row.</summary>
    public bool Current { get; }

    /// <summary>Whether conditions, orders and names of references cannot ask for it.</summary>
    public bool Unaskable => Internal || Secret || Sent || Current;

    /// <summary>Whether it is a GUID that Reeve makes with the row.</summary>
    public bool Minted { get; }

    /// <summary>Reeve's own addition.</summary>
    public bool Extension { get; }

    /// <summary>Compared as written.</summary>
    public bool Unfolded { get; }

    /// <summary>Schema of a target that is not built.</summary>
    public string? TargetSchema { get; }

    /// <summary>Shown inside <c>_info</c>.</summary>
    public bool InInfo { get; }

    /// <summary>Whether a new row object has nothing in it.</summary>
    internal bool StartsEmpty { get; set; }

    /// <summary>Whether it has a column.</summary>
    public bool Stored => !Sent && !Current && Kind is not (Kind.Items or Kind.Unbuilt);

    /// <summary>Whether it has a folded column beside it for comparing and sorting.</summary>
    public bool Folded => Kind is Kind.Text or Kind.Custom && Stored && !Secret && !Internal && !Unfolded && !Answers;

    /// <summary>Whether it may appear in an answer.</summary>
    public bool Shown => !Sent && !Secret && !Internal && (Kind != Kind.Unbuilt || IsList);

    /// <summary>Whether the wire shows a list, empty when there is nothing.</summary>
    public bool IsList => Kind is Kind.Ints or Kind.Texts or Kind.Items or Kind.Custom || Clr == typeof(List<Unbuilt>);

    /// <summary>Names of an enum, in the wire's spelling.</summary>
    public string[] EnumNames { get; }

    /// <summary>The value in a row: int, long, bool, decimal, string, enum, DateTimeOffset, Guid, boxed reference number (int), list, or null.</summary>
    public object? Get(Row row) => get(row);

    /// <summary>Puts a value of the same shape as <see cref="Get"/> gives.</summary>
    public void Set(Row row, object? value)
    {
        if (Kind == Kind.Enum && value is string name) value = System.Enum.Parse(Clr, name);
        if (value == null && !Nullable) value = Empty();
        set(row, value);
    }

    /// <summary>Puts what stands in a column under the cursor, not null, where no more than its type says how; false otherwise.</summary>
    internal bool Load(Row row, Cursor cursor, int column)
    {
        load?.Invoke(row, cursor, column);
        return load != null;
    }

    /// <summary>Whether two rows hold the same in it; lists are compared item by item.</summary>
    public bool Same(Row left, Row right) => same(left, right);

    /// <summary>The value a field that cannot be empty has when nothing was given.</summary>
    public object? Empty() => Kind switch
    {
        Kind.Text => "",
        Kind.Ref => 0,
        Kind.Custom => null,
        _ when IsList => Activator.CreateInstance(Clr),
        _ => Clr.IsValueType ? Activator.CreateInstance(Clr) : null,
    };

    /// <summary>Whether a decimal has no more decimals than the field keeps and fits 18 digits.</summary>
    public bool Fits(decimal value) => Math.Abs(value) < 1_000_000_000_000m && decimal.Round(value, Scale) == value;

    /// <inheritdoc/>
    public override string ToString() => $"{Table.Name}.{Name}";

    internal static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static (Kind, Type?) Classify(Type type)
    {
        if (type == typeof(int)) return (Kind.Int, null);
        if (type == typeof(long)) return (Kind.Long, null);
        if (type == typeof(bool)) return (Kind.Bool, null);
        if (type == typeof(decimal)) return (Kind.Decimal, null);
        if (type == typeof(string)) return (Kind.Text, null);
        if (type == typeof(DateTimeOffset)) return (Kind.Instant, null);
        if (type == typeof(System.Guid)) return (Kind.Guid, null);
        if (type == typeof(List<int>)) return (Kind.Ints, null);
        if (type == typeof(List<string>)) return (Kind.Texts, null);
        if (type == typeof(CustomValues)) return (Kind.Custom, null);
        if (type == typeof(Unbuilt) || type == typeof(List<Unbuilt>)) return (Kind.Unbuilt, null);
        if (type.IsEnum) return (Kind.Enum, null);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ref<>)) return (Kind.Ref, type.GetGenericArguments()[0]);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) && typeof(Row).IsAssignableFrom(type.GetGenericArguments()[0]))
            return (Kind.Items, type.GetGenericArguments()[0]);
        throw new InvalidOperationException($"A field cannot hold {type}.");
    }
}
