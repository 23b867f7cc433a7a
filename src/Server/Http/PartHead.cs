using System.Text;
using System.Text.Unicode;
using Reeve.Kernel;

namespace Reeve.Server.Http;

/// <summary>Reads the headers of a part of a form: its name, and the name of its file.</summary>
public static class PartHead
{
    /// <summary>Where the headers end, the empty line included; -1 when it is not there yet.</summary>
    public static int End(ReadOnlySpan<byte> data)
    {
        var from = 0;
        while (true)
        {
            var line = data[from..].IndexOf((byte)'\n');
            if (line < 0) return -1;
            if (line == 0 || (line == 1 && data[from] == (byte)'\r')) return from + line + 1;
            from += line + 1;
        }
    }

    /// <summary>The part that headers announce.</summary>
    public static FormPart Read(ReadOnlySpan<byte> head)
    {
        var text = Utf8.IsValid(head) ? Encoding.UTF8.GetString(head) : Encoding.Latin1.GetString(head);
        var (name, file) = ("", (string?)null);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].Trim("\r ");
            var colon = line.IndexOf(':');
            if (colon < 0) continue;
            var header = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (header.Equals("Content-Disposition", StringComparison.OrdinalIgnoreCase)) (name, file) = Names(value);
            else if (header.Equals("Content-Transfer-Encoding", StringComparison.OrdinalIgnoreCase)) RequirePlain(value);
        }

        if (name.Length == 0 && file != null) name = "file";
        return new FormPart(name, file == null ? null : Bare(file));
    }

    private static void RequirePlain(ReadOnlySpan<char> encoding)
    {
        if (encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) || encoding.Equals("quoted-printable", StringComparison.OrdinalIgnoreCase))
            throw new Refusal(new Problem.BadRequest($"The form cannot be read: a part is sent as {encoding}. Send its bytes as they are."));
    }

    private static (string Name, string? File) Names(ReadOnlySpan<char> value)
    {
        var (name, file, extended) = ("", (string?)null, (string?)null);
        var at = value.IndexOf(';');
        while (at >= 0 && at < value.Length)
        {
            at++;
            var rest = value[at..];
            var equals = rest.IndexOf('=');
            if (equals < 0) break;
            var key = rest[..equals].Trim().TrimStart(';').Trim();
            var given = Value(rest[(equals + 1)..], out var length);
            at += equals + 1 + length;
            if (key.Equals("name", StringComparison.OrdinalIgnoreCase)) name = given.Trim();
            else if (key.Equals("filename", StringComparison.OrdinalIgnoreCase)) file = given;
            else if (key.Equals("filename*", StringComparison.OrdinalIgnoreCase)) extended = Extended(given);
            while (at < value.Length && value[at] != ';') at++;
        }

        return (name, extended ?? file);
    }

    // Wire: a quote that is opened and not closed ends with the line.
    private static string Value(ReadOnlySpan<char> text, out int length)
    {
        var spaces = text.Length - text.TrimStart().Length;
        text = text[spaces..];
        if (text.IsEmpty || text[0] != '"')
        {
            var end = text.IndexOf(';');
            length = spaces + (end < 0 ? text.Length : end);
            return (end < 0 ? text : text[..end]).Trim().Trim('"').ToString();
        }

        var value = new StringBuilder();
        var i = 1;
        for (; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '"') i++;
            value.Append(text[i]);
        }

        length = spaces + Math.Min(i + 1, text.Length);
        return value.ToString();
    }

    private static string? Extended(string text)
    {
        var parts = text.Split('\'', 3);
        if (parts.Length != 3) return null;
        if (parts[0].Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return Uri.UnescapeDataString(parts[2]);
        return null;
    }

    // Browsers spell a quote as %22, and some send the whole path of the sender's disk.
    private static string Bare(string file)
    {
        var name = file.Replace("%22", "\"", StringComparison.Ordinal);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return string.Concat(name.Where(c => !char.IsControl(c))).Trim();
    }
}
