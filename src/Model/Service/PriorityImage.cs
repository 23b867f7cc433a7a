using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>The picture of a priority: a disc of its colour.</summary>
public static class PriorityImage
{
    private const int Size = 16;

    /// <summary><c>GET service/priorities/{id}/image</c>: as free of rights as the colour itself.</summary>
    public static Operation Show { get; } = new()
    {
        Path = "service/priorities/{id}/image",
        Method = "GET",
        Summary = "A disc of the priority's colour, as PNG.",
        Run = call =>
        {
            var id = call.Number("id");
            var priority = call.Memory.Row<Priority>(id) ?? throw new Refusal(new Problem.NoRecord(nameof(Priority), $"{id}"));
            var picture = Png.Of(Disc(Rgb(priority.Color)), Size, Size);
            return new(new Download(null, "image/png", picture.Length, $"{priority.Color}-{Size}", async (from, count, to) => await to(picture.AsMemory((int)from, (int)count))));
        },
    };

    private static (byte Red, byte Green, byte Blue) Rgb(PriorityColor? color) => color switch
    {
        PriorityColor.Black => (0, 0, 0),
        PriorityColor.Blue => (0, 0, 255),
        PriorityColor.Cyan => (0, 255, 255),
        PriorityColor.Green => (0, 128, 0),
        PriorityColor.Lime => (0, 255, 0),
        PriorityColor.Orange => (255, 165, 0),
        PriorityColor.Pink => (255, 192, 203),
        PriorityColor.Purple => (128, 0, 128),
        PriorityColor.Red => (255, 0, 0),
        PriorityColor.White => (255, 255, 255),
        PriorityColor.Yellow => (255, 255, 0),
        _ => (128, 128, 128),
    };

    private static byte[] Disc((byte Red, byte Green, byte Blue) color)
    {
        const double middle = (Size - 1) / 2.0;
        var pixels = new byte[Size * Size * 4];
        for (var at = 0; at < Size * Size; at++)
        {
            var away = Math.Sqrt(Math.Pow((at % Size) - middle, 2) + Math.Pow((at / Size) - middle, 2));
            var cover = Math.Clamp((Size / 2.0) - away, 0, 1);
            (pixels[at * 4], pixels[(at * 4) + 1], pixels[(at * 4) + 2], pixels[(at * 4) + 3]) = (color.Red, color.Green, color.Blue, (byte)(255 * cover));
        }

        return pixels;
    }
}
