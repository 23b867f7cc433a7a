using Reeve.Kernel;

namespace Reeve.Kernel.Tests;

public sealed class GrantsTests
{
    private const string Boards = "Service / Service Board";

    private static readonly Function Tickets = Made("Desk.Tickets", Offers.Every);
    private static readonly Function Members = Made("System.Members", Offers.Existing);
    private static readonly Function Tables = Made("System.TableSetup", Offers.None, Grants.SetupTables);

    [Theory]
    [InlineData(Level.None, Level.None)]
    [InlineData(Level.My, Level.My)]
    [InlineData(Level.All, Level.All)]
    public void Edit_and_delete_at_all_are_capped_to_inquire_and_add_is_not(Level inquire, Level worth)
    {
        var grants = Only(Tickets, new(inquire, Level.All, Level.All, Level.All));

        grants.Of(Tickets, Verb.Inquire).ShouldBe(inquire);
        grants.Of(Tickets, Verb.Add).ShouldBe(Level.All);
        grants.Of(Tickets, Verb.Edit).ShouldBe(worth);
        grants.Of(Tickets, Verb.Delete).ShouldBe(worth);
    }

    [Fact]
    public void Every_combination_of_levels_is_worth_the_lower_of_verb_and_inquire()
    {
        var levels = Enum.GetValues<Level>();
        foreach (var inquire in levels)
        {
            foreach (var other in levels)
            {
                var capped = new Levels(inquire, other, other, other).Capped();
                var lower = (Level)Math.Min((int)inquire, (int)other);
                capped.ShouldBe(new Levels(inquire, other, lower, lower));
            }
        }
    }

    [Fact]
    public void A_function_that_the_role_does_not_name_is_none() =>
        Grants.Nothing.Of(Tickets).ShouldBe(Levels.None);

    [Fact]
    public void The_stated_levels_are_kept_beside_what_they_are_worth()
    {
        var stated = new Levels(Level.My, Level.None, Level.All, Level.None);

        Only(Tickets, stated).Stated[Tickets].ShouldBe(stated);
    }

    [Fact]
    public void My_on_a_verb_that_does_not_offer_it_is_worth_nothing()
    {
        var grants = Only(Members, new(Level.My, Level.My, Level.My, Level.None));

        grants.Of(Members).ShouldBe(new Levels(Level.My, Level.None, Level.My, Level.None));
    }

    [Fact]
    public void A_list_never_customised_allows_every_item_and_a_customised_one_only_those_listed()
    {
        var never = Only(Tables, Levels.All);
        var customised = never.With(Grants.SetupTables, [Boards]);
        var emptied = never.With(Grants.SetupTables, []);

        never.Allows(Boards).ShouldBeTrue();
        never.List(Grants.SetupTables).ShouldBeNull();
        customised.Allows("service / service board").ShouldBeTrue();
        customised.Allows("Service / Source").ShouldBeFalse();
        emptied.Allows(Boards).ShouldBeFalse();
        customised.With(Grants.SetupTables, null).Allows("Service / Source").ShouldBeTrue();
    }

    [Fact]
    public void A_function_without_a_list_allows_every_item() =>
        Only(Tables, Levels.All).With(Grants.SetupTables, []).Allows(Tickets, Boards).ShouldBeTrue();

    [Theory]
    [InlineData(Level.None, Level.None, true)]
    [InlineData(Level.None, Level.My, true)]
    [InlineData(Level.My, Level.My, true)]
    [InlineData(Level.My, Level.All, true)]
    [InlineData(Level.My, Level.None, false)]
    [InlineData(Level.All, Level.My, false)]
    [InlineData(Level.All, Level.None, false)]
    public void Grants_are_within_others_when_no_level_of_any_verb_is_higher(Level mine, Level other, bool within)
    {
        foreach (var verb in Enum.GetValues<Verb>())
        {
            Only(Tickets, At(verb, mine)).Within(Only(Tickets, At(verb, other))).ShouldBe(within, verb.ToString());
        }
    }

