using System.Globalization;
using System.Text.Json;
using Reeve.Kernel;
using Reeve.Model;
using Reeve.Server.Setup;

namespace Reeve.Server.Doctor;

/// <summary>What can be wrong with secrets and with telling others of changes: lost keys, receivers that take nothing, announcements that are stuck.</summary>
public static class CallbackChecks
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>The ring of keys can be read.</summary>
    public static void Ring(SetUp setUp, Report report)
    {
        try
        {
            SecretRing.Find(setUp.Folder);
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            report.Add(
                Grade.Trouble,
                $"The ring of keys for secrets cannot be read: {failure.Message}",
                $"Restore {SecretRing.FileName} or {SecretRing.Variable} from a backup. Without one: remove the file, start the server, then reeve callbacks rotate for each callback.");
        }
    }

    /// <summary>The ring has the keys that the company's secrets are sealed with.</summary>
    public static void Secrets(Patient patient, Report report)
    {
        if (!TryRing(patient, out var ring)) return;
        foreach (var lacking in patient.Memory.All<CallbackEntry>()
            .SelectMany(c => CallbackSteps.SealsOf(c).Where(s => ring?.Has(s) != true).Select(s => (Key: Seals.KeyOf(s), c.Id))).Distinct().GroupBy(x => x.Key, x => x.Id))
        {
            report.Add(
                Grade.Trouble,
                $"The secrets of callbacks {string.Join(", ", lacking.Order())} are sealed with the key {lacking.Key}, which {(ring == null ? "is lost with the ring: there is none" : "the ring lacks")}; nothing is delivered to them.",
                $"Restore {SecretRing.FileName} from a backup, or import with the keys (reeve company export --with-keys), or reeve callbacks rotate {lacking.Min()} {patient.Option}");
        }
    }

    /// <summary>The ring has the keys that members' one-time codes are sealed with.</summary>
    public static void Codes(Patient patient, Report report)
    {
        if (!TryRing(patient, out var ring)) return;
        foreach (var lacking in patient.Memory.All<Member>().Where(m => !m.InactiveFlag && m.TotpSecret != null && ring?.Has(m.TotpSecret) != true).GroupBy(m => Seals.KeyOf(m.TotpSecret!)))
        {
            var members = lacking.Select(m => m.Identifier).Order(StringComparer.Ordinal).ToList();
            report.Add(
                Grade.Trouble,
                $"The one-time codes of {string.Join(", ", members)} are sealed with the key {lacking.Key}, which {(ring == null ? "is lost with the ring: there is none" : "the ring lacks")}; only their recovery codes let them in.",
                $"Restore {SecretRing.FileName} from a backup, or import with the keys (reeve company export --with-keys), or reeve member password {members[0]} --codes-off {patient.Option}");
        }
    }

    /// <summary>What was announced reaches those who wait for it.</summary>
    public static async Task AnnouncementsAsync(Patient patient, Report report)
    {
        var callbacks = patient.Memory.All<CallbackEntry>().OrderBy(c => c.Id).ToList();
        foreach (var callback in callbacks.Where(c => c.FailingSince != null)) Failing(patient, callback, report);
        var active = callbacks.Where(c => !c.InactiveFlag).ToList();
        if (active.Count == 0) return;
        await DeliveriesAsync(patient, active, report);
        await LinesAsync(patient, active, report);
    }

    // A ring that cannot be read is told once, for the set-up.
    private static bool TryRing(Patient patient, out Seals? ring)
    {
        ring = null;
        try
        {
            ring = SecretRing.Find(patient.Folder);
            return true;
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            return false;
        }
    }

    private static void Failing(Patient patient, CallbackEntry callback, Report report)
    {
        var since = callback.FailingSince!.Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        if (callback.InactiveFlag)
            report.Add(Grade.Warning, $"Callback {callback.Id} was made inactive: nothing was delivered to it since {since}.", $"reeve callbacks log {callback.Id} {patient.Option}; mend the receiver; reeve callbacks enable {callback.Id} {patient.Option}; reeve callbacks replay {callback.Id} --from {since} {patient.Option}");
        else
            report.Add(Grade.Warning, $"Nothing was delivered to callback {callback.Id} since {since}.", $"reeve callbacks log {callback.Id} {patient.Option}, then mend the receiver");
    }

    private static async Task DeliveriesAsync(Patient patient, IReadOnlyList<CallbackEntry> active, Report report)
    {
        var late = patient.Clock.GetUtcNow() - Late;
        var dead = new Dictionary<int, (int Count, int First)>();
        var waiting = new Dictionary<int, (int Count, DateTimeOffset First)>();
        await patient.Snapshot.ReadAsync(patient.Catalogue.Table(typeof(CallbackDelivery)), row =>
        {
            var delivery = (CallbackDelivery)row;
            var of = delivery.Callback.Id;
            if (delivery.Status == DeliveryStatus.Dead) dead[of] = dead.TryGetValue(of, out var known) ? (known.Count + 1, known.First) : (1, delivery.Id);
            if (delivery.Status == DeliveryStatus.Waiting && delivery.At < late && (delivery.NextAttempt ?? delivery.At) < late)
                waiting[of] = waiting.TryGetValue(of, out var one) ? (one.Count + 1, one.First) : (1, delivery.At);
            return default;
        });
        foreach (var callback in active)
        {
            if (dead.TryGetValue(callback.Id, out var given))
                report.Add(Grade.Warning, $"{given.Count} events for callback {callback.Id} were given up.", $"reeve callbacks log {callback.Id} --status Dead {patient.Option}; reeve callbacks replay {callback.Id} --delivery {given.First} {patient.Option}");
            if (callback.FailingSince == null && waiting.TryGetValue(callback.Id, out var held))
                report.Add(Grade.Warning, $"{held.Count} events wait for callback {callback.Id}, the first since {held.First:yyyy-MM-dd HH:mm} UTC, and nobody delivers them.", "Start the server; if one runs, its log says what is in the way.");
        }
    }

    // Lines that nobody hears of are passed over without a mark.
    private static async Task LinesAsync(Patient patient, IReadOnlyList<CallbackEntry> active, Report report)
    {
        (long At, int Id) done = (0, -1);
        await patient.Snapshot.ReadAsync(patient.Catalogue.Table(typeof(CallbackPost)), row =>
        {
            done = (((CallbackPost)row).DoneAt, ((CallbackPost)row).DoneId);
            return default;
        });
        var late = CallbackSteps.Micros(patient.Clock.GetUtcNow() - Late);
        var (stuck, first) = (0, DateTimeOffset.MaxValue);
        await patient.Snapshot.ReadAsync(patient.Catalogue.Table(typeof(OutboxLine)), row =>
        {
            var line = (OutboxLine)row;
            var at = CallbackSteps.Micros(line.LastUpdated);
            if (at >= late || (at, line.Id).CompareTo(done) <= 0) return default;
            if (!active.Any(c => at >= c.ActiveSince && CallbackQueue.Hears(patient.Catalogue, c, line))) return default;
            stuck++;
            if (line.LastUpdated < first) first = line.LastUpdated;
            return default;
        });
        if (stuck > 0)
            report.Add(Grade.Warning, $"{stuck} changes since {first:yyyy-MM-dd HH:mm} UTC are not yet in line for the callbacks that hear of them.", "Start the server; if one runs, its log says what is in the way.");
    }

    private static bool IsUnreadable(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or ArgumentException or FormatException;
}
