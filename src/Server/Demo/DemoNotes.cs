using Reeve.Kernel;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>What the people of the demo company wrote down about customers and their people, on a few days on which they went through the list.</summary>
internal static class DemoNotes
{
    private const int Seed = 72;
    private const int MonthsApart = 2;
    private const int Hundred = 100;

    // Behind all that tickets do in the same stretch of time.
    private const int Turn = 1000;

    private static readonly string[] OfCompanies =
    [
        "The server room is behind the kitchen; the key is at reception and has to be signed for.", "Parking in the yard only before eight. Afterwards use the public car park, ticket goes on the bill.",
        "Quarterly review held. Happy with response times; asked for a plan for the machines that leave warranty next year.", "Nobody is on site between Christmas and the sixth of January.",
        "Wants every change announced a week ahead, also small ones: production runs around the clock.", "Invoices go to accounts by mail, not to the managing director.",
        "Internet line is due for renewal in spring. Ask for an offer of a second provider then.", "New owner since this month. Contracts stay as they are, contacts may change.",
        "Remote sessions only after a call: customers' data are on the screens.", "Insurance asked for a list of our security measures; sent, copy is with the contract.",
        "Prefers visits on Tuesday and Thursday, when the IT coordinator is in.", "Budget for the year is decided in October: offers have to be there by the end of September.",
    ];

    private static readonly string[] OfContacts =
    [
        "Best reached before nine.", "May approve orders up to 2,000 by mail.", "Works from home on Mondays and Fridays.", "Left-handed mouse and a standing desk: mind the cable lengths.",
        "Wants to be called, not written to.", "Speaks for the whole department; others of the team should ask there first.", "On parental leave until summer, colleague next door stands in.",
        "Has two accounts, one for the training room.", "Was very pleased with the quick help in the audit week. Ask for a reference.",
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<Step> Plan(DemoSize size, IReadOnlyList<Company> companies, ILookup<int, Contact> contacts)
    {
        var chance = new Random(Seed);
        var (authors, days) = (DemoPeople.Dispatchers(size), new List<DateTimeOffset>());
        for (var day = size.Start.AddMonths(1).AddHours(8); day < size.End; day = day.AddMonths(MonthsApart)) days.Add(WorkHours.Next(day));
        foreach (var company in companies)
        {
            var met = days.Where(d => d > (company.DateAcquired ?? size.Start)).ToList();
            if (met.Count == 0) continue;
            for (var count = chance.Next(1, 4); count > 0; count--)
            {
                var (at, text) = (Job.One(met, chance), Job.One(OfCompanies, chance));
                yield return new Step(at, Turn, Job.One(authors, chance), false, async after => await after.AddAsync(new CompanyNote { Company = company, Text = text, DateEntered = at }));
            }

            foreach (var contact in contacts[company.Id])
            {
                if (chance.Next(Hundred) >= 18) continue;
                var (at, text) = (Job.One(met, chance), Job.One(OfContacts, chance));
                yield return new Step(at, Turn, Job.One(authors, chance), false, async after => await after.AddAsync(new ContactNote { ContactId = contact, Text = text, DateEntered = at }));
            }
        }
    }
}
