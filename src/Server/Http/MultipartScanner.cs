using Reeve.Kernel;

namespace Reeve.Server.Http;

// In: the bytes of a form as they come, cut anywhere. Out: where its parts begin, what they hold, where they end. Pure; refuses what is no form.
// Wire: published clients send names without a closing quote, line feeds alone, text before the first boundary, and nothing after the last one.

/// <summary>What was found next in a form.</summary>
public enum Found
{
    /// <summary>More bytes are needed to tell.</summary>
    More,

    /// <summary>What stands before the first part is passed.</summary>
    Boundary,

    /// <summary>A part begins.</summary>
    Part,

    /// <summary>Bytes of the part.</summary>
    Bytes,

    /// <summary>The part ends.</summary>
    PartEnd,

    /// <summary>The form ends.</summary>
    End,
}

/// <summary>Finds the parts of a form (multipart/form-data) in bytes that arrive in pieces.</summary>
public sealed class MultipartScanner
{
    private const int LongestPreamble = 8 * 1024;
    private const int LongestPadding = 100;

    private readonly byte[] needle;
    private State state = State.Preamble;
    private State after;
    private bool atStart = true;
    private bool? crlf;
    private int passed;

    /// <summary>A scanner for a boundary.</summary>
    public MultipartScanner(string boundary) => needle = [.. "--"u8, .. System.Text.Encoding.Latin1.GetBytes(boundary)];

    private enum State
    {
        Preamble,
        Headers,
        Body,
        Ending,
        Done,
    }

    /// <summary>The part that began last.</summary>
    public FormPart? Part { get; private set; }

    /// <summary>Bytes after which <see cref="Next"/> can always tell something.</summary>
    public int Lookahead => Math.Max(needle.Length + LongestPadding + 8, Limits.MaxPartHeaderBytes + 8);

    /// <summary>Finds the next thing at the beginning of the bytes.</summary>
    /// <param name="data">Bytes from where the last call left off.</param>
    /// <param name="last">Whether no bytes follow these.</param>
    /// <param name="taken">Bytes to pass over before the next call.</param>
    /// <param name="bytes">How many of them, from the beginning, belong to the part.</param>
    public Found Next(ReadOnlySpan<byte> data, bool last, out int taken, out int bytes)
    {
        bytes = 0;
        return state switch
        {
            State.Preamble => Preamble(data, last, out taken),
            State.Headers => Headers(data, last, out taken),
            State.Body => Body(data, last, out taken, out bytes),
            State.Ending => Ending(out taken),
            _ => Done(data, out taken),
        };
    }

    private static Refusal Bad(string why) => new(new Problem.BadRequest($"The form cannot be read: {why}."));

    private static Found Done(ReadOnlySpan<byte> data, out int taken)
    {
        taken = data.Length;
        return Found.End;
    }

    private Found Ending(out int taken)
    {
        taken = 0;
        state = after;
        return Found.PartEnd;
    }

    private Found Preamble(ReadOnlySpan<byte> data, bool last, out int taken)
    {
        taken = 0;
        var mark = Find(data, last);
        if (mark.Sure)
        {
            taken = mark.End;
            state = mark.Closing ? State.Done : State.Headers;
            return mark.Closing ? Found.End : Found.Boundary;
        }

        if (last) throw Bad("the boundary that its Content-Type names is nowhere in it");
        if ((passed += mark.Start) > LongestPreamble) throw Bad($"its first {LongestPreamble} bytes hold no boundary");
        taken = mark.Start;
        atStart &= taken == 0;
        return Found.More;
    }

    private Found Headers(ReadOnlySpan<byte> data, bool last, out int taken)
    {
        taken = 0;
        var end = PartHead.End(data);
        if (end < 0)
        {
            // Wire: a last boundary without its two dashes is followed by nothing.
            if (last && data.Trim(" \t\r\n"u8).IsEmpty)
            {
                (state, taken) = (State.Done, data.Length);
                return Found.End;
            }

            if (last) throw Bad("it ends among the headers of a part");
            if (data.Length > Limits.MaxPartHeaderBytes) throw Bad($"the headers of a part have more than {Limits.MaxPartHeaderBytes} bytes");
            return Found.More;
        }

        if (end > Limits.MaxPartHeaderBytes) throw Bad($"the headers of a part have more than {Limits.MaxPartHeaderBytes} bytes");
        Part = PartHead.Read(data[..end]);
        (taken, state, atStart) = (end, State.Body, true);
        return Found.Part;
    }

    private Found Body(ReadOnlySpan<byte> data, bool last, out int taken, out int bytes)
    {
        var mark = Find(data, last);
        bytes = mark.Start;
        taken = mark.Sure ? mark.End : mark.Start;
        if (mark.Sure)
        {
            after = mark.Closing ? State.Done : State.Headers;
            state = State.Ending;
            if (bytes > 0) return Found.Bytes;
            return Ending(out _);
        }

        if (last) throw Bad("it ends in the middle of a part");
        if (bytes == 0) return Found.More;
        atStart = false;
        return Found.Bytes;
    }

    // Where the next boundary begins, its line break included; when none is sure, how far none can begin.
    private Mark Find(ReadOnlySpan<byte> data, bool last)
    {
        var from = 0;
        while (true)
        {
            var at = data[from..].IndexOf(needle);
            if (at < 0) return new Mark(Math.Max(0, data.Length - needle.Length - 1), 0, false, false);
            at += from;
            from = at + 1;
            if (at > 0 ? data[at - 1] != (byte)'\n' : !atStart) continue;
            var start = at;
            if (at > 0) start = at > 1 && data[at - 2] == (byte)'\r' && crlf != false ? at - 2 : at - 1;
            switch (Tail(data[(at + needle.Length)..], last, out var length, out var closing))
            {
                case true: return new Mark(start, at + needle.Length + length, true, closing);
                case null: return new Mark(start, 0, false, false);
            }
        }
    }

    // What follows a boundary: two dashes, or the end of the line. Null when more is needed to tell.
    private bool? Tail(ReadOnlySpan<byte> tail, bool last, out int length, out bool closing)
    {
        (length, closing) = (0, false);
        if (tail.StartsWith("--"u8))
        {
            (length, closing) = (2, true);
            return true;
        }

        if (!last && tail.Length < 2) return null;
        while (length < tail.Length && tail[length] is (byte)' ' or (byte)'\t') length++;
        if (length > LongestPadding) return false;
        var rest = tail[length..];
        if (rest.IsEmpty)
        {
            closing = last;
            return last ? true : null;
        }

        if (rest[0] == (byte)'\n')
        {
            length++;
            crlf ??= false;
            return true;
        }

        if (rest[0] != (byte)'\r') return false;
        if (rest.Length == 1)
        {
            length++;
            closing = last;
            return last ? true : null;
        }

        if (rest[1] != (byte)'\n') return false;
        length += 2;
        crlf ??= true;
        return true;
    }

    private readonly record struct Mark(int Start, int End, bool Sure, bool Closing);
}
