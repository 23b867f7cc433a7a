using System.Text.Json.Nodes;
using Reeve.Kernel;

namespace Reeve.Server.Tests.Contract;

/// <summary>Where the rules of a resource ask for more than its types say: the value, or the exception, each with its reason.</summary>
public static class SampleRules
{
    // Field (path.name, or *.name for all), value by variant, reason.
    private static readonly (string Field, Func<int, JsonNode?> Value, string Why)[] Values =
    [
        ("company/companies.yearEstablished", v => 1900 + (v % 1000), "a year of four digits"),
        ("company/contacts/{parentId}/communications.value", v => $"name{v}@example.com", "an e-mail address where the type says so"),
        ("schedule/types.identifier", v => OneCharacter(v), "one character, unique"),
        ("company/countries.countryCode", v => OneCharacter(v), "two characters at most, unique, and not those of a country that is there"),
        ("schedule/calendars.intervals", v => new JsonArray($"Monday 0{v % 9}:00-11:30", "Tuesday 13:00-17:00"), "days with their hours"),
        ("schedule/calendars.mondayStartTime", v => $"0{v % 9}:00:00", "a time of day"),
        ("schedule/calendars.tuesdayStartTime", v => $"0{v % 9}:00:00", "a time of day"),
        ("schedule/calendars.wednesdayStartTime", v => $"0{v % 9}:00:00", "a time of day"),
        ("schedule/calendars.thursdayStartTime", v => $"0{v % 9}:00:00", "a time of day"),
        ("schedule/calendars.fridayStartTime", v => $"0{v % 9}:00:00", "a time of day"),
        ("schedule/calendars.saturdayStartTime", v => $"0{v % 9}:00:00", "a time of day"),
        ("schedule/calendars.sundayStartTime", v => $"0{v % 9}:00:00", "a time of day"),
        ("schedule/calendars.mondayEndTime", v => $"1{v % 9}:30:00", "a time of day, after the beginning"),
        ("schedule/calendars.tuesdayEndTime", v => $"1{v % 9}:30:00", "a time of day, after the beginning"),
        ("schedule/calendars.wednesdayEndTime", v => $"1{v % 9}:30:00", "a time of day, after the beginning"),
        ("schedule/calendars.thursdayEndTime", v => $"1{v % 9}:30:00", "a time of day, after the beginning"),
        ("schedule/calendars.fridayEndTime", v => $"1{v % 9}:30:00", "a time of day, after the beginning"),
        ("schedule/calendars.saturdayEndTime", v => $"1{v % 9}:30:00", "a time of day, after the beginning"),
        ("schedule/calendars.sundayEndTime", v => $"1{v % 9}:30:00", "a time of day, after the beginning"),
        ("schedule/holidayLists/{parentId}/holidays.date", v => $"2027-0{1 + (v % 9)}-{1 + (v / 9 % 28):00}", "a day"),
        ("schedule/holidayLists/{parentId}/holidays.timeStart", v => $"0{v % 9}:00:00", "a time of day"),
        ("schedule/holidayLists/{parentId}/holidays.timeEnd", v => $"1{v % 9}:30:00", "a time of day, after the beginning"),
        ("schedule/colors.color", v => $"#{v % 0xFFFFFF:X6}", "a colour"),
        ("schedule/entries.dateEnd", v => $"2027-01-{1 + (v % 28):00}T00:00:00Z", "not before the start"),
        ("system/userDefinedFields.podId", _ => 25, "a part of a screen, and none whose records other tests make"),
        ("system/userDefinedFields.fieldTypeIdentifier", _ => "Text", "some types want more than a caption"),
        ("system/userDefinedFields.entryTypeIdentifier", v => v % 2 == 0 ? "List" : "EntryField", "what fits a text"),
        ("company/configurations/types/{parentId}/questions.fieldType", _ => "Text", "some types are not picked"),
        ("company/configurations/types/{parentId}/questions.entryType", v => v % 2 == 0 ? "List" : "Option", "what values can lie under"),
        ("system/fileuploadsettings.restrictFileTypesFlag", _ => false, "the documents of other tests are of all types"),
        ("system/fileuploadsettings.globalFileSizeLimit", v => 50 + (v % 50), "megabytes that the documents of other tests fit in"),
        ("system/callbacks.url", v => $"https://example.com/hook{v}?id=", "a public address with https"),
        ("system/callbacks.type", v => v % 2 == 0 ? "company" : "Company", "a type that is known"),
        ("system/callbacks.level", v => v % 2 == 0 ? "company" : "Company", "a level that the type has"),
        ("system/connectwisehostedsetups.url", v => $"https://example.com/{v}", "an address that a browser may open"),
        ("system/menuentries.link", v => $"https://example.com/{v}", "an address that a browser may open"),
        ("system/links.url", v => $"https://example.com/{v}", "an address that a browser may open"),
        ("system/savedViews.resource", v => v % 2 == 0 ? "service/tickets" : "company/companies", "the address of a resource"),
        ("system/timeZoneSetups.offset", v => (v % 12) + 0.5, "hours from UTC"),
        ("system/members/{parentId}/certifications.dateReceived", v => $"2025-01-{1 + (v % 28):00}T00:00:00Z", "before it expires"),
        ("system/members/{parentId}/mycertifications.dateReceived", v => $"2025-01-{1 + (v % 28):00}T00:00:00Z", "before it expires"),
        ("system/members/{parentId}/delegations.dateStart", v => $"2025-01-{1 + (v % 28):00}T00:00:00Z", "before the end"),
        ("service/emailTemplates.type", v => new[] { "Any", "Closed", "New" }[v % 3], "one kind asks for a status"),
        ("service/ticketLinks.url", v => $"https://example.com/{v}", "an address"),
        ("service/SLAs.respondHours", v => 1 + (v % 9), "not after the plan"),
        ("service/SLAs.planWithin", v => 10 + (v % 9), "between answer and solution"),
        ("service/SLAs.resolutionHours", v => 20 + (v % 9), "not before the plan"),
        ("service/SLAs/{parentId}/priorities.respondHours", v => 1 + (v % 9), "not after the plan"),
        ("service/SLAs/{parentId}/priorities.planWithin", v => 10 + (v % 9), "between answer and solution"),
        ("service/SLAs/{parentId}/priorities.resolutionHours", v => 20 + (v % 9), "not before the plan"),
        ("service/surveys/{parentId}/questions.type", _ => "Selection", "options belong to a selection"),
        ("system/members.password", v => $"Sample phrase {v}", "long enough, and of several letters"),
        ("*.allowedAddresses", v => new JsonArray($"10.0.{v % 200}.0/24"), "addresses or ranges"),
    ];

