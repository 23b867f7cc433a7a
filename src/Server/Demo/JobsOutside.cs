using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>The work that takes somebody to the customer, and the work that is planned.</summary>
public static class JobsOutside
{
    /// <summary>What is done on site.</summary>
    public static IReadOnlyList<Job> OnSite { get; } =
    [
        new("Cabling", "Two network sockets for the new desks at the {printer}", "The desks arrive next week; power is there, network is not.", "Both sockets run, tested at a gigabit and labelled in the rack plan.", Degree.Low, true),
        new("Cabling", "Patch panel at the {printer} needs sorting out", "Nobody can tell which cable goes where any more.", "Panel labelled, dead cables removed, photograph added to the documentation.", Degree.Low, true),
        new("Cabling", "Socket at the {printer} is dead", "The phone there has no line since the painters left.", "Cable was pinched behind the skirting; run anew and tested.", Degree.Medium),
        new("Installation", "Install access point at the {printer}", "Coverage ends half way down the corridor.", "Access point mounted, joined to the controller, signal measured in all rooms.", Degree.Low, true) { Steps = ["Survey the signal", "Mount and cable the access point", "Join it to the controller", "Measure again and note the result"] },
        new("Installation", "Screen for the meeting room", "We would like to show things from a laptop without a cable.", "Screen on the wall, receiver set up, card with instructions left on the table.", Degree.Low, true),
        new("Installation", "New UPS for {server}", "The old one beeps, and the battery is six years old.", "UPS exchanged in the lunch break, shutdown on battery tested.", Degree.Medium, true) { Steps = ["Announce the break", "Shut down and swap", "Test shutdown on battery", "Take the old one to recycling"] },
        new("Installation", "Set up {device} at its desk", "It is still in the box in the post room.", "Machine at its desk, two screens, user signed in and happy.", Degree.Low, true),
        new("Repair", "{printer} printer eats paper", "Every third sheet comes out folded.", "Rollers worn; replaced, counter reset, fifty sheets without a fold."),
        new("Repair", "{device} does not start, even with another power supply", "It clicks once and stays dark.", "Main board replaced under warranty on site.", Degree.High),
        new("Repair", "Fan of {server} is loud", "It sounds like a vacuum cleaner, and a lamp is amber.", "Failed fan replaced while running; lamp is green.", Degree.High),
        new("Repair", "Till at the {printer} has no receipt printer", "It prints nothing, and the queue grows.", "Cable had been pulled by the cleaning trolley; replaced and tied down.", Degree.High),
        new("Inspection", "Yearly look at the server room", "As agreed in the contract.", "Dust removed, batteries and filters checked, report sent; no findings of weight.", Degree.Low, true) { Steps = ["Clean filters", "Check batteries and temperatures", "Compare the rack with its plan", "Send the report"] },
        new("Inspection", "Count the equipment at the {printer}", "The auditor wants a list with serial numbers.", "List made and compared: two old screens written off.", Degree.Low, true),
        new("Repair", "Door camera shows no picture", "The recorder says that there is no signal.", "Power injector had failed; replaced.", Degree.Low),
    ];

    /// <summary>What is planned.</summary>
    public static IReadOnlyList<Job> Planned { get; } =
    [
        new("People", "New colleague in the team of {person}", "Starts on the first. Same rights as the rest of the team, a laptop and a phone.", "Everything was at the desk on the first morning.", Degree.Low, true) { Steps = ["Create account and mailbox", "Assign licences and groups", "Prepare the laptop", "Set up phone and extension", "First sign-in together"] },
        new("People", "Leaver: end of month", "Please keep the mailbox for the manager; the laptop comes back to us.", "Account closed on the evening of the last day, laptop wiped and in stock.", Degree.Medium, true) { Steps = ["Block sign-in and end sessions", "Hand mailbox to the manager", "Return licences", "Wipe the laptop"] },
        new("People", "Department moves to the {printer}", "Eight people with phones and screens, on a Friday afternoon.", "Move finished by six; all signed in on Monday.", Degree.Low, true) { Steps = ["Agree the plan of desks", "Patch the sockets", "Move on Friday", "Be there on Monday morning"] },
        new("Rollout", "Replace laptops out of warranty", "Twelve machines are past four years.", "All twelve replaced; old ones wiped, certificates filed.", Degree.Low, true) { Steps = ["Quote and approval", "Order", "Prepare the image", "Exchange in groups of four", "Wipe the old ones"] },
        new("Rollout", "Introduce the password manager", "Recommended in the last review.", "Rolled out to everybody after two short trainings.", Degree.Low, true) { Steps = ["Pilot with the office", "Two trainings", "Roll out", "Switch off the old lists"] },
        new("Rollout", "Move phones to the new system", "The old contract ends with the quarter.", "Numbers ported over night, phones exchanged, call groups as drawn.", Degree.Medium, true) { Steps = ["Draw the call groups", "Port the numbers", "Exchange the phones", "Train the reception"] },
        new("Server", "Move {server} to new hardware", "Storage is full and support ends.", "Moved at the weekend, old host kept for two weeks, then removed.", Degree.Medium, true) { Steps = ["Take a full backup and test it", "Build the new host", "Move at the weekend", "Check with the users on Monday", "Remove the old host"] },
        new("Server", "Upgrade the operating system of {server}", "The version gets no more updates from January.", "Upgraded with a snapshot at hand; services checked with their owners.", Degree.Medium, true) { Steps = ["Ask the vendors of what runs there", "Snapshot and upgrade", "Check services"] },
        new("Server", "More storage for the file share", "At this pace it is full before the summer.", "Volume enlarged without a break.", Degree.Low, true),
        new("Lines", "Second internet line as a fallback", "We cannot afford another morning without.", "Mobile line in service; a test of an hour went unnoticed.", Degree.Low, true) { Steps = ["Order the line", "Set up the firewall", "Test with the line unplugged"] },
        new("Lines", "Firewall rules for the new supplier", "They need to reach {app} from two addresses.", "Rules added for these two addresses and logged; reviewed in six months.", Degree.Low, true),
        new("Lines", "Replace the firewall at the {printer} site", "The licence ends and the box is slow.", "New firewall in service; tunnels up, old rules reviewed and halved.", Degree.Medium, true) { Steps = ["Review the rules", "Set up beside the old one", "Swap in the evening", "Watch for a week"] },
        new("Rollout", "Correct licences after the count", "The vendor's report shows more than we have.", "Nine unused ones returned, three bought.", Degree.Low),
        new("Server", "Clean up old accounts on {server}", "Found in the security review.", "Forty accounts disabled, after a month deleted.", Degree.Low),
    ];
}
