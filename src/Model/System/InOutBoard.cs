using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A line of the in/out board: a member is out until then.</summary>
public sealed class InOutBoard : Row
{
    public required Ref<Member> Member { get; set; }
    public required Ref<InOutType> InOutType { get; set; }
    [Max(100)] public string? AdditionalInfo { get; set; }
    public required DateTimeOffset DateBack { get; set; }
}

/// <summary>Who is out, and until when.</summary>
public sealed class InOutBoards : Resource<InOutBoard>
{
    public InOutBoards() : base("system/inOutBoards", Systems.MyAccount)
    {
        Mine(me => b => b.Member == me);
        Index(b => b.Member);
    }
}