    // Fields that samples leave out, and why.
    private static readonly (string Field, bool InFullOnly, string Why)[] Absent =
    [
        ("*.inactiveFlag", true, "what is inactive cannot be a default or be used"),
        ("*.inactive", true, "what is inactive cannot be a default or be used"),
        ("*.closedStatus", true, "the default status is none of the closed ones"),
        ("system/members.restrictLocationFlag", true, "refused until it narrows (ruling 24)"),
        ("system/members.restrictDepartmentFlag", true, "refused until it narrows (ruling 24)"),
        ("*.timebasedOneTimePasswordActivated", true, "turned on by the member alone, with a code"),
        ("system/myAccount.password", true, "changed by an operation that asks for the current one"),
        ("schedule/calendars.intervals", true, "follows from beginnings and ends"),
        ("company/configurations.parentConfigurationId", true, "a configuration of the same company"),
        ("company/configurations/statuses.closedFlag", true, "the default status is none of the closed ones"),
        ("service/boards.projectFlag", true, "service tickets do not lie on project boards"),
        ("system/departments/{parentId}/locations.addAllLocations", true, "puts the department everywhere, so that the next is one too many"),
        ("system/departments/{parentId}/locations.removeAllLocations", true, "takes the department from everywhere else"),
        ("company/companies.site", true, "a new company's site is a new one of its own"),
        ("system/callbacks.isSoapCallbackFlag", true, "events are sent as JSON only"),
        ("service/tickets.subType", true, "a subtype belongs to some types only"),
        ("service/tickets.item", true, "an item belongs to some types only"),
        ("service/tickets.recordType", true, "a project ticket is another resource's record"),
        ("service/tickets.predecessorId", true, "the number of another ticket"),
        ("service/tickets.predecessorType", true, "says of what kind the predecessor is"),
        ("service/tickets/{parentId}/tasks.schedule", true, "an entry of the same ticket"),
        ("service/tickets/{parentId}/tasks.childTicketId", true, "a ticket under the same one"),
        ("service/tickets/{parentId}/tasks.childScheduleAction", true, "done to an entry of the task"),
        ("service/tickets/{parentId}/tasks.code", true, "a code may belong to another board"),
    ];

