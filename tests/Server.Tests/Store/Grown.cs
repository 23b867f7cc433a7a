using Reeve.Kernel;

namespace Reeve.Server.Tests.Store;

/// <summary>A row as an earlier version declared it.</summary>
public static class Early
{
    public sealed class Crate : Row
    {
        [Internal] public required string Name { get; set; }
    }

    public sealed class Crates() : Resource<Crate>("sample/crates", null);
}

/// <summary>The same row as a later version declares it: its text has become searchable and unique, and there is more beside it.</summary>
public static class Late
{
    public enum Size
    {
        Little,
        Much,
    }

    public sealed class Crate : Row
    {
        public required string Name { get; set; }
        public string Note { get; set; } = "-";
        public Size Size { get; set; }
        public Ref<Shelf>? Shelf { get; set; }
        public decimal Weight { get; set; }
        public bool OpenFlag { get; set; }
        public List<string> Marks { get; set; } = [];
    }

    public sealed class Shelf : Row
    {
        public Guid Mark { get; set; }
    }

    public sealed class Crates : Resource<Crate>
    {
        public Crates()
            : base("sample/crates", null) => Unique(c => c.Name);
    }

    public sealed class Shelves() : Resource<Shelf>("sample/shelves", null);
}

/// <summary>A row whose text is compared in any case.</summary>
public static class Before
{
    public sealed class Crate : Row
    {
        public required string Name { get; set; }
    }

    public sealed class Crates : Resource<Crate>
    {
        public Crates()
            : base("sample/crates", null) => Unique(c => c.Name);
    }
}

/// <summary>The same row once its text is compared as written.</summary>
public static class Plain
{
    public sealed class Crate : Row
    {
        [Unfolded] public required string Name { get; set; }
    }

    public sealed class Crates : Resource<Crate>
    {
        public Crates()
            : base("sample/crates", null) => Unique(c => c.Name);
    }
}

/// <summary>The same row once it is found by its text.</summary>
public static class Searched
{
    public sealed class Crate : Row
    {
        public required string Name { get; set; }
    }

    public sealed class Crates : Resource<Crate>
    {
        public Crates()
            : base("sample/crates", null)
        {
            Unique(c => c.Name);
            Found(c => c.Name);
        }
    }
}
