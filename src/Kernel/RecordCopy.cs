using System.Text.Json;

namespace Reeve.Kernel;

/// <summary>The operation behind <c>Copies</c>: a record with its children once more, under a name of its own.</summary>
internal sealed class RecordCopy<T>(Resource resource, int status, Func<Field?> name, IReadOnlyList<Type> with)
    where T : Row
{
    private const string Prefix = "Copy of ";

    /// <summary>The operation at an address.</summary>
    public Operation At(string path) => new()
    {
        Path = path,
        Method = "POST",
        Function = resource.Function,
        Verb = Verb.Add,
        MyIsEnough = true,
        Status = status,
        Summary = "A copy of the record and of what lies under it.",
        Body = path.Contains("{id}", StringComparison.Ordinal) ? null : typeof(Wanted),
        Answer = typeof(T),
        Run = RunAsync,
    };

    private async ValueTask<object?> RunAsync(OperationCall call)
    {
        var scopes = new Scopes(call.Caller);
        scopes.Require(resource, Verb.Inquire);
        scopes.Require(resource, Verb.Add);
        var wanted = Read(call);
        var id = call.Path.ContainsKey("id") ? call.Number("id") : wanted.Id;
        return new RecordOf(resource.Path, await CopyAsync(call, id, wanted));
    }

    private Task<int> CopyAsync(OperationCall call, int id, Wanted wanted) => call.ActAsync(async after =>
    {
        var found = await after.ReachedAsync<T>(resource.Path, Verb.Inquire, [id]);
        if (found.Count == 0 || (call.Path.ContainsKey("parentId") && !Equals(resource.ParentField?.Get(found[0]), call.Number("parentId")))) throw Missing(call, id);
        return await after.CopyAsync<T>(id, copy => Name(copy, found[0], wanted.Name, after.Use), with);
    });

    private Refusal Missing(OperationCall call, int id) => call.Path.ContainsKey("id")
        ? new Refusal(new Problem.NoRecord(resource.Entity, $"{id}"))
        : new Refusal(new Problem.Invalid(resource.EntityCamel, [id == 0 ? Fault.Missing("id") : Fault.NotFound("id", $"{resource.Table.Title} {id} not found")]));

    private void Name(T copy, T original, string? given, Use use)
    {
        if (name() is not { } field) return;
        if (given?.Length > field.Max)
            throw new Refusal(new Problem.Invalid(resource.EntityCamel, [Fault.At(field.Name, FaultCode.MaxLengthField, $"The field {field.Name} must be a string with a maximum length of {field.Max}.")]));
        field.Set(copy, given ?? Free(field, (string)field.Get(original)!, use));
    }

    // A name nobody has: names are unique where the table is held in memory, as setup tables are.
    private string Free(Field field, string original, Use use)
    {
        var taken = resource.Table.Held ? use.All<T>().Select(r => Fold.Of((string)field.Get(r)!)).ToHashSet() : [];
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : $" ({number})";
            var text = Prefix + original;
            var room = (field.Max ?? int.MaxValue) - end.Length;
            if (text.Length > room) text = text[..room];
            if (!taken.Contains(Fold.Of(text + end))) return text + end;
        }
    }

    private Wanted Read(OperationCall call)
    {
        call.Know(resource.Entity + "Copy", "id", "name", "_info");
        var given = call.Given("name");
        return new Wanted(OperationCall.Whole(call.Given("id")) ?? 0, given.ValueKind == JsonValueKind.String && given.GetString() is { Length: > 0 } said ? said : null);
    }

    private sealed record Wanted(int Id, string? Name);
}
