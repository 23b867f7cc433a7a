using System.Text.Json;
using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

/// <summary>What every resource keeps, made from its declaration (HOUSE rule 10): creating, reading, changing, removing.</summary>
public abstract partial class ContractTests(ContractPlace place)
{
    private const int Absent = 2_147_483_647;

    public static TheoryData<string> Every => [.. ContractPlace.Paths(_ => true)];

    public static TheoryData<string> Creatable => [.. ContractPlace.Paths(r => r.CanCreate)];

    public static TheoryData<string> Editable => [.. ContractPlace.Paths(r => r.CanEdit && (r.CanCreate || r.CanGet))];

    public static TheoryData<string> Deletable => [.. ContractPlace.Paths(r => r.CanCreate && r.CanDelete)];

    private Wire Wire => place.Samples.Wire;

    [Theory, MemberData(nameof(Creatable))]
    public async Task A_created_record_is_answered_as_it_is_read_then(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        var created = (await Wire.PostAsync(address, await place.Samples.BodyAsync(resource, full: true))).Expect(201);
        created.Header("Location").ShouldEndWith($"{Wire.Base}{address}/{created.Id}");
        if (!resource.CanGet) return;
        var read = (await Wire.GetAsync($"{address}/{created.Id}")).Expect(200);
        Same(read, created, resource);
        (await Wire.GetAsync(new Uri(created.Header("Location")!).PathAndQuery)).Expect(200).Text.ShouldBe(read.Text);
    }

    [Theory, MemberData(nameof(Creatable))]
    public async Task What_is_sent_is_what_is_read(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        var body = await place.Samples.BodyAsync(resource, full: true);
        var created = (await Wire.PostAsync(address, body)).Expect(201);
        foreach (var (name, value) in body)
        {
            var field = resource.Table.Find(name)!;
            if (field.Shown && !SampleRules.Excepts("read back", resource, field)) Holds(created, field, value);
        }
    }

    [Theory, MemberData(nameof(Every))]
    public async Task A_record_is_in_the_list_and_in_the_count(string path)
    {
        var (_, address) = await place.OfAsync(path);
        if (await place.AnyAsync(path) is not { } record)
        {
            // Beside this test others may by now have made what leads to one.
            (await Wire.GetAsync(address)).Expect(200).Json.ValueKind.ShouldBe(JsonValueKind.Array);
            return;
        }

        var found = (await Wire.FindAsync(address, $"id = {record.Id}")).Expect(200);
        found.Ids.ShouldBe([record.Id]);
        (await Wire.GetAsync(address)).Expect(200).Ids.Count.ShouldBeGreaterThan(0);
        if (!Has(place.Host.Catalogue.Resource(path), "/count")) return;
        (await Wire.FindAsync(address + "/count", $"id = {record.Id}")).Expect(200).Text.ShouldBe("{\"count\":1}");
        (await Wire.FindAsync(address + "/count", $"id = {Absent}")).Expect(200).Text.ShouldBe("{\"count\":0}");
    }

