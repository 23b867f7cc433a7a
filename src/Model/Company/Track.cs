using Reeve.Kernel;
using Reeve.Model.Rights;

namespace Reeve.Model;

/// <summary>A course of steps that companies and contacts are taken through.</summary>
public sealed class Track : Row
{
    [Max(100)] public required string Name { get; set; }
    public bool InactiveFlag { get; set; }
    [ReadOnly] public List<int> NotifyActionIds { get; set; } = [];
}

/// <summary>The tracks.</summary>
public sealed class Tracks : Resource<Track>
{
    public Tracks() : base("company/tracks", Systems.TableSetup)
    {
        Setup(SetupTables.CrmAndSales.Tracks);
        Named(t => t.Name);
        Unique(t => t.Name);
    }
}

/// <summary>What a step of a track does.</summary>
public enum TrackStep
{
    CreateActivity,
    SendEmail,
    AddToGroup,
    AttachTrack,
    ChangeCompanyStatus,
    CreateServiceTicket,
}

/// <summary>A step of a track, so many days after its start.</summary>
public sealed class TrackAction : Row
{
    public required TrackStep NotifyType { get; set; }
    [Target("ServiceTemplateReference")] public Unbuilt? ServiceTemplate { get; set; }
    [Inert] public Ref<Member>? SpecificMemberTo { get; set; }
    [Inert, Max(250)] public string? EmailRecipient { get; set; }
    [Inert] public Ref<Member>? SpecificMemberFrom { get; set; }
    [Inert, Max(250)] public string? EmailFrom { get; set; }
    [Inert, Max(100)] public string? Subject { get; set; }
    [Inert] public string? Notes { get; set; }
    [Target("ActivityTypeReference")] public Unbuilt? ActivityType { get; set; }
    [Target("ActivityStatusReference")] public Unbuilt? ActivityStatus { get; set; }
    [Inert] public Ref<CompanyStatus>? CompanyStatus { get; set; }
    public Ref<Track>? Track { get; set; }
    [Inert] public Ref<Track>? AttachedTrack { get; set; }
    [Inert] public Ref<Group>? Group { get; set; }
    [Inert] public Ref<Contact>? CcContact { get; set; }
    [Inert] public Ref<Contact>? BccContact { get; set; }
    [Between(0, 3650)] public int? DaysToExecute { get; set; }
    [Target("NotificationRecipientReference")] public Unbuilt? NotifyWho { get; set; }
    [Target("NotificationRecipientReference")] public Unbuilt? NotifyFrom { get; set; }
}

/// <summary>The steps of one track.</summary>
public sealed class TrackActions : Resource<TrackAction>
{
    public TrackActions() : base("company/tracks/{parentId}/actions", Systems.TableSetup)
    {
        Setup(SetupTables.CrmAndSales.Tracks);
        Under(a => a.Track);
        Rule((a, _, _) => a.AttachedTrack is { } attached && attached == a.Track
            ? Fault.At("attachedTrack", FaultCode.InvalidField, "A track cannot attach itself.")
            : null);
        Saved(async (action, old, after) =>
        {
            if ((action ?? old)!.Track is not { } track) return;
            var all = await after.FindAsync<TrackAction>(a => a.Track == track);
            await after.EditAsync<Track>(track.Id, t => t.NotifyActionIds = [.. all.Select(a => a.Id)]);
        });
        Idle("tracks are kept and started; nothing carries their steps out yet");
    }
}

/// <summary>A track that a company or a contact is on.</summary>
public sealed class ContactTrack : Row
{
    [AsId] public required Ref<Track> TrackId { get; set; }
    [ReadOnly] public string? Name { get; set; }
    [ReadOnly] public string? StartDate { get; set; }
    [ReadOnly] public string? EndDate { get; set; }
    [ReadOnly] public int? ActionTaken { get; set; }
    [ReadOnly] public int? ActionRemaining { get; set; }
    [ReadOnly] public string? StartedBy { get; set; }
    public Ref<Company>? Company { get; set; }
    public Ref<Contact>? Contact { get; set; }
}

/// <summary>The tracks that one company is on.</summary>
public sealed class CompanyTracks : Resource<ContactTrack>
{
    public CompanyTracks() : base("company/companies/{parentId}/tracks", Rights.Companies.Tracks)
    {
        Under(t => t.Company);
        NoEdit();
        KeptBy(t => t.Contact);
        TrackStart.Declare(Saving, Rule);
        Index(t => t.Company);
    }
}

/// <summary>The tracks that one contact is on.</summary>
public sealed class ContactTracks : Resource<ContactTrack>
{
    public ContactTracks() : base("company/contacts/{parentId}/tracks", Rights.Companies.Tracks)
    {
        Under(t => t.Contact);
        NoEdit();
        KeptBy(t => t.Company);
        TrackStart.Declare(Saving, Rule);
        Index(t => t.Contact);
    }
}

/// <summary>What starting a track writes down.</summary>
internal static class TrackStart
{
    /// <summary>Adds it to a declaration.</summary>
    public static void Declare(Action<Action<ContactTrack, ContactTrack?, Use>> saving, Action<Func<ContactTrack, ContactTrack?, Use, Fault?>> rule)
    {
        saving((t, old, use) =>
        {
            if (old != null || use.Find<Track>(t.TrackId) is not { } track) return;
            var actions = use.All<TrackAction>().Where(a => a.Track == t.TrackId).ToList();
            t.Name = track.Name;
            t.StartDate = use.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
            t.EndDate = use.Now.UtcDateTime.AddDays(actions.Select(a => a.DaysToExecute ?? 0).DefaultIfEmpty(0).Max()).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
            t.ActionTaken = 0;
            t.ActionRemaining = actions.Count;
            t.StartedBy = use.Caller.Identifier;
        });
        rule((t, _, use) => use.Find<Track>(t.TrackId) is { InactiveFlag: true }
            ? Fault.At("trackId", FaultCode.InvalidField, "The track is inactive.")
            : null);
    }
}
