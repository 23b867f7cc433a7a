using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Kind of a note on a company or a contact.</summary>
public sealed class CompanyNoteType : Row
{
    [Max(15)] public string? Identifier { get; set; }
    [Max(50)] public required string Name { get; set; }
    public bool DefaultFlag { get; set; }
    [Inert] public bool ImportFlag { get; set; }
}

/// <summary>The kinds of notes on companies and contacts.</summary>
public sealed class CompanyNoteTypes : Resource<CompanyNoteType>
{
    public CompanyNoteTypes() : base("company/noteTypes", Systems.TableSetup)
    {
        Setup(SetupTables.Company.NoteType);
        Identified(t => t.Identifier);
        Named(t => t.Name);
        Reference(t => t.Name);
        Unique(t => t.Name);
        Single(t => t.DefaultFlag);
        Info("company/noteTypes/info", t => t.Identifier, t => t.Name, t => t.DefaultFlag);

        // Wire: the count of this twin lies at company/noteTypes/count/info.
        Lacks("company/noteTypes/info/count");
        InfoAlsoAt(EndpointKind.Count, "company/noteTypes/count/info");
    }
}
