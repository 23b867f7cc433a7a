using System.Globalization;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Demo;
using Companies = Reeve.Store.Companies;
using DataPlace = Reeve.Store.DataPlace;
using Source = Reeve.Kernel.Source;
using PostgresServer = Reeve.Tests.Support.PostgresServer;
using SqliteFolder = Reeve.Tests.Support.SqliteFolder;

namespace Reeve.Server.Tests.Commands;

public sealed class DemoTests
{
    [Fact, Trait("Set", "Long")]
    public async Task The_demo_company_is_the_same_on_both_databases_but_for_its_keys() =>
        (await SameOnBothAsync(DemoSize.Full)).ShouldBeGreaterThan(60_000);

    [Fact]
    public async Task The_small_demo_company_is_the_same_on_both_databases_but_for_its_keys() =>
        (await SameOnBothAsync(DemoSize.Small)).ShouldBeInRange(3000, 20_000);

    [Fact]
    public async Task The_small_demo_company_has_what_a_test_needs()
    {
        await using var demo = await Demo.MakeAsync(DemoSize.Small);

        demo.Memory.All<Board>().Count().ShouldBe(2);
        demo.Memory.All<SecurityRole>().Count().ShouldBe(5);
        demo.Memory.All<Member>().Count(m => !m.ApiFlag).ShouldBe(6);
        demo.Memory.All<UserDefinedField>().ShouldBeEmpty();
        (await demo.AllAsync<Company>()).Count.ShouldBe(20);
        var tickets = await demo.AllAsync<Ticket>();
        tickets.Count.ShouldBe(300);
        ShouldBeHistory(tickets, DemoSize.Small);
        (await demo.AllAsync<ServiceNote>()).Count.ShouldBeGreaterThan(500);
    }

    [Fact]
    public async Task The_demo_company_is_a_provider_with_two_years_of_work()
    {
        await using var demo = await Demo.MakeAsync(DemoSize.Full);

        demo.Memory.All<Board>().Count().ShouldBe(4);
        demo.Memory.All<SecurityRole>().Count().ShouldBe(5);
        demo.Memory.All<Member>().Count(m => !m.ApiFlag).ShouldBe(12);
        demo.Memory.All<Member>().Where(m => m.ApiFlag).Select(m => m.Identifier).ShouldBe(["reeve", "FullAccess", "ReadOnlyApi"], ignoreOrder: true);
        demo.Memory.All<UserDefinedField>().Select(f => f.Caption).ShouldContain("Root cause");
        demo.Memory.All<UserDefinedFieldOption>().Count().ShouldBeGreaterThan(5);
        (await demo.AllAsync<Company>()).Count.ShouldBe(60);
        (await demo.AllAsync<Company>()).Count(c => c.IsVendorFlag).ShouldBe(3);
        (await demo.AllAsync<Contact>()).Count.ShouldBe(400);
        (await demo.AllAsync<Configuration>()).Count.ShouldBeInRange(500, 1500);
        (await demo.AllAsync<ServiceNote>()).Count.ShouldBeInRange(9000, 25_000);
        (await demo.AllAsync<ServiceTask>()).Count(t => t.ClosedFlag).ShouldBeGreaterThan(500);
        (await demo.AllAsync<ScheduleEntry>()).Count.ShouldBeInRange(600, 2000);
        (await demo.AllAsync<KnowledgeBaseArticle>()).Count.ShouldBeGreaterThan(10);
        (await demo.AllAsync<TicketConfiguration>()).Count.ShouldBeInRange(500, 2000);
        (await demo.AllAsync<CompanyNote>()).Count.ShouldBeInRange(60, 200);
        (await demo.AllAsync<ContactNote>()).Count.ShouldBeInRange(40, 120);
        (await demo.AllAsync<MergedTicket>()).Count.ShouldBeInRange(24, 100);
        (await demo.AllAsync<Holiday>()).Count.ShouldBe(20);
        ShouldComeAsTheyWould(await demo.AllAsync<Ticket>());
    }

