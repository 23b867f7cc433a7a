namespace Reeve.Kernel;

/// <summary>What is wrong with one field of what a caller sent.</summary>
/// <param name="Field">Field on the wire, with a path for references and items.</param>
/// <param name="Code">One of <see cref="FaultCode"/>.</param>
/// <param name="Message">What was wrong and what to do.</param>
public sealed record Fault(string Field, string Code, string Message)
{
    /// <summary>A fault at a field.</summary>
    public static Fault At(string field, string code, string message) => new(field, code, message);

    /// <summary>A required field is missing.</summary>
    public static Fault Missing(string field) => new(field, FaultCode.MissingRequiredField, $"The {field} field is required.");

    /// <summary>A referenced record does not exist, or is out of the caller's reach: the same answer for both.</summary>
    public static Fault NotFound(string field, string message) => new(field, FaultCode.NotFound, message);
}

/// <summary>The closed list of fault codes, as the wire spells them.</summary>
public static class FaultCode
{
    /// <summary>A required field is missing.</summary>
    public const string MissingRequiredField = "MissingRequiredField";

    /// <summary>A value is not acceptable.</summary>
    public const string InvalidField = "InvalidField";

    /// <summary>The shape of the body is wrong, or a member is unknown.</summary>
    public const string InvalidObject = "InvalidObject";

    /// <summary>Such a record exists already.</summary>
    public const string ObjectExists = "ObjectExists";

    /// <summary>A number is outside its range.</summary>
    public const string OutOfRange = "OutOfRange";

    /// <summary>A text is too long.</summary>
    public const string MaxLengthField = "MaxLengthField";

    /// <summary>A referenced record was not found.</summary>
    public const string NotFound = "NotFound";
}

/// <summary>Everything a request can be refused with: a closed set, turned into status and body in one place.</summary>
public abstract record Problem
{
    private Problem()
    {
    }

    /// <summary>400: conditions, orderBy, fields or paging cannot be understood.</summary>
    public sealed record BadCondition(string Message, int? Position = null) : Problem;

    /// <summary>400: the record is invalid; all faults together.</summary>
    public sealed record Invalid(string Entity, IReadOnlyList<Fault> Faults) : Problem;

    /// <summary>400: the body or a header cannot be understood at all.</summary>
    public sealed record BadRequest(string Message, string Code = FaultCode.InvalidObject) : Problem;

    /// <summary>401: no key, or not a valid one.</summary>
    public sealed record NotAuthenticated(string Message) : Problem;

    /// <summary>401: a password or a code does not sign in.</summary>
    public sealed record SignInRefused(string Message, string Code = SignInRefused.Failed) : Problem
    {
        /// <summary>Company, member, password and code do not fit.</summary>
        public const string Failed = "SignInFailed";

        /// <summary>The password fits; a code is needed as well.</summary>
        public const string CodeNeeded = "TotpRequired";
    }

    /// <summary>403: a request that a browser may have been lured into.</summary>
    public sealed record CrossSite(string Message) : Problem;

    /// <summary>403: a right is missing.</summary>
    public sealed record Forbidden(Function? Function, Verb Verb, Level Needed, Level Held, int? RoleId, string? SetupTable = null, string? Detail = null) : Problem;

    /// <summary>404: no such record within reach.</summary>
    public sealed record NoRecord(string Entity, string Id) : Problem;

    /// <summary>404: no such address.</summary>
    public sealed record NoEndpoint : Problem;

    /// <summary>405: the address does not know the verb.</summary>
    public sealed record NoVerb(IReadOnlyList<string> Allowed) : Problem;

    /// <summary>409: others refer to the record, or it changed meanwhile.</summary>
    public sealed record Conflict(string Message, IReadOnlyList<Usage>? Usages = null) : Problem;

    /// <summary>412: the record is not the version named in If-Match.</summary>
    public sealed record NotThatVersion(string Current) : Problem;

    /// <summary>413: the body or the address is too large.</summary>
    public sealed record TooLarge(string Message, int Status = 413) : Problem;

    /// <summary>415: the body is of a type that is not understood here.</summary>
    public sealed record WrongMedia(string Message) : Problem;

    /// <summary>422: the idempotency key belongs to another request.</summary>
    public sealed record KeyReused(string Message) : Problem;

    /// <summary>429: the key has too many requests under way.</summary>
    public sealed record TooMany(int Seconds) : Problem;
}

/// <summary>How many rows of a table refer to a record through a field.</summary>
/// <param name="Field">The referring field.</param>
/// <param name="Count">Number of rows.</param>
public sealed record Usage(Field Field, long Count);

/// <summary>Carries a problem to the edge: thrown by planning and by changes, caught in one place.</summary>
public sealed class Refusal(Problem problem) : Exception(problem.ToString())
{
    /// <summary>The problem.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>Whether a memory that lags behind could be the reason: then it is checked before the refusal is said (ruling 28).</summary>
    internal bool MayBeStale => Problem is Problem.Forbidden or Problem.NotAuthenticated or Problem.NoRecord;
}
