using Reeve.Server.Tests.Scenarios;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Conditions;

/// <summary>Conditions about custom fields: caption and value of one field, the same rules as elsewhere, the same records on both databases.</summary>
public sealed class CustomConditionTests
{
    /// <summary>A holds "Zürich", 2.50, a date and true; B holds "Bern", 10, another date and false; C holds nothing.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        { "caption = \"Town\" and value = \"ZÜRICH\"", "A" },
        { "caption = 'town' AND value != \"Zürich\"", "BC" },
        { "caption = \"Town\" and value = null", "C" },
        { "caption = \"Town\" and value != null", "AB" },
        { "caption = \"Town\" and value contains \"RICH\"", "A" },
        { "caption = \"Town\" and value not contains \"rich\"", "BC" },
        { "caption = \"Town\" and value like \"B%\"", "B" },
        { "caption = \"Town\" and value like \"%e_n\"", "B" },
        { "caption = \"Town\" and value like \"[a-c]%\"", "B" },
        { "caption = \"Town\" and value not like \"B%\"", "AC" },
        { "caption = \"Town\" and value in (\"bern\", \"Genf\")", "B" },
        { "caption = \"Town\" and value not in (\"Bern\")", "AC" },
        { "caption = \"Town\" and value in (null, \"Bern\")", "BC" },
        { "caption = \"Town\" and value < \"C\"", "B" },
        { "caption = \"Hours\" and value = 2.5", "A" },
        { "caption = \"Hours\" and value = \"2.50\"", "A" },
        { "caption = \"Hours\" and value > 2.5", "B" },
        { "caption = \"Hours\" and value >= 2.5 and value < 10", "A" },
        { "caption = \"Hours\" and value != 10", "AC" },
        { "caption = \"Hours\" and value in (2.5, 10)", "AB" },
        { "caption = \"Hours\" and value not in (2.5, 10)", "C" },
        { "caption = \"Due\" and value = [2026-03-01]", "A" },
        { "caption = \"Due\" and value > [2026-03-01T00:00:00Z]", "B" },
        { "caption = \"Due\" and value = null", "C" },
        { "caption = \"Paid\" and value = true", "A" },
        { "caption = \"Paid\" and value = False", "B" },
        { "caption = \"Paid\" and value != true", "BC" },
        { "caption = \"Paid\" and value = null", "C" },
        { "caption = \"Paid\" and value in (true, false)", "AB" },
        { "value = \"Bern\"", "B" },
        { "value = 10", "B" },
        { "value = null", "ABC" },
        { "caption = \"No such field\" and value != null", "" },
        { "caption = \"No such field\"", "" },
        { "caption = \"Town\"", "ABC" },
        { "caption in (\"Town\", \"Note\") and value = \"Bern\"", "B" },
        { "caption like \"T%\" and value = \"Bern\"", "B" },
        { "caption != \"Town\" and value = \"Bern\"", "" },
        { "type = \"Checkbox\" and value = true", "A" },
        { "entryMethod = \"Date\" and value != null", "AB" },
        { "numberOfDecimals = 2 and value = 10", "B" },
        { "customFields/caption = \"Town\" and customFields/value = \"Bern\"", "B" },
        { "caption = \"Town\" and value = \"Bern\" and caption = \"Hours\" and value = 10", "B" },
        { "caption = \"Town\" and value = \"Bern\" and caption = \"Hours\" and value = 2.5", "" },
        { "(caption = \"Town\" and value = \"Zürich\") and (caption = \"Paid\" and value = true)", "A" },
        { "caption = \"Town\" and value = \"Bern\" or caption = \"Hours\" and value = 2.5", "AB" },
        { "(caption = \"Town\" or caption = \"Note\") and value = \"Bern\"", "B" },
        { "caption = \"Town\" and (value = \"Bern\" or value = null)", "BC" },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task A_condition_finds_the_same_records_on_both_databases_and_in_memory(string condition, string letters)
    {
        foreach (var database in TestHost.Databases)
        {
            var rows = await Rows.OnAsync(database);
            string Letters(IEnumerable<int> ids) => string.Concat(ids.Select(id => "ABC"[rows.Ids.IndexOf(id)]));
            Letters((await CustomFieldTests.AskAsync(rows.Wire, condition)).Expect(200).Ids).ShouldBe(letters, $"{database}: {condition}");
            (await CustomFieldTests.AskAsync(rows.Wire, condition, "/count")).Expect(200).Json.GetProperty("count").GetInt32().ShouldBe(letters.Length);
            Letters((await rows.Wire.PostAsync("service/tickets/search?orderBy=id", new { customFieldConditions = condition })).Expect(200).Ids).ShouldBe(letters);
            Letters((await rows.Wire.GetAsync($"service/tickets?conditions=id%3D{rows.Ids[0]}&customFieldConditions={Uri.EscapeDataString(condition)}")).Expect(200).Ids)
                .ShouldBe(letters.Replace("B", "", StringComparison.Ordinal).Replace("C", "", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("colour = \"red\"", "is not a recognized name")]
    [InlineData("caption/name = \"red\"", "is not a recognized name")]
    [InlineData("caption = \"Hours\" and value = \"many\"", "Hours is a number")]
    [InlineData("caption = \"Due\" and value = \"someday\"", "Due is a date")]
    [InlineData("caption = \"Hours\" and value contains \"1\"", "Hours is no text")]
    [InlineData("caption = \"Town\" and", "")]
    public async Task What_makes_no_sense_is_refused(string condition, string says)
    {
        foreach (var database in TestHost.Databases)
        {
            var answer = (await CustomFieldTests.AskAsync((await Rows.OnAsync(database)).Wire, condition)).Expect(400);
            answer.Code.ShouldBe("ApiFindCondition");
            answer.Text.ShouldContain(says);
        }
    }

    [Fact]
    public async Task Conditions_that_come_to_too_many_comparisons_are_refused()
    {
        var rows = await Rows.OnAsync("sqlite");
        var many = string.Join(" or ", Enumerable.Range(0, 900).Select(i => $"value = \"{i}\""));

        (await rows.Wire.PostAsync("service/tickets/search", new { customFieldConditions = many })).Expect(400).Text.ShouldContain("name the caption");
    }

    [Fact]
    public async Task Elsewhere_custom_fields_are_not_asked_for()
    {
        var wire = (await Rows.OnAsync("sqlite")).Wire;

        (await wire.GetAsync("service/boards?customFieldConditions=value%3D1")).Expect(400).Text.ShouldContain("no custom fields");
        (await wire.FindAsync("service/tickets", "customFields/value = 1")).Expect(400).Text.ShouldContain("customFieldConditions");
        (await wire.GetAsync("service/tickets?orderBy=customFields")).Expect(400).Code.ShouldBe("ApiFindCondition");
    }

    /// <summary>Three tickets: two with values, one without.</summary>
    private sealed class Rows(Wire wire)
    {
        private static readonly Dictionary<string, Lazy<Task<Rows>>> Made = TestHost.Databases.ToDictionary(d => d, d => new Lazy<Task<Rows>>(() => MakeAsync(d)));

        public Wire Wire => wire;

        public List<int> Ids { get; } = [];

        public static Task<Rows> OnAsync(string database) => Made[database].Value;

        private static async Task<Rows> MakeAsync(string database)
        {
            var rows = new Rows(await CustomFieldTests.CompanyAsync(database));
            var town = await CustomFieldTests.DefineAsync(rows.Wire, "Town", "Text");
            var hours = await CustomFieldTests.DefineAsync(rows.Wire, "Hours", "Number", decimals: 2);
            var due = await CustomFieldTests.DefineAsync(rows.Wire, "Due", "Date");
            var paid = await CustomFieldTests.DefineAsync(rows.Wire, "Paid", "Checkbox");
            await CustomFieldTests.DefineAsync(rows.Wire, "Note", "TextArea");
            await rows.AddAsync(new { id = town, value = "Zürich" }, new { id = hours, value = 2.50 }, new { id = due, value = "2026-03-01" }, new { id = paid, value = true });
            await rows.AddAsync(new { id = town, value = "Bern" }, new { id = hours, value = 10 }, new { id = due, value = "2026-04-01" }, new { id = paid, value = false });
            await rows.AddAsync();
            return rows;
        }

        private async Task AddAsync(params object[] values) => Ids.Add((await wire.PostAsync("service/tickets", CustomFieldTests.Ticket(values))).Expect(201).Id);
    }
}
