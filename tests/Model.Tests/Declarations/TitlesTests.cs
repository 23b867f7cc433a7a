namespace Reeve.Model.Tests.Declarations;

public sealed class TitlesTests
{
    [Theory]
    [InlineData("newWindowFlag", "New Window")]
    [InlineData("locationIds", "Location IDs")]
    [InlineData("employeeIdentifer", "Employee Identifier")]
    [InlineData("_info/lastUpdated", "Last Updated")]
    [InlineData("inOutType", "In/Out Type")]
    public void A_field_is_called_by_words(string field, string title) => Titles.OfField(field).ShouldBe(title);

    [Theory]
    [InlineData("system/inOutBoards", "InOutBoard", "In/Out Boards")]
    [InlineData("service/SLAs", "SLA", "SLAs")]
    [InlineData("system/menuentries", "MenuEntry", "Menu Entries")]
    public void A_list_is_called_by_what_it_holds(string path, string entity, string title) => Titles.OfList(path, entity, false).ShouldBe(title);
}
