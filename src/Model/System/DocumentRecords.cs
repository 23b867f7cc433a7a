using System.Collections.Frozen;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>What documents can belong to: the words of uploads, and the resources they stand for.</summary>
public static class DocumentRecords
{
    private static readonly (string Type, string[] Paths)[] Known =
    [
        ("Ticket", ["service/tickets", "project/tickets"]),
        ("Agreement", ["finance/agreements"]),
        ("Company", ["company/companies"]),
        ("Configuration", ["company/configurations"]),
        ("Contact", ["company/contacts"]),
        ("Expense", ["expense/entries"]),
        ("Opportunity", ["sales/opportunities"]),
        ("PurchaseOrder", ["procurement/purchaseorders"]),
        ("Project", ["project/projects"]),
        ("SalesOrder", ["sales/orders"]),
        ("ServiceTemplate", ["service/serviceTemplates"]),
        ("Rma", ["procurement/rmaTags"]),
        ("KnowledgeBase", ["service/knowledgeBaseArticles"]),

        // Beyond the wire: these have pictures.
        ("Member", ["system/members"]),
        ("Board", ["service/boards"]),
        ("MenuEntry", ["system/menuentries"]),
    ];

    /// <summary>Addresses of all resources whose records may have documents, built or not.</summary>
    public static IReadOnlySet<string> Paths { get; } = Known.SelectMany(k => k.Paths).ToFrozenSet();

    /// <summary>Addresses of the resources of tickets.</summary>
    public static IReadOnlySet<string> Tickets { get; } = Known[0].Paths.ToFrozenSet();

    /// <summary>A type in the wire's spelling; null for an unknown one.</summary>
    public static string? Spelled(string type) => Known.FirstOrDefault(k => k.Type.Equals(type, StringComparison.OrdinalIgnoreCase)).Type;

    /// <summary>The type of a resource's records; null where they have no documents.</summary>
    public static string? TypeOf(string path) => Known.FirstOrDefault(k => k.Paths.Contains(path)).Type;

    /// <summary>The types that a catalogue has records of.</summary>
    public static string Offered(Catalogue catalogue) => string.Join(", ", Known.Where(k => k.Paths.Any(p => catalogue.Find(p) != null)).Select(k => k.Type));

    /// <summary>The resources of a type that are built.</summary>
    public static IReadOnlyList<Resource> Of(Catalogue catalogue, string type) =>
        [.. Known.Where(k => k.Type == type).SelectMany(k => k.Paths).Select(catalogue.Find).OfType<Resource>()];
}
