using Reeve.Kernel.Condition;
using Path = Reeve.Kernel.Condition.Path;

namespace Reeve.Kernel.Tests.Condition;

public sealed class OrderAndFieldTests
{
    [Theory]
    [InlineData("id", "id")]
    [InlineData("contact/name asc", "contact/name")]
    [InlineData("contact/name DESC", "-contact/name")]
    [InlineData(" priority/sortOrder desc ,id Asc", "-priority/sortOrder", "id")]
    [InlineData("_info/lastUpdated desc", "-_info/lastUpdated")]
    [InlineData("desc desc", "-desc")]
    [InlineData("description", "description")]
    public void An_order_has_paths_and_directions(string text, params string[] terms) =>
        OrderParser.Parse(text).Select(term => (term.Descending ? "-" : "") + term.Path.Text).ShouldBe(terms);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_text_is_no_order_and_no_list(string text)
    {
        OrderParser.Parse(text).ShouldBeEmpty();
        FieldList.Parse(text).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id,", 3)]
    [InlineData(",id", 0)]
    [InlineData("id down", 3)]
    [InlineData("id asc desc", 7)]
    [InlineData("id; drop", 2)]
    [InlineData("-id", 0)]
    public void A_broken_order_is_refused_where_it_breaks(string text, int position)
    {
        var fault = Should.Throw<SyntaxFault>(() => OrderParser.Parse(text));
        fault.Parameter.ShouldBe("orderBy");
        fault.Position.ShouldBe(position, fault.Message);
    }

    [Theory]
    [InlineData("id,name,status/id", "id", "name", "status/id")]
    [InlineData(" id , _info ", "id", "_info")]
    [InlineData("*", "*")]
    [InlineData("id,,name,", "id", "name")]
    public void A_list_has_paths(string text, params string[] paths) => FieldList.Parse(text).ShouldBe(paths.Select(path => Path.Of(path)));

    [Theory]
    [InlineData("id name", 3)]
    [InlineData("id,-name", 3)]
    [InlineData("status/", 7)]
    [InlineData("**", 1)]
    public void A_broken_list_is_refused_where_it_breaks(string text, int position)
    {
        var fault = Should.Throw<SyntaxFault>(() => FieldList.Parse(text, "columns"));
        fault.Parameter.ShouldBe("columns");
        fault.Position.ShouldBe(position, fault.Message);
    }

    [Fact]
    public void Orders_and_lists_are_as_long_as_their_limits_and_no_longer()
    {
        string Many(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"f{i}"));
        OrderParser.Parse(Many(Limits.MaxOrderTerms)).Count.ShouldBe(Limits.MaxOrderTerms);
        Should.Throw<SyntaxFault>(() => OrderParser.Parse(Many(Limits.MaxOrderTerms + 1)));
        FieldList.Parse(Many(Limits.MaxFields)).Count.ShouldBe(Limits.MaxFields);
        Should.Throw<SyntaxFault>(() => FieldList.Parse(Many(Limits.MaxFields + 1)));
        Should.Throw<SyntaxFault>(() => FieldList.Parse(new string(',', Limits.MaxConditionLength + 1)));
    }
}
