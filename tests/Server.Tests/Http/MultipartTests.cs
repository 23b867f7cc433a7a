using System.Text;
using Reeve.Kernel;
using Reeve.Server.Http;

namespace Reeve.Server.Tests.Http;

/// <summary>Forms as published clients and browsers send them, cut into pieces anywhere.</summary>
public sealed class MultipartTests
{
    private const string B = "xx-b";

    [Theory]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nA\r\nB\r\n--xx-b--\r\n", "title:A\\r\\nB")]
    [InlineData("--xx-b\nContent-Disposition: form-data; name=\"title\"\n\nA\r\n--xx-b--", "title:A\\r")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n\r\n--xx-b--", "title:")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n--xx-b--", "title:")]
    [InlineData("A preamble\r\n--xx-b \t\r\ncontent-disposition:form-data;name=title\r\n\r\nx\r\n--xx-b\r\nContent-Disposition: form-data; name=\"PrivateFlag\r\n\r\nTrue\r\n--xx-b--\r\nafter", "title:x|PrivateFlag:True")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xx-b\r\n", "a:1")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--xx-b", "a:1")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n--xx-bad\r\n --xx-b\r\n--xx-b--", "a:--xx-bad\\r\\n --xx-b")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a \\\"b\\\".txt\"\r\nContent-Type: text/plain\r\n\r\nx\r\n--xx-b--", "file<a \"b\".txt>:x")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; filename=C:\\docs\\a.txt; name=file\r\n\r\nx\r\n--xx-b--", "file<a.txt>:x")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"; filename*=UTF-8''Z%C3%BCrich.txt\r\n\r\nx\r\n--xx-b--", "file<Zürich.txt>:x")]
    [InlineData("--xx-b--", "")]
    public void A_form_is_read_whatever_its_sender_leaves_out(string form, string told)
    {
        var bytes = Encoding.UTF8.GetBytes(form);
        for (var size = 1; size <= bytes.Length; size++) Read(B, bytes, size).ShouldBe(told, $"in pieces of {size}");
    }

    [Theory]
    [InlineData("", "boundary")]
    [InlineData("nothing of the kind", "boundary")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf a", "middle of a part")]
    [InlineData("--xx-b\r\nContent-Disposition: form-da", "headers")]
    [InlineData("--xx-b\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\nQQ==\r\n--xx-b--", "base64")]
    public void What_is_no_form_is_said(string form, string why)
    {
        var bytes = Encoding.UTF8.GetBytes(form);
        for (var size = 1; size <= bytes.Length + 1; size++)
            Should.Throw<Refusal>(() => Read(B, bytes, size)).Problem.ShouldBeOfType<Problem.BadRequest>().Message.ShouldContain(why);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=abc", "abc")]
    [InlineData("Multipart/Form-Data; charset=utf-8; BOUNDARY=\"a b;c\"", "a b;c")]
    [InlineData("multipart/form-data;boundary=abc; charset=utf-8", "abc")]
    public void The_boundary_is_found(string type, string boundary) => UploadForm.Boundary(type).ShouldBe(boundary);

    [Theory]
    [InlineData(null, typeof(Problem.WrongMedia))]
    [InlineData("application/json", typeof(Problem.WrongMedia))]
    [InlineData("multipart/form-data", typeof(Problem.BadRequest))]
    [InlineData("multipart/form-data; boundary=", typeof(Problem.BadRequest))]
    public void What_is_no_form_is_of_the_wrong_type(string? type, Type problem) => Should.Throw<Refusal>(() => UploadForm.Boundary(type)).Problem.ShouldBeOfType(problem);

    [Fact]
    public void Random_files_arrive_as_they_were_and_random_bytes_never_fail_otherwise_than_in_words()
    {
        var random = new Random(20261122);
        byte[][] pieces = ["\r\n"u8.ToArray(), "\n"u8.ToArray(), "--xx-b"u8.ToArray(), "--"u8.ToArray(), "\r"u8.ToArray(), "Content-Disposition: form-data; name=\"a\""u8.ToArray(), "x"u8.ToArray(), [0, 255]];
        for (var run = 0; run < 20_000; run++)
        {
            var noise = Enumerable.Range(0, random.Next(0, 40)).SelectMany(_ => pieces[random.Next(pieces.Length)]).ToArray();
            if (run % 2 == 0)
            {
                Told(() => Read(B, noise, random.Next(1, 30)));
                continue;
            }

            // A file may hold anything but its own boundary at the beginning of a line.
            var file = noise.AsSpan().IndexOf("\n--xx-b"u8) >= 0 || noise.AsSpan().StartsWith("--xx-b"u8) ? [1, 2, 3] : noise;
            byte[] form = [.. "--xx-b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"u8, .. file, .. "\r\n--xx-b--\r\n"u8];
            Read(B, form, random.Next(1, 60)).ShouldBe($"file<f>:{Shown(file)}");
        }
    }

    private static void Told(Action read)
    {
        try
        {
            read();
        }
        catch (Refusal refusal) when (refusal.Problem is Problem.BadRequest)
        {
            // In words, as it should be.
        }
    }

    private static string Read(string boundary, byte[] bytes, int size)
    {
        var scanner = new MultipartScanner(boundary);
        var told = new List<string>();
        var content = new List<byte>();
        var (start, end) = (0, 0);
        for (var turns = 0; turns < 100_000; turns++)
        {
            var found = scanner.Next(bytes.AsSpan(start, end - start), end == bytes.Length, out var taken, out var some);
            if (found == Found.Bytes) content.AddRange(bytes.AsSpan(start, some));
            start += taken;
            switch (found)
            {
                case Found.End:
                    return string.Join('|', told);
                case Found.Part:
                    content.Clear();
                    break;
                case Found.PartEnd:
                    told.Add($"{scanner.Part!.Name}{(scanner.Part.FileName is { } file ? $"<{file}>" : "")}:{Shown([.. content])}");
                    break;
                case Found.More:
                    end.ShouldBeLessThan(bytes.Length, "more is asked for than there is");
                    end = Math.Min(bytes.Length, end + size);
                    break;
            }
        }

        throw new InvalidOperationException("The scanner does not get on.");
    }

    private static string Shown(byte[] bytes) => Encoding.Latin1.GetString(bytes).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
