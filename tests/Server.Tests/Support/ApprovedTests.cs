using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Support;

public sealed class ApprovedTests
{
    [Fact]
    public void A_difference_is_refused_with_the_first_lines_and_the_command_and_nothing_is_written()
    {
        using var folder = new SqliteFolder();
        File.WriteAllText(folder.File("list.txt"), "one\ntwo\n");

        var error = Should.Throw<InvalidOperationException>(() => Approved.Check(folder.Path, "list.txt", "one\nthree", approve: false));

        error.Message.ShouldContain("From line 2");
        error.Message.ShouldContain("- two");
        error.Message.ShouldContain("+ three");
        error.Message.ShouldContain("./test --approve");
        File.ReadAllText(folder.File("list.txt")).ShouldBe("one\ntwo\n");
    }

    [Fact]
    public void A_missing_file_is_refused_until_it_is_approved_and_the_same_text_passes_then()
    {
        using var folder = new SqliteFolder();
        Should.Throw<InvalidOperationException>(() => Approved.Check(folder.Path, "sql/new.txt", "text", approve: false));
        File.Exists(folder.File("sql/new.txt")).ShouldBeFalse();

        Approved.Check(folder.Path, "sql/new.txt", "text", approve: true);

        Should.NotThrow(() => Approved.Check(folder.Path, "sql/new.txt", "text\r\n", approve: false));
    }

    [Fact]
    public void The_clock_stands_still_until_it_is_moved()
    {
        var clock = new FakeClock();
        var start = clock.GetUtcNow();
        var stamp = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromMinutes(5));
        (clock.GetUtcNow() - start).ShouldBe(TimeSpan.FromMinutes(5));
        clock.GetElapsedTime(stamp).ShouldBe(TimeSpan.FromMinutes(5));
        clock.Now = start;
        clock.GetUtcNow().ShouldBe(start);
    }
}
