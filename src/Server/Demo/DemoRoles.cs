using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Server.Setup;

namespace Reeve.Server.Demo;

/// <summary>The roles of the demo company beside the built-in one.</summary>
public static class DemoRoles
{
    /// <summary>Works on tickets: own ones fully, others to look at.</summary>
    public const string Technician = "Technician";

    /// <summary>Takes calls and plans.</summary>
    public const string Dispatcher = "Dispatcher";

    /// <summary>Agreements, invoices and the money side of companies.</summary>
    public const string Finance = "Finance";

    /// <summary>Reads everything, changes nothing.</summary>
    public const string ReadOnly = "Read Only";

    private static readonly Levels Read = new(Level.All, Level.None, Level.None, Level.None);
    private static readonly Levels ReadMy = new(Level.My, Level.None, Level.None, Level.None);
    private static readonly Levels Keep = new(Level.All, Level.All, Level.All, Level.None);
    private static readonly Levels OwnAccount = new(Level.My, Level.None, Level.My, Level.None);

    /// <summary>Makes them.</summary>
    public static async ValueTask AddAsync(After after)
    {
        await Roles.PutAsync(after, Technician, OfTechnician, []);
        await Roles.PutAsync(after, Dispatcher, OfDispatcher, []);
        await Roles.PutAsync(after, Finance, OfFinance, []);
        await Roles.PutAsync(after, ReadOnly, Functions.All.ToDictionary(f => f, _ => Read), []);
    }

    private static Dictionary<Function, Levels> OfTechnician => new()
    {
        [ServiceDesk.ServiceTickets] = new(Level.All, Level.My, Level.My, Level.None),
        [ServiceDesk.CloseServiceTickets] = new(Level.All, Level.None, Level.My, Level.None),
        [ServiceDesk.ResourceScheduling] = new(Level.All, Level.My, Level.My, Level.My),
        [Model.Rights.Companies.CompanyMaintenance] = Read,
        [Model.Rights.Companies.Contacts] = new(Level.All, Level.All, Level.My, Level.None),
        [Model.Rights.Companies.Configurations] = Keep,
        [Model.Rights.Companies.ManageAttachments] = new(Level.All, Level.All, Level.My, Level.My),
        [Model.Rights.Companies.Notes] = Read,
        [Model.Rights.Companies.TeamMembers] = Read,
        [TimeExpense.TimeEntry] = new(Level.My, Level.My, Level.My, Level.My),
        [Systems.MyAccount] = OwnAccount,
        [Systems.MemberMaintenance] = ReadMy,
        [Systems.TableSetup] = Read,
        [Systems.CustomMenuEntry] = Read,
    };

    private static Dictionary<Function, Levels> OfDispatcher => new()
    {
        [ServiceDesk.ServiceTickets] = Keep,
        [ServiceDesk.CloseServiceTickets] = Keep,
        [ServiceDesk.MergeTickets] = Keep,
        [ServiceDesk.ResourceScheduling] = Levels.All,
        [ServiceDesk.SlaDashboard] = Read,
        [Model.Rights.Companies.CompanyMaintenance] = Keep,
        [Model.Rights.Companies.Contacts] = Levels.All,
        [Model.Rights.Companies.ManageAttachments] = Keep,
        [Model.Rights.Companies.Notes] = Keep,
        [Model.Rights.Companies.TeamMembers] = Keep,
        [Systems.MyAccount] = OwnAccount,
        [Systems.MemberMaintenance] = Read,
        [Systems.TableSetup] = Read,
        [Systems.CustomMenuEntry] = Read,
    };

    private static Dictionary<Function, Levels> OfFinance => new()
    {
        [ServiceDesk.ServiceTickets] = Read,
        [ServiceDesk.CloseServiceTickets] = Read,
        [Model.Rights.Companies.CompanyMaintenance] = new(Level.All, Level.None, Level.All, Level.None),
        [Model.Rights.Companies.Contacts] = Read,
        [Model.Rights.Finance.Agreements] = Levels.All,
        [Model.Rights.Finance.CompanyFinance] = Levels.All,
        [Model.Rights.Finance.Invoicing] = Levels.All,
        [Model.Rights.Finance.InvoiceApproval] = Levels.All,
        [Model.Rights.Finance.BillingViewTime] = Levels.All,
        [TimeExpense.TimeEntry] = Read,
        [Systems.MyAccount] = OwnAccount,
        [Systems.TableSetup] = Read,
        [Systems.CustomMenuEntry] = Read,
    };
}
