using Reeve.Kernel.Condition;
using Path = Reeve.Kernel.Condition.Path;

namespace Reeve.Kernel.Tests.Condition;

public sealed class ConditionParserTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    public void A_blank_text_is_no_condition(string text) => ConditionParser.Parse(text, "conditions").ShouldBeNull();

    [Theory]
    [InlineData("id=5", Operator.Equal)]
    [InlineData("id = 5", Operator.Equal)]
    [InlineData("id!=5", Operator.NotEqual)]
    [InlineData("id !=5", Operator.NotEqual)]
    [InlineData("id<5", Operator.Less)]
    [InlineData("id <=5", Operator.LessOrEqual)]
    [InlineData("id>5", Operator.Greater)]
    [InlineData("id>= 5", Operator.GreaterOrEqual)]
    public void Each_operator_compares_with_or_without_space(string text, Operator expected) =>
        Parse(text).ShouldBe(new Comparison(Path.Of("id"), expected, new NumberLiteral(5, "5")));

    [Theory]
    [InlineData("id in (1,2)", false)]
    [InlineData("id in(1 , 2)", false)]
    [InlineData("id IN (1,2)", false)]
    [InlineData("id not in (1,2)", true)]
    [InlineData("id Not\tIn(1,2)", true)]
    public void A_list_holds_its_values_in_order(string text, bool negated) =>
        Parse(text).ShouldBe(new Membership(Path.Of("id"), [new NumberLiteral(1, "1"), new NumberLiteral(2, "2")], negated));

    [Theory]
    [InlineData("summary contains \"x\"", Pattern.Contains, false)]
    [InlineData("summary not contains 'x'", Pattern.Contains, true)]
    [InlineData("summary like\"x\"", Pattern.Like, false)]
    [InlineData("summary Not Like 'x'", Pattern.Like, true)]
    public void A_search_takes_a_text(string text, Pattern kind, bool negated) =>
        Parse(text).ShouldBe(new Matching(Path.Of("summary"), kind, new TextLiteral("x"), negated));

    [Fact]
    public void A_search_takes_a_bare_number_as_the_text_it_is_written_with() =>
        Parse("id like 007").ShouldBe(new Matching(Path.Of("id"), Pattern.Like, new TextLiteral("007"), false));

    [Theory]
    [InlineData("a=1 or b=1 and c=1", "a = 1 or b = 1 and c = 1")]
    [InlineData("a=1 and b=1 or c=1", "a = 1 and b = 1 or c = 1")]
    [InlineData("(a=1 or b=1) and c=1", "(a = 1 or b = 1) and c = 1")]
    [InlineData("(a=1 and (b=1 AND (c=1)))", "a = 1 and b = 1 and c = 1")]
    [InlineData("((a=1)) OR (b=1 or c=1)", "a = 1 or b = 1 or c = 1")]
    [InlineData("a=1 or (b=1 and (c=1 or d=1))", "a = 1 or b = 1 and (c = 1 or d = 1)")]
    [InlineData("a='x'and b=\"y\"or c=null", "a = \"x\" and b = \"y\" or c = null")]
    public void Groups_survive_where_they_matter(string text, string canonical) => ConditionText.Write(Parse(text)).ShouldBe(canonical);

    [Fact]
    public void And_binds_tighter_than_or() => Parse("a=1 or b=1 and c=1").ShouldBe(new AnyOf([One("a"), new AllOf([One("b"), One("c")])]));

    [Fact]
    public void Parentheses_bind_tightest() => Parse("(a=1 or b=1) and c=1").ShouldBe(new AllOf([new AnyOf([One("a"), One("b")]), One("c")]));

    [Theory]
    [InlineData("name", "name")]
    [InlineData("Board/Id", "Board", "Id")]
    [InlineData("_info/lastUpdated", "_info", "lastUpdated")]
    [InlineData("a/b/c_1.x", "a", "b", "c_1.x")]
    [InlineData("status/in", "status", "in")]
    [InlineData("order", "order")]
    [InlineData("android/notes", "android", "notes")]
    public void A_path_keeps_its_names_as_written(string path, params string[] names)
    {
        var parsed = ((Comparison)Parse($"  {path}=1")).Path;
        parsed.Text.ShouldBe(path);
        parsed.Segments.ShouldBe(names);
        parsed.Position.ShouldBe(2);
    }

    [Theory]
    [InlineData("""a="x" """, "x")]
    [InlineData("""a='x'""", "x")]
    [InlineData("""a="" """, "")]
    [InlineData("""a='' """, "")]
    [InlineData("""a="it's" """, "it's")]
    [InlineData("""a='say "hi"'""", "say \"hi\"")]
    [InlineData("""a="say \"hi\"" """, "say \"hi\"")]
    [InlineData(""""a="say ""hi""" """", "say \"hi\"")]
    [InlineData("""a='it''s'""", "it's")]
    [InlineData("""a='it\'s'""", "it's")]
    [InlineData("""a="C:\\temp\\" """, "C:\\temp\\")]
    [InlineData("""a="C:\temp" """, "C:\\temp")]
    [InlineData("""a="\'" """, "\\'")]
    [InlineData("""a='\"'""", "\\\"")]
    [InlineData("""a="\\\"" """, "\\\"")]
    [InlineData("a=\"É ẞ İ Ж 😀\"", "É ẞ İ Ж 😀")]
    [InlineData("a=\"(b=1 or\tc)\n\"", "(b=1 or\tc)\n")]
    public void A_text_comes_out_of_its_quotes_and_escapes(string text, string expected) => Value(text).ShouldBe(new TextLiteral(expected));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-5", "-5")]
    [InlineData("+5", "5")]
    [InlineData("007", "7")]
    [InlineData("1.50", "1.5")]
    [InlineData(".5", "0.5")]
    [InlineData("-0.0", "0")]
    [InlineData("1e3", "1000")]
    [InlineData("1.5E-2", "0.015")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void A_number_keeps_its_value_and_how_it_was_written(string written, string canonical)
    {
        var number = Value($"a = {written}").ShouldBeOfType<NumberLiteral>();
        number.Text.ShouldBe(written);
        ConditionText.Write(number).TrimStart('-').ShouldBe(canonical.TrimStart('-'));
        number.ShouldBe(Value($"a = {canonical}"));
    }

    [Fact]
    public void Keywords_are_read_in_any_case()
    {
        foreach (var text in (string[])["True", "TRUE", "true"])
        {
            Value($"closedFlag={text}").ShouldBe(new BoolLiteral(true));
        }
        Value("closedFlag=False").ShouldBe(new BoolLiteral(false));
        Value("contact=NULL").ShouldBe(new NullLiteral());
    }

    [Theory]
    [InlineData("2016-08-20T18:04:26Z", "2016-08-20T18:04:26Z")]
    [InlineData("2026-04-01", "2026-04-01T00:00:00Z")]
    [InlineData(" 2026-04-01 ", "2026-04-01T00:00:00Z")]
    [InlineData("2026-04-01Z", "2026-04-01T00:00:00Z")]
    [InlineData("2026-04-01T08:30", "2026-04-01T08:30:00Z")]
    [InlineData("2026-04-01 08:30:15", "2026-04-01T08:30:15Z")]
    [InlineData("2026-08-17T17:19:26.123456+00:00", "2026-08-17T17:19:26.123456Z")]
    [InlineData("2026-08-17T17:19:26.123456 00:00", "2026-08-17T17:19:26.123456Z")]
    [InlineData("2026-08-17T17:19:26 05:30", "2026-08-17T11:49:26Z")]
    [InlineData("2026-08-17T17:19:26 +05:30", "2026-08-17T11:49:26Z")]
    [InlineData("2026-08-17T17:19:26 Z", "2026-08-17T17:19:26Z")]
    [InlineData("2026-08-17T17:19:26.123456", "2026-08-17T17:19:26.123456Z")]
    [InlineData("2026-08-17T17:19:26.12345678999", "2026-08-17T17:19:26.1234567Z")]
    [InlineData("2026-08-17T17:19:26.5-08:00", "2026-08-18T01:19:26.5Z")]
    [InlineData("2026-08-17t17:19:26+0200", "2026-08-17T15:19:26Z")]
    [InlineData("2026-08-17T17:19:26+02z", null)]
    [InlineData("2026-08-17T17:19:26+02", "2026-08-17T15:19:26Z")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00Z")]
    public void A_time_is_read_in_each_form_that_clients_send(string written, string? utc)
    {
        if (utc is null)
        {
            Should.Throw<SyntaxFault>(() => Value($"a > [{written}]"));
            return;
        }
        var instant = Value($"a > [{written}]").ShouldBeOfType<InstantLiteral>();
        instant.Text.ShouldBe(written.Trim());
        ConditionText.Write(instant).ShouldBe($"[{utc}]");
    }

    [Fact]
    public void Equality_ignores_positions_and_spelling_of_values_but_nothing_else()
    {
        Parse("a=1.0 and b in ('x')").ShouldBe(Parse("  a =1 AND (b in(\"x\"))"));
        Parse("a=1 and b=1").ShouldNotBe(Parse("b=1 and a=1"));
        Parse("a=1").ShouldNotBe(Parse("A=1"));
        Parse("a=1").ShouldNotBe(Parse("a='1'"));
        Parse("a in (1)").ShouldNotBe(Parse("a not in (1)"));
        Parse("a=true").ShouldNotBe(Parse("a=null"));
    }

    [Fact]
    public void Positions_point_at_names_and_values()
    {
        var test = (Comparison)((AllOf)Parse("a=1 and  bc >= 'x'")).Parts[1];
        test.Path.Position.ShouldBe(9);
        test.Value.Position.ShouldBe(15);
    }

    [Fact]
    public void Absent_conditions_join_to_what_there_is()
    {
        AllOf.Of(null, null).ShouldBeNull();
        AllOf.Of(null, One("a")).ShouldBe(One("a"));
        AllOf.Of(Parse("a=1 and b=1"), null, One("c")).ShouldBe(Parse("a=1 and b=1 and c=1"));
    }

    private static Comparison One(string name) => new(Path.Of(name), Operator.Equal, new NumberLiteral(1, "1"));

    private static Clause Parse(string text) => ConditionParser.Parse(text, "conditions").ShouldNotBeNull();

    private static Literal Value(string text) => ((Comparison)Parse(text)).Value;
}
