using System.Text.Json;
using Reeve.Kernel;

namespace Reeve.Model;

/// <summary>Merging a company into another, and looking at it beforehand.</summary>
public static class CompanyMerges
{
    private const string Address = "company/companies";
    private const string Entity = "companyMerge";
    private const string Into = "toCompanyId";

    private static readonly (string Name, Action<Company, Company> Take)[] Fields =
    [
        ("name", (to, from) => to.Name = from.Name),
        ("identifier", (to, from) => to.Identifier = from.Identifier),
        ("status", (to, from) => to.Status = from.Status),
        ("phone", (to, from) => to.PhoneNumber = from.PhoneNumber),
        ("fax", (to, from) => to.FaxNumber = from.FaxNumber),
        ("website", (to, from) => to.Website = from.Website),
        ("market", (to, from) => to.Market = from.Market),
        ("territory", (to, from) => to.Territory = from.Territory),
        ("revenue", (to, from) => to.AnnualRevenue = from.AnnualRevenue),
        ("revenueYear", (to, from) => to.RevenueYear = from.RevenueYear),
        ("numberOfEmployees", (to, from) => to.NumberOfEmployees = from.NumberOfEmployees),
        ("dateAcquired", (to, from) => to.DateAcquired = from.DateAcquired),
        ("timeZone", (to, from) => to.TimeZoneSetup = from.TimeZoneSetup),
        ("sourceList", (to, from) => to.LeadSource = from.LeadSource),
        ("accountNumber", (to, from) => to.AccountNumber = from.AccountNumber),
        ("userDefinedField1", (to, from) => to.UserDefinedField1 = from.UserDefinedField1),
        ("userDefinedField2", (to, from) => to.UserDefinedField2 = from.UserDefinedField2),
        ("userDefinedField3", (to, from) => to.UserDefinedField3 = from.UserDefinedField3),
        ("userDefinedField4", (to, from) => to.UserDefinedField4 = from.UserDefinedField4),
        ("userDefinedField5", (to, from) => to.UserDefinedField5 = from.UserDefinedField5),
        ("userDefinedField6", (to, from) => to.UserDefinedField6 = from.UserDefinedField6),
        ("userDefinedField7", (to, from) => to.UserDefinedField7 = from.UserDefinedField7),
        ("userDefinedField8", (to, from) => to.UserDefinedField8 = from.UserDefinedField8),
        ("userDefinedField9", (to, from) => to.UserDefinedField9 = from.UserDefinedField9),
        ("userDefinedField10", (to, from) => to.UserDefinedField10 = from.UserDefinedField10),
    ];

    // Those with more to them than a field, and those that Reeve's companies do not have yet.
    private static readonly string[] Others = ["type", "primaryAddress", "primaryContact", "billingAddress", "billingContact", "sicCode", "taxCode", "billingTerms"];

    private static readonly (string Name, Type[] Rows)[] Parts =
    [
        ("notes", [typeof(CompanyNote)]), ("sites", [typeof(CompanySite)]), ("services", [typeof(Ticket), typeof(SurveyResult)]),
        ("contacts", [typeof(Contact)]), ("documents", [typeof(DocumentInfo)]), ("activities", []), ("opportunities", []), ("projects", []),
    ];

    /// <summary><c>POST company/companies/{id}/merge</c>; with <c>preview=true</c> it only tells what it would do.</summary>
    /// <remarks>Wire: the company of the address is From and goes, the one in the body is To and remains; a choice that is not sent is To, or Merge.</remarks>
    public static Operation Merge { get; } = new()
    {
        Path = Address + "/{id}/merge",
        Method = "POST",
        Function = Rights.Companies.CompanyMaintenance,
        Verb = Verb.Edit,
        MyIsEnough = true,
        Summary = "Moves what belongs to this company to another one and marks it as deleted; with preview=true tells what would move.",
        Parameters = [new("preview", "boolean", "true: only count what would move.")],
        Body = typeof(Wanted),
        Answer = typeof(SuccessResponse),
        Run = MergeAsync,
    };

