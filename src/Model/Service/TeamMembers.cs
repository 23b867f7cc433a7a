using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Putting members into the teams of boards.</summary>
public static class TeamMembers
{
    private const string Entity = "teamMember";

    /// <summary><c>POST service/teamMembers</c>.</summary>
    /// <remarks>Wire: it can only be added to; who is in a team, and leaving one, is the team's list of members.</remarks>
    public static Operation Add { get; } = new()
    {
        Path = "service/teamMembers",
        Method = "POST",
        Function = Systems.TableSetup,
        Table = SetupTables.Service.ServiceBoard,
        Verb = Verb.Add,
        Status = 201,
        Summary = "Puts a member into a team, as its leader if wanted.",
        Body = typeof(TeamMember),
        Answer = typeof(TeamMember),
        Run = AddAsync,
    };

    private static async ValueTask<object?> AddAsync(OperationCall call)
    {
        call.Know("TeamMember", "id", "board", "team", "member", "teamLeaderFlag", "_info");
        var faults = new List<Fault>();
        var (board, team, member) = (SentReference.Read(call.Given("board"), "board", faults), SentReference.Read(call.Given("team"), "team", faults), SentReference.Read(call.Given("member"), "member", faults));
        if (team == null && faults.TrueForAll(f => !f.Field.StartsWith("team", StringComparison.Ordinal))) faults.Add(Fault.Missing("team"));
        if (member == null && faults.TrueForAll(f => !f.Field.StartsWith("member", StringComparison.Ordinal))) faults.Add(Fault.Missing("member"));
        var leads = Flag(call, faults);
        Refuse(faults);
        return await call.ActAsync<object?>(async after =>
        {
            var on = board?.Find<Board>(after.Use, faults);
            Refuse(faults);
            var into = team!.Find<BoardTeam>(after.Use, faults, t => on == null || t.BoardId.Id == on.Id);
            var who = member!.Find<Member>(after.Use, faults);
            Refuse(faults);
            if (into!.Members.Contains(who!.Id) && (!leads || into.TeamLeader.Id == who.Id))
                Refuse([Fault.At("member", FaultCode.ObjectExists, $"{who.Identifier} is in the team {into.Name} already.")]);
            await after.EditAsync<BoardTeam>(into.Id, t =>
            {
                if (!t.Members.Contains(who.Id)) t.Members.Add(who.Id);
                if (leads) t.TeamLeader = who;
            });
            return Shown(after.Use, into, who, leads);
        });
    }

    private static bool Flag(OperationCall call, List<Fault> faults)
    {
        var given = call.Given("teamLeaderFlag");
        if (given.ValueKind == System.Text.Json.JsonValueKind.Undefined) return false;
        if (bool.TryParse(given.ToString(), out var flag)) return flag;
        faults.Add(Fault.At("teamLeaderFlag", FaultCode.InvalidField, "The field teamLeaderFlag must be true or false."));
        return false;
    }

    private static void Refuse(IReadOnlyList<Fault> faults)
    {
        if (faults.Count > 0) throw new Refusal(new Problem.Invalid(Entity, faults));
    }

    private static TeamMember Shown(Use use, BoardTeam team, Member member, bool leads) =>
        new(new(team.BoardId.Id, null, use.Get(team.BoardId).Name), new(team.Id, null, team.Name), new(member.Id, member.Identifier, member.FullName), leads);

    // Wire: the schema has a number too; Reeve keeps no record of its own for it, so there is none to tell.
    private sealed record TeamMember(Reference? Board, Reference Team, Reference Member, bool? TeamLeaderFlag);

    private sealed record Reference(int Id, string? Identifier, string? Name);
}
