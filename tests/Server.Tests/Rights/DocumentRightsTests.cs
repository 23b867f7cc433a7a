using Reeve.Kernel;
using Reeve.Model.Rights;
using Reeve.Tests.Support;
using static Reeve.Server.Tests.Scenarios.DocumentTests;
using CompanyRights = Reeve.Model.Rights.Companies;

namespace Reeve.Server.Tests.Rights;

/// <summary>Who sees a document is decided by its own function and by the record it belongs to (ruling 20); what is out of reach does not exist.</summary>
public sealed class DocumentRightsTests
{
    private const string Documents = "system/documents";

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Both_functions_are_needed(string database)
    {
        var office = await Offices.OnAsync(database);
        var ticket = await office.TicketAsync();
        var made = await UploadAsync(office.Admin, "Ticket", ticket);
        var attachmentsOnly = await office.PersonAsync(Office.On(CompanyRights.ManageAttachments, Level.All));
        await HiddenAsync(attachmentsOnly.Wire, made, ticket);
        (await attachmentsOnly.Wire.GetAsync($"service/tickets/{ticket}/documents")).Expect(403).Says("function").ShouldBe("Service Tickets");
        (await attachmentsOnly.Wire.UploadAsync(Documents, Form("Ticket", ticket, "a.txt", [1]))).Expect(403).Says("function").ShouldBe("Service Tickets");

        var ticketsOnly = await office.PersonAsync(Office.On(ServiceDesk.ServiceTickets, Level.All), Office.On(ServiceDesk.CloseServiceTickets, Level.All));
        foreach (var path in new[] { Documents, $"{Documents}/{made}", $"{Documents}/{made}/download", $"service/tickets/{ticket}/documents" })
            (await ticketsOnly.Wire.GetAsync(path)).Expect(403).Says("function").ShouldBe("Manage Attachments");
        (await ticketsOnly.Wire.UploadAsync(Documents, Form("Ticket", ticket, "a.txt", [1]))).Expect(403).Says("function").ShouldBe("Manage Attachments");

        var both = await office.PersonAsync(Office.On(CompanyRights.ManageAttachments, Level.All), Office.On(ServiceDesk.ServiceTickets, inquire: Level.All));
        (await both.Wire.GetAsync($"{Documents}/{made}/download")).Expect(200).Text.ShouldBe("secret");
        (await both.Wire.GetAsync($"{Documents}?recordType=Ticket&recordId={ticket}")).Expect(200).Ids.ShouldBe([made]);
        (await both.Wire.GetAsync($"service/tickets/{ticket}/documents")).Expect(200).Ids.ShouldBe([made]);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_document_of_a_record_out_of_reach_is_like_none(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(
            Office.On(CompanyRights.ManageAttachments, Level.All),
            Office.On(ServiceDesk.ServiceTickets, Level.My),
            Office.On(ServiceDesk.CloseServiceTickets, Level.All));
        var (theirs, own) = (await office.TicketAsync(), await office.TicketAsync(person.Id));
        var (hidden, seen) = (await UploadAsync(office.Admin, "Ticket", theirs), await UploadAsync(office.Admin, "Ticket", own));
        await HiddenAsync(person.Wire, hidden, theirs);
        (await person.Wire.GetAsync($"service/tickets/{theirs}/documents")).Expect(404);
        (await person.Wire.UploadAsync(Documents, Form("Ticket", theirs, "a.txt", [1]))).Expect(400).Faults.ShouldBe([("NotFound", "recordId")]);
        (await person.Wire.DeleteAsync($"{Documents}/{hidden}")).Expect(404);
        (await person.Wire.UploadAsync($"{Documents}/{hidden}", Form(null, 0, "a.txt", [1]))).Expect(404);
        (await person.Wire.GetAsync($"{Documents}/{seen}/download")).Expect(200);
        (await person.Wire.GetAsync($"{Documents}?conditions=recordType=\"Ticket\"&fields=id&pageSize=1000")).Expect(200).Ids.ShouldBe([seen]);
        (await office.Admin.GetAsync($"{Documents}/{hidden}")).Expect(200);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task My_attachments_are_those_one_added_and_those_of_ones_own_records(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(
            Office.On(CompanyRights.ManageAttachments, Level.My),
            Office.On(ServiceDesk.ServiceTickets, Level.All),
            Office.On(ServiceDesk.CloseServiceTickets, Level.All));
        var (other, own) = (await office.TicketAsync(), await office.TicketAsync(person.Id));
        var (hidden, seen) = (await UploadAsync(office.Admin, "Ticket", other), await UploadAsync(office.Admin, "Ticket", own));
        var added = await UploadAsync(person.Wire, "Ticket", other);
        await HiddenAsync(person.Wire, hidden, null);
        (await person.Wire.GetAsync($"{Documents}/{seen}")).Expect(200);
        (await person.Wire.GetAsync($"{Documents}?recordType=Ticket&recordId={other}")).Expect(200).Ids.ShouldBe([added]);
        (await person.Wire.GetAsync($"{Documents}/count?recordType=Ticket&recordId={other}")).Expect(200).Text.ShouldBe("{\"count\":1}");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_private_document_shows_to_who_added_it_and_to_who_may_edit_all(string database)
    {
        var office = await Offices.OnAsync(database);
        Grant[] reader = [Office.On(CompanyRights.ManageAttachments, inquire: Level.All, add: Level.All), Office.On(ServiceDesk.ServiceTickets, Level.All)];
        var (author, other) = (await office.PersonAsync(reader), await office.PersonAsync(reader));
        var keeper = await office.PersonAsync(Office.On(CompanyRights.ManageAttachments, Level.All), Office.On(ServiceDesk.ServiceTickets, Level.All));
        var ticket = await office.TicketAsync();
        var made = await UploadAsync(author.Wire, "Ticket", ticket, ("privateFlag", "True"));
        (await author.Wire.GetAsync($"{Documents}/{made}")).Expect(200).Json.GetProperty("publicFlag").GetBoolean().ShouldBeFalse();
        await HiddenAsync(other.Wire, made, ticket);
        (await other.Wire.GetAsync($"service/tickets/{ticket}/documents")).Expect(200).Text.ShouldBe("[]");
        (await keeper.Wire.GetAsync($"{Documents}/{made}/download")).Expect(200);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_audit_of_a_document_shows_to_who_may_see_it(string database)
    {
        var office = await Offices.OnAsync(database);
        var person = await office.PersonAsync(
            Office.On(CompanyRights.ManageAttachments, Level.All),
            Office.On(ServiceDesk.ServiceTickets, Level.My),
            Office.On(ServiceDesk.CloseServiceTickets, Level.All));
        var (hidden, seen) = (await UploadAsync(office.Admin, "Ticket", await office.TicketAsync()), await UploadAsync(office.Admin, "Ticket", await office.TicketAsync(person.Id)));
        (await person.Wire.FindAsync("system/auditEntries", $"recordResource = \"{Documents}\" and recordId = {seen}")).Expect(200).Ids.Count.ShouldBe(1);
        (await person.Wire.FindAsync("system/auditEntries", $"recordResource = \"{Documents}\" and recordId = {hidden}")).Expect(200).Text.ShouldBe("[]");
        (await office.Admin.FindAsync("system/auditEntries", $"recordResource = \"{Documents}\" and recordId = {hidden}")).Expect(200).Text.ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_picture_needs_the_right_to_change_its_record(string database)
    {
        var office = await Offices.OnAsync(database);
        var contact = await office.MakeAsync("company/contacts", new { firstName = Office.Name("Ann") });
        var reader = await office.PersonAsync(Office.On(CompanyRights.ManageAttachments, Level.All), Office.On(CompanyRights.Contacts, inquire: Level.All));
        (await reader.Wire.UploadAsync(Documents, Form("Contact", contact, "a.png", Png, ("isAvatar", "true")))).Expect(403).Says("function").ShouldBe("Contacts");
        (await office.Admin.GetAsync($"{Documents}?recordType=Contact&recordId={contact}")).Expect(200).Text.ShouldBe("[]");
        var editor = await office.PersonAsync(Office.On(CompanyRights.ManageAttachments, Level.All), Office.On(CompanyRights.Contacts, Level.All));
        (await editor.Wire.UploadAsync(Documents, Form("Contact", contact, "a.png", Png, ("isAvatar", "true")))).Expect(201);
        (await reader.Wire.DownloadAsync($"company/contacts/{contact}/image")).Bytes.ShouldBe(Png);
    }

    private static async Task<int> UploadAsync(Wire wire, string type, int id, params (string, string)[] more) =>
        (await wire.UploadAsync(Documents, Form(type, id, "a.txt", "secret"u8.ToArray(), more))).Expect(201).Id;

    private static async Task HiddenAsync(Wire wire, int document, int? ticket)
    {
        const int absent = int.MaxValue;
        foreach (var ending in new[] { "", "/download" })
        {
            var (one, none) = (await wire.GetAsync($"{Documents}/{document}{ending}"), await wire.GetAsync($"{Documents}/{absent}{ending}"));
            one.Expect(404).Text.Replace(document.ToString(), "ID").ShouldBe(none.Text.Replace(absent.ToString(), "ID"));
        }

        if (ticket is { } id) (await wire.GetAsync($"{Documents}?recordType=Ticket&recordId={id}")).Expect(200).Text.ShouldBe("[]");
        (await wire.GetAsync($"{Documents}/count?conditions=id={document}")).Expect(200).Text.ShouldBe("{\"count\":0}");
    }
}
