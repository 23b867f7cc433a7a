using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What the installation says of itself.</summary>
public static class SystemInfo
{
    /// <summary>The version whose interface is spoken.</summary>
    public const string Version = "v2026.3.105333";

    // Wire: clients read the bits as names of what is licensed; nothing is licensed here, and everything is there.
    private static readonly string[] Bits = ["AuditTrail", "ManagedServices", "Inventory", "Purchasing", "SalesManagement", "Agreement", "CustomFields"];

    /// <summary><c>GET system/info</c>: what clients check their credentials with.</summary>
    public static Operation Show { get; } = new()
    {
        Path = "system/info",
        Method = "GET",
        Summary = "Version and kind of the installation.",
        Run = _ => new(new
        {
            Version,
            IsCloud = false,
            ServerTimeZone = "UTC",
            LicenseBits = Bits.Select(name => new { Name = name, ActiveFlag = true }).ToList(),
            CloudRegion = "",
        }),
    };
}
