using StbImageSharp;

namespace Reeve.Server.Pictures;

// In: the bytes of a picture that anybody may have sent. Out: a small PNG, or nothing. Runs in a process of its own: the decoder works on bare
// memory, and a picture that was made to break it must not break the server.

/// <summary>Makes small pictures of large ones.</summary>
public static class Scaling
{
    /// <summary>Pixels, across or down, of a thumbnail at most.</summary>
    public const int Most = 200;

    /// <summary>Pixels of a picture at most; more would need too much memory.</summary>
    public const int PixelsAtMost = 24_000_000;

    /// <summary>The small picture as PNG; null for what cannot be decoded, or is too large.</summary>
    public static byte[]? Of(byte[] picture)
    {
        using var stream = new MemoryStream(picture, false);
        if (ImageInfo.FromStream(stream) is not { } info || info.Width < 1 || info.Height < 1 || (long)info.Width * info.Height > PixelsAtMost) return null;
        stream.Position = 0;
        try
        {
            var image = ImageResult.FromStream(stream, ColorComponents.RedGreenBlueAlpha);
            var scale = Math.Min(1, Math.Min(Most / (double)image.Width, Most / (double)image.Height));
            var (width, height) = (Math.Max(1, (int)(image.Width * scale)), Math.Max(1, (int)(image.Height * scale)));
            return Model.Png.Of(Averaged(image, width, height), width, height);
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or IndexOutOfRangeException or ArgumentException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    // Each small pixel is the average of those it stands for, the see-through ones counting less.
    private static byte[] Averaged(ImageResult image, int width, int height)
    {
        var small = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = Span(y, height, image.Height);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = Span(x, width, image.Width);
                var (red, green, blue, alpha) = (0L, 0L, 0L, 0L);
                for (var row = top; row < bottom; row++)
                {
                    for (var at = ((row * image.Width) + left) * 4; at < ((row * image.Width) + right) * 4; at += 4)
                    {
                        var a = image.Data[at + 3];
                        red += image.Data[at] * a;
                        green += image.Data[at + 1] * a;
                        blue += image.Data[at + 2] * a;
                        alpha += a;
                    }
                }

                var to = ((y * width) + x) * 4;
                if (alpha == 0) continue;
                (small[to], small[to + 1], small[to + 2]) = ((byte)(red / alpha), (byte)(green / alpha), (byte)(blue / alpha));
                small[to + 3] = (byte)(alpha / ((long)(bottom - top) * (right - left)));
            }
        }

        return small;
    }

    private static (int From, int To) Span(int at, int small, int large)
    {
        var from = (int)((long)at * large / small);
        return (from, Math.Max(from + 1, (int)((long)(at + 1) * large / small)));
    }
}
