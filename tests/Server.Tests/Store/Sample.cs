using Reeve.Kernel;

namespace Reeve.Server.Tests.Store;

/// <summary>A colour of the made-up trade of these tests: a held setup table.</summary>
public sealed class Colour : Row
{
    [Max(50)] public required string Name { get; set; }
    public int SortOrder { get; set; }
}

public enum ThingKind
{
    Small,
    Large,
    Huge,
}

/// <summary>Something of which there are many.</summary>
public sealed class Thing : Row
{
    [Max(100)] public required string Name { get; set; }
    [Max(30)] public string? Code { get; set; }
    public Ref<Colour>? Colour { get; set; }
    public Ref<Thing>? Parent { get; set; }
    public ThingKind? Kind { get; set; }
    public bool OpenFlag { get; set; }
    public bool? MaybeFlag { get; set; }
    public int? Count { get; set; }
    public long? Big { get; set; }
    public decimal? Amount { get; set; }
    [Scale(2)] public decimal Price { get; set; }
    public DateTimeOffset? Due { get; set; }
    public Guid? Mark { get; set; }
    public List<int> Members { get; set; } = [];
    public List<string>? Tags { get; set; }
    public List<Part>? Parts { get; set; }
    [Internal] public string? Hidden { get; set; }
}

/// <summary>Belongs to a thing.</summary>
public sealed class Part : Row
{
    public Ref<Thing> Thing { get; set; }
    public Ref<Colour>? Colour { get; set; }
    public required string Label { get; set; }
    public bool DoneFlag { get; set; }
    public string? where { get; set; }
}

public sealed class Colours : Resource<Colour>
{
    public Colours()
        : base("sample/colours", null)
    {
        Hold();
        Named(c => c.Name);
        Unique(c => c.Name);
    }
}

public sealed class Things : Resource<Thing>
{
    public Things()
        : base("sample/things", null)
    {
        Unique(t => t.Code);
        Index(t => t.Colour, t => t.OpenFlag, t => t.DateEntered);
        Items(t => t.Parts!, p => p.Thing);
    }
}

public sealed class Parts : Resource<Part>
{
    public Parts()
        : base("sample/things/{parentId}/parts", null)
    {
        Under(p => p.Thing);
        Index(p => p.Colour);
    }
}

/// <summary>The sample's catalogue with its tables and fields at hand.</summary>
public sealed class SampleCatalogue
{
    public Catalogue All { get; } = new([new Colours(), new Things(), new Parts()]);

    public Table Colour => All.Table(typeof(Colour));

    public Table Thing => All.Table(typeof(Thing));

    public Table Part => All.Table(typeof(Part));

    public Field Of(string name) => Thing.Find(name)!;
}
