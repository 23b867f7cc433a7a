using System.Globalization;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>What the demo company wrote down for itself: its knowledge base, the days on which it is closed, and its own pages in the menu.</summary>
internal static class DemoShelf
{
    private static readonly (string Name, int Month, int Day)[] Holidays =
    [
        ("New Year's Day", 1, 1), ("May Day", 5, 1), ("Harbour Festival", 8, 14), ("Christmas Day", 12, 25), ("The day after Christmas", 12, 26),
    ];

    private static readonly (string Place, string Caption, string Link)[] Pages =
    [
        ("Service Desk", "Service Status", "https://status.example.com/"),
        ("Service Desk", "On-call Handbook", "https://handbook.example.com/on-call"),
        ("Companies", "Customer Portal", "https://portal.example.com/"),
    ];

    // What is true of one case is told of any.
    private static readonly Blanks Anybody = new("a user", "a workstation", "a server", "the office", "a program");

    /// <summary>Adds what a large company has.</summary>
    public static async ValueTask AddAsync(After after, DemoSize size)
    {
        await HolidaysAsync(after, size.Start.Year);
        foreach (var board in DemoBoard.All.Take(2))
        {
            var on = after.Use.First<Board>(b => b.Name == board.Name)!.Value;
            foreach (var jobs in board.Jobs.Where(j => !j.Request && !j.Summary.Contains("{printer}", StringComparison.Ordinal)).GroupBy(j => j.SubType))
            {
                var category = new Ref<KnowledgeBaseCategory>(await after.AddAsync(new KnowledgeBaseCategory { Name = $"{board.Name}: {jobs.Key}" }));
                foreach (var job in jobs)
                {
                    await after.AddAsync(new KnowledgeBaseArticle
                    {
                        Title = Title(job), Issue = Anybody.Fill(job.Told), Resolution = $"What helped: {Anybody.Fill(job.Done)}", Board = on, CategoryId = category, ApprovedFlag = true,
                    });
                }
            }
        }
    }

    /// <summary>Adds the pages in the menu, which a company of any size has.</summary>
    public static async ValueTask AddPagesAsync(After after)
    {
        foreach (var (place, caption, link) in Pages)
            await after.AddAsync(new MenuEntry { MenuLocation = after.Use.First<MenuLocation>(l => l.Name == place)!.Value, Caption = caption, Link = link, NewWindowFlag = true });
    }

    private static string Title(Job job)
    {
        var title = Anybody.Fill(job.Summary);
        return char.ToUpper(title[0], CultureInfo.InvariantCulture) + title[1..];
    }

    private static async ValueTask HolidaysAsync(After after, int from)
    {
        var list = after.Use.First<HolidayList>(_ => true)!.Value;
        foreach (var year in Enumerable.Range(from, 4))
        {
            foreach (var (name, month, day) in Holidays)
                await after.AddAsync(new Holiday { Name = name, AllDayFlag = true, HolidayList = list, Date = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") });
        }
    }
}
