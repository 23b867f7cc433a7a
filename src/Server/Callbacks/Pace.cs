namespace Reeve.Server.Callbacks;

/// <summary>How deliveries go: how many at once, how long they wait, when they are tried again.</summary>
public sealed record Pace
{
    /// <summary>How often the announcements are looked at.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Wire: a receiver has five seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Wire: the waits before the second and third attempt after 404, 409, 419 and 429.</summary>
    public IReadOnlyList<TimeSpan> Quick { get; init; } = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    /// <summary>The waits after that, and after any other failure; when they are used up, the event is given up.</summary>
    public IReadOnlyList<TimeSpan> Later { get; init; } =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2),
        TimeSpan.FromHours(4), TimeSpan.FromHours(8), TimeSpan.FromHours(8),
    ];

    /// <summary>Wire: after so long without a success the callback is made inactive.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How long it fails before that is written down.</summary>
    public TimeSpan Noticed { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest rest of a callback whose receiver answers nothing well.</summary>
    public TimeSpan LongestRest { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Records of one callback whose events are under way at once.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>How long a server holds the post of a company before it must say again that it is there.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>When an attempt that failed is followed by another; null: never again.</summary>
    /// <param name="attempts">Attempts so far, at least one.</param>
    /// <param name="code">Status that the receiver answered, if it did.</param>
    public TimeSpan? Wait(int attempts, int? code)
    {
        var quick = code is 404 or 409 or 419 or 429 ? Quick : [];
        if (attempts <= quick.Count) return quick[attempts - 1];
        var later = attempts - quick.Count;
        return later <= Later.Count ? Later[later - 1] : null;
    }
}