    [Theory]
    [InlineData("small", "2026-11-23", "2026-11-20")]
    [InlineData("small", "2027-02-18", "2027-02-17")]
    [InlineData("full", "2028-03-01", "2028-02-29")]
    public async Task The_history_of_the_demo_company_ends_on_the_working_day_before_it_is_made(string name, string day, string last)
    {
        var size = DemoSize.Find(name)!.Before(DateOnly.Parse(day, CultureInfo.InvariantCulture));
        size.End.ShouldBe(DateTimeOffset.Parse($"{last}T17:00:00Z", CultureInfo.InvariantCulture));
        size.Start.DayOfWeek.ShouldBe(DayOfWeek.Monday);
        (size.End - size.Start).Days.ShouldBeInRange(size.Weeks * 7, (size.Weeks * 7) + 4);
        await using var demo = await Demo.MakeAsync(size);

        var tickets = await demo.AllAsync<Ticket>();
        tickets.Count.ShouldBe(size.Tickets);
        ShouldBeHistory(tickets, size);
        tickets.Min(t => t.DateEntered).ShouldBeLessThan(size.Start.AddDays(14));
        tickets.Count(t => t.DateEntered > size.End.AddDays(-7)).ShouldBeGreaterThan(size.Tickets / 200);
        (await demo.AllAsync<ServiceNote>()).Count(n => n.DateEntered > size.End.AddDays(-3) && n.DateEntered <= size.End).ShouldBeGreaterThan(3);
        var entries = await demo.AllAsync<ScheduleEntry>();
        entries.Count(e => e.DateStart > size.End.AddDays(-14)).ShouldBeGreaterThan(2);
    }

    [Fact]
    public async Task The_demo_company_is_the_same_for_the_same_day()
    {
        using var first = new SqliteFolder();
        using var second = new SqliteFolder();
        var size = DemoSize.Small.Before(new DateOnly(2027, 1, 6));

        var rows = await RowsAsync(new DataPlace.Sqlite(first.Path), first, size);

        ShouldBeSame(await RowsAsync(new DataPlace.Sqlite(second.Path), second, size), rows);
    }

