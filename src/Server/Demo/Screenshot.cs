using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Reeve.Model;

namespace Reeve.Server.Demo;

/// <summary>A picture of a screen on which a program says what went wrong.</summary>
internal sealed class Screenshot
{
    private const int Width = 560;
    private const int Height = 260;
    private const int Dot = 2;
    private const int Line = 20;
    private const int Edge = 40;
    private const int Title = 28;
    private const int Least = 34;
    private const uint Bar = 0x1F4E8C;
    private const uint White = 0xFFFFFF;
    private const uint Ink = 0x222222;
    private const uint Alert = 0xC0392B;
    private const uint Button = 0xDDE3EA;

    private static readonly uint[] Desktops = [0x2E5E6E, 0x3B4252, 0x5B7B5A, 0x6B5B7B];

    private readonly byte[] pixels = new byte[Width * Height * 4];

    private Screenshot()
    {
    }

    /// <summary>The picture as a PNG.</summary>
    /// <param name="title">What stands above the window.</param>
    /// <param name="message">What it says.</param>
    /// <param name="desktop">Which of some backgrounds.</param>
    public static byte[] Of(string title, string message, int desktop)
    {
        var screen = new Screenshot();
        screen.Fill(0, 0, Width, Height, Desktops[desktop % Desktops.Length]);
        screen.Fill(Edge, Edge, Width - (2 * Edge), Height - (2 * Edge), White);
        screen.Fill(Edge, Edge, Width - (2 * Edge), Title, Bar);
        screen.Write(title.Length > Least ? title[..Least] : title, Edge + 10, Edge + 7, White);
        screen.Fill(Edge + 16, Edge + Title + 18, 24, 24, Alert);
        screen.Write("!", Edge + 24, Edge + Title + 23, White);
        var lines = Lettering.Lines(message, Least);
        for (var at = 0; at < Math.Min(lines.Count, 4); at++) screen.Write(lines[at], Edge + 56, Edge + Title + 22 + (at * Line), Ink);
        screen.Fill(Width - Edge - 86, Height - Edge - 36, 70, 24, Button);
        screen.Write("OK", Width - Edge - 62, Height - Edge - 31, Ink);
        return Png.Of(screen.pixels, Width, Height);
    }

    private void Write(string text, int left, int top, uint colour) => Lettering.Write(text, (x, y) => Fill(left + (x * Dot), top + (y * Dot), Dot, Dot, colour));

    private void Fill(int left, int top, int width, int height, uint colour)
    {
        // Red, green, blue and alpha, in the order of the bytes.
        var dot = BinaryPrimitives.ReverseEndianness((colour << 8) | byte.MaxValue);
        var dots = MemoryMarshal.Cast<byte, uint>(pixels.AsSpan());
        for (var y = Math.Max(0, top); y < Math.Min(Height, top + height); y++) dots.Slice((y * Width) + left, Math.Min(width, Width - left)).Fill(dot);
    }
}
