namespace Reeve.Server.Demo;

/// <summary>Writes text into pictures, in letters of five by seven dots.</summary>
internal static class Lettering
{
    /// <summary>Dots from one letter to the next.</summary>
    public const int Advance = 6;

    private const int Columns = 5;
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

    // Seven rows from the top, each of five dots as one digit of base 32.
    private static readonly Dictionary<char, string> Letters = new()
    {
        ['A'] = "EHHVHHH", ['B'] = "UHHUHHU", ['C'] = "EHGGGHE", ['D'] = "UHHHHHU", ['E'] = "VGGUGGV", ['F'] = "VGGUGGG", ['G'] = "EHGNHHF", ['H'] = "HHHVHHH", ['I'] = "E44444E",
        ['J'] = "72222IC", ['K'] = "HIKOKIH", ['L'] = "GGGGGGV", ['M'] = "HRLLHHH", ['N'] = "HPLJHHH", ['O'] = "EHHHHHE", ['P'] = "UHHUGGG", ['Q'] = "EHHHLID", ['R'] = "UHHUKIH",
        ['S'] = "FGGE11U", ['T'] = "V444444", ['U'] = "HHHHHHE", ['V'] = "HHHHHA4", ['W'] = "HHHLLLA", ['X'] = "HHA4AHH", ['Y'] = "HHA4444", ['Z'] = "V1248GV",
        ['a'] = "00E1FHF", ['b'] = "GGMPHHU", ['c'] = "00EGGHE", ['d'] = "11DJHHF", ['e'] = "00EHVGE", ['f'] = "698S888", ['g'] = "0FHHF1E", ['h'] = "GGMPHHH", ['i'] = "40C444E",
        ['j'] = "20622IC", ['k'] = "GGIKOKI", ['l'] = "C44444E", ['m'] = "00QLLHH", ['n'] = "00MPHHH", ['o'] = "00EHHHE", ['p'] = "00UHUGG", ['q'] = "00DJF11", ['r'] = "00MPGGG",
        ['s'] = "00EGE1U", ['t'] = "88S8896", ['u'] = "00HHHJD", ['v'] = "00HHHA4", ['w'] = "00HHLLA", ['x'] = "00HA4AH", ['y'] = "00HHF1E", ['z'] = "00V248V",
        ['0'] = "EHJLPHE", ['1'] = "4C4444E", ['2'] = "EH1248V", ['3'] = "V2421HE", ['4'] = "26AIV22", ['5'] = "VGU11HE", ['6'] = "68GUHHE", ['7'] = "V124888", ['8'] = "EHHEHHE", ['9'] = "EHHF12C",
        ['.'] = "00000CC", [','] = "0000C48", [':'] = "0CC0CC0", ['-'] = "000V000", ['/'] = "01248G0", ['\\'] = "0G84210", ['('] = "2488842", [')'] = "8422248", ['\''] = "C480000", ['!'] = "4444004",
        ['?'] = "EH12404", ['%'] = "OP248J3", ['&'] = "CIK8LID", ['@'] = "EH1DLLE", ['_'] = "000000V", ['+'] = "044V440",
    };

    /// <summary>Calls for each dot of a text, from its upper left corner; what there is no letter for stays blank.</summary>
    public static void Write(string text, Action<int, int> dot)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!Letters.TryGetValue(text[at], out var rows)) continue;
            for (var y = 0; y < rows.Length; y++)
            {
                var row = Digits.IndexOf(rows[y], StringComparison.Ordinal);
                for (var x = 0; x < Columns; x++)
                    if ((row & (1 << (Columns - 1 - x))) != 0) dot((at * Advance) + x, y);
            }
        }
    }

    /// <summary>A text in lines of at most so many letters, broken between words.</summary>
    public static IReadOnlyList<string> Lines(string text, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= most) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }
}
