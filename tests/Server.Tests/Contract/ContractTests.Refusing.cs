using System.Text.Json.Nodes;
using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

public abstract partial class ContractTests
{
    [Theory, MemberData(nameof(Creatable))]
    public async Task Each_required_field_is_missed_by_name(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        var failures = new List<string>();
        foreach (var field in Samples.Writable(resource).Where(f => Samples.IsRequired(resource, f)))
        {
            if (resource.Defaults.Any(d => d.Field == field) || SampleRules.Excepts("required", resource, field)) continue;
            foreach (var given in (string?[])[null, "null"])
            {
                var body = await place.Samples.BodyAsync(resource);
                body.Remove(field.Name);
                if (given != null) body[field.Name] = null;
                var answer = await Wire.PostAsync(address, body);
                if (answer.Status != 400 || !answer.Faults.Any(f => f.Code == FaultCode.MissingRequiredField && Names(f.Field, field))) failures.Add($"{field.Name}: {answer}");
            }
        }

        failures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Creatable))]
    public async Task Each_text_holds_its_length_and_no_more(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        var failures = new List<string>();
        foreach (var field in Samples.Writable(resource).Where(f => f.Kind == Kind.Text && f.Max != null))
        {
            var body = await place.Samples.BodyAsync(resource);
            body[field.Name] = new string('x', field.Max!.Value + 1);
            var refused = await Wire.PostAsync(address, body);
            if (refused.Status != 400 || !refused.Faults.Any(f => f.Code == FaultCode.MaxLengthField && Names(f.Field, field))) failures.Add($"{field.Name}: {refused}");
            if (SampleRules.Excepts("full length", resource, field)) continue;
            body = await place.Samples.BodyAsync(resource);
            body[field.Name] = new string('y', field.Max!.Value - 1) + (char)('a' + (body.Count % 26));
            var taken = await Wire.PostAsync(address, body);
            if (taken.Status != 201) failures.Add($"{field.Name}: {taken}");
        }

        failures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Creatable))]
    public async Task Each_value_of_a_wrong_type_is_refused_by_name(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        var body = await place.Samples.BodyAsync(resource);
        var failures = new List<string>();
        foreach (var field in resource.Table.Fields.Where(f => !f.ReadOnly && !f.Internal && resource.Knows(f) && f != resource.ParentField))
        {
            foreach (var wrong in WrongValues.Of(field))
            {
                var broken = (JsonObject)body.DeepClone();
                broken[field.Name] = JsonNode.Parse(wrong);
                var answer = await Wire.PostAsync(address, broken);
                if (answer.Status != 400 || !answer.Faults.Any(f => Names(f.Field, field))) failures.Add($"{field.Name} = {wrong}: {answer}");
            }
        }

        failures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Creatable))]
    public async Task An_unknown_member_is_refused_and_a_read_only_one_ignored(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        var unknown = await place.Samples.BodyAsync(resource);
        unknown["noSuchField"] = 1;
        var refused = (await Wire.PostAsync(address, unknown)).Expect(400);
        refused.Code.ShouldBe(FaultCode.InvalidObject);
        refused.Json.GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("noSuchField");
        var body = await place.Samples.BodyAsync(resource);
        foreach (var field in resource.VisibleFields.Where(f => f.ReadOnly && !f.InInfo)) body[field.Name] = field.Kind == Kind.Int ? 123_456_789 : "ignored";
        body["_info"] = new JsonObject { ["lastUpdated"] = "1999-01-01T00:00:00Z" };
        var created = (await Wire.PostAsync(address, body)).Expect(201);
        created.Id.ShouldNotBe(123_456_789);
        created.Object.ToJsonString().ShouldNotContain("\"ignored\"");
    }

    [Theory, MemberData(nameof(Editable))]
    public async Task A_patch_of_what_is_unknown_or_read_only_is_refused(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        if (await place.AnyAsync(path) is not { } record) return;
        foreach (var unknown in (string[])["noSuchField", "/noSuchField", "id/id/id", "", "/", "_info", "_info/lastUpdated"])
            (await Wire.PatchAsync($"{address}/{record.Id}", unknown, 1)).Expect(400).Code.ShouldBe(FaultCode.InvalidObject, unknown);
        var failures = new List<string>();
        foreach (var field in resource.VisibleFields.Where(f => f.ReadOnly && !f.InInfo))
        {
            var answer = await Wire.PatchAsync($"{address}/{record.Id}", field.Name, 1);
            if (answer.Status != 400 || !answer.Faults.Any(f => Names(f.Field, field))) failures.Add($"{answer}");
        }

        failures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Creatable))]
    public async Task A_reference_to_nothing_is_not_found(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        var body = await place.Samples.BodyAsync(resource);
        var failures = new List<string>();
        foreach (var field in resource.Table.Fields.Where(f => f.Kind is Kind.Ref or Kind.Unbuilt && !f.IsList && !f.ReadOnly && !f.Internal && resource.Knows(f) && f != resource.ParentField))
        {
            if (SampleRules.Excepts("not found", resource, field)) continue;
            var broken = (JsonObject)body.DeepClone();
            broken[field.Name] = field.AsId ? JsonValue.Create(Absent) : new JsonObject { ["id"] = Absent };
            var answer = await Wire.PostAsync(address, broken);
            if (answer.Status != 400 || !answer.Faults.Any(f => f.Code == FaultCode.NotFound && Names(f.Field, field))) failures.Add($"{field.Name}: {answer}");
        }

        failures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Every))]
    public async Task What_is_not_there_is_not_found(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        if (resource.CanGet) (await Wire.GetAsync($"{address}/{Absent}")).Expect(404).Code.ShouldBe("NotFound");
        if (resource.CanEdit) (await Wire.PatchAsync($"{address}/{Absent}", [])).Expect(404).Code.ShouldBe("NotFound");
        if (resource.CanEdit) (await Wire.PutAsync($"{address}/{Absent}", await place.Samples.BodyAsync(resource))).Expect(404).Code.ShouldBe("NotFound");
        if (resource.CanDelete) (await Wire.DeleteAsync($"{address}/{Absent}")).Expect(404).Code.ShouldBe("NotFound");
        if (resource.Parent == null) return;
        var elsewhere = string.Join('/', resource.Path.Split('/').Zip(address.Split('/'), (named, filled) => named == "{parentId}" ? Absent.ToString() : filled));
        (await Wire.GetAsync(elsewhere)).Expect(404).Code.ShouldBe("NotFound");
        if (Has(resource, "/count")) (await Wire.GetAsync(elsewhere + "/count")).Expect(404).Code.ShouldBe("NotFound");
        if (resource.CanCreate) (await Wire.PostAsync(elsewhere, await place.Samples.BodyAsync(resource))).Expect(404).Code.ShouldBe("NotFound");
    }

    private static bool Names(string at, Field field) => at == field.Name || at.StartsWith(field.Name + "/", StringComparison.Ordinal);
}
