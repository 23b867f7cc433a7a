using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A text that people put into notes again and again.</summary>
public sealed class StandardNote : Row
{
    [Max(50)] public required string Name { get; set; }
    public required string Contents { get; set; }
    public Ref<Location>? Location { get; set; }
    public Ref<Department>? Department { get; set; }
    public Ref<Board>? Board { get; set; }
}

/// <summary>Texts for notes, for all or for those of a board, a location or a department.</summary>
public sealed class StandardNotes : Resource<StandardNote>
{
    public StandardNotes() : base("system/standardNotes", Systems.TableSetup)
    {
        Setup(SetupTables.General.StandardNotes);
        Named(n => n.Name);
        Unique(n => n.Name);
        Info("system/info/standardNotes", n => n.Name, n => n.Contents, n => n.Location!, n => n.Department!, n => n.Board!);
    }
}
