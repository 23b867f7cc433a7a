using System.Reflection;
using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

/// <summary>A resource declared in one file gets all that the others have (issue 2, done when 6).</summary>
public sealed class MadeUpTests(MadeUpTests.Place place) : IClassFixture<MadeUpTests.Place>
{
    private const string Path = "company/vans";

    public static TheoryData<string> Checks => [.. Methods().Select(m => m.Name)];

    [Theory, MemberData(nameof(Checks))]
    public async Task The_made_up_resource_keeps_the_contract(string check) =>
        await (Task)Methods().Single(m => m.Name == check).Invoke(new OverMadeUp(place), [Path])!;

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(ContractTests).GetMethods().Where(m => m.GetCustomAttribute<TheoryAttribute>() != null);

    public sealed class Place() : ContractPlace("sqlite")
    {
        protected override Task<TestHost> StartAsync(string database) =>
            TestHost.StartAsync(database, new Catalogue([.. Running.Catalogue().Resources.Select(r => (Resource)Activator.CreateInstance(r.GetType())!), new Vans()]));

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Host.DisposeAsync();
        }
    }

    private sealed class OverMadeUp(ContractPlace place) : ContractTests(place);
}
