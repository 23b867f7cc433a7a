using System.Globalization;
using System.Text;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>Files that came with the tickets of the demo company or were written at their end: pictures of screens, logs, reports, quotes.</summary>
/// <remarks>With chance of its own, so that the tickets are the same with it and without.</remarks>
internal sealed class DemoPapers
{
    private const int Seed = 71;
    private const int Hundred = 100;
    private const int Pictured = 11;
    private const int Logged = 22;
    private const int Reported = 45;

    private static readonly Dictionary<string, (string Title, string Message)[]> Dialogs = new()
    {
        ["Account"] = [("Sign in", "Your account has been locked. Contact your support person to unlock it, then try again."), ("Windows Security", "The user name or password is incorrect.")],
        ["Email"] = [("Outlook", "Cannot connect to the server. Enter your user name and password again."), ("Outlook", "Your message could not be sent. The mailbox has reached its size limit.")],
        ["Files"] = [("Folder access denied", "You need permission to perform this action. Ask the owner of the folder."), ("Sync problem", "A file could not be synced. Its name has characters that are not allowed.")],
        ["Hardware"] = [("Device manager", "This device is not working properly. (Code 43)")],
        ["Network"] = [("VPN", "The connection was closed. The remote computer did not respond in time."), ("No internet", "Check the network cables, the modem and the router. DNS_PROBE_FINISHED_NO_INTERNET")],
        ["Printing"] = [("Printer offline", "The document was not printed. Check that the printer is switched on and connected."), ("Scan", "Sending failed. Server refused the sign-in. (535)")],
        ["Security"] = [("Warning", "Threats were found on this computer! Call support at once: 555-0100")],
        ["Software"] = [("Application error", "The program has stopped working and will be closed. Exception 0xC0000005"), ("Database", "The database is locked by another user. Try again later.")],
    };

    private static readonly Dictionary<string, string[]> Events = new()
    {
        ["Backup"] = ["INFO  Job started, 3 volumes", "INFO  Snapshot of volume C requested", "WARN  Writer 'System' is in state 5", "WARN  Retry 1 of 3", "WARN  Retry 2 of 3", "ERROR Snapshot could not be made: 0x8004231f", "INFO  Job ended with errors"],
        ["Disk"] = ["INFO  Check of volumes started", "INFO  Volume D: 61% used", "WARN  Volume C: 93% used", "WARN  Reallocated sectors: 12 (was 4)", "ERROR Below the limit of 5% free", "INFO  Check finished"],
        ["Service"] = ["INFO  Service entered the state running", "ERROR Service terminated unexpectedly, 1 time", "INFO  Restart in 60000 ms", "ERROR Service terminated unexpectedly, 2 times", "ERROR No further restart is configured"],
        ["Performance"] = ["INFO  Processor 41%, memory 63%", "INFO  Processor 88%, memory 66%", "WARN  Processor 97%, memory 71%", "WARN  Processor 98%, memory 72%", "ERROR Above the limit for 60 minutes", "INFO  Top process: indexing service, 81%"],
        ["Offline"] = ["INFO  Answer after 3 ms", "INFO  Answer after 4 ms", "WARN  No answer, attempt 1", "WARN  No answer, attempt 2", "ERROR No answer for 15 minutes", "INFO  Second watch point agrees"],
        ["Patching"] = ["INFO  Search for updates started", "INFO  7 updates are offered", "ERROR Installation of 3 updates failed: 0x80070643", "WARN  Last success 31 days ago", "INFO  Next attempt tomorrow"],
        ["Security"] = ["WARN  Sign-in failed for 'administrator'", "WARN  Sign-in failed for 'admin'", "WARN  Sign-in failed for 'backup'", "ERROR 214 failures within 10 minutes", "INFO  Address reported to the firewall"],
    };

    private readonly Random chance = new(Seed);

