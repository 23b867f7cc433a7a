using System.Collections.Frozen;
using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>What the level My means, in words.</summary>
public static class MyMeaning
{
    private const string OwnTickets = "tickets you own, are scheduled on or entered, and those of your teams";
    private const string OwnCompanies = "companies on whose team you are or whose territory you manage";

    private static readonly FrozenDictionary<Function, string> Words = new Dictionary<Function, string>
    {
        [ServiceDesk.ServiceTickets] = OwnTickets,
        [ServiceDesk.CloseServiceTickets] = OwnTickets,
        [ServiceDesk.MergeTickets] = "merges in which every ticket is yours",
        [ServiceDesk.ResourceScheduling] = "schedule entries of your own",
        [Rights.Companies.CompanyMaintenance] = OwnCompanies,
        [Rights.Companies.Contacts] = "contacts of " + OwnCompanies,
        [Systems.MemberMaintenance] = "your own member record",
        [Systems.MyAccount] = "your own member record",
    }.ToFrozenDictionary();

    /// <summary>The meaning for a function, or null where it offers no My or guards nothing yet.</summary>
    public static string? Of(Function function) => Words.GetValueOrDefault(function);
}
