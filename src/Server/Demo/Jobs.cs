using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>The work that the demo company's customers bring, and the alerts of what watches over them.</summary>
public static class Jobs
{
    /// <summary>What people ask of the help desk.</summary>
    public static IReadOnlyList<Job> HelpDesk { get; } =
    [
        new("Account", "Locked out after too many sign-in attempts: {person}", "I typed my old password a few times and now it will not let me in.", "Unlocked the account, confirmed who was calling, set a temporary password.", Degree.High),
        new("Account", "Password reset for {person}", "Back from leave and the password has expired.", "Password reset and self-service enrolment shown to the user."),
        new("Account", "New starter on Monday: {person}", "Please set up mailbox, laptop and the usual shares.", "Account, licence, groups and laptop ready; welcome sheet sent to the manager.", Degree.Low, true),
        new("Account", "Leaver: close the account of {person}", "Last day is Friday. The manager needs access to the mailbox for a month.", "Sign-in blocked, sessions ended, mailbox shared with the manager, licence returned.", Degree.Medium, true),
        new("Account", "Multi-factor prompt never arrives for {person}", "New phone, and the app on it is not registered.", "Registered the new phone, removed the old one, tested a sign-in together.", Degree.High),
        new("Account", "Add {person} to the finance share", "Approved by the head of finance.", "Added to the group; access confirmed after signing in again.", Degree.Low, true),
        new("Email", "Outlook keeps asking for a password on {device}", "It asks every few minutes, and Cancel brings it back.", "Cleared stored credentials and rebuilt the profile."),
        new("Email", "Mail to one customer bounces", "Everything we send to them comes back with a policy message.", "SPF record lacked the newsletter service; added it and asked to resend."),
        new("Email", "Shared mailbox missing from {person}'s Outlook", "It was there yesterday.", "Permission had been removed with an old group; granted directly and mapped again.", Degree.Low),
        new("Email", "Suspicious invoice mail opened by {person}", "I clicked the link but did not enter anything.", "Checked sign-in logs and mailbox rules, nothing found; sender blocked, user briefed.", Degree.High),
        new("Email", "Mailbox of {person} is full", "Sending is refused because the mailbox has reached its size.", "Online archive switched on and a two-year retention set."),
        new("Email", "Out-of-office for {person}, who is in hospital", "Please set it until further notice and forward to the assistant.", "Reply and forwarding set as asked.", Degree.Low, true),
        new("Hardware", "{device} will not turn on", "Power light blinks three times, then nothing.", "Memory reseated; machine starts. Replacement planned as the warranty ends soon.", Degree.High),
        new("Hardware", "Dock of {device} loses both screens", "They go black for some seconds several times a day.", "Dock firmware and graphics driver updated; stable for two days.", Degree.Low),
        new("Hardware", "Quote for five laptops", "We hire in spring; same model as last time if it is still made.", "Quote sent and accepted; order passed to purchasing.", Degree.Low, true),
        new("Hardware", "Battery of {device} is swelling", "The touchpad no longer clicks, and the case bulges.", "Machine taken out of use at once and battery replaced.", Degree.High),
        new("Hardware", "Keyboard of {device} took a coffee", "Half of the keys stick.", "External keyboard lent; keyboard replaced on site."),
        new("Network", "Wi-Fi drops in the {printer} area", "Calls break off as soon as somebody walks over there.", "Access point moved to a free channel and its power raised."),
        new("Network", "VPN connects but nothing opens for {person}", "It says connected, yet shares and intranet stay away.", "Address range of the home network clashed with the office; split routes changed."),
        new("Network", "Internet down at the whole site", "Nobody can reach anything since ten past nine.", "Provider fault; switched to the mobile backup line, back on fibre at noon.", Degree.High),
        new("Network", "New phone needs a network socket", "The desk by the window has no live socket.", "Socket patched, voice network set, phone registered.", Degree.Low, true),
        new("Network", "Slow access to shared folders in the afternoon", "Opening a drawing takes minutes after lunch.", "A large copy job ran at that hour; moved to the night."),
        new("Printing", "Printer at {printer} shows offline", "It worked this morning, nobody changed anything.", "Printer had a new address; reservation made and port corrected.", Degree.Low),
        new("Printing", "Scan to mail stopped at {printer}", "The display says that the connection failed.", "Old sign-in method was switched off by the mail provider; set up the relay."),
        new("Printing", "Lines on every page from the {printer} printer", "Black lines from top to bottom, also on copies.", "Drum replaced under the print contract.", Degree.Low),
        new("Software", "{app} closes itself when printing", "It happens on {device} only, with every document.", "Repaired the installation and replaced a faulty printer driver."),
        new("Software", "{app} needs an update before month end", "The vendor says that the old version stops working on the first.", "Updated on all machines in the evening; users checked in the morning.", Degree.Medium, true),
        new("Software", "Licence for {app} for {person}", "Same edition as the rest of the team, please.", "Licence bought and assigned, software installed remotely.", Degree.Low, true),
        new("Software", "{app} says that the database is locked", "Nobody can post anything since the power cut.", "Stale lock removed on {server} after a check of the database; all can work.", Degree.High),
        new("Software", "Windows update stuck on {device}", "It has been at thirty per cent since yesterday.", "Update cache cleared and installed again over night."),
        new("Software", "Teams has no sound for {person}", "Others hear me, I do not hear them.", "Wrong output device after a dock change; default set and tested.", Degree.Low),
        new("Files", "Folder deleted by mistake on {server}", "The folder of last year's offers is gone.", "Restored from the snapshot of six o'clock; nothing lost.", Degree.High),
        new("Files", "{person} cannot save to the project share", "It says access denied since the move to the new server.", "Group membership was missing on the new share; added and tested."),
        new("Files", "OneDrive stopped syncing on {device}", "A red cross on all files.", "A file name had characters that are not allowed; renamed, sync complete.", Degree.Low),
        new("Security", "Pop-up says that {device} is infected", "A loud page wants us to call a number.", "Browser notification scam; permission removed, full scan clean."),
        new("Security", "USB sticks to be blocked everywhere", "Asked for by the insurer until the end of the quarter.", "Policy rolled out in stages; two exceptions documented.", Degree.Low, true),
    ];

