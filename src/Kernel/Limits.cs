namespace Reeve.Kernel;

/// <summary>Every bound on what a caller may send or ask for, in one place.</summary>
public static class Limits
{
    /// <summary>Bytes of a request body; files in multipart uploads have their own bound.</summary>
    public const int MaxBodyBytes = 5 * 1024 * 1024;

    /// <summary>Bytes of a document's file.</summary>
    public const int MaxFileBytes = 100 * 1024 * 1024;

    /// <summary>Bytes of a form around its file.</summary>
    public const int MaxFormBytes = 1024 * 1024;

    /// <summary>Bytes of one value of a form that is no file.</summary>
    public const int MaxFormValueBytes = 16 * 1024;

    /// <summary>Parts of a form.</summary>
    public const int MaxFormParts = 50;

    /// <summary>Bytes of the headers of one part of a form.</summary>
    public const int MaxPartHeaderBytes = 8 * 1024;

    /// <summary>Hours after which a file that no record names is removed.</summary>
    public const int LooseFileHours = 1;

    /// <summary>Bytes of all request headers together.</summary>
    public const int MaxHeaderBytes = 32 * 1024;

    /// <summary>Characters of a request's path and query.</summary>
    public const int MaxUrlLength = 131_072;

    /// <summary>Requests of one key under way at once; more are told to come back.</summary>
    public const int MaxConcurrentPerKey = 64;

    /// <summary>Seconds that a budget of requests is for.</summary>
    public const int BudgetSeconds = 60;

    /// <summary>Requests of one key in that time, unless the server is told otherwise.</summary>
    public const int RequestsPerKey = 12_000;

    /// <summary>Requests from one address in that time, unless the server is told otherwise.</summary>
    public const int RequestsPerAddress = 24_000;

    /// <summary>How many times as much callers on the server's own machine may ask, unless the server is told a number.</summary>
    public const int LoopbackFactor = 1000;

    /// <summary>Failed sign-ins of an address, and of a public key, that cost nothing, unless the server is told otherwise.</summary>
    public const int FreeGuesses = 10;

    /// <summary>Seconds at most that an address waits for the next sign-in.</summary>
    public const int LongestGuessWait = 300;

    /// <summary>Seconds at most that the refusal of a wrong key is held back.</summary>
    public const int LongestGuessHold = 5;

    /// <summary>Characters that a password has at least.</summary>
    public const int MinPassword = 12;

    /// <summary>Characters of a password that signs in; the field on a member's record takes fewer.</summary>
    public const int MaxPassword = 256;

    /// <summary>Different characters that a password has at least.</summary>
    public const int MinPasswordVariety = 5;

    /// <summary>Failed sign-ins of a member that cost nothing, unless the server is told otherwise.</summary>
    public const int FreePasswords = 5;

    /// <summary>Seconds at most that a member waits for the next sign-in.</summary>
    public const int LongestPasswordWait = 900;

    /// <summary>Minutes after which failed sign-ins are forgotten.</summary>
    public const int FailuresKeptMinutes = 60;

    /// <summary>Networks that a member signed in from and is not kept out of by what others do elsewhere.</summary>
    public const int KnownNetworks = 8;

    /// <summary>Hours without a request after which a session ends.</summary>
    public const int SessionIdleHours = 8;

    /// <summary>Hours after which a session ends however it is used.</summary>
    public const int SessionHours = 72;

    /// <summary>Sessions of a member; the oldest ends where another begins.</summary>
    public const int MaxSessions = 20;

    /// <summary>Hours that a link for the first administrator may be used.</summary>
    public const int SetupLinkHours = 24;

    /// <summary>Seconds that a one-time code is shown for.</summary>
    public const int CodeSeconds = 30;

    /// <summary>Codes before and after the current one that are taken, for clocks that go wrong.</summary>
    public const int CodeDrift = 1;

    /// <summary>Recovery codes given out at once.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>Companies that the sign-in page offers by name; where there are more, people type theirs.</summary>
    public const int OfferedCompanies = 50;

    /// <summary>Seconds that the database may work on one list, record or count.</summary>
    public const int MaxReadSeconds = 20;

    /// <summary>Characters of an idempotency key.</summary>
    public const int MaxIdempotencyKey = 255;

    /// <summary>Levels of objects and arrays in a JSON body.</summary>
    public const int MaxJsonDepth = 32;

    /// <summary>Operations in one PATCH.</summary>
    public const int MaxPatchOperations = 500;

