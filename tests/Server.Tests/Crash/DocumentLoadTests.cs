using System.Net.Http.Headers;
using System.Security.Cryptography;
using Reeve.Model;
using Reeve.Server.Jobs;
using Reeve.Store;
using Reeve.Tests.Support;
using Companies = Reeve.Store.Companies;

namespace Reeve.Server.Tests.Crash;

/// <summary>Many large files at once, up and down, in a server that has little memory for them; and a server that dies in the middle of one.</summary>
public sealed class DocumentLoadTests(ITestOutputHelper output)
{
    private const int Files = 200;
    private const int Clients = 8;
    private const int Largest = 50 * 1024 * 1024;
    private const long MemoryAtMost = 250L * 1024 * 1024;

    [Theory, Trait("Set", "Long")]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Two_hundred_files_go_up_and_down_by_eight_clients_within_250_MiB(string database)
    {
        await using var server = await RunningServer.StartAsync(database);
        using var client = Client();
        var wire = new Wire(client, server.Company, server.PublicKey, server.PrivateKey, server.Url);
        var ticket = (await wire.GetAsync("service/tickets?pageSize=1&fields=id")).Expect(200).Ids[0];
        var bytes = new byte[Largest];
        new Random(7).NextBytes(bytes);
        var order = Enumerable.Range(0, Files).ToArray();
        new Random(8).Shuffle(order);
        var ids = new int[Files];
        await EachAsync(order, async i => ids[i] = (await wire.UploadAsync("system/documents", Form(ticket, i, bytes))).Expect(201).Id);
        var wrong = 0;
        await EachAsync(order, async i =>
        {
            if (await DigestAsync(client, server, wire, ids[i]) != Digest(bytes, i)) Interlocked.Increment(ref wrong);
        });
        var peak = await server.PeakMemoryAsync();
        var told = $"{database}: {Files} files, {Enumerable.Range(0, Files).Sum(i => (long)Size(i)) >> 20} MiB up and down, at most {peak >> 20} MiB of memory";
        output.WriteLine(told);
        Console.WriteLine(told);
        wrong.ShouldBe(0);
        peak.ShouldBeLessThan(MemoryAtMost);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_server_killed_in_the_middle_of_an_upload_leaves_nothing(string database)
    {
        using var data = new SqliteFolder();
        var postgres = database == "postgres" ? await (await PostgresServer.Shared).CreateDatabaseAsync() : null;
        var company = "";
        var before = 0;
        await using (var server = await RunningServer.StartAsync(data.Path, postgres))
        {
            using var client = Client();
            company = server.Company;
            var wire = new Wire(client, server.Company, server.PublicKey, server.PrivateKey, server.Url);
            var ticket = (await wire.GetAsync("service/tickets?pageSize=1&fields=id")).Expect(200).Ids[0];
            before = (await wire.GetAsync("system/documents/count")).Expect(200).Json.GetProperty("count").GetInt32();
            using var content = new Endless(ticket) { Headers = { ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b") } };
            var upload = wire.UploadAsync("system/documents", content);
            await content.Halfway;
            await server.KillAsync();
            content.GiveUp();
            await Should.ThrowAsync<HttpRequestException>(() => upload);
        }

        var engine = new Kernel.Engine(Running.Catalogue(), TimeProvider.System);
        await using var companies = Companies.Open(engine.Catalogue, TimeProvider.System, postgres == null ? new DataPlace.Sqlite(data.Path) : new DataPlace.Postgres(postgres));
        var storage = (await companies.FindAsync(company))!;
        (await storage.Files.LooseAsync(DateTimeOffset.MaxValue, 10)).Count.ShouldBe(1);
        var parts = await storage.Files.CountAsync();
        parts.ShouldBeGreaterThan(0);
        (await Upkeep.RemoveLooseFilesAsync(storage, TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(Kernel.Limits.LooseFileHours))).ShouldBe(0);
        (await Upkeep.RemoveLooseFilesAsync(storage, DateTimeOffset.MaxValue)).ShouldBe(1);
        var left = await storage.Files.CountAsync();
        var documents = await engine.TogetherAsync(storage, m => Setup.Bootstrap.Reeve(engine.Catalogue, m), async after => (await after.FindAsync<DocumentInfo>(d => d.LinkFlag == false)).Count);
        documents.ShouldBe(before);
        left.ShouldBeLessThan(parts);
    }

    private static HttpClient Client() => new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = Clients * 2 }) { Timeout = TimeSpan.FromMinutes(5) };

    // Most files are small, some are not: together less than 1 GiB.
    private static int Size(int i) => (int)(Largest * Math.Pow(i / (Files - 1.0), 11));

    private static HttpContent Form(int ticket, int i, byte[] bytes) => new MultipartFormDataContent
    {
        { new StringContent("Ticket"), "recordType" },
        { new ByteArrayContent(bytes, Largest - Size(i), Size(i)), "file", $"file {i}.bin" },
        { new StringContent(ticket.ToString()), "recordId" },
    };

    private static string Digest(byte[] bytes, int i) => Convert.ToHexString(SHA256.HashData(bytes.AsSpan(Largest - Size(i), Size(i))));

    private static async Task<string> DigestAsync(HttpClient client, RunningServer server, Wire wire, int id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{server.Url}{Wire.Base}system/documents/{id}/download");
        request.Headers.TryAddWithoutValidation("Authorization", wire.Authorization);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync();
        return Convert.ToHexString(await SHA256.HashDataAsync(stream));
    }

    private static Task EachAsync(IEnumerable<int> files, Func<int, Task> work) =>
        Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (i, _) => await work(i));

    /// <summary>A form whose file does not come to its end.</summary>
    private sealed class Endless(int ticket) : HttpContent
    {
        private readonly TaskCompletionSource halfway = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Halfway => halfway.Task;

        public void GiveUp() => over.TrySetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            var head = $"--b\r\nContent-Disposition: form-data; name=\"recordType\"\r\n\r\nTicket\r\n--b\r\nContent-Disposition: form-data; name=\"recordId\"\r\n\r\n{ticket}\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n";
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(head));
            // More than all buffers between the two hold, so that parts are written for certain.
            var some = new byte[1024 * 1024];
            for (var i = 0; i < 30; i++) await stream.WriteAsync(some);
            await stream.FlushAsync();
            halfway.TrySetResult();
            await over.Task;
            throw new IOException("Given up.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