    [Fact]
    public void Within_compares_what_levels_are_worth()
    {
        var capped = Only(Tickets, new(Level.My, Level.None, Level.All, Level.None));
        var plain = Only(Tickets, new(Level.My, Level.None, Level.My, Level.None));

        capped.Within(plain).ShouldBeTrue();
        Only(Tickets, Levels.All).Within(capped).ShouldBeFalse();
    }

    [Fact]
    public void Within_compares_the_lists_of_functions_that_are_granted()
    {
        var open = Only(Tables, Levels.All);
        var two = open.With(Grants.SetupTables, [Boards, "Service / Source"]);
        var one = open.With(Grants.SetupTables, [Boards]);

        one.Within(two).ShouldBeTrue();
        two.Within(open).ShouldBeTrue();
        two.Within(one).ShouldBeFalse();
        open.Within(one).ShouldBeFalse();
        Grants.Everything.Within(one).ShouldBeFalse();
        Only(Tickets, Levels.None).Within(one).ShouldBeTrue();
    }

    [Fact]
    public void Everything_holds_all_on_every_function_and_contains_every_grants()
    {
        Grants.Everything.Of(Tickets).ShouldBe(Levels.All);
        Grants.Everything.Allows(Boards).ShouldBeTrue();
        Only(Tickets, Levels.All).Within(Grants.Everything).ShouldBeTrue();
        Grants.Everything.Within(Grants.Everything).ShouldBeTrue();
        Grants.Everything.Within(Only(Tickets, Levels.All)).ShouldBeFalse();
        Grants.Everything.With(Tickets, Levels.None).Of(Tickets).ShouldBe(Levels.None);
    }

    [Fact]
    public void Changing_grants_leaves_the_old_ones_as_they_were()
    {
        var old = Only(Tickets, Levels.None);
        var changed = old.With(Tickets, Levels.All).With(Grants.SetupTables, [Boards]);

        old.Of(Tickets).ShouldBe(Levels.None);
        old.Allows("Service / Source").ShouldBeTrue();
        changed.Of(Tickets).ShouldBe(Levels.All);
        changed.With(Members, Levels.All).Allows("Service / Source").ShouldBeFalse();
    }

    [Theory]
    [InlineData(Offers.None, false, false, false, false)]
    [InlineData(Offers.Every, true, true, true, true)]
    [InlineData(Offers.Existing, true, false, true, true)]
    [InlineData(Offers.Edit, false, false, true, false)]
    public void A_function_offers_my_on_the_verbs_it_says(Offers my, bool inquire, bool add, bool edit, bool delete)
    {
        var function = Made("Desk.Some", my);

        function.MyAllowed(Verb.Inquire).ShouldBe(inquire);
        function.MyAllowed(Verb.Add).ShouldBe(add);
        function.MyAllowed(Verb.Edit).ShouldBe(edit);
        function.MyAllowed(Verb.Delete).ShouldBe(delete);
        function.MyAllFlag.ShouldBe(my != Offers.None);
        function.Allows(Verb.Add, Level.All).ShouldBeTrue();
    }

    private static Grants Only(Function function, Levels levels) => new([new(function, levels)]);

    // Inquire at All, so that only the verb in question differs.
    private static Levels At(Verb verb, Level level) => verb switch
    {
        Verb.Inquire => new(level, Level.None, Level.None, Level.None),
        Verb.Add => new(Level.All, level, Level.None, Level.None),
        Verb.Edit => new(Level.All, Level.None, level, Level.None),
        _ => new(Level.All, Level.None, Level.None, level),
    };

    private static Function Made(string identifier, Offers my, string? customize = null) =>
        new(identifier.Split('.')[0], identifier.Split('.')[1], identifier, my, true, customize, "Made for a test.");
}