    private static async ValueTask<object?> MergeAsync(OperationCall call)
    {
        TicketReach.Require(call.Caller, (Rights.Companies.CompanyMaintenance, Verb.Delete));
        var pretend = Previews(call);
        var choice = Read(call);
        return await call.ActAsync<object?>(async after =>
        {
            if (!pretend) await after.AloneAsync();
            var (from, to) = await BothAsync(after, call.Number("id"), choice.Into);
            var only = choice.Takes("type") ? await TypesAsync(after, from) : null;
            var moved = await after.RepointAsync<Company>(from.Id, to.Id, from.Identifier, choice.Staying, pretend);
            if (pretend) return new Foreseen(from.Id, to.Id, [.. moved.Select(m => new ForeseenTable(m.Table.Name, m.Moved, m.Renamed, m.Skipped, m.Discarded))]);
            await KeepTypesAsync(after, to, only);
            await TakeAsync(after, from, to, choice);
            await after.RemoveAsync<Company>(from.Id);
            return new SuccessResponse(true, $"Company {from.Id} was merged into company {to.Id}: {moved.Sum(m => m.Moved)} records moved.");
        });
    }

    private static bool Previews(OperationCall call)
    {
        var said = call.Query.FirstOrDefault(q => string.Equals(q.Key, "preview", StringComparison.OrdinalIgnoreCase)).Value;
        if (said == null) return false;
        return bool.TryParse(said, out var preview) ? preview : throw new Refusal(new Problem.BadRequest("The parameter preview must be true or false."));
    }

    private static Choice Read(OperationCall call)
    {
        call.Know("CompanyMerge", [Into, "_info", .. Fields.Select(f => f.Name), .. Others, .. Parts.Select(p => p.Name)]);
        var faults = new List<Fault>();
        var into = call.Given(Into);
        if (into.ValueKind == JsonValueKind.Undefined) faults.Add(Fault.Missing(Into));
        else if (OperationCall.Whole(into) == null) faults.Add(Fault.At(Into, FaultCode.InvalidField, $"The field {Into} must be the number of a company."));
        var taken = Fields.Select(f => f.Name).Concat(Others).Where(n => Says(call, n, "From", "To", faults)).ToHashSet();
        var staying = Parts.Where(p => Says(call, p.Name, "Discard", "Merge", faults)).SelectMany(p => p.Rows).ToHashSet();
        if (call.Given("type").ValueKind != JsonValueKind.Undefined && !taken.Contains("type")) staying.Add(typeof(CompanyTypeAssociation));
        return faults.Count == 0 ? new Choice(OperationCall.Whole(into)!.Value, taken, staying) : throw TicketReach.Invalid(Entity, faults);
    }

    private static bool Says(OperationCall call, string name, string yes, string no, List<Fault> faults)
    {
        var given = call.Given(name);
        if (given.ValueKind == JsonValueKind.Undefined) return false;
        var text = given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        if (text.Equals(yes, StringComparison.OrdinalIgnoreCase)) return true;
        if (!text.Equals(no, StringComparison.OrdinalIgnoreCase)) faults.Add(Fault.At(name, FaultCode.InvalidField, $"The field {name} must be {yes} or {no}."));
        return false;
    }

