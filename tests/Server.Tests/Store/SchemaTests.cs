using Reeve.Kernel;
using Reeve.Store;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Store;

/// <summary>The schema grows with the catalogue and never loses a column by itself.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Both => Place.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task New_tables_columns_and_indexes_are_added_to_the_rows_that_exist(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var small = new Catalogue([new Early.Crates()]);
        var before = await place.Companies(small).CreateAsync("grown");
        await before.AppendAsync(small.Table(typeof(Early.Crate)), [new Early.Crate { Name = "ÀB" }]);

        var catalogue = new Catalogue([new Late.Crates(), new Late.Shelves()]);
        var after = (await place.Companies(catalogue).FindAsync("grown"))!;

        var table = catalogue.Table(typeof(Late.Crate));
        var rows = await after.WriteAsync(t => t.LoadAsync([new Fetch(table, [1])]));
        var crate = rows[0].ShouldHaveSingleItem().ShouldBeOfType<Late.Crate>();
        (crate.Name, crate.Note, crate.Size, crate.Shelf, crate.Weight, crate.OpenFlag).ShouldBe(("ÀB", "", Late.Size.Little, null, 0m, false));
        crate.Marks.ShouldBeEmpty();
        await after.AppendAsync(catalogue.Table(typeof(Late.Shelf)), [new Late.Shelf()]);
        await Should.ThrowAsync<DuplicateRow>(() => after.AppendAsync(table, [new Late.Crate { Name = "àb", Note = "" }]));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_start_that_would_lose_a_column_or_a_table_refuses_and_names_it(string database)
    {
        await using var place = await Place.OpenAsync(database);
        await place.Companies(new Catalogue([new Late.Crates(), new Late.Shelves()])).CreateAsync("grown");

        var withoutTable = await Should.ThrowAsync<InvalidOperationException>(async () => await place.Companies(new Catalogue([new Early.Crates()])).FindAsync("grown"));
        withoutTable.Message.ShouldContain("the table Shelf");
        withoutTable.Message.ShouldContain("Store/Migrations");

        var withoutColumn = await Should.ThrowAsync<InvalidOperationException>(async () =>
            await place.Companies(new Catalogue([new Early.Crates(), new Late.Shelves()])).FindAsync("grown"));
        withoutColumn.Message.ShouldContain("the column Crate.");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_text_that_is_compared_as_written_from_now_on_gives_up_its_folded_column_and_keeps_its_index(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var folded = new Catalogue([new Before.Crates()]);
        var before = await place.Companies(folded).CreateAsync("grown");
        await before.AppendAsync(folded.Table(typeof(Before.Crate)), [new Before.Crate { Name = "ab" }]);

        var catalogue = new Catalogue([new Plain.Crates()]);
        var after = (await place.Companies(catalogue).FindAsync("grown"))!;

        var table = catalogue.Table(typeof(Plain.Crate));
        await after.AppendAsync(table, [new Plain.Crate { Name = "AB" }]);
        await Should.ThrowAsync<DuplicateRow>(() => after.AppendAsync(table, [new Plain.Crate { Name = "AB" }]));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_index_that_is_made_of_many_rows_tells_how_far_it_is(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var plain = new Catalogue([new Before.Crates()]);
        var before = await place.Companies(plain).CreateAsync("grown");
        for (var at = 0; at < 11; at++)
            await before.AppendAsync(plain.Table(typeof(Before.Crate)), [.. Enumerable.Range(at * 1000, 1000).Select(n => new Before.Crate { Name = $"crate {n}" })]);

        var told = new List<string>();
        var later = place.Companies(new Catalogue([new Searched.Crates()]));
        later.Told = told.Add;
        (await later.FindAsync("grown")).ShouldNotBeNull();

        told.ShouldBe(["grown: the search index of Crate is made, 10000 of 11000 rows", "grown: the search index of Crate is made, 11000 of 11000 rows"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Nodes_that_start_together_agree_on_one_schema(string database)
    {
        await using var place = await Place.OpenAsync(database);
        await place.Companies(new Catalogue([new Early.Crates()])).CreateAsync("grown");

        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            await place.Companies(new Catalogue([new Late.Crates(), new Late.Shelves()])).FindAsync("grown"))));

        nodes.ShouldAllBe(n => n != null);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Companies_are_made_listed_found_in_any_case_and_dropped(string database)
    {
        await using var place = await Place.OpenAsync(database);
        var companies = place.Companies(place.Sample.All);
        await companies.CreateAsync("Zeta9");

        (await companies.ListAsync()).ShouldBe(["acme", "zeta9"]);
        (await companies.FindAsync("ACME")).ShouldBeSameAs(await companies.FindAsync("acme"));
        (await companies.FindAsync("nobody")).ShouldBeNull();
        (await companies.FindAsync("../acme")).ShouldBeNull();
        await Should.ThrowAsync<InvalidOperationException>(() => companies.CreateAsync("acme"));
        await Should.ThrowAsync<ArgumentException>(() => companies.CreateAsync("a b"));
        await Should.ThrowAsync<ArgumentException>(() => companies.CreateAsync("9a"));

        await companies.DropAsync("zeta9");
        (await companies.ListAsync()).ShouldBe(["acme"]);
        (await companies.FindAsync("zeta9")).ShouldBeNull();
    }

    [Theory]
    [InlineData(false, "store/sample-sqlite.sql")]
    [InlineData(true, "store/sample-postgres.sql")]
    public void The_sample_catalogue_gives_the_approved_schema(bool postgres, string file) =>
        Approved.Check(file, Schema.Write(new SampleCatalogue().All, postgres));
}
