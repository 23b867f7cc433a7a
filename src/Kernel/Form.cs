using System.Text;

namespace Reeve.Kernel;

/// <summary>A part of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FileName">Name of the file it holds; null for a plain value.</param>
public sealed record FormPart(string Name, string? FileName);

/// <summary>A form with files as it arrives, part by part; nothing is read before it is asked for.</summary>
public abstract class Form
{
    /// <summary>The next part; what is left of the one before is passed over. Null at the end.</summary>
    public abstract ValueTask<FormPart?> NextAsync();

    /// <summary>The next bytes of the part, valid until the next call; none at its end.</summary>
    public abstract ValueTask<ReadOnlyMemory<byte>> ReadAsync();

    /// <summary>The part as text.</summary>
    /// <remarks>Wire: one client decodes its own bytes as Latin-1; what is no UTF-8 is taken as that.</remarks>
    public async ValueTask<string> TextAsync(string name)
    {
        using var bytes = new MemoryStream();
        while (await ReadAsync() is { Length: > 0 } some)
        {
            if (bytes.Length + some.Length > Limits.MaxFormValueBytes)
                throw new Refusal(new Problem.TooLarge($"The value {name} of a form may have at most {Limits.MaxFormValueBytes} bytes."));
            bytes.Write(some.Span);
        }

        var text = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        return System.Text.Unicode.Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text);
    }
}

/// <summary>An answer that is a small picture of a large one.</summary>
/// <param name="Picture">The large one.</param>
/// <param name="Id">Number of the document that holds it, for who is told that there is none.</param>
public sealed record Reduced(Download Picture, int Id);

/// <summary>An answer that is a file.</summary>
/// <param name="FileName">Name to be saved under; null: shown in place.</param>
/// <param name="MediaType">Its type, as told from its bytes.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Tag">What tells one content from another.</param>
/// <param name="CopyAsync">Hands over a stretch of it: from where, how many bytes, to whom.</param>
public sealed record Download(string? FileName, string MediaType, long Length, string Tag, Func<long, long, Func<ReadOnlyMemory<byte>, ValueTask>, Task> CopyAsync)
{
    /// <summary>The one type of a page that Reeve itself wrote.</summary>
    public const string OwnPage = "text/html; charset=utf-8";
}
