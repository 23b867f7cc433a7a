using Reeve.Kernel.Condition;

namespace Reeve.Kernel.Tests.Condition;

public sealed class SyntaxFaultTests
{
    [Theory]
    [InlineData("a", 1, "no operator")]
    [InlineData("a = ", 4, "the end of the text")]
    [InlineData("= 5", 0, "field name is missing")]
    [InlineData("a = b", 4, "'b' stands where a value belongs")]
    [InlineData("a == 5", 3, "'='")]
    [InlineData("a <> 5", 3, "'>'")]
    [InlineData("a ! 5", 2, "'!'")]
    [InlineData("a is null", 2, "'is'")]
    [InlineData("a = 5 b = 6", 6, "'b' does not continue")]
    [InlineData("a = 5 and", 9, "field name is missing")]
    [InlineData("a = 5 and or b = 6", 10, "the keyword 'or'")]
    [InlineData("not (a = 5)", 0, "the keyword 'not'")]
    [InlineData("null = a", 0, "the keyword 'null'")]
    [InlineData("a not = 5", 6, "'not' is followed by '='")]
    [InlineData("a not null", 6, "'not' is followed by 'null'")]
    [InlineData("(a = 5", 6, "position 0 is not closed")]
    [InlineData("a = 5)", 5, "closes nothing")]
    [InlineData("()", 1, "field name is missing")]
    [InlineData("a in 5", 5, "'in' is followed by '5'")]
    [InlineData("a in ()", 6, "')' stands where a value belongs")]
    [InlineData("a in (1 2)", 8, "the list is not closed")]
    [InlineData("a in (1,)", 8, "')' stands where a value belongs")]
    [InlineData("a in (1", 7, "the list is not closed")]
    [InlineData("a contains null", 11, "'contains' is followed by 'null'")]
    [InlineData("a like [2026-01-01]", 7, "'like' is followed by '['")]
    [InlineData("a = \"x", 4, "not closed")]
    [InlineData("a = 'x\\'", 4, "not closed")]
    [InlineData("a = “x”", 4, "'“'")]
    [InlineData("a = 😀", 4, "'😀'")]
    [InlineData("a = -", 4, "'-' is not a number")]
    [InlineData("a = .", 4, "'.' is not a number")]
    [InlineData("a = 1.2.3", 7, "'.3'")]
    [InlineData("a = 79228162514264337593543950336", 4, "out of range")]
    [InlineData("a = 1e400", 4, "out of range")]
    [InlineData("a = 1e99999999999999999999", 4, "out of range")]
    [InlineData("a/ = 5", 2, "a name after '/'")]
    [InlineData("a / b = 5", 2, "no operator")]
    [InlineData("/a = 5", 0, "field name is missing")]
    [InlineData("a//b = 5", 2, "a name after '/'")]
    [InlineData("é = 5", 0, "field name is missing")]
    [InlineData("a = [2026-13-01]", 5, "'2026-13-01' is not a time")]
    [InlineData("a = [2026-02-29]", 5, "not a time")]
    [InlineData("a = [2026-4-1]", 5, "not a time")]
    [InlineData("a = [today]", 5, "'today' is not a time")]
    [InlineData("a = []", 5, "'' is not a time")]
    [InlineData("a = [2026-01-01T24:00]", 5, "not a time")]
    [InlineData("a = [2026-01-01T23:60]", 5, "not a time")]
    [InlineData("a = [2026-01-01T23:59:60]", 5, "not a time")]
    [InlineData("a = [2026-01-01T23]", 5, "not a time")]
    [InlineData("a = [2026-01-01T23:59:]", 5, "not a time")]
    [InlineData("a = [2026-01-01T23:59:01.]", 5, "not a time")]
    [InlineData("a = [2026-01-01T23:59:01+15:00]", 5, "not a time")]
    [InlineData("a = [0001-01-01T00:00:00+01:00]", 5, "not a time")]
    [InlineData("a = [9999-12-31T23:59:59-01:00]", 5, "not a time")]
    [InlineData("a = [0000-01-01]", 5, "not a time")]
    [InlineData("a = [２026-01-01]", 5, "not a time")]
    [InlineData("a = [2026-01-01", 4, "not closed")]
    [InlineData("a = \"\0\"", 5, "NUL")]
    [InlineData("a = 5\0", 5, "NUL")]
    public void A_fault_says_what_is_wrong_and_where(string text, int position, string wrong)
    {
        var fault = Should.Throw<SyntaxFault>(() => ConditionParser.Parse(text, "childConditions"));
        fault.Parameter.ShouldBe("childConditions");
        fault.Position.ShouldBe(position, fault.Message);
        fault.Message.ShouldStartWith("childConditions: ");
        fault.Message.ShouldContain(wrong);
        fault.Message.ShouldContain($"at position {position}. ");
        fault.Message.ShouldEndWith(".");
    }

    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    [InlineData(0xDFFF)]
    public void Half_a_surrogate_pair_is_refused_wherever_it_stands(int half)
    {
        // Attributes cannot carry it: their text is stored as UTF-8.
        foreach (var text in (string[])["{0}", "a = '{0}'", "a = '{0}{0}'", "a{0} = 1", "a = '😀{0}'", "a = [{0}]"])
        {
            var broken = text.Replace("{0}", ((char)half).ToString(), StringComparison.Ordinal);
            var fault = Should.Throw<SyntaxFault>(() => ConditionParser.Parse(broken, "conditions"));
            fault.Position.ShouldBe(broken.IndexOf((char)half, StringComparison.Ordinal));
            Should.Throw<SyntaxFault>(() => OrderParser.Parse(broken));
            Should.Throw<SyntaxFault>(() => FieldList.Parse(broken));
        }
    }

    [Fact]
    public void A_long_word_is_cut_short_in_the_message() =>
        Should.Throw<SyntaxFault>(() => ConditionParser.Parse("a = " + new string('x', 60_000), "conditions")).Message.Length.ShouldBeLessThan(300);
}
