using Reeve.Kernel;

namespace Reeve.Server.Tests.Contract;

/// <summary>What a van is good for.</summary>
public enum VanUse
{
    OnSite,
    Delivery,
    Spare,
}

/// <summary>A van in which technicians drive to customers.</summary>
public sealed class Van : Row
{
    [Max(12)] public required string Plate { get; set; }
    [Max(200)] public string? Notes { get; set; }
    public VanUse Use { get; set; }
    [Between(1, 9)] public int Seats { get; set; }
    [Scale(2)] public decimal? LeasePerMonth { get; set; }
    public DateTimeOffset? NextInspection { get; set; }
    public bool SoldFlag { get; set; }
    public bool InUseFlag { get; set; }
    public Ref<Van>? Replaces { get; set; }
}

/// <summary>The vans of the house.</summary>
public sealed class Vans : Resource<Van>
{
    public Vans()
        : base("company/vans", Model.Rights.Companies.Configurations)
    {
        Named(v => v.Plate!);
        Mine(me => v => v.EnteredById == me.Id);
        Unique(v => v.Plate!);
        Default(v => v.Seats, (v, _) => v.Seats == 0 ? 2 : v.Seats);
        Computed(v => v.InUseFlag, (v, _) => !v.SoldFlag && v.Use != VanUse.Spare);
        Rule((v, _, _) => v.Replaces?.Id == v.Id && v.Id != 0 ? Fault.At("replaces/id", FaultCode.InvalidField, "A van cannot replace itself.") : null);
        Usages();
    }
}
