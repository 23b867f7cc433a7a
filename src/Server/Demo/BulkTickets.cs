using System.Globalization;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;
using Source = Reeve.Model.Source;

namespace Reeve.Server.Demo;

/// <summary>Adds any number of tickets for load: plausible, varied, and the same for the same number already there and the same day.</summary>
/// <remarks>In: an open company with boards, members and companies. Out: tickets, through the engine, some thousands to a transaction.</remarks>
public sealed class BulkTickets
{
    private const int AtOnce = 2000;
    private const int DaysBack = 730;

    private readonly Engine engine;
    private readonly Storage storage;
    private readonly IReadOnlyList<Company> companies;
    private readonly IReadOnlyDictionary<int, Contact[]> contacts;
    private readonly long already;
    private readonly DateTimeOffset until;

    private BulkTickets(Engine engine, Storage storage, IReadOnlyList<Company> companies, IReadOnlyList<Contact> contacts, long already, DateTimeOffset until)
    {
        (this.engine, this.storage, this.companies, this.already, this.until) = (engine, storage, companies, already, until);
        this.contacts = contacts.Where(c => c.Company is not null).GroupBy(c => c.Company!.Value.Id).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Adds tickets entered until an evening; tells how many were added after each transaction.</summary>
    public static async Task AddAsync(Engine engine, Storage storage, int count, DateTimeOffset until, Action<int> told)
    {
        Caller Reeve(Memory memory) => Bootstrap.Reeve(engine.Catalogue, memory);
        var there = await engine.CountAsync(storage, new ListAsk { Caller = Reeve, Resource = engine.Catalogue.Home(typeof(Ticket)) });
        var bulk = await engine.TogetherAsync(storage, Reeve, async after =>
        {
            var customers = await after.FindAsync<Company>(c => !c.DeletedFlag);
            if (customers.Count == 0) throw new InvalidDataException("Tickets need a company to be for; the company has none.");
            return new BulkTickets(engine, storage, customers, await after.FindAsync<Contact>(c => !c.InactiveFlag), there, until);
        });
        for (var done = 0; done < count; done += AtOnce)
        {
            var (from, some) = (done, Math.Min(AtOnce, count - done));
            await bulk.SomeAsync(from, some);
            told(some);
        }
    }

    private Task SomeAsync(int from, int count)
    {
        var chance = new Random(HashCode(already + from));
        return engine.TogetherAsync(storage, memory => Enterer(memory, chance), async after =>
        {
            var boards = Boards(after.Use);
            if (boards.Length == 0) throw new InvalidDataException("Tickets need a service board with statuses; the company has none.");
            var words = new Words(boards, [.. after.Use.All<Priority>()], [.. after.Use.All<Source>()], People(after.Use.Memory));
            for (var i = 0; i < count; i++) await after.AddAsync(Ticket(words, chance, already + from + i));
            return 0;
        });
    }

    // A transaction may run again from its start: what it does must not depend on how often.
    private static int HashCode(long number) => unchecked((int)((number * 2654435761L) ^ (number >> 16)));

    private Caller Enterer(Memory memory, Random chance)
    {
        var people = People(memory);
        var member = people.Length == 0 ? null : Callers.Of(engine.Catalogue, memory, people[chance.Next(people.Length)].Id, new Entrance("command", ActingBy: Bootstrap.OwnMember));
        return member ?? Bootstrap.Reeve(engine.Catalogue, memory);
    }

    private static Member[] People(Memory memory) => [.. memory.All<Member>().Where(m => !m.ApiFlag && !m.InactiveFlag)];

    private static OnBoard[] Boards(Use use) =>
    [
        .. use.All<Board>().Where(b => !b.ProjectFlag && !b.InactiveFlag).Select(b => new OnBoard(
            b,
            [.. use.All<BoardStatus>().Where(s => s.Board.Id == b.Id && !s.Inactive && !s.ClosedStatus)],
            [.. use.All<BoardStatus>().Where(s => s.Board.Id == b.Id && !s.Inactive && s.ClosedStatus)],
            [.. use.All<BoardType>().Where(t => t.Board.Id == b.Id && !t.InactiveFlag)],
            [.. use.All<BoardTeam>().Where(t => t.BoardId.Id == b.Id)])).Where(b => b.Open.Length > 0),
    ];

    private Ticket Ticket(Words words, Random chance, long number)
    {
        var board = Job.One(words.Boards, chance);
        var company = companies[chance.Next(companies.Count)];
        var contact = contacts.TryGetValue(company.Id, out var all) ? Job.One(all, chance) : null;
        var job = Job.One(Jobs.HelpDesk, chance);
        var entered = until.AddMinutes(-chance.Next(DaysBack * 24 * 60));
        // Of the last month half are open, of the rest one in twenty.
        var closed = board.Closed.Length > 0 && chance.Next(100) >= ((until - entered).TotalDays < 30 ? 50 : 5);
        var summary = string.Create(CultureInfo.InvariantCulture, $"{Blanks.Of(contact?.Name ?? company.Name, chance).Fill(job.Summary)} (no. {number})");
        var owner = chance.Next(10) == 0 || words.People.Length == 0 ? null : Job.One(words.People, chance);
        return new Ticket
        {
            Summary = summary.Length > 100 ? summary[^100..] : summary, Board = board.Board, Company = company, Site = company.Site, Contact = contact ?? default(Ref<Contact>?),
            Status = Job.One(closed ? board.Closed : board.Open, chance),
            Type = board.Types.Length == 0 ? default(Ref<BoardType>?) : Job.One(board.Types, chance), Team = board.Teams.Length == 0 ? default(Ref<BoardTeam>?) : Job.One(board.Teams, chance),
            Owner = owner ?? default(Ref<Member>?), Priority = words.Priorities.Length == 0 ? default(Ref<Priority>?) : Job.One(words.Priorities, chance),
            Source = words.Sources.Length == 0 ? default(Ref<Source>?) : Job.One(words.Sources, chance),
            Severity = (Degree)chance.Next(3), Impact = (Degree)chance.Next(3), DateEntered = entered,
            ClosedDate = closed ? entered.AddMinutes(chance.Next(15, 5000)) : null, RequiredDate = chance.Next(4) == 0 ? entered.AddDays(chance.Next(1, 15)) : null,
        };
    }

    private sealed record OnBoard(Board Board, BoardStatus[] Open, BoardStatus[] Closed, BoardType[] Types, BoardTeam[] Teams);

    private sealed record Words(OnBoard[] Boards, Priority[] Priorities, Source[] Sources, Member[] People);
}
