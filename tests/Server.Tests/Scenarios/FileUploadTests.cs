using Reeve.Tests.Support;

namespace Reeve.Server.Tests.Scenarios;

/// <summary>Which files a company takes, and how large.</summary>
public sealed class FileUploadTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Where_types_are_restricted_only_those_allowed_are_taken_and_no_larger_than_said(string database)
    {
        var wire = await (await TestHost.SharedAsync(database)).CompanyAsync();
        var company = (await wire.PostAsync("company/companies", new { identifier = "Files", name = "Files" })).Expect(201).Id;
        async Task<WireAnswer> SendAsync(string name, int size) => await wire.UploadAsync("system/documents", new MultipartFormDataContent
        {
            { new StringContent("Company"), "recordType" }, { new StringContent($"{company}"), "recordId" }, { new ByteArrayContent(new byte[size]), "file", name },
        });

        var settings = (await wire.GetAsync("system/fileuploadsettings")).Expect(200).Ids.ShouldHaveSingleItem();
        (await SendAsync("plan.cad", 10)).Expect(201);
        (await wire.PatchAsync($"system/fileuploadsettings/{settings}", "globalFileSizeLimit", 1)).Expect(200);
        (await SendAsync("plan.cad", 1_100_000)).Expect(413);

        (await wire.PatchAsync($"system/fileuploadsettings/{settings}", "restrictFileTypesFlag", true)).Expect(200);
        (await SendAsync("plan.cad", 10)).Expect(400).Faults.ShouldBe([("InvalidField", "file")]);
        (await SendAsync("plan", 10)).Expect(400).Faults.ShouldBe([("InvalidField", "file")]);
        (await wire.PostAsync("system/AllowedFileTypes/", new { fileType = ".CAD", sizeLimit = 2 })).Expect(201);
        (await SendAsync("plan.cad", 1_100_000)).Expect(201);
        (await SendAsync("plan.cad", 2_200_000)).Expect(413);
        (await wire.GetAsync($"system/documents/count?recordType=Company&recordId={company}")).Says("count").ShouldBe("2");

        (await wire.PostAsync("system/allowedfiletypes", new { fileType = ".cad" })).Expect(400).Faults.ShouldBe([("ObjectExists", "fileType")]);
        (await wire.PatchAsync($"system/fileuploadsettings/{settings}", "globalFileSizeLimit", 101)).Expect(400);
    }
}
