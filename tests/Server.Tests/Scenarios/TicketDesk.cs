using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>A company with one customer and one ticket, and members whose roles hold what a test says.</summary>
/// <param name="Host">The server.</param>
/// <param name="Admin">The administrator's key.</param>
/// <param name="Company">Number of the customer.</param>
internal sealed record TicketDesk(TestHost Host, Wire Admin, int Company)
{
    /// <summary>Number of the first ticket.</summary>
    public int Ticket { get; init; }

    /// <summary>Opens one on a server that tests share.</summary>
    public static async Task<TicketDesk> OpenAsync(string database)
    {
        var host = await TestHost.SharedAsync(database);
        var admin = await host.CompanyAsync();
        var company = (await admin.PostAsync("company/companies", new { identifier = "live", name = "Live" })).Expect(201).Id;
        var desk = new TicketDesk(host, admin, company);
        return desk with { Ticket = await desk.TicketAsync("The first") };
    }

    /// <summary>A new ticket; with an owner, one of theirs.</summary>
    public async Task<int> TicketAsync(string summary, int? owner = null) => (await Admin.PostAsync("service/tickets", owner == null
        ? new { summary, company = new { id = Company } }
        : new { summary, company = new { id = Company }, owner = new { id = owner } })).Expect(201).Id;

    /// <summary>A new API member whose role holds these settings and nothing else.</summary>
    public async Task<(Wire Wire, int Number)> MemberAsync(string identifier, params object[] settings)
    {
        var role = (await Admin.PostAsync("system/securityroles", new { name = "Role of " + identifier })).Expect(201).Id;
        (await Admin.SendAsync("PATCH", $"system/securityRoles/{role}/settings", settings)).Expect(200);
        var member = (await Admin.PostAsync("system/apiMembers", new { identifier, name = identifier, securityRole = new { id = role } })).Expect(201).Id;
        var key = (await Admin.PostAsync($"system/apiMembers/{member}/apiKeys", new { description = "Live" })).Expect(201).Json;
        return (Admin.With(Admin.Company, key.GetProperty("publicKey").GetString()!, key.GetProperty("privateKey").GetString()!), member);
    }
}
