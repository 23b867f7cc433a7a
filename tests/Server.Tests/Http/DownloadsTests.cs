using Reeve.Model;
using Reeve.Server.Http;

namespace Reeve.Server.Tests.Http;

/// <summary>Names, stretches and types of files on their way out.</summary>
public sealed class DownloadsTests
{
    [Theory]
    [InlineData("report.pdf", "attachment; filename=\"report.pdf\"")]
    [InlineData("Zürich.pdf", "attachment; filename=\"Z_rich.pdf\"; filename*=UTF-8''Z%C3%BCrich.pdf")]
    [InlineData("a\"b\\c.txt", "attachment; filename=\"a_b_c.txt\"; filename*=UTF-8''a%22b%5Cc.txt")]
    public void A_name_has_a_second_spelling_only_where_the_first_cannot_hold_it(string name, string header) => Downloads.Attachment(name).ShouldBe(header);

    [Theory]
    [InlineData("bytes=0-9", 0, 10)]
    [InlineData("bytes=90-", 90, 10)]
    [InlineData("bytes=-10", 90, 10)]
    [InlineData("bytes=-1000", 0, 100)]
    [InlineData("bytes=50-1000", 50, 50)]
    public void A_stretch_is_found(string header, long from, long count) => Downloads.Range(header, 100).ShouldBe((from, count));

    [Theory]
    [InlineData("")]
    [InlineData("bytes=100-")]
    [InlineData("bytes=9-3")]
    [InlineData("bytes=0-1,3-4")]
    [InlineData("bytes=-0")]
    [InlineData("bytes=x-y")]
    [InlineData("lines=0-1")]
    public void What_is_no_stretch_of_the_file_gets_the_whole(string header) => Downloads.Range(header, 100).ShouldBeNull();

    [Theory]
    [InlineData("PNG\r\n", "a.html", "text/plain")]
    [InlineData("\u0001<!DOCTYPE html><p>", "a.png", "text/html")]
    [InlineData("<svg xmlns='x' onload='alert(1)'/>", "a.png", "text/html")]
    [InlineData("%PDF-1.7", "a.txt", "application/pdf")]
    [InlineData("GIF89a....", "a.pdf", "image/gif")]
    [InlineData("PK\u0003\u0004..", "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("PK\u0003\u0004..", "a.png", "application/zip")]
    [InlineData("a\0b", "a.txt", "application/octet-stream")]
    [InlineData("", "a.png", "text/plain")]
    public void A_type_is_told_from_the_bytes(string head, string name, string type) => MediaTypes.Of(System.Text.Encoding.UTF8.GetBytes(head), name).ShouldBe(type);
}