    [Theory, MemberData(nameof(Editable))]
    public async Task Each_field_that_may_be_set_can_be_patched(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        if (await place.Samples.AnyAsync(resource) is not { } record) return;
        if (SampleRules.FirstIsSpecial(resource)) record = await place.Samples.CreateAsync(resource);
        var failures = new List<string>();
        foreach (var field in Samples.Writable(resource).Where(f => !SampleRules.Excepts("patch", resource, f)).OrderBy(f => resource.SingleFlags.Any(s => s.Flag == f)))
        {
            for (var variant = 1; variant <= 2; variant++)
            {
                var value = await place.Samples.ValueAsync(resource, field, record.Object, field.Kind == Kind.Bool ? variant + 1 : 100_000 + (record.Id * 7) + variant);
                if (value == null) continue;
                var patched = await Wire.PatchAsync($"{address}/{record.Id}", field.Name, value);
                if (patched.Status != 200) failures.Add(patched.ToString());
                else if (field.Shown && !SampleRules.Excepts("read back", resource, field) && Differs(patched, field, value) is { } difference) failures.Add(difference);
                if (patched.Status == 200) record = patched;
            }
        }

        failures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Editable))]
    public async Task Optional_fields_can_be_emptied(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        if (!resource.CanCreate) return;
        var record = await place.Samples.CreateAsync(resource, full: true);
        var failures = new List<string>();
        foreach (var field in Samples.Writable(resource).Where(f => f.Nullable && f.Shown && f.Kind != Kind.Custom && !Samples.IsRequired(resource, f) && !SampleRules.Excepts("empty", resource, f)))
        {
            var patched = await Wire.PatchAsync($"{address}/{record.Id}", [new { op = "remove", path = "/" + field.Name }]);
            // What Reeve makes with the record stays, whoever takes it out.
            if (patched.Status != 200 || patched.Json.TryGetProperty(field.Name, out _) != field.Minted) failures.Add($"{field.Name}: {patched}");
        }

        failures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Editable))]
    public async Task A_record_is_replaced_as_a_whole(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        if (!resource.CanCreate) return;
        var record = await place.Samples.CreateAsync(resource, full: true);
        var body = await place.Samples.BodyAsync(resource);
        var replaced = (await Wire.PutAsync($"{address}/{record.Id}", body)).Expect(200);
        replaced.Id.ShouldBe(record.Id);
        foreach (var (name, value) in body)
        {
            var field = resource.Table.Find(name)!;
            if (field.Shown && !SampleRules.Excepts("read back", resource, field)) Holds(replaced, field, value);
        }

        // What was read can be sent back as it is.
        var sent = replaced.Object;
        foreach (var name in SampleRules.ShownOnce(resource)) sent.Remove(name);
        var again = (await Wire.PutAsync($"{address}/{record.Id}", sent)).Expect(200);
        if (!SampleRules.IsUnstable(resource)) Same(again, replaced, resource);
    }

    [Theory, MemberData(nameof(Deletable))]
    public async Task A_deleted_record_is_gone(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        // The first of its kind may be the default one, which stays.
        await place.Samples.CreateAsync(resource);
        var record = await place.Samples.CreateAsync(resource);
        var deleted = (await Wire.DeleteAsync($"{address}/{record.Id}")).Expect(204);
        deleted.Text.ShouldBeEmpty();
        if (resource.DeletedFlag is { } flag)
        {
            (await Wire.GetAsync($"{address}/{record.Id}")).Expect(200).Json.GetProperty(flag.Name).GetBoolean().ShouldBeTrue();
            return;
        }

        if (resource.CanGet) (await Wire.GetAsync($"{address}/{record.Id}")).Expect(404).Code.ShouldBe("NotFound");
        (await Wire.DeleteAsync($"{address}/{record.Id}")).Expect(404).Code.ShouldBe("NotFound");
        (await Wire.FindAsync(address, $"id = {record.Id}")).Expect(200).Text.ShouldBe("[]");
    }

    [Theory, MemberData(nameof(Editable))]
    public async Task Of_two_writers_with_the_same_version_the_second_is_refused(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        if (!resource.CanCreate || Changeable(resource) is not { } field) return;
        var record = await place.Samples.CreateAsync(resource);
        var read = (await Wire.GetAsync($"{address}/{record.Id}")).Expect(200);
        var version = read.Header("ETag").ShouldNotBeNull();
        object Change(int variant) => new[] { new { op = "replace", path = field.Name, value = Samples.PlainValue(resource, field, variant) } };
        var first = (await Wire.SendAsync("PATCH", $"{address}/{record.Id}", Change(700_000 + (2 * record.Id)), ("If-Match", version))).Expect(200);
        first.Header("ETag").ShouldNotBe(version);
        (await Wire.SendAsync("PATCH", $"{address}/{record.Id}", Change(700_001 + (2 * record.Id)), ("If-Match", version))).Expect(412).Code.ShouldBe("PreconditionFailed");
        (await Wire.SendAsync("DELETE", $"{address}/{record.Id}", null, ("If-Match", version))).Status.ShouldBe(resource.CanDelete ? 412 : 405);
        (await Wire.SendAsync("PATCH", $"{address}/{record.Id}", Change(700_001 + (2 * record.Id)), ("If-Match", first.Header("ETag")!))).Expect(200);
    }

    private static bool Has(Resource resource, string below) => !resource.LackingPaths.Contains(resource.Path + below);

    private static Field? Changeable(Resource resource) =>
        Samples.Writable(resource).FirstOrDefault(f => f.Kind == Kind.Text && f.Shown && !SampleRules.Excepts("patch", resource, f));

    private static void Same(WireAnswer actual, WireAnswer expected, Resource resource)
    {
        if (actual.Text != expected.Text) Without(actual.Object, resource).ShouldBe(Without(expected.Object, resource));
    }

    // What Reeve counts or times anew at each reading, and secrets shown once, cannot be equal.
    private static string Without(JsonObject json, Resource resource)
    {
        json.Remove("_info");
        foreach (var name in SampleRules.ShownOnce(resource)) json.Remove(name);
        return json.ToJsonString();
    }

    private static void Holds(WireAnswer record, Field field, JsonNode? sent) => Differs(record, field, sent).ShouldBeNull();

    private static string? Differs(WireAnswer record, Field field, JsonNode? sent)
    {
        var shown = record.Object[field.Name];
        var same = field.Kind switch
        {
            Kind.Ref => (field.AsId ? shown?.ToString() : shown?["id"]?.ToString()) == (sent is JsonObject reference ? reference["id"]?.ToString() : sent?.ToString()),
            Kind.Decimal => shown != null && sent != null && (decimal)shown == decimal.Parse(sent.ToString()),
            Kind.Items => shown is JsonArray items && items.Count == ((JsonArray?)sent)?.Count,
            _ => shown?.ToJsonString() == sent?.ToJsonString(),
        };
        return same ? null : $"{field.Name}: sent {sent?.ToJsonString() ?? "null"}, read {shown?.ToJsonString() ?? "nothing"}";
    }
}
