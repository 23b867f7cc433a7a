using Reeve.Kernel;
using Reeve.Store;

namespace Reeve.Server.Doctor;

/// <summary>How a server is, or would be, run: what the checks of the set-up look at.</summary>
public sealed class SetUp
{
    /// <summary>The data folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Where companies are.</summary>
    public required Companies Companies { get; init; }

    /// <summary>What is declared.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>This machine's clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Ports for http and https.</summary>
    public required IReadOnlyList<int> Ports { get; init; }

    /// <summary>Address to listen on; null: loopback only.</summary>
    public string? Bind { get; init; }

    /// <summary>The configured public address.</summary>
    public string? PublicUrl { get; init; }

    /// <summary>Hosts that requests may name.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>A given certificate and its key.</summary>
    public (string Certificate, string Key)? Given { get; init; }

    /// <summary>Free bytes where a folder lies.</summary>
    public Func<string, long> FreeBytes { get; init; } = folder => new DriveInfo(folder).AvailableFreeSpace;
}

/// <summary>A company under examination.</summary>
/// <param name="Catalogue">What is declared.</param>
/// <param name="Storage">Its database.</param>
/// <param name="Snapshot">Its rows.</param>
/// <param name="Clock">This machine's clock.</param>
/// <param name="Folder">The data folder.</param>
public sealed record Patient(Catalogue Catalogue, Storage Storage, Snapshot Snapshot, TimeProvider Clock, string Folder)
{
    /// <summary>What is held in memory.</summary>
    public Memory Memory => Storage.Memory;

    /// <summary>The option that names the company.</summary>
    public string Option => $"--company {Storage.Company}";
}
