using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Nobody gives, or acts as, more than they hold, unless they may change roles anyway.</summary>
public static class Bounds
{
    /// <summary>Refuses when the grants given exceed the caller's own.</summary>
    public static void Hold(Use use, Grants given, string detail) => Hold(use.Caller, given, detail);

    /// <summary>Refuses when the grants given exceed the caller's own.</summary>
    public static void Hold(Caller caller, Grants given, string detail)
    {
        if (Holds(caller.Grants, given)) return;
        var held = caller.Grants.Of(Systems.SecurityRoles, Verb.Edit);
        throw new Refusal(new Problem.Forbidden(Systems.SecurityRoles, Verb.Edit, Level.All, held, caller.RoleId, null, detail));
    }

    /// <summary>Refuses when the grants given exceed the caller's own, or their holder would see boards that are hidden from the caller.</summary>
    public static void Hold(Use use, Grants given, Member holder, string detail)
    {
        if (!use.Caller.Me.ExcludedBoards.All(MemberSteps.Hidden(holder).Contains)) given = Grants.Everything;
        Hold(use.Caller, given, detail);
    }

    /// <summary>Whether who holds the one may give the other.</summary>
    public static bool Holds(Grants own, Grants given) => own.Of(Systems.SecurityRoles, Verb.Edit) == Level.All || given.Within(own);
}