    // References of which each record needs another target, and why.
    private static readonly (string Field, string Why)[] Alone =
    [
        ("service/boards/{parentId}/autoAssignResources.member", "a member once a board"),
        ("service/boards/{parentId}/excludedMembers.memberId", "a member once a board"),
        ("service/SLAs/{parentId}/priorities.priority", "a priority once a service level"),
        ("company/companies/{parentId}/typeAssociations.type", "a company has a type once"),
        ("company/companyTypeAssociations.type", "a company has a type once"),
        ("company/contacts/{parentId}/typeAssociations.type", "a contact has a type once"),
        ("system/members/{parentId}/skills.skill", "a member has a skill once"),
        ("system/members/{parentId}/delegations.delegatedTo", "nobody hands work to themselves"),
        ("system/departments/{parentId}/locations.location", "a department is at a location once"),
        ("system/menuEntries/{parentId}/locations.location", "a location is listed once"),
        ("company/contactTypeAssociations.type", "a contact has a type once"),
        ("company/companyPickerItems.company", "a company is among a member's once"),
        ("company/companies/{parentId}/groups.group", "a company is in a group once"),
        ("company/contacts/{parentId}/groups.group", "a contact is in a group once"),
        ("company/companies/{parentId}/customStatusNotes.status", "a status has one message of a company"),
    ];

    // Checks that do not hold for a field, and why.
    private static readonly (string Check, string Field, string Why)[] Except =
    [
        ("patch", "service/tickets.subType", "a subtype belongs to some types only"),
        ("patch", "service/tickets.item", "an item belongs to some types only"),
        ("patch", "service/tickets.predecessorId", "the number of another ticket"),
        ("patch", "service/tickets.predecessorType", "says of what kind the predecessor is"),
        ("patch", "service/tickets/{parentId}/tasks.schedule", "an entry of the same ticket"),
        ("patch", "service/tickets/{parentId}/tasks.childTicketId", "a ticket under the same one"),
        ("patch", "service/tickets/{parentId}/tasks.childScheduleAction", "done to an entry of the task"),
        ("patch", "service/tickets/{parentId}/tasks.code", "a code may belong to another board"),
        ("patch", "schedule/entries.objectId", "the number of a ticket"),
        ("patch", "schedule/holidayLists/{parentId}/holidays.allDayFlag", "a part of a day needs its times"),
        ("empty", "schedule/holidayLists/{parentId}/holidays.timeStart", "a part of a day needs its times"),
        ("empty", "schedule/holidayLists/{parentId}/holidays.timeEnd", "a part of a day needs its times"),
        ("patch", "company/configurations.parentConfigurationId", "a configuration of the same company"),
        ("patch", "service/tickets.recordType", "a project ticket is another resource's record"),
        ("patch", "system/members.restrictLocationFlag", "refused until it narrows (ruling 24)"),
        ("patch", "system/members.restrictDepartmentFlag", "refused until it narrows (ruling 24)"),
        ("full length", "system/members.password", "of several letters"),
        ("patch", "system/members.timebasedOneTimePasswordActivated", "turned on by the member alone, with a code"),
        ("patch", "system/myAccount.timebasedOneTimePasswordActivated", "turned on by the member alone, with a code"),
        ("patch", "system/myAccount.password", "changed by an operation that asks for the current one"),
        ("patch", "company/communicationTypes.phoneFlag", "exactly one of three"),
        ("patch", "company/communicationTypes.faxFlag", "exactly one of three"),
        ("patch", "company/communicationTypes.emailFlag", "exactly one of three"),
        ("patch", "service/boards/{parentId}/statuses.defaultFlag", "a board needs a default status"),
        ("patch", "system/userDefinedFields.podId", "a custom field stays where it was defined"),
        ("patch", "system/userDefinedFields.fieldTypeIdentifier", "the type of a custom field stays"),
        ("patch", "system/callbacks.isSoapCallbackFlag", "events are sent as JSON only"),
        ("empty", "system/callbacks.payloadVersion", "there is one version"),
        ("read back", "service/tickets/{parentId}/notes.detailDescriptionFlag", "a note is of one kind at least"),
        ("read back", "company/contacts/{parentId}/communications.defaultFlag", "the only one of its kind stays the default"),
        ("read back", "schedule/entries.closeDate", "stamped when the entry is done"),
        ("empty", "service/tickets/{parentId}/tasks.priority", "a task has a place among those of its ticket"),
        ("empty", "service/boards/{parentId}/notifications.email", "a member or an address is needed"),
        ("empty", "service/boards/{grandparentId}/statuses/{parentId}/notifications.email", "a member or an address is needed"),
        ("empty", "schedule/entries.name", "an entry about a ticket without a name gets the ticket's"),
        ("empty", "schedule/entries.objectId", "the number of a ticket"),
        ("empty", "company/companies/{parentId}/teams.member", "a member or a contact is needed"),
        ("full length", "system/savedViews.resource", "the address of a resource"),
        ("full length", "system/connectwisehostedsetups.url", "an address that a browser may open"),
        ("full length", "system/menuentries.link", "an address that a browser may open"),
        ("full length", "system/links.url", "an address that a browser may open"),
        ("full length", "service/ticketLinks.url", "an address"),
        ("patch", "service/knowledgebasesettings.requireApproval", "asks for an approver"),
        ("patch", "service/boards/{parentId}/skillMappings.skillCategory", "a skill lies within its category"),
        ("patch", "service/knowledgeBaseArticles.subCategoryId", "a subcategory lies within its category"),
        ("patch", "service/knowledgeBaseArticles.categoryId", "a subcategory lies within its category"),
        ("full length", "schedule/types.identifier", "one character, unique"),
        ("full length", "company/contacts/{parentId}/communications.value", "an e-mail address where the type says so"),
    ];

