using System.Globalization;
using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>What the demo company wrote down for itself: its knowledge base, and the days on which it is closed.</summary>
internal static class DemoShelf
{
    private static readonly (string Name, int Month, int Day)[] Holidays =
    [
        ("New Year's Day", 1, 1), ("May Day", 5, 1), ("Harbour Festival", 8, 14), ("Christmas Day", 12, 25), ("The day after Christmas", 12, 26),
    ];

    private static readonly string[] Blanks = ["{person}", "{device}", "{server}", "{printer}", "{app}"];

    /// <summary>Adds it.</summary>
    public static async ValueTask AddAsync(After after)
    {
        await HolidaysAsync(after);
        foreach (var board in DemoBoard.All.Take(2))
        {
            var on = after.Use.First<Board>(b => b.Name == board.Name)!.Value;
            foreach (var jobs in board.Jobs.Where(j => !j.Request && !Blanks.Any(b => (j.Summary + j.Told + j.Done).Contains(b, StringComparison.Ordinal))).GroupBy(j => j.SubType))
            {
                var category = new Ref<KnowledgeBaseCategory>(await after.AddAsync(new KnowledgeBaseCategory { Name = $"{board.Name}: {jobs.Key}" }));
                foreach (var job in jobs)
                {
                    await after.AddAsync(new KnowledgeBaseArticle
                    {
                        Title = job.Summary, Issue = job.Told, Resolution = $"What helped: {job.Done}", Board = on, CategoryId = category, ApprovedFlag = true,
                    });
                }
            }
        }
    }

    private static async ValueTask HolidaysAsync(After after)
    {
        var list = after.Use.First<HolidayList>(_ => true)!.Value;
        foreach (var year in Enumerable.Range(2024, 4))
        {
            foreach (var (name, month, day) in Holidays)
                await after.AddAsync(new Holiday { Name = name, AllDayFlag = true, HolidayList = list, Date = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}") });
        }
    }
}
