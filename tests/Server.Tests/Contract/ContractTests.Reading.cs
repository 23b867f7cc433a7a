using Reeve.Kernel;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Contract;

public abstract partial class ContractTests
{
    public static TheoryData<string> Twins => [.. ContractPlace.Paths(r => r.Infos.Count > 0)];

    [Theory, MemberData(nameof(Every))]
    public async Task Each_field_answers_every_operator_of_its_kind(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        if (await place.AnyAsync(path) is not { } kept) return;
        var record = await FreshAsync(address, kept);
        var failures = new List<string>();
        foreach (var field in resource.VisibleFields.Where(f => f.Stored && !SampleRules.Excepts("filter", resource, f)))
        {
            var forms = ConditionForms.Of(field, record.Json, resource.CanCreate && !field.ReadOnly);
            if (forms.Holding.Count == 0) continue;
            var all = await SettledAsync(address, record.Id, $"id = {record.Id} and {string.Join(" and ", forms.Holding)}");
            if (!IsOnly(all, record.Id)) failures.AddRange(await ApartAsync(address, record.Id, forms.Holding, true));
            var none = await Wire.FindAsync(address, $"id = {record.Id} and ({string.Join(" or ", forms.Failing)})");
            if (none.Status != 200 || none.Text != "[]") failures.AddRange(await ApartAsync(address, record.Id, forms.Failing, false));
        }

        failures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Every))]
    public async Task Last_change_and_creation_can_be_asked_for_in_both_spellings(string path)
    {
        var (_, address) = await place.OfAsync(path);
        if (await place.AnyAsync(path) is not { } record) return;
        foreach (var name in (string[])["lastUpdated", "_info/lastUpdated", "dateEntered", "_info/dateEntered", "LASTUPDATED"])
        {
            (await SettledAsync(address, record.Id, $"id = {record.Id} and {name} > [2000-01-01]")).Expect(200).Ids.ShouldBe([record.Id], name);
            (await Wire.FindAsync(address, $"id = {record.Id} and {name} > [9990-01-01T00:00:00.123456+00:00]")).Expect(200).Text.ShouldBe("[]", name);
        }
    }

    [Theory, MemberData(nameof(Every))]
    public async Task Each_field_can_be_picked_and_sorted_by(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        if (await place.AnyAsync(path) is not { } kept) return;
        var record = await FreshAsync(address, kept);
        var failures = new List<string>();
        foreach (var field in resource.VisibleFields)
        {
            var name = field.InInfo ? "_info/" + field.Name : field.Name;
            var picked = await Wire.FindAsync(address, $"id = {record.Id}", "&fields=" + name);
            var wanted = new List<string> { "id" };
            if (field.InInfo) wanted.Add("_info");
            else if (field.Name != "id" && record.Json.TryGetProperty(field.Name, out _)) wanted.Add(field.Name);
            var shown = picked.Status == 200 && picked.Json.GetArrayLength() == 1 ? picked.Json[0].EnumerateObject().Select(p => p.Name).ToList() : [];
            if (!shown.Order().SequenceEqual(wanted.Order())) failures.Add($"{picked}");
            if (field.Kind is Kind.Items or Kind.Ints or Kind.Texts or Kind.Custom || !field.Stored) continue;
            foreach (var direction in (string[])["", " asc", " DESC"])
            {
                var sorted = await Wire.FindAsync(address, $"id = {record.Id}", $"&orderBy={name}{direction}");
                if (!IsOnly(sorted, record.Id)) failures.Add($"{sorted}");
            }
        }

        failures.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Every))]
    public async Task Pages_hold_their_size_and_end_with_nothing(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        if (resource.CanCreate)
        {
            for (var i = 0; i < 3; i++) await place.Samples.CreateAsync(resource);
        }

        var all = await LastAsync(address);
        var from = $"{address}?conditions={Between(all)}";
        (await Wire.GetAsync($"{from}&pageSize=1000&orderBy=id")).Expect(200).Ids.ShouldBe(all);
        (await Wire.GetAsync($"{from}&pageSize=5000&orderBy=id")).Expect(200).Ids.ShouldBe(all);
        (await Wire.GetAsync($"{from}&page=2&pageSize=1&orderBy=id")).Expect(200).Ids.ShouldBe(all.Skip(1).Take(1));
        (await Wire.GetAsync($"{address}?page=100000&pageSize=1000")).Expect(200).Text.ShouldBe("[]");
        (await Wire.GetAsync($"{from}&pageSize=1&orderBy=id desc")).Expect(200).Ids.ShouldBe(all.Reverse().Take(1));
        foreach (var bad in (string[])["page=0", "page=-1", "page=abc", "page=1.5", "page=99999999999", "pageSize=0", "pageSize=-1", "pageSize=x", "page="])
        {
            var answer = await Wire.GetAsync($"{address}?{bad}");
            if (bad == "page=") answer.Status.ShouldBeOneOf(200, 400);
            else answer.Expect(400).Code.ShouldNotBeNull();
        }
    }

    [Theory, MemberData(nameof(Every))]
    public async Task Forward_only_paging_walks_all_rows_once(string path)
    {
        var (_, address) = await place.OfAsync(path);
        var all = await LastAsync(address);
        var seen = new List<int>();
        var size = Math.Max(1, (all.Count + 2) / 3);
        var next = $"{address}?conditions={Between(all)}&pageSize={size}&fields=id";
        while (next != null)
        {
            var page = (await Wire.SendAsync("GET", next, null, ("pagination-type", "forward-only"))).Expect(200);
            seen.AddRange(page.Ids);
            var link = page.Header("Link").ShouldNotBeNull();
            next = link.Length == 0 ? null : new Uri(link[(link.IndexOf('<') + 1)..link.IndexOf('>')]).PathAndQuery;
        }

        seen.ShouldBe(all);
        (await Wire.SendAsync("GET", address + "?orderBy=id", null, ("pagination-type", "forward-only"))).Expect(400).Code.ShouldBe("ApiFindCondition");
    }

    [Theory, MemberData(nameof(Twins))]
    public async Task The_reduced_twins_show_the_same_rows_with_fewer_fields(string path)
    {
        var resource = place.Host.Catalogue.Resource(path);
        var address = await place.Samples.AddressAsync(resource);
        if (await place.AnyAsync(path) is not { } record) return;
        var (template, filled) = (resource.Path.Split('/'), address.Split('/'));
        string Above(string name) => Array.IndexOf(template, name) is >= 0 and var at ? filled[at] : "";
        string Filled(string path) => path
            .Replace("{grandparentId}", Above("{grandparentId}"), StringComparison.Ordinal)
            .Replace("{parentId}", Above("{parentId}"), StringComparison.Ordinal);
        foreach (var twin in resource.Infos.Where(t => t.Only == null && !resource.LackingPaths.Contains(t.Path)))
        {
            var at = Filled(twin.Path);
            var shown = (await Wire.FindAsync(at, $"id = {record.Id}")).Expect(200);
            shown.Ids.ShouldBe([record.Id]);
            var allowed = twin.Fields.Select(f => f.Name).Concat(["id", "_info"]);
            shown.Json[0].EnumerateObject().Select(p => p.Name).Except(allowed).ShouldBeEmpty();
            if (!resource.LackingPaths.Contains(twin.Path + "/count")) (await Wire.FindAsync(at + "/count", $"id = {record.Id}")).Expect(200).Text.ShouldBe("{\"count\":1}");
            var item = Filled(twin.ItemPath).Replace("{id}", record.Id.ToString(), StringComparison.Ordinal);
            if (!resource.LackingPaths.Contains(twin.ItemPath)) (await Wire.GetAsync(item)).Expect(200).Text.ShouldBe(shown.Json[0].GetRawText());
        }
    }

    [Theory, MemberData(nameof(Every))]
    public async Task An_address_answers_to_its_verbs_only(string path)
    {
        var (resource, address) = await place.OfAsync(path);
        var record = await place.AnyAsync(path);
        var some = $"{address}?conditions={Between(await LastAsync(address))}";
        var get = (await Wire.GetAsync(some)).Expect(200);
        var head = (await Wire.SendAsync("HEAD", some)).Expect(200);
        head.Text.ShouldBeEmpty();
        head.Header("Content-Length").ShouldBe(get.Header("Content-Length"));
        var options = (await Wire.SendAsync("OPTIONS", address)).Expect(204);
        var takesForms = resource.Operations.Exists(o => o.TakesForm);
        options.Header("Allow").ShouldNotBeNull().Split(", ").Contains("POST").ShouldBe(resource.CanCreate || takesForms);
        (await Wire.SendAsync("TRACE", address)).Expect(405).Header("Allow").ShouldNotBeNull();
        if (!resource.CanCreate && !takesForms) (await Wire.PostAsync(address, new { })).Expect(405);
        if (record == null || !resource.CanGet) return;
        var item = $"{address}/{record.Id}";
        if (!resource.CanEdit) (await Wire.PatchAsync(item, [])).Expect(405);
        if (!resource.CanDelete) (await Wire.DeleteAsync(item)).Expect(405);
        if (!takesForms) (await Wire.PostAsync(item, new { })).Expect(405);
    }

    // Some tables grow with every test: their last rows will do.
    private async Task<IReadOnlyList<int>> LastAsync(string address) =>
        [.. (await Wire.GetAsync($"{address}?pageSize=50&orderBy=id desc&fields=id")).Expect(200).Ids.Reverse()];

    // Bound on both sides: logs grow by the very requests that read them.
    private static string Between(IReadOnlyList<int> all) => $"id>={all.FirstOrDefault()} and id<={all.LastOrDefault()}";

    // Who asks what changed since then is told of a row only when no older change can appear any more: other writers may hold that up (ruling 8).
    private async Task<WireAnswer> SettledAsync(string address, int id, string conditions)
    {
        if (conditions.Contains("lastUpdated", StringComparison.OrdinalIgnoreCase))
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while ((await Wire.FindAsync(address, $"id = {id} and lastUpdated > [2000-01-01]")).Expect(200).Text == "[]") await timer.WaitForNextTickAsync(limit.Token);
        }

        return await Wire.FindAsync(address, conditions);
    }

    private static bool IsOnly(WireAnswer answer, int id) => answer.Status == 200 && answer.Ids.SequenceEqual([id]);

    private async Task<WireAnswer> FreshAsync(string address, WireAnswer kept)
    {
        var list = (await Wire.FindAsync(address, $"id = {kept.Id}")).Expect(200);
        return list.Record(0);
    }

    // Together they say only that something is wrong; each on its own says what.
    private async Task<List<string>> ApartAsync(string address, int id, IReadOnlyList<string> conditions, bool hold)
    {
        var wrong = new List<string>();
        foreach (var condition in conditions)
        {
            var answer = await Wire.FindAsync(address, $"id = {id} and ({condition})");
            if (answer.Status != 200 || IsOnly(answer, id) != hold) wrong.Add($"should {(hold ? "" : "not ")}hold: {condition}\n{answer}");
        }

        return wrong.Count > 0 ? wrong : [$"only together: {string.Join("; ", conditions)}"];
    }
}
