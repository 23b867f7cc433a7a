namespace Reeve.Server.Demo;

/// <summary>What fills the blanks of a job's texts: one person, one device, one server of one customer.</summary>
/// <param name="Person">Who reports it.</param>
/// <param name="Device">Name of a workstation.</param>
/// <param name="Server">Name of a server.</param>
/// <param name="Printer">Where a printer stands.</param>
/// <param name="App">Name of a program.</param>
public sealed record Blanks(string Person, string Device, string Server, string Printer, string App)
{
    private static readonly string[] Devices = ["LT-0", "WS-0", "LT-1", "WS-1"];
    private static readonly string[] Servers = ["DC01", "FS01", "SQL01", "RDS02", "HV01", "APP01", "NAS01"];
    private static readonly string[] Printers = ["front desk", "second floor", "warehouse", "accounts", "meeting room"];
    private static readonly string[] Apps = ["the accounts package", "the drawing program", "the PDF editor", "the CRM", "the payroll portal", "the booking system", "the till software", "the stock program"];

    /// <summary>Names by chance, of a customer whose devices are known or not.</summary>
    public static Blanks Of(string person, Random chance, IReadOnlyList<string>? devices = null, IReadOnlyList<string>? servers = null) => new(
        person,
        devices is { Count: > 0 } ? Job.One(devices, chance) : Job.One(Devices, chance) + chance.Next(10, 99),
        Job.One(servers is { Count: > 0 } ? servers : Servers, chance),
        Job.One(Printers, chance),
        Job.One(Apps, chance));

    /// <summary>The name, or its end, of what a job is about; null when it is about nothing that has one.</summary>
    public string? About(Job job)
    {
        var text = job.Summary + job.Told + job.Done;
        if (text.Contains("{device}", StringComparison.Ordinal)) return Device;
        if (text.Contains("{server}", StringComparison.Ordinal)) return Server;
        if (job.SubType == "Printing") return Printer;
        return job.Summary.StartsWith("Firewall", StringComparison.Ordinal) ? "FW01" : null;
    }

    /// <summary>A text with its blanks filled in.</summary>
    public string Fill(string text) => text
        .Replace("{person}", Person, StringComparison.Ordinal)
        .Replace("{device}", Device, StringComparison.Ordinal)
        .Replace("{server}", Server, StringComparison.Ordinal)
        .Replace("{printer}", Printer, StringComparison.Ordinal)
        .Replace("{app}", App, StringComparison.Ordinal);
}
