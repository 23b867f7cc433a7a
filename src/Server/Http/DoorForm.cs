using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>The few texts that are sent to the door; all faults are told together.</summary>
public sealed class DoorForm
{
    private readonly string entity;
    private readonly JsonElement body;
    private readonly List<Fault> faults = [];

    /// <summary>Reads a body; refuses what is no object, and members it does not know.</summary>
    public DoorForm(string entity, JsonElement body, params IReadOnlyList<string> known)
    {
        (this.entity, this.body) = (entity, body);
        if (body.ValueKind != JsonValueKind.Object) throw new Refusal(new Problem.BadRequest("The body must be a JSON object."));
        foreach (var member in body.EnumerateObject())
        {
            if (!known.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
                throw new Refusal(new Problem.BadRequest($"Could not find member '{(member.Name.Length <= 60 ? member.Name : member.Name[..60])}' on object of type '{entity}'."));
        }
    }

    /// <summary>A text; empty where it was not sent.</summary>
    public string Text(string name, int most, bool required = true)
    {
        var given = body.EnumerateObject().LastOrDefault(m => string.Equals(m.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
        if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || (given.ValueKind == JsonValueKind.String && given.GetString()!.Length == 0))
        {
            if (required) faults.Add(Fault.Missing(name));
            return "";
        }

        if (given.ValueKind != JsonValueKind.String)
        {
            faults.Add(Fault.At(name, FaultCode.InvalidField, $"{name} must be a text."));
            return "";
        }

        var text = given.GetString()!;
        if (text.Length > most) faults.Add(Fault.At(name, FaultCode.MaxLengthField, $"The field {name} must be a string with a maximum length of {most}."));
        return text;
    }

    /// <summary>Refuses when anything was wrong.</summary>
    public void Check()
    {
        if (faults.Count > 0) throw new Refusal(new Problem.Invalid(entity, faults));
    }
}
