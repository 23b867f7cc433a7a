using System.Text.Json;

namespace Reeve.Kernel;

/// <summary>An action or view of a resource beside CRUD, declared with it.</summary>
public sealed class Operation
{
    /// <summary>Address below the API base, as in <c>system/securityroles/{id}/copy</c>.</summary>
    public required string Path { get; init; }

    /// <summary>GET, POST, PUT, PATCH or DELETE.</summary>
    public required string Method { get; init; }

    /// <summary>Function it needs; null: any signed-in caller.</summary>
    public Function? Function { get; init; }

    /// <summary>Entry of the Table Setup list it needs; null for none.</summary>
    public string? Table { get; init; }

    /// <summary>The verb of the function.</summary>
    public Verb Verb { get; init; }

    /// <summary>The level of the function it needs.</summary>
    public Level Level { get; init; } = Level.All;

    /// <summary>Whether it answers without a sign-in.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Whether the server answers it in front of any company: signing in and out.</summary>
    public bool AtDoor { get; init; }

    /// <summary>Whether ConnectWise lacks it.</summary>
    public bool Extension { get; init; }

    /// <summary>Whether the function's level lets My pass: the operation narrows by itself.</summary>
    public bool MyIsEnough { get; init; }

    /// <summary>Status of a good answer.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What it does, for people.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether its body is a form with a file, which it reads itself.</summary>
    public bool TakesForm { get; init; }

    /// <summary>What it takes after the question mark.</summary>
    public IReadOnlyList<QueryParameter> Parameters { get; init; } = [];

    /// <summary>Shape of the body; null for none.</summary>
    public Type? Body { get; init; }

    /// <summary>Shape of the answer; null for none.</summary>
    public Type? Answer { get; init; }

    /// <summary>
    /// Does it: answers an object to be written as JSON (camel case, nulls left out), <see cref="Written"/> JSON, a <see cref="RecordOf"/>,
    /// a <see cref="ListOf"/>, a <see cref="PageOf"/>, a <see cref="CountOf"/>, a <see cref="BundleOf"/>, a <see cref="Download"/>, or null.
    /// </summary>
    public required Func<OperationCall, ValueTask<object?>> Run { get; init; }

    /// <summary>Refuses a caller who lacks the function.</summary>
    public void Require(Caller caller)
    {
        if (Missing(caller) is { } missing) throw new Refusal(missing);
    }

    /// <summary>Whether a caller's role lets it be called.</summary>
    public bool IsOpenTo(Caller caller) => Missing(caller) == null;

    private Problem.Forbidden? Missing(Caller caller)
    {
        if (Anonymous || Function is not { Enforced: true } function) return null;
        var needed = MyIsEnough && Level == Level.All ? Level.My : Level;
        var held = caller.Grants.Of(function, Verb);
        if (Table != null && !caller.Grants.Allows(Table)) return new Problem.Forbidden(function, Verb, needed, held, caller.RoleId, Table);
        return held < needed ? new Problem.Forbidden(function, Verb, needed, held, caller.RoleId) : null;
    }
}

/// <summary>A page of an operation's own rows.</summary>
/// <param name="Rows">The rows, to be written as JSON.</param>
/// <param name="Page">Number of the page.</param>
/// <param name="Listed">What the page holds, and whether there is more.</param>
public sealed record PageOf(object Rows, int Page, Listed Listed);

/// <summary>Finished JSON of an answer.</summary>
public sealed record Written(ReadOnlyMemory<byte> Json, string? Link = null)
{
    /// <summary>Names this very content; who shows it again is told that nothing has changed. Null for none.</summary>
    public string? Tag { get; init; }

    /// <summary>The same JSON, packed once for all who take it so; empty where it is not worth it.</summary>
    public ReadOnlyMemory<byte> Gzip { get; init; }
}

/// <summary>An answer that is a record, rendered as reading it would.</summary>
/// <param name="Resource">Address of its resource.</param>
/// <param name="Id">Its number.</param>
/// <param name="Fields">The fields shown; null for all.</param>
public sealed record RecordOf(string Resource, int Id, string? Fields = null);

/// <summary>An answer that is a page of some records, within the caller's reach; conditions, order and paging are those of any list.</summary>
/// <param name="Resource">Address of their resource.</param>
/// <param name="Ids">Their numbers.</param>
/// <param name="Fields">The fields shown.</param>
public sealed record ListOf(string Resource, IReadOnlyCollection<int> Ids, IReadOnlyList<string> Fields);