    /// <summary>What monitoring and backup report.</summary>
    public static IReadOnlyList<Job> Alerts { get; } =
    [
        new("Backup", "Backup of {server} failed", "Job ended with: volume snapshot could not be made.", "Snapshot storage enlarged; the next run succeeded.", Degree.High),
        new("Backup", "Backup of {server} finished with warnings", "Three files were in use and were skipped.", "Files belong to a temporary folder; folder excluded.", Degree.Low),
        new("Backup", "No backup of {server} for 48 hours", "The agent has not reported since the last start.", "Agent service set to delayed start; backup ran at once.", Degree.High),
        new("Backup", "Backup storage above 90 per cent", "At this pace it is full in six days.", "Retention of two old machines reduced as agreed; now at 71 per cent."),
        new("Disk", "Low disk space on {server}, drive C", "Less than five per cent left.", "Old installers and logs removed; drive extended by 40 GB.", Degree.High),
        new("Disk", "Disk of {device} predicts failure", "Reallocated sectors are rising.", "Disk replaced and image restored.", Degree.High),
        new("Disk", "RAID of {server} is degraded", "One disk has left the array.", "Disk exchanged under warranty; rebuild finished over night.", Degree.High),
        new("Service", "Print spooler stopped on {server}", "The service ended three times within an hour.", "Faulty driver removed; stable since.", Degree.Low),
        new("Service", "SQL service on {server} not running", "The service did not come back after updates.", "Service account had an expired password; corrected and documented.", Degree.High),
        new("Offline", "{server} is offline", "No answer for fifteen minutes.", "Hung after a power cut; started by remote card, UPS battery ordered.", Degree.High),
        new("Offline", "Firewall unreachable", "Site does not answer from any of the watch points.", "Provider maintenance without notice; back after forty minutes.", Degree.High),
        new("Performance", "Processor of {server} above 95 per cent for an hour", "The highest user is the indexing service.", "Index rebuilt outside of office hours; load is back to normal."),
        new("Patching", "{device} misses security updates for 30 days", "Last contact today, updates fail.", "Update components reset; machine is up to date.", Degree.Low),
        new("Patching", "Certificate of the remote gateway ends in 14 days", "Renewal is not automatic on this one.", "Certificate renewed and bound; renewal put on the calendar."),
        new("Security", "Antivirus is out of date on {device}", "Definitions are older than seven days.", "Agent repaired; definitions current.", Degree.Low),
        new("Security", "Many failed sign-ins on {server}", "Over two hundred within ten minutes from one address.", "Address blocked on the firewall, remote port closed to the outside.", Degree.High),
    ];
}
