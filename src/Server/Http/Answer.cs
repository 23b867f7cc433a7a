namespace Reeve.Server.Http;

/// <summary>What goes back: status, body and the headers that depend on it.</summary>
public sealed record Answer(int Status, ReadOnlyMemory<byte> Body) : IDisposable
{
    /// <summary>Type of JSON bodies.</summary>
    public const string Json = "application/json; charset=utf-8";

    /// <summary>Type of the body.</summary>
    public string ContentType { get; init; } = Json;

    /// <summary>Bytes of a body that is sent in pieces.</summary>
    public long Length { get; init; }

    /// <summary>Sends the body in pieces; null where it is in <see cref="Body"/>.</summary>
    public Func<Func<ReadOnlyMemory<byte>, ValueTask>, Task>? Send { get; init; }

    /// <summary>The Link header; empty is sent, null is not.</summary>
    public string? Link { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>What holds the body's memory.</summary>
    public IDisposable? Owner { get; init; }

    /// <summary>What was decided, for the request log.</summary>
    public string Decision { get; init; } = "Allowed";

    /// <summary>What it was refused with, for the request log.</summary>
    public Reason? Refused { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Owner?.Dispose();
}
