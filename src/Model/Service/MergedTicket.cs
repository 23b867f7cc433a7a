using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What a merge took from a ticket, so that it can be given back.</summary>
public sealed class MergedTicket : Row
{
    public required Ref<Ticket> Child { get; set; }
    public int Into { get; set; }
    public Ref<BoardStatus>? StatusBefore { get; set; }
    public int? ParentBefore { get; set; }
    public List<int> Notes { get; set; } = [];
    public List<int> Tasks { get; set; } = [];
    public List<int> Entries { get; set; } = [];
    public List<int> Configurations { get; set; } = [];
    public List<int> Children { get; set; } = [];
    public List<int> Documents { get; set; } = [];
}

/// <summary>What merges took; kept with the merged tickets.</summary>
public sealed class MergedTickets : Resource<MergedTicket>
{
    public MergedTickets() : base("service/tickets/{parentId}/merged", ServiceDesk.ServiceTickets)
    {
        Under(m => m.Child);
        Mine(me => m => ParentIsMine(m));
        Unrouted();
    }
}
