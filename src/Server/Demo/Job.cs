using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>A kind of work that a managed service provider does again and again.</summary>
/// <param name="SubType">Finer type on the board.</param>
/// <param name="Summary">Summary of the ticket, with {person}, {device}, {server}, {printer} and {app}.</param>
/// <param name="Told">What the customer, or the monitoring, says.</param>
/// <param name="Done">What solved it.</param>
/// <param name="Severity">How severe it is.</param>
/// <param name="Request">Whether it asks for something new, in place of reporting what broke.</param>
public sealed record Job(string SubType, string Summary, string Told, string Done, Degree Severity = Degree.Medium, bool Request = false)
{
    private static readonly string[] Devices = ["LT-0", "WS-0", "LT-1", "WS-1"];
    private static readonly string[] Servers = ["DC01", "FS01", "SQL01", "RDS02", "HV01", "APP01", "NAS01"];
    private static readonly string[] Printers = ["front desk", "second floor", "warehouse", "accounts", "meeting room"];
    private static readonly string[] Apps = ["QuickBooks", "Sage 50", "AutoCAD", "Adobe Acrobat", "the CRM", "the payroll portal", "the booking system", "Xero"];

    /// <summary>A text with its blanks filled in.</summary>
    public static string Fill(string text, Random chance, string person) => text
        .Replace("{person}", person, StringComparison.Ordinal)
        .Replace("{device}", One(Devices, chance) + chance.Next(10, 99), StringComparison.Ordinal)
        .Replace("{server}", One(Servers, chance), StringComparison.Ordinal)
        .Replace("{printer}", One(Printers, chance), StringComparison.Ordinal)
        .Replace("{app}", One(Apps, chance), StringComparison.Ordinal);

    /// <summary>One of some, by chance.</summary>
    public static T One<T>(IReadOnlyList<T> of, Random chance) => of[chance.Next(of.Count)];
}
