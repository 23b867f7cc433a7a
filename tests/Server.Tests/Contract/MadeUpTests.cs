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

    [Fact]
    public void The_page_about_adding_a_resource_holds_the_file_as_it_is()
    {
        var page = File.ReadAllText(System.IO.Path.Combine(Approved.Root, "docs", "add-a-resource.md"));
        var start = page.IndexOf("```csharp\n", StringComparison.Ordinal) + 10;
        page[start..page.IndexOf("```", start, StringComparison.Ordinal)]
            .ShouldBe(File.ReadAllText(System.IO.Path.Combine(Approved.Root, "tests", "Server.Tests", "Contract", "MadeUp.cs")));
    }

    [Fact]
    public async Task The_made_up_resource_is_in_the_document_of_the_API()
    {
        var document = (await place.Samples.Wire.GetAsync("/openapi.json")).Expect(200).Json;
        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).Where(p => p.Contains("/vans", StringComparison.Ordinal)).Count()
            .ShouldBe(Endpoint.Of(place.Host.Catalogue).Where(e => e.Resource.Path == Path).Select(e => e.Path).Distinct().Count());
        document.GetProperty("components").GetProperty("schemas").TryGetProperty("Van", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task The_made_up_resource_asks_for_the_right_it_names()
    {
        var admin = place.Samples.Wire;
        var role = (await admin.PostAsync("system/securityroles", new { name = "Drivers" })).Expect(201).Id;
        var member = (await admin.PostAsync("system/apiMembers", new { identifier = "driver", name = "Driver", securityRole = new { id = role } })).Expect(201).Id;
        var key = (await admin.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = "Van" })).Expect(201).Json;
        var driver = admin.With(admin.Company, key.GetProperty("publicKey").GetString()!, key.GetProperty("privateKey").GetString()!);
        var refused = (await driver.GetAsync(Path)).Expect(403).Json;
        (refused.GetProperty("module").GetString(), refused.GetProperty("function").GetString(), refused.GetProperty("verb").GetString()).ShouldBe(("Companies", "Configurations", "Inquire"));

        var settings = $"system/securityRoles/{role}/settings";
        var setting = (await admin.FindAsync(settings, "moduleFunctionName = \"Configurations\"")).Expect(200).Ids.Single();
        (await admin.PatchAsync($"{settings}/{setting}", [new { op = "replace", path = "inquireLevel", value = "My" }, new { op = "replace", path = "addLevel", value = "All" }])).Expect(200);
        (await admin.PostAsync(Path, new { plate = "ADMIN 1" })).Expect(201);
        var own = (await driver.PostAsync(Path, new { plate = "DRIVER 1" })).Expect(201).Id;
        (await driver.GetAsync(Path)).Expect(200).Ids.ShouldBe([own]);
        (await driver.DeleteAsync($"{Path}/{own}")).Expect(403);
    }

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
