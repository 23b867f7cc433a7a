using Reeve.Kernel.Condition;

namespace Reeve.Kernel.Tests.Condition;

public sealed class ConditionFuzz
{
    [Fact]
    public void Twenty_thousand_inputs_parse_to_what_was_meant_or_end_in_a_fault() => Fuzz(seed: 20_260, inputs: 20_000);

    [Fact, Trait("Set", "Long")]
    public void A_million_inputs_parse_to_what_was_meant_or_end_in_a_fault() => Fuzz(seed: 7, inputs: 1_000_000);

    [Fact]
    public void The_same_seed_makes_the_same_conditions()
    {
        var (one, other) = (new ConditionGenerator(3), new ConditionGenerator(3));
        for (var i = 0; i < 100; i++)
        {
            one.Next().Text.ShouldBe(other.Next().Text);
        }
    }

    [Fact]
    public void Given_fields_the_generator_uses_these_and_their_values_only()
    {
        var generator = new ConditionGenerator(5, [new("name", [new TextLiteral("a*")], Ordered: false), new("id", [new NumberLiteral(4, "4")], Searchable: false)]);
        for (var i = 0; i < 1000; i++)
        {
            Tests(generator.Next().Tree).ShouldAllBe(test => IsOfTheGivenFields(test));
        }
    }

    private static bool IsOfTheGivenFields(Clause test) => test switch
    {
        Comparison { Path.Text: "name", Operator: Operator.Equal or Operator.NotEqual, Value: TextLiteral { Value: "a*" } } => true,
        Comparison { Path.Text: "id", Value: NumberLiteral { Value: 4 } } => true,
        Membership { Path.Text: "name" or "id" } => true,
        Matching { Path.Text: "name", Value: TextLiteral { Value: "a*" } } => true,
        _ => false,
    };

    private static IEnumerable<Clause> Tests(Clause clause) => clause switch
    {
        AllOf all => all.Parts.SelectMany(Tests),
        AnyOf any => any.Parts.SelectMany(Tests),
        _ => [clause],
    };

    private static void Fuzz(int seed, int inputs)
    {
        var generator = new ConditionGenerator(seed);
        var mutator = new ConditionMutator(seed);
        var faults = 0;
        for (var i = 0; i < inputs; i += 2)
        {
            var sample = generator.Next();
            if (!sample.Tree.Equals(ParseOrSay(sample.Text)) || !RoundTrips(sample.Tree))
            {
                Assert.Fail($"Seed {seed}, input {i}: {sample.Text}\nmeans {ConditionText.Write(sample.Tree)}");
            }
            var broken = mutator.Break(sample.Text);
            try
            {
                var tree = ConditionParser.Parse(broken, "conditions");
                (tree is null ? string.IsNullOrWhiteSpace(broken) : RoundTrips(tree)).ShouldBeTrue(broken);
            }
            catch (SyntaxFault fault)
            {
                faults++;
                fault.Position.ShouldBeInRange(0, broken.Length);
            }
        }
        faults.ShouldBeGreaterThan(inputs / 4, "the mutator should break most of its inputs");
        generator.Hits.Where(hit => hit.Value == 0).ShouldBeEmpty("each production should be written");
    }

    private static Clause? ParseOrSay(string text)
    {
        try
        {
            return ConditionParser.Parse(text, "conditions");
        }
        catch (SyntaxFault fault)
        {
            throw new InvalidOperationException($"Refused although valid: {text}", fault);
        }
    }

    private static bool RoundTrips(Clause tree)
    {
        var text = ConditionText.Write(tree);
        var again = ConditionParser.Parse(text, "conditions");
        return tree.Equals(again) && again.GetHashCode() == tree.GetHashCode() && ConditionText.Write(again) == text;
    }
}