    /// <summary>What came with a ticket.</summary>
    public Paper? With(Wanted wanted, Blanks blanks)
    {
        var share = chance.Next(Hundred);
        if (wanted.Contact == null) return share < Logged && Events.TryGetValue(wanted.Job.SubType, out var events) ? Log(wanted, blanks, events) : null;
        return share < Pictured && !wanted.Job.Request && Dialogs.TryGetValue(wanted.Job.SubType, out var dialogs) ? Picture(wanted, dialogs) : null;
    }

    /// <summary>What is written at the end of a ticket.</summary>
    public Paper? After(Wanted wanted, Blanks blanks, string by)
    {
        var share = chance.Next(Hundred);
        if (wanted.Job.Summary.StartsWith("Quote", StringComparison.Ordinal)) return Quote(wanted);
        return wanted.Board.Name == DemoBoard.FieldService && share < Reported ? Report(wanted, blanks, by) : null;
    }

    private Paper Picture(Wanted wanted, (string Title, string Message)[] dialogs)
    {
        var ((title, message), desktop, guid) = (Job.One(dialogs, chance), chance.Next(4), Guid());
        var taken = wanted.Entered.AddMinutes(-chance.Next(2, 30));
        return new Paper(guid, $"Screenshot {taken:yyyy-MM-dd HHmmss}.png", "Screenshot", () => Screenshot.Of(title, $"{message} [{taken.ToString("HH:mm", CultureInfo.InvariantCulture)}]", desktop));
    }

    private Paper Log(Wanted wanted, Blanks blanks, string[] events)
    {
        var (at, text, guid) = (wanted.Entered.AddMinutes(-events.Length * 7), new StringBuilder(), Guid());
        foreach (var line in events)
        {
            text.Append(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm:ss} [{blanks.Server}] {line}\r\n");
            at = at.AddSeconds(chance.Next(30, 400));
        }

        var name = $"{wanted.Job.SubType.ToLowerInvariant()}-{blanks.Server.ToLowerInvariant()}-{wanted.Entered:yyyyMMdd}.log";
        return new Paper(guid, name, $"Log of {blanks.Server}", () => Encoding.UTF8.GetBytes(text.ToString()));
    }

    private Paper Report(Wanted wanted, Blanks blanks, string by)
    {
        var (hours, guid) = (chance.Next(2, 9), Guid());
        string[] lines =
        [
            $"Customer: {wanted.Company.Name}", $"Ordered by: {wanted.Contact?.Name}", $"Reported on: {wanted.Entered:yyyy-MM-dd}", $"Technician: {DemoPeople.FullName(by)}", "",
            $"Order: {wanted.Summary}", "", "What was found", blanks.Fill(wanted.Job.Told), "", "What was done", blanks.Fill(wanted.Job.Done), "",
            $"Time on site: {hours / 2m:0.0} hours", "", "Accepted by the customer: signed on the device",
        ];
        return new Paper(guid, $"Work report {wanted.Entered:yyyy-MM-dd}.pdf", "Work report", () => PdfPage.Of("Work report", lines));
    }

    private Paper Quote(Wanted wanted)
    {
        var (pieces, price, guid) = (chance.Next(3, 9), chance.Next(780, 1340), Guid());
        string[] lines =
        [
            $"For: {wanted.Company.Name}", $"Date: {wanted.Entered.AddDays(1):yyyy-MM-dd}", "", $"{pieces} x notebook 14 inch, 16 GB, 512 GB at {price}.00", $"{pieces} x set-up and delivery at 95.00", "",
            $"Total without tax: {pieces * (price + 95)}.00", "", "Valid for 30 days. Delivery within two weeks of the order.", "Harbourline IT",
        ];
        return new Paper(guid, $"Quote {wanted.Entered:yyyyMMdd}-{wanted.Company.Id}.pdf", "Quote", () => PdfPage.Of("Quote", lines));
    }

    private Guid Guid()
    {
        var bytes = new byte[16];
        chance.NextBytes(bytes);

        // Of version 4, as those that uploads get.
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0f) | 0x40), (byte)((bytes[8] & 0x3f) | 0x80));
        return new Guid(bytes, bigEndian: true);
    }
}
