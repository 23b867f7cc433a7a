using System.Linq.Expressions;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>Service and project boards.</summary>
public sealed class Boards : Resource<Board>
{
    public Boards() : base("service/boards", Systems.TableSetup)
    {
        Setup(SetupTables.Service.ServiceBoard);
        Called("Service Board");
        Named(b => b.Name);
        Unique(b => b.Name);
        Rule((b, old, use) => Pictures.Fault("boardIcon", b.BoardIcon, old?.BoardIcon, use));
        Usages();
        Copies("service/boards/copy", typeof(BoardStatus), typeof(BoardType), typeof(BoardSubType), typeof(BoardItem), typeof(BoardTeam),
            typeof(BoardNotification), typeof(BoardStatusNotification), typeof(BoardAutoAssignResource), typeof(BoardExcludedMember), typeof(BoardAutoTemplate), typeof(BoardSkillMapping));
        Info("service/info/boards", Shown);
        InfoOf("service/info/boards/active", b => !b.InactiveFlag, Shown);

        // Wire: the twin of active boards is a list and nothing else.
        Lacks("service/info/boards/active/count", "service/info/boards/active/{id}");
    }

    private static Expression<Func<Board, object?>>[] Shown =>
    [
        b => b.Name, b => b.Location, b => b.Department, b => b.ProjectFlag, b => b.InactiveFlag, b => b.ClosedLoopDiscussionsFlag,
        b => b.ClosedLoopInternalAnalysisFlag, b => b.ClosedLoopResolutionFlag, b => b.ClosedLoopAllFlag, b => b.OverrideBillingSetupFlag,
        b => b.BillTicketsAfterClosedFlag, b => b.BillUnapprovedTimeExpenseFlag, b => b.BillTime, b => b.BillExpense, b => b.BillProduct, b => b.ProblemSort,
        b => b.InternalAnalysisSort, b => b.ResolutionSort, b => b.AllSort,
    ];
}
