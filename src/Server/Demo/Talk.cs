namespace Reeve.Server.Demo;

/// <summary>What technicians and customers write to each other between the first message and the last; within one ticket nothing is said twice.</summary>
public sealed class Talk(Random chance)
{
    private static readonly Said[] First =
    [
        new("Thank you for getting in touch. I have your message and am looking at it now.", "Thank you for the quick answer!", "It happened again this morning at about half past nine, in case that helps."),
        new("I have taken this over. May I connect to {device} at two this afternoon?", "Two o'clock is fine.", "I am in meetings until four, after that any time.", "I am working from home today; can you do it without me?"),
        new("Thanks for the details. I will try to reproduce it here first and come back to you before the end of the day.", "Thank you. A screenshot follows."),
        new("I rang you just now but could not reach you. When does it suit you for ten minutes?", "Please ring my mobile, the desk phone goes to reception.", "After three is best."),
        new("I can see it in the logs. Please leave the machine switched on over lunch.", "It is on, and I am away until two.", "Will do."),
        new("Sorry for the trouble. Does it happen to a colleague as well, or only to you?", "It is only me as far as I know.", "My colleague next to me has the same since yesterday."),
        new("We have this at two other places at the moment; I will keep you up to date.", "Good to know that it is not us. Thank you."),
        new("Please restart {device} once and tell me whether it is any different.", "I restarted it as you asked, and it is no different.", "Better at first, and after an hour back to where it was."),
    ];

    private static readonly Said[] FirstOfRequest =
    [
        new("Thank you, we have this on the list. I will come back to you with a date.", "Thank you. Any day but Thursday suits us.", "It is not urgent, but before the month ends would be good."),
        new("Understood. I need somebody with the right to approve this; I have asked your manager by mail.", "Approved from my side. Please go ahead.", "She is away until Monday and will answer then."),
        new("Happy to. Could you tell me how many people it is for, and where they sit?", "Three people, all on the first floor.", "Only me for now; two more in spring."),
        new("I have put this into the plan for next week and will confirm the day.", "Next week is fine.", "Could it be in the afternoon? Mornings are busy here."),
        new("Before I start: is there a budget or an order number that I should put on it?", "Please use the usual cost centre.", "The order number is on its way from accounts."),
    ];

    private static readonly Said[] Further =
    [
        new("I have changed a setting on our side. Could you try again and tell me what you see?", "It worked for an hour and is now back to where it was.", "Looks good so far, thank you!", "Same message as before, I am afraid."),
        new("The part is ordered and comes on Thursday; until then please use the machine I lent you.", "The loan machine is fine, thank you.", "Thursday is late, but we will manage."),
        new("I have asked the vendor, who promises an answer within one working day.", "We need this before the month ends, otherwise we cannot invoice.", "Thank you for staying on it."),
        new("Connected this afternoon, and it looks better. I will leave it open until tomorrow to be sure.", "No trouble since then.", "It was fine all day."),
        new("We would have to restart {server} for this. Is this evening at seven all right for everybody?", "Seven is fine, everybody is gone by then.", "Please make it eight, the late shift is in until half past seven."),
        new("I found the reason and have prepared the correction; I will apply it outside of your office hours.", "Very good, thank you."),
        new("I will come by tomorrow morning between nine and ten.", "Please ask for me at reception.", "Somebody will be there from half past eight."),
    ];

    private static readonly string[] Inside =
    [
        "Event log shows the same error since the updates of Tuesday. Compared with a machine that works: driver is older there.",
        "Checked licences, group membership and sign-in log: nothing out of the ordinary.",
        "Same symptom as last month at another customer; see the article about it.",
        "Connected and watched for twenty minutes; could not reproduce it.",
        "Vendor case opened, they want the log of the last 48 hours. Uploaded.",
        "Plan does not cover work out of hours; asked before doing this in the evening.",
        "{device} is out of warranty soon: worth mentioning at the next review.",
        "Tested on a spare machine first. No side effects seen.",
        "Talked to the caller, who is in a hurry because of the month's end.",
        "Backup of last night checked before touching anything on {server}.",
        "Second attempt with the profile renamed: works. Will move the data over.",
        "Asked the network side to have a look at the switch port; errors are counting up.",
        "Read through the last three tickets of this customer: not the same thing.",
        "Put a reminder in the calendar, as the supplier tends to forget.",
    ];

    private static readonly string[] Escalations =
    [
        "Passing this on: needs rights on the server that I do not have. What was tried is above.",
        "Beyond the usual steps; please have a look at the logs mentioned above.",
        "Third time this month for this customer. Somebody with more time should find the cause.",
    ];

    private static readonly string[] Returns =
    [
        "Unfortunately it is back this morning. Exactly the same as before.",
        "It worked until today. Could you have another look, please?",
        "Sorry to reopen this: my colleague still has the problem.",
    ];

    private static readonly string[] Alarms =
    [
        "Alarm repeated after fifteen minutes.",
        "Value is back below the limit; watching for an hour.",
        "Silenced during the maintenance window.",
        "Checked from the second watch point: confirmed.",
        "Connected by remote card: machine answers, service does not.",
    ];

    private readonly HashSet<string> said = [];

    /// <summary>A message to the customer and what comes back, if anything does.</summary>
    public (string Text, string? Answer) Exchange(bool first, bool request, string to, string from)
    {
        var told = Fresh(!first ? Further : request ? FirstOfRequest : First, s => s.Text);
        return (Letter(told.Text, to, from), chance.Next(100) < 62 ? Job.One(told.Answers, chance) : null);
    }

    /// <summary>A note that the customer does not see.</summary>
    public string Internal() => Fresh(Inside, s => s);

    /// <summary>Why it goes to somebody else.</summary>
    public string Escalation() => Fresh(Escalations, s => s);

    /// <summary>Why it is opened again.</summary>
    public string Return() => Fresh(Returns, s => s);

    /// <summary>What monitoring adds, or who looks after it.</summary>
    public string Alarm() => Fresh(chance.Next(3) > 0 ? Alarms : Inside, s => s);

    /// <summary>The last message.</summary>
    public static string Goodbye(string done, string to, string from) => Letter($"{done}\n\nI will close this now; an answer to this mail opens it again.", to, from);

    private T Fresh<T>(IReadOnlyList<T> of, Func<T, string> text)
    {
        var left = of.Where(o => !said.Contains(text(o))).ToList();
        var one = Job.One(left.Count > 0 ? left : of, chance);
        said.Add(text(one));
        return one;
    }

    private static string Letter(string text, string to, string from) => $"Hello {to},\n\n{text}\n\nKind regards,\n{from}";

    private sealed record Said(string Text, params string[] Answers);
}