    private static async ValueTask<(Company From, Company To)> BothAsync(After after, int fromId, int toId)
    {
        if (await after.ReachedAsync<Company>(Address, Verb.Inquire, [fromId]) is not [var from]) throw new Refusal(new Problem.NoRecord(nameof(Company), $"{fromId}"));
        if (await after.ReachedAsync<Company>(Address, Verb.Inquire, [toId]) is not [var to]) throw TicketReach.Invalid(Entity, Fault.NotFound(Into, $"Company {toId} not found"));
        if (fromId == toId) throw TicketReach.Invalid(Entity, Fault.At(Into, FaultCode.InvalidField, $"Company {toId} cannot be merged into itself."));
        if ((await after.ReachedAsync<Company>(Address, Verb.Edit, [fromId, toId])).Count < 2) throw TicketSteps.Lacking(after.Use.Caller, Rights.Companies.CompanyMaintenance, Verb.Edit);
        if ((await after.ReachedAsync<Company>(Address, Verb.Delete, [fromId])).Count == 0) throw TicketSteps.Lacking(after.Use.Caller, Rights.Companies.CompanyMaintenance, Verb.Delete);
        if (from.DeletedFlag) throw TicketReach.Invalid(Entity, Fault.At("id", FaultCode.InvalidField, $"Company {fromId} is deleted."));
        if (to.DeletedFlag) throw TicketReach.Invalid(Entity, Fault.At(Into, FaultCode.InvalidField, $"Company {toId} is deleted; name one that is not."));
        return (from, to);
    }

    private static async ValueTask<HashSet<Ref<CompanyType>>> TypesAsync(After after, Ref<Company> of) =>
        [.. (await after.FindAsync<CompanyTypeAssociation>(a => a.Company == of)).Select(a => a.Type)];

    private static async ValueTask KeepTypesAsync(After after, Ref<Company> remaining, HashSet<Ref<CompanyType>>? only)
    {
        var types = await after.FindAsync<CompanyTypeAssociation>(a => a.Company == remaining);
        foreach (var other in types.Where(a => only?.Contains(a.Type) == false)) await after.RemoveAsync<CompanyTypeAssociation>(other.Id);
        if (types.Count > 0) await CompanyTypeAssociations.KeepVendorFlagAsync(types[0], null, after);
    }

    private static async ValueTask TakeAsync(After after, Company from, Company to, Choice choice)
    {
        var (sites, contacts) = (!choice.Staying.Contains(typeof(CompanySite)), !choice.Staying.Contains(typeof(Contact)));

        // The one that goes lets go of what moved before the other takes it: names are unique, and addresses follow sites.
        await after.EditAsync<Company>(from.Id, c =>
        {
            if (choice.Takes("identifier")) c.Identifier = $"{from.Identifier[..Math.Min(from.Identifier.Length, 140)]}~{from.Id}";
            if (sites) (c.Site, c.BillingSite) = (null, null);
            if (contacts) (c.DefaultContact, c.BillingContact) = (null, null);
        });
        await after.EditAsync<Company>(to.Id, c =>
        {
            if (choice.Takes("primaryAddress"))
            {
                (c.State, c.Country) = (from.State, from.Country);
                if (sites && from.Site is { }) c.Site = from.Site;
                else (c.AddressLine1, c.AddressLine2, c.City, c.Zip) = (from.AddressLine1, from.AddressLine2, from.City, from.Zip);
            }

            if (contacts && from.DefaultContact is { } contact && (choice.Takes("primaryContact") || c.DefaultContact is null)) c.DefaultContact = contact;
            if (contacts && choice.Takes("billingContact")) c.BillingContact = from.BillingContact;
            if (sites && choice.Takes("billingAddress"))
                (c.BillToCompany, c.BillingSite) = (from.BillToCompany?.Id == from.Id ? new Ref<Company>(to.Id) : from.BillToCompany, from.BillingSite);
        });
        await after.EditAsync<Company>(to.Id, c =>
        {
            (c.PhoneNumber, c.FaxNumber) = (to.PhoneNumber, to.FaxNumber);
            foreach (var (name, take) in Fields) if (choice.Takes(name)) take(c, from);
        });
    }

    private sealed record Choice(int Into, HashSet<string> Taken, HashSet<Type> Staying)
    {
        public bool Takes(string name) => Taken.Contains(name);
    }

    private sealed record Wanted(int ToCompanyId);

    private sealed record Foreseen(int FromCompanyId, int ToCompanyId, IReadOnlyList<ForeseenTable> Tables);

    private sealed record ForeseenTable(string Name, int Moved, int Renamed, int Skipped, int Discarded);
}