    /// <summary>Records in one bulk request.</summary>
    public const int MaxBulkItems = 200;

    /// <summary>Rows of a page when the caller does not say.</summary>
    public const int DefaultPageSize = 25;

    /// <summary>Rows of a page at most; a larger page size is capped without a word.</summary>
    public const int MaxPageSize = 1000;

    /// <summary>Rows up to which the total behind a page's last link is exact.</summary>
    public const int BoundedCount = 10_000;

    /// <summary>Requests in one bundle.</summary>
    public const int MaxBundled = 50;

    /// <summary>Characters of a custom field of one line.</summary>
    public const int MaxCustomLine = 1000;

    /// <summary>Characters of a custom field of several lines.</summary>
    public const int MaxCustomText = 20_000;

    /// <summary>Largest number a custom field keeps, and smallest with its sign turned.</summary>
    public const long MaxCustomNumber = 999_999_999_999;

    /// <summary>Custom fields of one table.</summary>
    public const int MaxCustomFields = 100;

    /// <summary>Comparisons that custom field conditions may come to: each is made for every field it does not rule out by caption.</summary>
    public const int MaxCustomComparisons = 2000;

    /// <summary>Characters of a condition, an order or a list of fields.</summary>
    public const int MaxConditionLength = 65_536;

    /// <summary>Parentheses open at once in a condition.</summary>
    public const int MaxConditionDepth = 64;

    /// <summary>Comparisons in one condition; a list after <c>in</c> counts as one.</summary>
    public const int MaxComparisons = 1000;

    /// <summary>Values in one list after <c>in</c>.</summary>
    public const int MaxInValues = 10_000;

    /// <summary>Names in one path.</summary>
    public const int MaxPathSegments = 16;

    /// <summary>Characters of a search over everything.</summary>
    public const int MaxSearchLength = 200;

    /// <summary>Words of such a search that count; more are passed over.</summary>
    public const int MaxSearchWords = 10;

    /// <summary>Records of one kind that such a search judges, the newest ones.</summary>
    public const int MaxFindings = 200;

    /// <summary>Views, and preferences, that one member may keep.</summary>
    public const int MaxPersonalRecords = 500;

    /// <summary>Drafts that one member has; the oldest gives way to a new one.</summary>
    public const int MaxDrafts = 200;

    /// <summary>Characters of a preference's value, a draft's, and a view's layout.</summary>
    public const int MaxPersonalValue = 65_536;

    /// <summary>Records and lists that one live connection watches.</summary>
    public const int MaxWatches = 200;

    /// <summary>Live connections of one member on one server.</summary>
    public const int MaxLiveConnections = 50;

    /// <summary>Calls of one live connection in a minute.</summary>
    public const int MaxLiveCalls = 600;

    /// <summary>Bytes of one message that a live connection takes.</summary>
    public const int MaxLiveMessageBytes = 4096;

    /// <summary>Messages that wait for one live connection to take them.</summary>
    public const int MaxLiveWaiting = 500;

    /// <summary>Milliseconds back of which a live connection is told whether it missed a change.</summary>
    public const int MaxLiveMissed = 120_000;

    /// <summary>Changes of a company that are looked through for that; after more, one was missed.</summary>
    public const int MaxLiveMissedLines = 5000;

    /// <summary>Changes of a list that are told one by one; of more at once it is told that there were many.</summary>
    public const int MaxLiveAtOnce = 50;

    /// <summary>Groups that one grouped count tells apart.</summary>
    public const int MaxGroups = 10_000;

    /// <summary>Fields that one grouped count goes by.</summary>
    public const int MaxGroupFields = 3;

    /// <summary>Paths in one order.</summary>
    public const int MaxOrderTerms = 16;

    /// <summary>Paths in one list of fields.</summary>
    public const int MaxFields = 500;

    /// <summary>Tickets that one merge or bundle may name.</summary>
    public const int MaxTicketsAtOnce = 100;

    /// <summary>Hours in which a merge of tickets can be taken back.</summary>
    public const int UndoMergeHours = 24;

    /// <summary>Other records whose fields one list may name in conditions and order; each is a join.</summary>
    public const int MaxJoins = 8;

    /// <summary>Characters of a callback's address.</summary>
    public const int MaxCallbackUrl = 1000;

    /// <summary>Events that one replay puts in line again.</summary>
    public const int MaxReplay = 10_000;

    /// <summary>Characters kept of what a callback's receiver answered.</summary>
    public const int CallbackAnswerKept = 500;
}
