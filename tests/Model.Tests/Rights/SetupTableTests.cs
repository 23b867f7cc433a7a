using System.Reflection;
using Reeve.Model.Rights;

namespace Reeve.Model.Tests.Rights;

public sealed class SetupTableTests
{
    [Fact]
    public void All_lists_every_entry_once()
    {
        var constants = typeof(SetupTables)
            .GetNestedTypes(BindingFlags.Public)
            .SelectMany(category => category.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!);

        SetupTables.All.ShouldBe(constants, ignoreOrder: true);
        SetupTables.All.ShouldBeUnique();
        SetupTables.All.ShouldAllBe(entry => entry.Split(" / ", StringSplitOptions.None).Length == 2);
    }

    [Theory]
    [InlineData("Service / Priority")]
    [InlineData("Service / Source")]
    [InlineData("Service / SLA")]
    [InlineData("Service / Severity")]
    [InlineData("Service / Impact")]
    [InlineData("Service / Location")]
    [InlineData("Schedule / Schedule Type")]
    [InlineData("Schedule / Schedule Status")]
    public void Tables_beside_the_board_are_entries_of_their_own(string entry) => SetupTables.All.ShouldContain(entry);

    [Fact]
    public void An_entry_is_found_whatever_its_case_and_blanks()
    {
        SetupTables.Find("Invoicing/Tax code").ShouldBe(SetupTables.Invoicing.TaxCode);
        SetupTables.Find("crm and sales / tracks").ShouldBe(SetupTables.CrmAndSales.Tracks);
        SetupTables.Find("Service / Nothing").ShouldBeNull();
    }
}
