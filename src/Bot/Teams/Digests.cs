using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Puts together what one person is to be told at one time.</summary>
public sealed class Digests(
    SharedCards shared, Becoming becoming, CaseFiles cases, Guidance guidance, QuietHours quiet, DeadlineWatch watch, IClock clock) : IDisposable
{
    /// <summary>While more cases than this are arranged at once, as after an import, nobody waits for those of which they are told nothing yet.</summary>
    private const int MostAwaited = 30;

    private readonly SemaphoreSlim round = new(1, 1);

    /// <summary>Whether what belongs in the list may still come, or would be said otherwise a moment later: while something is being done in
    /// calendars for any core group that the list tells of, or that its reader is of, since what comes of it is theirs to know too.</summary>
    public async Task<bool> IsUnfinished(Parcel parcel, Notice notice, CancellationToken ct)
    {
        if (!DigestItem.MayShare(notice))
        {
            return false;
        }

        var hasLooked = await FinishRound(ct);
        if (shared.AwaitsErrands(parcel.Lane))
        {
            return true;
        }

        // Of its own case it has waited already, unless the look has stored another errand.
        var (busy, today) = (shared.InCalendars(), London.DateOf(clock.GetCurrentInstant()));
        foreach (var reference in busy.Where(one => busy.Count <= MostAwaited && (hasLooked || one != parcel.Case)))
        {
            if (await cases.Open(reference, ct) is { } @case && Seat.Of(
                @case, person => string.Equals(person, notice.Recipient.Address, StringComparison.OrdinalIgnoreCase), today) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the list that went there would be changed to what is said otherwise a moment later.</summary>
    public async Task<bool> IsUnfinished(Receipt receipt, CancellationToken ct)
    {
        var said = shared.On(receipt);
        if (said.Count < 2)
        {
            return false;
        }

        await FinishRound(ct);
        return shared.InCalendars().Intersect(said.Select(notice => notice.Case), StringComparer.Ordinal).Any();
    }

    /// <summary>What goes out in the same card as this one, and that card; null where it goes alone.</summary>
    public async Task<(JsonObject Card, IReadOnlyList<Parcel> With)?> Of(
        Parcel parcel, Notice notice, CaseView view, CancellationToken ct)
    {
        if (!DigestItem.MayShare(notice) || becoming.Of(notice, view) is Closure.Superseded)
        {
            return null;
        }

        var (with, items) = (new List<Parcel>(), new List<DigestItem> { DigestItem.Of(notice, view)! });
        foreach (var beside in shared.Beside(parcel.Lane, DigestCard.Most * 2).Where(one => one.Id != parcel.Id))
        {
            var other = JsonSerializer.Deserialize<Notice>(beside.Body, EventJson.Options)!;
            if (items.Count < DigestCard.Most && DigestItem.MayShare(other) && await View(beside.Case, ct) is { } its
                && guidance.PlanOf(its.Case, its.Deadlines, its.Now).Due.Any(due => due.Key == other.Key)
                && becoming.Of(other, its) is not Closure.Superseded
                && DigestItem.Of(other, its.SeenBy(other.Recipient)) is { } item && await quiet.NotBefore(other, its, ct) <= its.Now)
            {
                with.Add(beside);
                items.Add(item);
            }
        }

        return with.Count == 0 ? null : (DigestCard.Of(items), with);
    }

    /// <summary>The card that said all of these, as they stand now; null where it said one.</summary>
    public async Task<JsonObject?> Now(Receipt receipt, CancellationToken ct)
    {
        var said = shared.On(receipt);
        var items = new List<DigestItem>();
        foreach (var notice in said.Count > 1 ? said : [])
        {
            if ((await View(notice.Case, ct))?.SeenBy(notice.Recipient) is { } view && DigestItem.Of(notice, view, becoming.Of(notice, view)) is { } item)
            {
                items.Add(item);
            }
        }

        return items.Count > 0 ? DigestCard.Of(items) : null;
    }

    public void Dispose() => round.Dispose();

    /// <summary>Looks at every case whose time has come: what it has to say to this person belongs in the same card.</summary>
    /// <returns>False when there was none.</returns>
    private async Task<bool> FinishRound(CancellationToken ct)
    {
        if (cases.Due(1).Count == 0)
        {
            return false;
        }

        await round.WaitAsync(ct);
        try
        {
            if (cases.Due(1).Count > 0)
            {
                await watch.Run(ct);
            }
        }
        catch (AggregateException)
        {
            // The watch itself is red for what could not be looked at.
        }
        finally
        {
            round.Release();
        }

        return true;
    }

    private async Task<CaseView?> View(string reference, CancellationToken ct) =>
        await cases.Open(reference, ct) is { } @case ? CaseView.Of(@case, guidance, clock.GetCurrentInstant()) : null;
}
