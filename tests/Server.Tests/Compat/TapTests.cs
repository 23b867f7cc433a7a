namespace Reeve.Server.Tests.Compat;

public sealed class TapTests
{
    [Fact]
    public void Each_line_of_a_result_is_a_story()
    {
        var stories = Tap.Read("""
            TAP version 13
            # Subtest: [wire:x] one \# two
            ok 1 - [wire:x] one \# two
              ---
              duration_ms: 1.5
              ...
            # Subtest: fails
            not ok 2 - fails
              ---
              failureType: 'testCodeFailure'
              error: |-
                Expected values to be strictly equal:
              code: 'ERR_ASSERTION'
              ...
            1..2
            """);

        stories.Select(story => (story.Name, story.Passed)).ShouldBe([("[wire:x] one # two", true), ("fails", false)]);
        stories[1].Reason.ShouldContain("strictly equal");
    }

    [Fact]
    public void A_story_that_the_pattern_left_out_is_none_but_any_other_skip_is_a_failure()
    {
        var stories = Tap.Read("""
            ok 1 - left out # SKIP test name does not match pattern
            ok 2 - given up # SKIP
            """);

        stories.ShouldHaveSingleItem().ShouldBe(new Story("given up", Passed: false, " # SKIP"));
    }

    [Fact]
    public void A_file_counts_only_when_it_could_not_be_run()
    {
        var stories = Tap.Read("""
            ok 1 - /somewhere/a.test.js
            not ok 2 - /somewhere/b.test.js
            """);

        stories.ShouldHaveSingleItem().Name.ShouldBe("/somewhere/b.test.js");
    }
}
