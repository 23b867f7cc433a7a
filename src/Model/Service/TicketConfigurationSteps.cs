using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>The configurations that a ticket is about, as clients see them: under their own numbers.</summary>
/// <remarks>Wire: the number in the address is the configuration's, and a body is a reference to it.</remarks>
internal static class TicketConfigurationSteps
{
    private const string Path = "service/tickets/{parentId}/configurations";
    private const string Configurations = "company/configurations";
    private const string Entity = "configurationReference";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        Of(Path, "GET", Verb.Inquire, "The configurations that the ticket is about.", async call => Listed(call, await LinkedAsync(call))),
        Of(Path + "/count", "GET", Verb.Inquire, "The number of configurations that the ticket is about.", async call => new CountOf(Listed(call, await LinkedAsync(call)))),
        Of(Path + "/{id}", "GET", Verb.Inquire, "One configuration that the ticket is about.", GetAsync),
        Of(Path, "POST", Verb.Add, "Says that the ticket is about a configuration.", AttachAsync, 201),
        Of(Path + "/{id}", "DELETE", Verb.Delete, "Says that the ticket is not about a configuration.", DetachAsync, 204),
    ];

    private static Operation Of(string path, string method, Verb verb, string summary, Func<OperationCall, ValueTask<object?>> run, int status = 200) => new()
    {
        Path = path,
        Method = method,
        Function = ServiceDesk.ServiceTickets,
        Verb = verb,
        MyIsEnough = true,
        Status = status,
        Summary = summary,
        Body = method == "POST" ? typeof(Reference) : null,
        Answer = method == "DELETE" ? null : path.EndsWith("count", StringComparison.Ordinal) ? typeof(Counted) : method == "GET" && path == Path ? typeof(IReadOnlyList<Reference>) : typeof(Reference),
        Run = async call =>
        {
            TicketReach.Require(call.Caller, (ServiceDesk.ServiceTickets, Verb.Inquire), (Rights.Companies.Configurations, Verb.Inquire));
            return await run(call);
        },
    };

    private static Task<List<int>> LinkedAsync(OperationCall call) => call.ActAsync(async after => await LinkedAsync(after, await TicketReach.OneAsync(after, call.Number("parentId"))));

    private static async ValueTask<List<int>> LinkedAsync(After after, Ref<Ticket> ticket) =>
        [.. (await after.FindAsync<TicketConfiguration>(t => t.Ticket == ticket)).Select(t => t.Configuration.Id)];

    private static ListOf Listed(OperationCall call, IReadOnlyCollection<int> ids) => new(Configurations, ids, ["id", "deviceIdentifier"]);

    private static async ValueTask<object?> GetAsync(OperationCall call)
    {
        var id = call.Number("id");
        if (!(await LinkedAsync(call)).Contains(id)) throw Missing(id);
        return new RecordOf(Configurations, id, "id,deviceIdentifier");
    }

    private static async ValueTask<object?> AttachAsync(OperationCall call)
    {
        var (byId, byDevice) = (OperationCall.Whole(call.Given("id")), call.Given("deviceIdentifier"));
        call.Know("ConfigurationReference", "id", "deviceIdentifier", "_info");

        // Wire: the refusal of a body that names none.
        if (byId is null or 0 && byDevice.ValueKind != System.Text.Json.JsonValueKind.String)
            throw TicketReach.Invalid(Entity, Fault.At("id", FaultCode.MissingRequiredField, "id or deviceIdentifier is required."));
        var id = await call.ActAsync(async after =>
        {
            var ticket = await TicketReach.AboveAsync(after, call.Number("parentId"), Verb.Add);
            var configuration = byId is > 0 ? byId.Value : await ByDeviceAsync(after, byDevice.GetString()!);
            if ((await after.ReachedAsync<Configuration>(Configurations, Verb.Inquire, [configuration])).Count == 0)
                throw TicketReach.Invalid(Entity, Fault.NotFound("id", $"Configuration {configuration} not found"));
            if ((await LinkedAsync(after, ticket)).Contains(configuration))
                throw TicketReach.Invalid(Entity, Fault.At("id", FaultCode.ObjectExists, $"Ticket {ticket.Id} is about configuration {configuration} already."));
            await after.AddAsync(new TicketConfiguration { Ticket = ticket, Configuration = new Ref<Configuration>(configuration) });
            return configuration;
        });
        return new RecordOf(Configurations, id, "id,deviceIdentifier");
    }

    private static async ValueTask<int> ByDeviceAsync(After after, string device)
    {
        var found = (await after.FindAsync<Configuration>(c => c.DeviceIdentifier == device)).Select(c => c.Id).ToList();
        return await after.ReachedAsync<Configuration>(Configurations, Verb.Inquire, found) is [var first, ..]
            ? first.Id
            : throw TicketReach.Invalid(Entity, Fault.NotFound("deviceIdentifier", $"Configuration {device} not found"));
    }

    private static async ValueTask<object?> DetachAsync(OperationCall call)
    {
        var id = call.Number("id");
        return await call.ActAsync<object?>(async after =>
        {
            Ref<Ticket> ticket = await TicketReach.AboveAsync(after, call.Number("parentId"), Verb.Delete);
            var link = (await after.FindAsync<TicketConfiguration>(t => t.Ticket == ticket)).FirstOrDefault(t => t.Configuration.Id == id) ?? throw Missing(id);
            await after.RemoveAsync<TicketConfiguration>(link.Id);
            return null;
        });
    }

    private static Refusal Missing(int id) => new(new Problem.NoRecord(nameof(Configuration), $"{id}"));

    private sealed record Reference(int Id, string? DeviceIdentifier);

    private sealed record Counted(int Count);
}