/// <summary>An answer that is the number of records of such a list.</summary>
public sealed record CountOf(ListOf List);

/// <summary>A call of an operation.</summary>
public sealed class OperationCall
{
    /// <summary>The engine to ask and change through.</summary>
    public required Engine Engine { get; init; }

    /// <summary>The company's database.</summary>
    public required Storage Storage { get; init; }

    /// <summary>Memory the caller was judged by.</summary>
    public required Memory Memory { get; init; }

    /// <summary>The operation called.</summary>
    public required Operation Operation { get; init; }

    /// <summary>Who asks, as of a memory; for anonymous operations a caller without rights.</summary>
    public required Func<Memory, Caller> CallerOf { get; init; }

    /// <summary>Lets the work happen once; null where the caller named no key.</summary>
    public Once? Once { get; init; }

    /// <summary>Who asks.</summary>
    public Caller Caller => CallerOf(Memory);

    /// <summary>Values of the address's placeholders.</summary>
    public required IReadOnlyDictionary<string, string> Path { get; init; }

    /// <summary>Parameters after the question mark, names in any case.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>Address under which the caller sees the API, with a slash at its end.</summary>
    public string Address { get; init; } = "";

    /// <summary>The body; undefined when none was sent.</summary>
    public JsonElement Body { get; init; }

    /// <summary>The form sent; null where the operation takes none.</summary>
    public Form? Form { get; init; }

    /// <summary>Judges a member's password as signing in does: failures count, and who failed too often waits.</summary>
    public Func<int, string, ValueTask<bool>> Proves { get; init; } = (_, _) => throw new InvalidOperationException("Nobody judges passwords here.");

    /// <summary>
    /// Changes rows as Reeve itself, in the caller's name, all in one transaction, in which the caller's right is judged once more.
    /// A row that exists already is refused as in any other change.
    /// </summary>
    public async Task<TResult> ActAsync<TResult>(Func<After, ValueTask<TResult>> work)
    {
        try
        {
            return await Engine.TogetherAsync(Storage, Judged, work, Once);
        }
        catch (DuplicateRow duplicate) when (duplicate.Table != Once?.Table)
        {
            throw duplicate.Refused(Field.Camel(duplicate.Table.Name));
        }
    }

    /// <summary>A whole number from the address; refuses what is none with 404.</summary>
    public int Number(string name) => int.TryParse(Path[name], System.Globalization.NumberStyles.None, null, out var id)
        ? id
        : throw new Refusal(new Problem.NoRecord("Record", Path[name]));

    /// <summary>A member of the body, its name in any case; undefined when it was not sent, or sent as null. Refuses a body that is no object.</summary>
    public JsonElement Given(string name)
    {
        if (Body.ValueKind == JsonValueKind.Undefined) return default;
        if (Body.ValueKind != JsonValueKind.Object) throw new Refusal(new Problem.BadRequest("The body must be a JSON object."));
        var given = Body.EnumerateObject().LastOrDefault(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
        return given.ValueKind == JsonValueKind.Null ? default : given;
    }

    /// <summary>Refuses members of the body that the operation does not know.</summary>
    public void Know(string entity, params ReadOnlySpan<string> names)
    {
        if (Body.ValueKind != JsonValueKind.Object) return;
        foreach (var member in Body.EnumerateObject())
        {
            var known = false;
            foreach (var name in names) known |= string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase);
            if (!known) throw new Refusal(new Problem.BadRequest($"Could not find member '{member.Name}' on object of type '{entity}'."));
        }
    }

    /// <summary>A whole number in the body; null when there is none, also where something else stands.</summary>
    public static int? Whole(JsonElement json) => json.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && int.TryParse(json.ToString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private Caller Judged(Memory memory)
    {
        var caller = CallerOf(memory);
        Operation.Require(caller);
        return caller;
    }
}

/// <summary>A parameter of an operation's address.</summary>
/// <param name="Name">Its name, taken in any case.</param>
/// <param name="Type">Its type in JSON schema: string, integer or boolean.</param>
/// <param name="Summary">What it is for.</param>
/// <param name="Required">Whether the operation refuses without it.</param>
public sealed record QueryParameter(string Name, string Type, string Summary, bool Required = false);
