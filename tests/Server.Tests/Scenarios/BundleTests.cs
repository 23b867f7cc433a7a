using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Several reads in one request: each is answered, and refused, alone.</summary>
public sealed class BundleTests
{
    public static TheoryData<string> Both => [.. TestHost.Databases];

    [Theory, MemberData(nameof(Both))]
    public async Task Each_request_of_a_bundle_has_its_own_answer(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(Office.On(Systems.TableSetup, inquire: Level.All));
        var body = new
        {
            requests = new object[]
            {
                new { sequenceNumber = 1, resourceType = "board", apiRequest = new { id = office.Board, fields = "id" } },
                new { sequenceNumber = 2, resourceType = "service/boards", version = "v1", apiRequest = new { filters = new { conditions = $"id = {office.Board}" }, page = new { page = 1, pageSize = 5 }, fields = "id,name" } },
                new { sequenceNumber = 3, resourceType = "boardStatus", apiRequest = new { parentId = office.Board, filters = new { orderBy = "id" }, fields = "id" } },
                new { sequenceNumber = 4, resourceType = "ticket", apiRequest = new { } },
                new { sequenceNumber = 5, resourceType = "board", apiRequest = new { id = 2_000_000_000 } },
                new { sequenceNumber = 6, resourceType = "board", apiRequest = new { filters = new { conditions = "nothing = 1" } } },
                new { sequenceNumber = 7, resourceType = "dragon", apiRequest = new { } },
            },
        };

        var results = (await person.Wire.PostAsync("system/bundles", body)).Expect(200).Json.GetProperty("results").EnumerateArray().ToList();

        results.Select(r => r.GetProperty("sequenceNumber").GetInt32()).ShouldBe(Enumerable.Range(1, 7));
        results.Select(r => r.GetProperty("statusCode").GetInt32()).ShouldBe([200, 200, 200, 403, 404, 400, 400]);
        results.Select(r => r.GetProperty("success").GetBoolean()).ShouldBe([true, true, true, false, false, false, false]);
        results[0].GetProperty("entities").ToString().ShouldBe($$"""[{"id":{{office.Board}}}]""");
        results[1].GetProperty("entities")[0].EnumerateObject().Select(p => p.Name).ShouldBe(["id", "name"]);
        results[2].GetProperty("count").GetInt32().ShouldBe(2);
        results[5].GetProperty("error").GetProperty("code").GetString().ShouldBe("ApiFindCondition");

        var counts = (await person.Wire.PostAsync("system/bundles/count", body)).Expect(200).Json.GetProperty("results").EnumerateArray().ToList();
        counts[1].GetProperty("count").GetInt32().ShouldBe(1);
        counts[3].GetProperty("statusCode").GetInt32().ShouldBe(403);
        (await person.Wire.PostAsync("system/bundles", new { requests = Enumerable.Repeat(new { resourceType = "board" }, Limits.MaxBundled + 1) })).Expect(400);
        (await person.Wire.PostAsync("system/bundles", new { requests = new object[] { 5 } })).Expect(400);
        (await person.Wire.PostAsync("system/bundles", new { })).Expect(400);
    }
}
