using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

/// <summary>Two companies on one server and database: whatever one holds is to the other as if it did not exist (issue 2, bad input).</summary>
public abstract class IsolationTests(IsolationPlace place)
{
    private const int Absent = 2_111_111_111;

    private Wire Mine => place.Mine;

    public static TheoryData<string> Every => [.. ContractPlace.Paths(_ => true)];

    [Theory, MemberData(nameof(Every))]
    public async Task A_number_of_the_other_company_answers_like_an_absent_one(string path)
    {
        var resource = place.Host.Catalogue.Resource(path);
        foreach (var endpoint in Endpoint.Of(place.Host.Catalogue).Where(e => e.Resource == resource && e.Path.Contains('{', StringComparison.Ordinal)))
        {
            var names = endpoint.Path.Split('/').Where(s => s.StartsWith('{')).ToList();
            if (names.Any(n => n is not ("{id}" or "{parentId}" or "{grandparentId}"))) continue;
            foreach (var name in names)
            {
                var foreign = await place.ForeignAsync(name == "{id}" ? resource : (name == "{parentId}" ? resource.Parent : resource.Parent!.Parent) ?? resource);
                if (foreign == null) continue;
                var own = await place.OwnAsync(resource.Parent);
                var above = await place.OwnAsync(resource.Parent?.Parent);
                string At(int id) => endpoint.Path.Replace(name, id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    .Replace("{grandparentId}", above.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    .Replace("{parentId}", own.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal);
                if (endpoint.Operation is { TakesForm: true })
                {
                    ShouldBeSame(await UploadAsync(At(foreign.Value)), await UploadAsync(At(Absent)), foreign.Value);
                    continue;
                }

                var body = await place.BodyAsync(endpoint);
                await SameAsync(endpoint.Method, At(foreign.Value), At(Absent), body, body, foreign.Value, endpoint.Info is { Free: true } && name == "{parentId}");
            }
        }
    }

    [Theory, MemberData(nameof(Every))]
    public async Task A_reference_to_the_other_company_answers_like_one_to_nothing(string path)
    {
        var resource = place.Host.Catalogue.Resource(path);
        if (!resource.CanCreate) return;
        var address = await place.Samples.AddressAsync(resource);
        foreach (var field in Samples.Writable(resource).Where(f => f.Kind == Kind.Ref))
        {
            if (await place.ForeignAsync(field.TargetTable!.Home!) is not { } foreign) continue;
            var body = await place.Samples.BodyAsync(resource);
            JsonObject To(int id)
            {
                var with = (JsonObject)body.DeepClone();
                with[field.Name] = field.AsId ? JsonValue.Create(id) : new JsonObject { ["id"] = id };
                return with;
            }

            await SameAsync("POST", address, address, To(foreign).ToJsonString(), To(Absent).ToJsonString(), foreign);
        }
    }

    [Theory, MemberData(nameof(Every))]
    public async Task Conditions_find_nothing_of_the_other_company(string path)
    {
        var resource = place.Host.Catalogue.Resource(path);
        var address = await place.Samples.AddressAsync(resource);
        if (await place.ForeignAsync(resource) is { } foreign) (await Mine.FindAsync(address, $"id = {foreign}")).Expect(200).Text.ShouldBe("[]");
        foreach (var field in resource.VisibleFields.Where(f => f.Kind == Kind.Ref && f.Stored))
        {
            if (await place.ForeignAsync(field.TargetTable!.Home!) is not { } id) continue;
            (await Mine.FindAsync(address, $"{field.Name}/id = {id}")).Expect(200).Text.ShouldBe("[]");
        }

        var marked = (await Mine.GetAsync(address + "?pageSize=1000")).Expect(200);
        marked.Text.ShouldNotContain(place.Mark);
    }

    [Fact]
    public async Task A_key_opens_its_own_company_only()
    {
        var theirs = place.Theirs;
        (await Mine.With(theirs.Company, Mine.PublicKey, Mine.PrivateKey).GetAsync("company/companies")).Expect(401);
        (await Mine.With(Mine.Company, theirs.PublicKey, theirs.PrivateKey).GetAsync("company/companies")).Expect(401);
        (await Mine.With(Mine.Company, Mine.PublicKey, theirs.PrivateKey).GetAsync("company/companies")).Expect(401);
        (await Mine.With("", Mine.PublicKey, Mine.PrivateKey).GetAsync("company/companies")).Expect(401);
        (await Mine.With("nobody", Mine.PublicKey, Mine.PrivateKey).GetAsync("company/companies")).Expect(401);
        (await Mine.With(Mine.Company.ToUpperInvariant(), Mine.PublicKey, Mine.PrivateKey).GetAsync("company/companies")).Expect(200);
    }

    [Fact]
    public async Task What_one_company_changes_the_other_does_not_see()
    {
        var mine = (await Mine.PostAsync("company/companies", new { identifier = "same", name = "Mine" })).Expect(201);
        var theirs = (await place.Theirs.PostAsync("company/companies", new { identifier = "same", name = "Theirs" })).Expect(201);
        (await Mine.FindAsync("company/companies", "identifier = \"same\"")).Expect(200).Json[0].GetProperty("name").GetString().ShouldBe("Mine");
        (await place.Theirs.DeleteAsync($"company/companies/{theirs.Id}")).Expect(204);
        (await Mine.GetAsync($"company/companies/{mine.Id}")).Expect(200).Json.GetProperty("deletedFlag").GetBoolean().ShouldBeFalse();
    }

    private Task<WireAnswer> UploadAsync(string address) => Mine.UploadAsync(address, Scenarios.DocumentTests.Form(null, 0, "a.png", Scenarios.DocumentTests.Png));

    private async Task SameAsync(string method, string foreignAt, string absentAt, string? foreignBody, string? absentBody, int foreign, bool free = false) =>
        ShouldBeSame(await Mine.SendAsync(method, foreignAt, foreignBody), await Mine.SendAsync(method, absentAt, absentBody), foreign, free);

    private static void ShouldBeSame(WireAnswer one, WireAnswer other, int foreign, bool free = false)
    {
        var id = foreign.ToString(CultureInfo.InvariantCulture);
        one.Status.ShouldBe(other.Status, one.ToString());
        one.Text.Replace(id, "ID", StringComparison.Ordinal).ShouldBe(other.Text.Replace(Absent.ToString(CultureInfo.InvariantCulture), "ID", StringComparison.Ordinal), one.ToString());
        // Twins that are free of rights do not look at what they lie under.
        if (free && one.Status == 200) one.Text.ShouldBeOneOf("[]", "{\"count\":0}");
        else one.Status.ShouldBeInRange(400, 404, one.ToString());
    }
}

/// <summary>Two companies of which the second has more of everything, so that its last numbers do not exist in the first.</summary>
public abstract class IsolationPlace(string database) : IAsyncLifetime
{
    private const int Ahead = 1000;

    // Each request of these tests leaves a line.
    private const int AheadInLog = 100_000;

    private readonly Dictionary<string, int?> foreign = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> own = new(StringComparer.Ordinal);
    private Samples theirs = null!;

    public TestHost Host { get; private set; } = null!;

    public Samples Samples { get; private set; } = null!;

    public Wire Mine => Samples.Wire;

    public Wire Theirs => theirs.Wire;

    /// <summary>A text that only the other company holds.</summary>
    public string Mark => "Of the other company";

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.SharedAsync(database);
        Samples = new Samples(Host.Catalogue, await Host.CompanyAsync());
        theirs = new Samples(Host.Catalogue, await Host.CompanyAsync());
        await GoAheadAsync((await Host.Companies.FindAsync(Theirs.Company))!);
        (await Theirs.PostAsync("company/companies", new { identifier = "mark", name = Mark })).Expect(201);
        (await Theirs.PostAsync("company/teamRoles", new { name = Mark })).Expect(201);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The number of a record that only the other company has; null where it has none.</summary>
    public async Task<int?> ForeignAsync(Resource resource)
    {
        if (foreign.TryGetValue(resource.Path, out var known)) return known;
        int? found = resource.CanCreate ? (await theirs.CreateAsync(resource)).Id : await LastAsync(resource);
        found?.ShouldBeGreaterThan(Ahead, resource.Path);
        return foreign[resource.Path] = found;
    }

    /// <summary>A record of one's own for what lies under it.</summary>
    public async Task<int> OwnAsync(Resource? parent)
    {
        if (parent == null) return 1;
        if (!own.TryGetValue(parent.Path, out var id)) own.Add(parent.Path, id = await Samples.OneAsync(parent.Path));
        return id;
    }

    /// <summary>A body that the endpoint understands.</summary>
    public async Task<string?> BodyAsync(Endpoint endpoint) => endpoint.Kind switch
    {
        EndpointKind.Create or EndpointKind.Replace => (await Samples.BodyAsync(endpoint.Resource)).ToJsonString(),
        EndpointKind.Patch => "[]",
        EndpointKind.Search => "{}",
        _ => endpoint.Method == "GET" || endpoint.Method == "DELETE" ? null : "{}",
    };

    // Numbers that the first company will not reach: each table's next ones are given away.
    private Task<int> GoAheadAsync(Storage storage) => storage.WriteAsync(async transaction =>
    {
        await transaction.LoadAsync([]);
        var log = Host.Catalogue.Resource("system/requestLogs").Table;
        foreach (var table in Host.Catalogue.Tables)
        {
            while (await transaction.NextIdAsync(table) <= (table == log ? AheadInLog : Ahead))
            {
            }
        }

        await transaction.FinishAsync(null, _ => { });
        return 0;
    });

    private async Task<int?> LastAsync(Resource resource)
    {
        var ids = (await Theirs.GetAsync(await theirs.AddressAsync(resource) + "?pageSize=1&orderBy=id desc&fields=id")).Expect(200).Ids;
        return ids.Count == 0 || ids[0] <= Ahead ? null : ids[0];
    }
}

public sealed class SqliteIsolation() : IsolationPlace("sqlite");

public sealed class PostgresIsolation() : IsolationPlace("postgres");

public sealed class IsolationOnSqliteTests(SqliteIsolation place) : IsolationTests(place), IClassFixture<SqliteIsolation>;

public sealed class IsolationOnPostgresTests(PostgresIsolation place) : IsolationTests(place), IClassFixture<PostgresIsolation>;