    [Fact]
    public async Task The_files_of_the_demo_company_can_be_opened()
    {
        await using var demo = await Demo.MakeAsync(DemoSize.Full);
        var documents = await demo.AllAsync<DocumentInfo>();
        documents.Count.ShouldBeInRange(200, 800);
        documents.Select(d => d.MediaType).Distinct().ShouldBe(["image/png", "text/plain", "application/pdf"], ignoreOrder: true);
        documents.Select(d => d.Guid).ShouldBeUnique();
        documents.Select(d => d.Digest).Distinct().Count().ShouldBeGreaterThan(documents.Count * 9 / 10);
        foreach (var document in documents)
        {
            using var bytes = new MemoryStream();
            await demo.Files.CopyAsync(document.File!.Value, 0, document.Size!.Value, async some => await bytes.WriteAsync(some));
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes.ToArray())).ShouldBe(document.Digest);
            if (document.ImageFlag) Server.Pictures.Scaling.Of(bytes.ToArray()).ShouldNotBeNull(document.FileName);
            if (document.MediaType == "application/pdf") ShouldBePdf(System.Text.Encoding.Latin1.GetString(bytes.ToArray()));
        }

        (await demo.Files.LooseAsync(DateTimeOffset.MaxValue, 1)).ShouldBeEmpty();
        (await demo.Files.CountAsync()).ShouldBe(documents.Count);
    }

    // The table of places leads to each object, and the length of the page's text is what it says.
    private static void ShouldBePdf(string pdf)
    {
        var table = int.Parse(pdf[(pdf.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n')[0], CultureInfo.InvariantCulture);
        var places = pdf[table..].Split('\n').Skip(3).TakeWhile(l => l.EndsWith(" n ", StringComparison.Ordinal)).Select(l => int.Parse(l[..10], CultureInfo.InvariantCulture)).ToList();
        places.Count.ShouldBe(6);
        foreach (var (at, place) in places.Index()) pdf[place..].ShouldStartWith($"{at + 1} 0 obj\n");
        var (stream, end) = (pdf.IndexOf("stream\n", StringComparison.Ordinal) + 7, pdf.IndexOf("endstream", StringComparison.Ordinal));
        pdf.ShouldContain($"/Length {end - stream} >>");
    }

    private static void ShouldComeAsTheyWould(IReadOnlyList<Ticket> tickets)
    {
        tickets.Count.ShouldBe(3000);
        ShouldBeHistory(tickets, DemoSize.Full);
        int On(DayOfWeek day) => tickets.Count(t => t.DateEntered.DayOfWeek == day);
        On(DayOfWeek.Monday).ShouldBeGreaterThan(On(DayOfWeek.Friday) * 5 / 4);
        On(DayOfWeek.Sunday).ShouldBeLessThan(On(DayOfWeek.Friday) / 5);
        tickets.Count(t => t.DateEntered.Year == 2026).ShouldBeGreaterThan(tickets.Count(t => t.DateEntered.Year == 2025) * 9 / 10);
        tickets.Where(t => t.Contact is not null && t.ParentTicketId is null).Count(t => t.DateEntered.Hour is < 6 or > 18).ShouldBeLessThan(30);
        tickets.GroupBy(t => t.Board).Select(b => b.Count()).ShouldAllBe(count => count > 100);
        tickets.GroupBy(t => t.EnteredBy).Count().ShouldBeGreaterThan(6);
        tickets.Count(t => t.ParentTicketId is not null).ShouldBe(150);
        tickets.Count(t => t.HasChildTicket).ShouldBeInRange(30, 80);
        tickets.Count(t => t.ReopenCount > 0).ShouldBeInRange(60, 250);
        tickets.Count(t => t.MergedParentTicket is not null).ShouldBeInRange(24, 100);
        tickets.Where(t => t.MergedParentTicket is not null).ShouldAllBe(t => t.ClosedFlag);
        tickets.Count(t => t.CustomFields != null).ShouldBeGreaterThan(500);
        tickets.Count(t => !t.ClosedFlag).ShouldBeInRange(50, 200);
    }

    private static void ShouldBeHistory(IReadOnlyList<Ticket> tickets, DemoSize size)
    {
        tickets.ShouldAllBe(t => t.DateEntered >= size.Start && t.DateEntered <= size.End && t.LastUpdated >= t.DateEntered);
        tickets.Where(t => t.ClosedFlag).ShouldAllBe(t => t.ClosedDate > t.DateEntered && t.ClosedDate <= t.LastUpdated);
        tickets.Count(t => t.ClosedFlag).ShouldBeGreaterThan(size.Tickets * 2 / 3);
        tickets.Count(t => !t.ClosedFlag).ShouldBeGreaterThan(10);
        tickets.Select(t => t.EnteredBy).Distinct().Count().ShouldBeGreaterThan(2);
        tickets.Count(t => t.Resources != null).ShouldBeGreaterThan(size.Tickets / 10);
    }

    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Keys_are_kept_in_a_file_of_the_owner_alone_and_used_again_as_long_as_they_hold(string database)
    {
        using var shell = await Shell.OpenAsync(database);

        var first = (await shell.RunAsync("demo", "--size", "small", "--json")).Done().Json;
        var file = Path.Combine(shell.Folder, "demo-credentials.json");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        JsonElement.Parse(await File.ReadAllTextAsync(file)).GetProperty("privateKey").GetString().ShouldBe(first.GetProperty("privateKey").GetString());
        (await shell.RunAsync("demo", "--size", "small", "--json")).Done().Output.ShouldBe(first.GetRawText() + "\n");

        (await shell.RunAsync("key", "revoke", first.GetProperty("publicKey").GetString()!)).Done();
        var second = (await shell.RunAsync("demo", "--size", "small", "--json")).Done().Json;
        second.GetProperty("publicKey").GetString().ShouldNotBe(first.GetProperty("publicKey").GetString());
    }

    [Fact]
    public async Task A_demo_company_whose_making_was_cut_short_is_made_anew()
    {
        using var shell = await Shell.OpenAsync("sqlite");
        (await shell.RunAsync("company", "create", "Half", "--id", "demo")).Done();
        var mark = shell.Write("demo.unfinished", "");

        (await shell.RunAsync("demo", "--size", "small")).Done();

        File.Exists(mark).ShouldBeFalse();
        (await shell.RunAsync("role", "show", DemoRoles.Technician)).Done();
    }

    [Theory]
    [MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Tickets_by_the_thousand_are_added_to_any_company(string database)
    {
        using var shell = await Shell.OpenAsync(database);

        var said = (await shell.RunAsync("demo", "--company", "load", "--size", "small", "--tickets", "2500")).Done();
        said.Output.ShouldContain("2500 of 2500 tickets");
        File.Exists(Path.Combine(shell.Folder, "demo-credentials.json")).ShouldBeFalse();
        (await shell.RunAsync("demo", "--company", "load", "--tickets", "10")).Done().Output.ShouldNotContain(DemoPeople.FullAccess);
        await shell.RunAsync("company", "create", "Empty");
        (await shell.RunAsync("demo", "--company", "empty", "--tickets", "10")).ShouldBeRefused("Tickets need a company");
        (await shell.RunAsync("demo", "--company", "not-an-id")).ShouldBeRefused("--company:");
    }

    // The first row that differs tells what is wrong; sixty thousand would hide it.
    private static void ShouldBeSame(List<string> rows, List<string> before)
    {
        foreach (var (row, other) in rows.Zip(before)) if (row != other) Assert.Fail($"{row}\n{other}");
        rows.Count.ShouldBe(before.Count);
    }

    // How many rows it has.
    private static async Task<int> SameOnBothAsync(DemoSize size)
    {
        using var first = new SqliteFolder();
        using var second = new SqliteFolder();

        var rows = await RowsAsync(new DataPlace.Sqlite(first.Path), first, size);

        ShouldBeSame(await RowsAsync(new DataPlace.Postgres(await (await PostgresServer.Shared).CreateDatabaseAsync()), second, size), rows);
        return rows.Count;
    }

    private static async Task<List<string>> RowsAsync(DataPlace place, SqliteFolder folder, DemoSize size)
    {
        var engine = Running.Engine(TimeProvider.System);
        await using var companies = Companies.Open(engine.Catalogue, TimeProvider.System, place);
        await DemoData.EnsureAsync(engine, companies, place, folder.Path, size);
        var storage = (await companies.FindAsync(DemoData.Company))!;
        var rows = new List<string>();
        foreach (var table in engine.Catalogue.Tables.Where(t => t.Row != typeof(ApiKey)))
        {
            rows.AddRange((await LoadAsync(storage, table))
                .Where(row => row is not (AuditEntry { Entity: nameof(ApiKey) } or AuditEntry { Entity: nameof(Member), Verb: "updated" } or OutboxLine { Type: "member", Action: "updated" }))
                .Select(row => $"{table} {string.Join(" | ", table.Fields.Where(f => f.Stored && f.Property.Name != nameof(DocumentInfo.File) && !IsOfPassword(f)).Select(f => Text(f.Get(row))))}"));
        }

        return rows;
    }

    // The password is another one each time, like the keys, and given when the company is there.
    private static bool IsOfPassword(Field field) =>
        field.Table.Row == typeof(Member) && (field.Property.Name is nameof(Member.PasswordHash) or nameof(Row.LastUpdated) or nameof(Row.UpdatedBy));

    private static string Text(object? value) => value switch
    {
        null => "",
        DateTimeOffset instant => instant.ToString("O", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list and not string => string.Join(",", list.Cast<object>()),
        _ => value.ToString()!,
    };

    private static Task<IReadOnlyList<Row>> LoadAsync(Storage storage, Table table) => storage.WriteAsync(async transaction =>
    {
        await transaction.LoadAsync([]);
        var (source, ids) = (Source.Of(table), new List<int>());
        var query = new Query { From = source, Columns = [new Selected.Value(source.At(table.Id))], Order = [new Sort(source.At(table.Id), false)] };
        await transaction.ReadAsync(query, cursor => ids.Add((int)cursor.Int(0)));
        var rows = new List<Row>();
        foreach (var some in ids.Chunk(500)) rows.AddRange((await transaction.LoadAsync([new Fetch(table, some)]))[0]);
        await transaction.FinishAsync(null, _ => { });
        return (IReadOnlyList<Row>)[.. rows.OrderBy(r => r.Id)];
    });

    private sealed class Demo(SqliteFolder folder, Companies companies, Engine engine, Storage storage) : IAsyncDisposable
    {
        public Memory Memory => storage.Memory;

        public FileParts Files => storage.Files;

        public static async Task<Demo> MakeAsync(DemoSize size)
        {
            var folder = new SqliteFolder();
            var (engine, place) = (Running.Engine(TimeProvider.System), new DataPlace.Sqlite(folder.Path));
            var companies = Companies.Open(engine.Catalogue, TimeProvider.System, place);
            await DemoData.EnsureAsync(engine, companies, place, folder.Path, size);
            return new Demo(folder, companies, engine, (await companies.FindAsync(DemoData.Company))!);
        }

        public async Task<IReadOnlyList<T>> AllAsync<T>()
            where T : Row => [.. (await LoadAsync(storage, engine.Catalogue.Table(typeof(T)))).Cast<T>()];

        public async ValueTask DisposeAsync()
        {
            await companies.DisposeAsync();
            folder.Dispose();
        }
    }
}
