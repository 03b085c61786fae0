using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Bot.Conversation;
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
    private readonly SemaphoreSlim round = new(1, 1);

    /// <summary>Whether a list would say of another core group what is about to change: each word waits for the errands of its own case, and
    /// a list for those of all.</summary>
    public async Task<bool> IsUnfinished(Parcel parcel, Notice notice, CancellationToken ct)
    {
        if (!DigestItem.MayShare(notice))
        {
            return false;
        }

        await FinishRound(ct);
        return shared.AwaitsErrands(parcel.Lane);
    }

    /// <summary>What goes out in the same card as this one, and that card; null where it goes alone.</summary>
    public async Task<(JsonObject Card, IReadOnlyList<Parcel> With)?> Of(
        Parcel parcel, Notice notice, CaseView view, CancellationToken ct)
    {
        if (!DigestItem.MayShare(notice))
        {
            return null;
        }

        var (with, items) = (new List<Parcel>(), new List<DigestItem> { DigestItem.Of(notice, view)! });
        foreach (var beside in shared.Beside(parcel.Lane, DigestCard.Most * 2).Where(one => one.Id != parcel.Id))
        {
            var other = JsonSerializer.Deserialize<Notice>(beside.Body, EventJson.Options)!;
            if (items.Count < DigestCard.Most && DigestItem.MayShare(other) && await View(beside.Case, ct) is { } its
                && guidance.PlanOf(its.Case, its.Deadlines, its.Now).Due.Any(due => due.Key == other.Key)
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
    private async Task FinishRound(CancellationToken ct)
    {
        if (cases.Due(1).Count == 0)
        {
            return;
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
    }

    private async Task<CaseView?> View(string reference, CancellationToken ct) =>
        await cases.Open(reference, ct) is { } @case ? CaseView.Of(@case, guidance, clock.GetCurrentInstant()) : null;
}
