using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A state or province of a country.</summary>
public sealed class State : Row
{
    [Max(50)] public required string Identifier { get; set; }
    [Max(50)] public required string Name { get; set; }
    public required Ref<Country> Country { get; set; }
}

/// <summary>The states and provinces of countries.</summary>
public sealed class States : Resource<State>
{
    public States() : base("company/states", Systems.TableSetup)
    {
        Setup(SetupTables.Company.State);
        Identified(s => s.Identifier);
        Named(s => s.Name);
        Unique(s => s.Country, s => s.Identifier);
        Usages();
        Info("company/states/info", s => s.Name, s => s.Identifier, s => s.Country);
    }
}
