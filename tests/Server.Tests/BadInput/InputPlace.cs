using Reeve.Tests.Support;

namespace Reeve.Server.Tests.BadInput;

/// <summary>A company on the shared server for requests that should not be made.</summary>
public sealed class InputPlace : IAsyncLifetime
{
    public TestHost Host { get; private set; } = null!;

    public Wire Wire { get; private set; } = null!;

    /// <summary>Number of a company's record.</summary>
    public int Company { get; private set; }

    /// <summary>The headers of a decent request.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers =>
        [("Host", $"127.0.0.1:{Host.Port}"), ("Authorization", Wire.Authorization), ("Content-Type", "application/json"), ("Accept", "*/*")];

    public async ValueTask InitializeAsync()
    {
        Host = await TestHost.SharedAsync("sqlite");
        Wire = await Host.CompanyAsync();
        Company = (await Wire.PostAsync("company/companies", new { identifier = "bad", name = "Bad Input" })).Expect(201).Id;
        (await Wire.PostAsync("service/tickets", new { summary = "Printer", company = new { id = Company } })).Expect(201);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