    // Records are made with small variants and patched with those from 100,000 on: each has characters of its own, or one could meet the other.
    private static string OneCharacter(int variant) => ((char)(variant < 100_000 ? 0x4E00 + (variant % 20_000) : 0xAC00 + (variant % 11_000))).ToString();

    /// <summary>The value a rule asks for, or null.</summary>
    public static JsonNode? Value(Resource resource, Field field, int variant) =>
        Values.FirstOrDefault(v => Fits(v.Field, resource, field)).Value?.Invoke(variant);

    /// <summary>Whether a sample does without the field.</summary>
    public static bool LeavesOut(Resource resource, Field field, bool full) => Absent.Any(a => Fits(a.Field, resource, field) && (full || !a.InFullOnly));

    /// <summary>Whether a check does not hold for a field.</summary>
    public static bool Excepts(string check, Resource resource, Field field) => Except.Any(e => e.Check == check && Fits(e.Field, resource, field));

    /// <summary>Adds what a rule asks of the whole body.</summary>
    public static async Task CompleteAsync(Resource resource, JsonObject body, int number, Samples samples)
    {
        switch (resource.Path)
        {
            case "company/communicationTypes":
                // Exactly one of three.
                foreach (var name in (string[])["phoneFlag", "faxFlag", "emailFlag"]) body[name] = name == "phoneFlag";
                break;
            case "service/boards/{parentId}/notifications" or "service/boards/{grandparentId}/statuses/{parentId}/notifications":
                body["email"] = $"desk{number}@example.com";
                break;
            case "schedule/entries":
                body["objectId"] = await samples.OneAsync("service/tickets");
                body["type"] = new JsonObject { ["id"] = (await samples.Wire.FindAsync("schedule/types", "identifier = \"S\"")).Expect(200).Ids[0] };
                break;
            case "company/companies/{parentId}/teams" when body["member"] == null && body["contact"] == null:
                body["member"] = await samples.ValueAsync(resource, resource.Table.Find("member")!, body, number);
                break;
        }
    }

    /// <summary>Whether each record needs another target of the reference.</summary>
    public static bool IsAlone(Resource resource, Field field) => Alone.Any(a => Fits(a.Field, resource, field));

    /// <summary>Members that only the answer to the creation shows.</summary>
    public static IReadOnlyList<string> ShownOnce(Resource resource) => resource.Table.Name switch { "ApiKey" => ["privateKey"], "CallbackEntry" => ["secret"], _ => [] };

    /// <summary>Whether the first record is bound by more than its like: a board's first status is its default, which can neither be closed nor inactive.</summary>
    public static bool FirstIsSpecial(Resource resource) => resource.Path == "service/boards/{parentId}/statuses";

    /// <summary>Whether sending a record back changes it.</summary>
    public static bool IsUnstable(Resource resource) => false;

    private static bool Fits(string name, Resource resource, Field field) => name == $"{resource.Path}.{field.Name}" || name == $"*.{field.Name}";
}
