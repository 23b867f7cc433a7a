using Reeve.Server.Tests;
using Reeve.Tests.Support;

[assembly: AssemblyFixture(typeof(SharedHosts))]

namespace Reeve.Server.Tests;

/// <summary>Ends the servers that the tests of this assembly share, after the last of them.</summary>
public sealed class SharedHosts : IAsyncDisposable
{
    public ValueTask DisposeAsync() => TestHost.EndSharedAsync();
}
