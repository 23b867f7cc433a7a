using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Rights;

/// <summary>Records of all kinds whose function offers My: for somebody who works with them, or for nobody.</summary>
public sealed class Desk
{
    private readonly Dictionary<string, (int? Parent, int Id)> records = new(StringComparer.Ordinal);

    private Desk()
    {
    }

    /// <summary>Kinds of records it holds, by the address of their resource.</summary>
    public IEnumerable<string> Resources => records.Keys;

    /// <summary>Makes the records; with a member, such as are My for that member.</summary>
    public static async Task<Desk> OfAsync(Office office, Person? person)
    {
        var desk = new Desk();
        var company = await office.CompanyAsync(person?.Id);
        var contact = await office.MakeAsync("company/contacts", new { firstName = Office.Name("Ann"), company = new { id = company } });
        var ticket = await office.TicketAsync(person?.Id);
        desk.Put("company/companies", null, company);
        await desk.UnderAsync(office, "company/companies/{parentId}/sites", company, new { name = Office.Name("Site") });
        await desk.AssociateAsync(office, company);
        desk.Put("company/contacts", null, contact);
        await desk.UnderAsync(office, "company/contacts/{parentId}/communications", contact, new { type = new { id = office.CommunicationType }, value = "12345" });
        desk.Put("service/tickets", null, ticket);
        await desk.UnderAsync(office, "service/tickets/{parentId}/notes", ticket, new { text = "Called back", detailDescriptionFlag = true });
        await desk.UnderAsync(office, "service/tickets/{parentId}/tasks", ticket, new { notes = "Look at the log" });
        var other = person ?? await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, Level.All));
        desk.Put("schedule/entries", null, await office.MakeAsync("schedule/entries", new
        {
            type = new { id = office.ServiceEntry }, objectId = await office.TicketAsync(), member = new { id = other.Id },
            dateStart = "2026-03-02T09:00:00Z", dateEnd = "2026-03-02T10:00:00Z",
        }));
        desk.Put("system/apiMembers", null, other.Id);
        await desk.UnderAsync(office, "system/apiMembers/{parentId}/apiKeys", other.Id, new { description = Office.Name("spare") });
        return desk;
    }

    /// <summary>Whether it holds a record of a resource.</summary>
    public bool Has(Resource resource) => records.ContainsKey(resource.Path);

    /// <summary>An endpoint's address for the record it holds, or for one that does not exist.</summary>
    public string PathOf(Endpoint endpoint, bool absent = false)
    {
        var (parent, id) = records[endpoint.Resource.Path];
        return Fill(endpoint.Path, parent, absent ? int.MaxValue : id);
    }

    /// <summary>The number of the record of a resource.</summary>
    public int this[Resource resource] => records[resource.Path].Id;

    /// <summary>Puts numbers into an address.</summary>
    public static string Fill(string path, int? parent, int id, int? grandparent = null) => path
        .Replace("{grandparentId}", (grandparent ?? parent)?.ToString(), StringComparison.Ordinal)
        .Replace("{parentId}", parent?.ToString(), StringComparison.Ordinal)
        .Replace("{id}", id.ToString(), StringComparison.Ordinal);

    private async Task AssociateAsync(Office office, int company)
    {
        await UnderAsync(office, "company/companies/{parentId}/typeAssociations", company, new { type = new { id = office.CompanyType } });
        var other = await office.MakeAsync("company/companies/types", new { name = Office.Name("Type") });
        Put("company/companyTypeAssociations", null, await office.MakeAsync("company/companyTypeAssociations", new { type = new { id = other }, company = new { id = company } }));
    }

    private async Task UnderAsync(Office office, string path, int parent, object body) =>
        Put(path, parent, await office.MakeAsync(Fill(path, parent, 0), body));

    private void Put(string path, int? parent, int id) => records[path] = (parent, id);
}
