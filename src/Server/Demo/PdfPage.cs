using System.Globalization;
using System.Text;

namespace Reeve.Server.Demo;

/// <summary>Writes a page of text as a PDF.</summary>
internal static class PdfPage
{
    private const int Widest = 88;

    /// <summary>The page: a heading, then lines; an empty one leaves space.</summary>
    public static byte[] Of(string heading, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"BT /F2 18 Tf 56 780 Td ({Plain(heading)}) Tj ET\n");
        var y = 746;
        foreach (var line in lines.SelectMany(l => l.Length == 0 ? [""] : Lettering.Lines(l, Widest)))
        {
            if (line.Length > 0) text.Append(CultureInfo.InvariantCulture, $"BT /F1 11 Tf 56 {y} Td ({Plain(line)}) Tj ET\n");
            y -= 16;
        }

        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
            $"<< /Length {text.Length} >>\nstream\n{text}endstream", Font("Helvetica"), Font("Helvetica-Bold"),
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (at, content) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{content}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private static string Font(string name) => $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>";

    // One byte a letter, so that lengths and places count bytes.
    private static string Plain(string text) => string.Concat(text.Select(c => c is '(' or ')' or '\\' ? $"\\{c}" : c is >= ' ' and <= '~' ? c.ToString() : "?"));
}
