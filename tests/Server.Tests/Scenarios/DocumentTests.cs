using System.Net.Http.Headers;
using System.Text;
using Reeve.Server.Jobs;
using Reeve.Server.Tests.Rights;
using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Files on tickets and companies: up, in lists, down, replaced, deleted; and nothing left of what did not come in whole.</summary>
public sealed class DocumentTests
{
    private const string Documents = "system/documents";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_file_goes_up_and_comes_down_as_it_was(string database)
    {
        var (wire, _, ticket) = await DeskAsync(database);
        var bytes = Bytes(700_000);
        var made = (await wire.UploadAsync(Documents, Form("Ticket", ticket, "logs.zip", bytes, ("title", "The logs")))).Expect(201);
        made.Json.GetProperty("_info").GetProperty("enteredBy").GetString().ShouldBe("admin");
        (made.Says("title"), made.Says("fileName"), made.Says("size"), made.Says("imageFlag"), made.Says("publicFlag"), made.Says("owner"))
            .ShouldBe(("The logs", "logs.zip", "700000", "False", "True", "admin"));
        made.Says("serverFileName").ShouldBe(made.Says("guid") + ".zip");
        made.Json.GetProperty("documentType").GetProperty("name").GetString().ShouldBe("Archive");
        made.Header("Location").ShouldEndWith($"/{Documents}/{made.Id}");

        var (answer, down) = await wire.DownloadAsync($"{Documents}/{made.Id}/download");
        answer.Expect(200);
        down.ShouldBe(bytes);
        (answer.Header("Content-Disposition"), answer.Header("X-Content-Type-Options"), answer.Header("Content-Type"), answer.Header("Content-Length"))
            .ShouldBe(("attachment; filename=\"logs.zip\"", "nosniff", "application/octet-stream", "700000"));

        var (part, middle) = await wire.DownloadAsync($"{Documents}/{made.Id}/download", ("Range", "bytes=262000-262999"));
        part.Expect(206).Header("Content-Range").ShouldBe("bytes 262000-262999/700000");
        middle.ShouldBe(bytes[262_000..263_000]);
        (await wire.DownloadAsync($"{Documents}/{made.Id}/download", ("If-None-Match", answer.Header("ETag")!))).Answer.Expect(304);

        (await wire.GetAsync($"{Documents}?recordType=Ticket&recordId={ticket}")).Expect(200).Ids.ShouldBe([made.Id]);
        (await wire.GetAsync($"{Documents}/count?RecordType=ticket&RecordId={ticket}")).Expect(200).Text.ShouldBe("{\"count\":1}");
        (await wire.GetAsync($"{Documents}?recordType=Ticket&recordId={ticket + 1000}")).Expect(200).Text.ShouldBe("[]");
        var reference = (await wire.GetAsync($"service/tickets/{ticket}/documents")).Expect(200).Json[0];
        (reference.GetProperty("id").GetInt32(), reference.GetProperty("name").GetString()).ShouldBe((made.Id, "The logs"));
        (await wire.GetAsync($"service/tickets/{ticket}/documents/count")).Expect(200).Text.ShouldBe("{\"count\":1}");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_runs_in_a_browser_goes_out_as_bytes(string database)
    {
        var (wire, _, ticket) = await DeskAsync(database);
        var page = Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
        var made = (await wire.UploadAsync(Documents, Form("Ticket", ticket, "picture.png", page, "image/png"))).Expect(201);
        made.Says("imageFlag").ShouldBe("False");
        var (answer, _) = await wire.DownloadAsync($"{Documents}/{made.Id}/download");
        (answer.Header("Content-Type"), answer.Header("Content-Disposition")).ShouldBe(("application/octet-stream", "attachment; filename=\"picture.png\""));
        answer.Header("Content-Security-Policy").ShouldBe("default-src 'none'; sandbox");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_form_that_is_wrong_is_told_all_at_once_and_leaves_nothing(string database)
    {
        var (wire, host, ticket) = await DeskAsync(database);
        var storage = (await host.Companies.FindAsync(wire.Company))!;
        var before = await storage.Files.CountAsync();
        (await wire.UploadAsync(Documents, Form(null, 0, "a.bin", Bytes(600_000)))).Expect(400).Faults.ShouldBe([("MissingRequiredField", "recordType"), ("MissingRequiredField", "recordId")]);
        (await wire.UploadAsync(Documents, Form("Nothing", ticket, "a.bin", Bytes(600_000)))).Expect(400).Faults.ShouldBe([("InvalidField", "recordType")]);
        (await wire.UploadAsync(Documents, Form("Ticket", ticket + 1000, "a.bin", Bytes(600_000)))).Expect(400).Faults.ShouldBe([("NotFound", "recordId")]);
        (await wire.UploadAsync(Documents, Form("Ticket", ticket, null, [], ("url", "javascript:alert(1)"), ("privateFlag", "maybe")))).Expect(400).Faults
            .ShouldBe([("InvalidField", "url"), ("InvalidField", "privateFlag")], ignoreOrder: true);
        (await wire.UploadAsync(Documents, Form("Ticket", ticket, null, []))).Expect(400).Faults.ShouldBe([("MissingRequiredField", "file")]);
        (await wire.UploadAsync(Documents, new StringContent("{}", Encoding.UTF8, "application/json"))).Expect(415);
        (await wire.UploadAsync(Documents, Raw("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nhalf a file"))).Expect(400);
        (await wire.GetAsync($"{Documents}?recordId=1")).Expect(400);
        (await wire.GetAsync($"{Documents}?recordType=Nothing&recordId=1")).Expect(400);
        (await wire.GetAsync($"{Documents}?recordType=Ticket&recordId=x")).Expect(400);
        (await storage.Files.CountAsync()).ShouldBe(before);
        (await storage.Files.LooseAsync(DateTimeOffset.MaxValue, 10)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_malformed_form_of_a_known_client_is_understood(string database)
    {
        var (wire, _, ticket) = await DeskAsync(database);
        var form = $"--b\r\nContent-Disposition: form-data; name=\"recordType\"\r\n\r\nTicket\r\n--b\r\nContent-Disposition: form-data; name=\"RecordId\"\r\n\r\n{ticket}\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"Title\"\r\n\r\nFrom a script\r\n--b\r\nContent-Disposition: form-data; name=\"PrivateFlag\r\n\r\nTrue\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"ReadOnlyFlag\r\n\r\nFalse\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: application/octet-stream\r\n\r\nabc\r\n--b--\r\n";
        var made = (await wire.UploadAsync(Documents, Raw(form))).Expect(201);
        (made.Says("title"), made.Says("publicFlag"), made.Says("readOnlyFlag"), made.Says("size")).ShouldBe(("From a script", "False", "False", "3"));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_replaced_file_is_gone_after_upkeep_and_a_read_only_one_is_not_replaced(string database)
    {
        var (wire, host, ticket) = await DeskAsync(database);
        var storage = (await host.Companies.FindAsync(wire.Company))!;
        var made = (await wire.UploadAsync(Documents, Form("Ticket", ticket, "a.bin", Bytes(600_000), ("readOnlyFlag", "true")))).Expect(201);
        var form = () => Form(null, 0, "b.txt", "second"u8.ToArray());
        (await wire.UploadAsync($"{Documents}/{made.Id}", form())).Expect(400).Faults.ShouldBe([("InvalidField", "readOnlyFlag")]);
        (await wire.UploadAsync($"{Documents}/{made.Id}", Form(null, 0, "b.txt", "second"u8.ToArray(), ("readOnlyFlay", "false")))).Expect(200).Says("fileName").ShouldBe("b.txt");
        (await wire.UploadAsync($"{Documents}/{made.Id}", Form("Company", 1, "b.txt", "second"u8.ToArray()))).Expect(400);
        (await wire.DownloadAsync($"{Documents}/{made.Id}/download")).Answer.Text.ShouldBe("second");
        (await wire.ToldAsync(Documents, made.Id)).ShouldContain("updated fileName: a.bin -> b.txt");
        (await storage.Files.CountAsync()).ShouldBe(1 + 3);
        (await Upkeep.RemoveLooseFilesAsync(storage, DateTimeOffset.MaxValue)).ShouldBe(1);
        (await storage.Files.CountAsync()).ShouldBe(1);

        (await wire.DeleteAsync($"{Documents}/{made.Id}")).Expect(204);
        (await wire.GetAsync($"{Documents}/{made.Id}/download")).Expect(404);
        (await Upkeep.RemoveLooseFilesAsync(storage, DateTimeOffset.MaxValue)).ShouldBe(1);
        (await storage.Files.CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Documents_go_with_their_record(string database)
    {
        var (wire, host, _) = await DeskAsync(database);
        var storage = (await host.Companies.FindAsync(wire.Company))!;
        var contact = (await wire.PostAsync("company/contacts", new { firstName = "Ann" })).Expect(201).Id;
        var photo = (await wire.UploadAsync(Documents, Form("Contact", contact, "ann.png", Png, ("isAvatar", "true")))).Expect(201);
        var shown = (await wire.GetAsync($"company/contacts/{contact}")).Json.GetProperty("photo");
        shown.GetProperty("id").GetInt32().ShouldBe(photo.Id);
        shown.GetProperty("_info").GetProperty("document_href").GetString().ShouldEndWith($"{Wire.Base}{Documents}/{photo.Id}");
        shown.GetProperty("_info").TryGetProperty("photo_href", out _).ShouldBeFalse();
        shown.GetProperty("_info").GetProperty("documentDownload_href").GetString().ShouldEndWith($"{Wire.Base}{Documents}/{photo.Id}/download");
        shown.GetProperty("_info").GetProperty("filename").GetString().ShouldBe((await wire.GetAsync($"{Documents}/{photo.Id}")).Says("fileName"));
        var (image, bytes) = await wire.DownloadAsync($"company/contacts/{contact}/image");
        (image.Expect(200).Header("Content-Type"), image.Header("Content-Disposition")).ShouldBe(("image/png", null));
        bytes.ShouldBe(Png);
        (await wire.DeleteAsync($"{Documents}/{photo.Id}")).Expect(409);

        (await wire.DeleteAsync($"company/contacts/{contact}")).Expect(204);
        (await wire.GetAsync($"{Documents}/{photo.Id}")).Expect(404);
        (await Upkeep.RemoveLooseFilesAsync(storage, DateTimeOffset.MaxValue)).ShouldBe(1);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Pictures_must_be_pictures_of_records_that_have_one(string database)
    {
        var (wire, _, ticket) = await DeskAsync(database);
        var contact = (await wire.PostAsync("company/contacts", new { firstName = "Ann" })).Expect(201).Id;
        (await wire.UploadAsync(Documents, Form("Contact", contact, "a.png", "no picture"u8.ToArray(), ("isAvatar", "true")))).Expect(400).Faults.ShouldBe([("InvalidField", "file")]);
        (await wire.UploadAsync(Documents, Form("Ticket", ticket, "a.png", Png, ("isAvatar", "true")))).Expect(400).Faults.ShouldBe([("InvalidField", "isAvatar")]);
        var text = (await wire.UploadAsync(Documents, Form("Contact", contact, "a.txt", "text"u8.ToArray()))).Expect(201).Id;
        (await wire.PatchAsync($"company/contacts/{contact}", "photo", new { id = text })).Expect(400).Faults.ShouldBe([("InvalidField", "photo")]);
        (await wire.GetAsync($"company/contacts/{contact}/image")).Expect(404);

        var role = (await wire.GetAsync("system/securityroles?pageSize=1")).Expect(200).Ids[0];
        var member = (await wire.PostAsync("system/members", Office.Member(role))).Expect(201).Id;
        var photo = (await wire.UploadAsync(Documents, Form("Member", member, "me.png", Png, ("isAvatar", "1")))).Expect(201).Id;
        (await wire.GetAsync($"system/members/{member}")).Json.GetProperty("photo").GetProperty("id").GetInt32().ShouldBe(photo);
        (await wire.DownloadAsync($"system/members/{member}/image")).Bytes.ShouldBe(Png);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_picture_has_a_thumbnail_and_what_cannot_be_read_has_none(string database)
    {
        var (wire, _, ticket) = await DeskAsync(database);
        async Task<int> MadeAsync(byte[] bytes) => (await wire.UploadAsync(Documents, Form("Ticket", ticket, "a.png", bytes))).Expect(201).Id;
        var wide = await MadeAsync(Bitmap(800, 400));
        for (var i = 0; i < 2; i++)
        {
            var (answer, small) = await wire.DownloadAsync($"{Documents}/{wide}/thumbnail");
            answer.Expect(200).Header("Content-Type").ShouldBe("image/png");
            // Width and height stand at fixed places in a PNG.
            (small[19], small[23]).ShouldBe(((byte)200, (byte)100));
        }

        (await wire.DownloadAsync($"{Documents}/{await MadeAsync(Png)}/thumbnail")).Answer.Expect(200);
        byte[][] unreadable = ["text"u8.ToArray(), Png[..40], [.. "RIFF0000WEBP"u8, .. Bytes(100)], Bitmap(30_000, 30_000, true), [.. Png[..50], .. Bytes(200)]];
        foreach (var bytes in unreadable) (await wire.GetAsync($"{Documents}/{await MadeAsync(bytes)}/thumbnail")).Expect(404).Code.ShouldBe("NotFound");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Documents_move_with_a_merged_ticket_and_back(string database)
    {
        var (wire, _, ticket) = await DeskAsync(database);
        var company = (await wire.GetAsync($"service/tickets/{ticket}")).Json.GetProperty("company").GetProperty("id").GetInt32();
        var other = (await wire.PostAsync("service/tickets", new { summary = "Again", company = new { id = company } })).Expect(201).Id;
        var made = (await wire.UploadAsync(Documents, Form("Ticket", other, "a.txt", "text"u8.ToArray(), ("readOnlyFlag", "true")))).Expect(201).Id;
        (await wire.PostAsync($"service/tickets/{ticket}/merge", new { mergeTicketIds = new[] { other } })).Expect(200);
        (await wire.GetAsync($"{Documents}?recordType=Ticket&recordId={ticket}")).Expect(200).Ids.ShouldBe([made]);
        var reference = (await wire.GetAsync($"service/tickets/{ticket}/documents")).Expect(200);
        reference.Ids.ShouldBe([made]);
        reference.Json[0].GetProperty("_info").GetProperty("documentDownload_href").GetString().ShouldEndWith($"/{Documents}/{made}/download");
        reference.Json[0].GetProperty("_info").GetProperty("filename").GetString().ShouldBe("a.txt");
        (await wire.PostAsync($"service/tickets/{other}/unmerge", new { })).Expect(200);
        (await wire.GetAsync($"service/tickets/{ticket}/documents")).Expect(200).Text.ShouldBe("[]");
        (await wire.GetAsync($"service/tickets/{other}/documents")).Expect(200).Ids.ShouldBe([made]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_priority_shows_its_colour(string database)
    {
        var (wire, _, _) = await DeskAsync(database);
        var priority = (await wire.GetAsync("service/priorities?pageSize=1")).Expect(200).Ids[0];
        var (answer, bytes) = await wire.DownloadAsync($"service/priorities/{priority}/image");
        answer.Expect(200).Header("Content-Type").ShouldBe("image/png");
        bytes[..8].ShouldBe(Png[..8]);
        (await wire.GetAsync("service/priorities/2147483647/image")).Expect(404);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_link_has_no_file(string database)
    {
        var (wire, _, ticket) = await DeskAsync(database);
        var made = (await wire.UploadAsync(Documents, Form("Ticket", ticket, null, [], ("url", "https://example.com/report.pdf"), ("title", "Report")))).Expect(201);
        (made.Says("urlFlag"), made.Says("linkFlag"), made.Says("serverFileName"), made.Says("title")).ShouldBe(("True", "True", "https://example.com/report.pdf", "Report"));
        (await wire.GetAsync($"{Documents}/{made.Id}/download")).Expect(404);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Forms_are_taken_up_to_their_limits(string database)
    {
        var (wire, _, ticket) = await DeskAsync(database);
        const string file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nabc\r\n";
        var record = $"--b\r\nContent-Disposition: form-data; name=\"recordType\"\r\n\r\nTicket\r\n--b\r\nContent-Disposition: form-data; name=\"recordId\"\r\n\r\n{ticket}\r\n";
        Task<WireAnswer> SendAsync(string more) => wire.UploadAsync(Documents, Raw(record + more + file + "--b--\r\n"));
        string Blank(int parts) => string.Concat(Enumerable.Repeat("--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n\r\n", parts));
        string Title(int bytes) => $"--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n{new string(' ', bytes)}\r\n";
        string Head(int bytes)
        {
            const string plain = "Content-Disposition: form-data; name=\"title\"\r\nX: \r\n\r\n";
            return $"--b\r\n{plain.Insert(plain.Length - 4, new string('x', bytes - plain.Length))}\r\n";
        }

        (await SendAsync(Blank(Kernel.Limits.MaxFormParts - 3))).Expect(201);
        (await SendAsync(Blank(Kernel.Limits.MaxFormParts - 2))).Expect(400);
        (await SendAsync(Title(Kernel.Limits.MaxFormValueBytes))).Expect(201);
        (await SendAsync(Title(Kernel.Limits.MaxFormValueBytes + 1))).Expect(413);
        (await SendAsync(Head(Kernel.Limits.MaxPartHeaderBytes))).Expect(201);
        (await SendAsync(Head(Kernel.Limits.MaxPartHeaderBytes + 1))).Expect(400);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read(string database)
    {
        var (wire, _, _) = await DeskAsync(database);
        using var raw = new RawWire((await TestHost.SharedAsync(database)).Port);
        var answer = await raw.SendAsync(RawWire.Request("POST", Wire.Base + Documents, [("Host", "localhost"), ("Authorization", wire.Authorization), ("Content-Type", "multipart/form-data; boundary=b"), ("Content-Length", "209715200")]));
        answer.Status.ShouldBe(413, answer.Body);
    }

    internal static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    // A bitmap of 24 bits a pixel; only its head where it would be too large.
    private static byte[] Bitmap(int width, int height, bool headOnly = false)
    {
        var head = new byte[54];
        (head[0], head[1], head[10], head[14], head[26], head[28]) = ((byte)'B', (byte)'M', 54, 40, 1, 24);
        BitConverter.TryWriteBytes(head.AsSpan(18), width);
        BitConverter.TryWriteBytes(head.AsSpan(22), height);
        return headOnly ? head : [.. head, .. Bytes(((width * 3) + 3) / 4 * 4 * height)];
    }

    internal static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }

    internal static HttpContent Form(string? recordType, int recordId, string? fileName, byte[] file, params (string Name, string Value)[] more) => Form(recordType, recordId, fileName, file, "application/octet-stream", more);

    private static HttpContent Form(string? recordType, int recordId, string? fileName, byte[] file, string type, params (string Name, string Value)[] more)
    {
        var form = new MultipartFormDataContent();
        if (recordType != null) form.Add(new StringContent(recordType), "recordType");
        if (fileName != null)
        {
            var content = new ByteArrayContent(file);
            content.Headers.ContentType = new MediaTypeHeaderValue(type);
            form.Add(content, "file", fileName);
        }

        if (recordId != 0) form.Add(new StringContent(recordId.ToString()), "recordId");
        foreach (var (name, value) in more) form.Add(new StringContent(value), name);
        return form;
    }

    private static StringContent Raw(string form)
    {
        var content = new StringContent(form, Encoding.Latin1);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=\"b\"");
        return content;
    }

    private static async Task<(Wire Wire, TestHost Host, int Ticket)> DeskAsync(string database)
    {
        var host = await TestHost.SharedAsync(database);
        var wire = await host.CompanyAsync();
        var company = (await wire.PostAsync("company/companies", new { identifier = "acme", name = "Acme" })).Expect(201).Id;
        return (wire, host, (await wire.PostAsync("service/tickets", new { summary = "Printer", company = new { id = company } })).Expect(201).Id);
    }
}
