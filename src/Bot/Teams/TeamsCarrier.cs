using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Bot.Conversation.Channels;
using CoreGroupBot.Bot.Conversation.Speaking;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Carries notices to people and case channels as cards, and changes cards whose matter is settled.</summary>
public sealed class TeamsCarrier(
    CaseFiles cases,
    Guidance guidance,
    OutboxTable outbox,
    ConnectorClient connector,
    Channels channels,
    ChannelCases channelCases,
    ChannelPosts posts,
    Reaching reaching,
    Becoming becoming,
    QuietHours quiet,
    Digests digests,
    SpokenLanguage language,
    IClock clock) : ICarrier
{
    public bool Carries(ParcelKind kind) => kind is ParcelKind.Notice or ParcelKind.Update;

    public Task<Delivery> Carry(Parcel parcel, CancellationToken ct) =>
        parcel.Kind is ParcelKind.Notice ? Tell(parcel, ct) : Settle(parcel, ct);

    /// <summary>Says it as it stands now. What need not be said any more is not.</summary>
    private async Task<Delivery> Tell(Parcel parcel, CancellationToken ct)
    {
        var notice = JsonSerializer.Deserialize<Notice>(parcel.Body, EventJson.Options)!;
        if (await View(parcel.Case, ct) is not { } view)
        {
            return new Delivery.Obsolete();
        }

        var plan = guidance.PlanOf(view.Case, view.Deadlines, view.Now);
        view = view.SeenBy(notice.Recipient);
        if (!plan.Due.Any(due => due.Key == notice.Key) || language.Card(notice, view, seen => NoticeCard.Of(notice, seen)) is not { } card)
        {
            return new Delivery.Obsolete();
        }

        // After a time away the service may be late with it; people are still not written to at night.
        var at = await quiet.NotBefore(notice, view, ct);
        if (at > view.Now)
        {
            return new Delivery.NotYet(at - view.Now, KeepsPlace: false);
        }

        if (becoming.IsSaidByAnother(notice, view))
        {
            // Said all the same, it would be changed to "said again since" before anybody has read it.
            return new Delivery.Done();
        }

        if (notice.Recipient.Audience is Audience.CaseChannel)
        {
            return language.Card(notice, view, seen => posts.Face(notice, seen, parcel.Id)) is { } face ? await ToChannel(notice, face, ct) : new Delivery.Obsolete();
        }

        return await Together(parcel, notice, view, ct) ?? await reaching.Tell(notice, card, view, parcel.Attempts, ct);
    }

    /// <summary>With what else there is to say to the same person now. Where neither Teams nor mail reaches them each goes alone: whoever
    /// is told instead is told of their own core group only.</summary>
    /// <returns>Null where it goes alone.</returns>
    private async Task<Delivery?> Together(Parcel parcel, Notice notice, CaseView view, CancellationToken ct)
    {
        if (await digests.IsUnfinished(parcel, notice, ct))
        {
            return new Delivery.NotYet(SharedCards.Wait, KeepsPlace: true);
        }

        if (await digests.Of(parcel, notice, view, ct) is not var (together, with))
        {
            return null;
        }

        if (language.IsBoth(notice, view) && await InEnglish(parcel, notice, view, ct) is { } english)
        {
            InBoth.Of(together, english, button: null);
        }

        var told = await reaching.Person(
            notice with { Case = Cases(parcel, with), Tone = ToneOf(notice, with), Due = DueOf(notice, with) }, together, parcel.Attempts, ct);
        return told is Delivery.Refused ? null : told with { With = with };
    }

    private async Task<JsonObject?> InEnglish(Parcel parcel, Notice notice, CaseView view, CancellationToken ct)
    {
        Languages.Speak(Languages.English);
        return (await digests.Of(parcel, notice, view, ct))?.Card;
    }

    private static string Cases(Parcel parcel, IReadOnlyList<Parcel> with) =>
        string.Join(", ", with.Select(one => one.Case).Prepend(parcel.Case).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>Whichever of them set out first, it is announced as the same: as questions only where all of them ask.</summary>
    private static Tone ToneOf(Notice notice, IReadOnlyList<Parcel> with) => with
        .Select(one => JsonSerializer.Deserialize<Notice>(one.Body, EventJson.Options)!.Tone).Prepend(notice.Tone)
        .Where(tone => tone is not Tone.Question).DefaultIfEmpty(Tone.Question).Max();

    /// <summary>The earliest of them: what is nearest cannot wait as long as the others.</summary>
    private static LocalDate DueOf(Notice notice, IReadOnlyList<Parcel> with) => with
        .Select(one => JsonSerializer.Deserialize<Notice>(one.Body, EventJson.Options)!.Due).Append(notice.Due).Min();

    private async Task<Delivery> ToChannel(Notice notice, JsonObject card, CancellationToken ct)
    {
        var channel = notice.Recipient.Address;
        var serviceUrl = channels.ServiceUrlOf(channel);
        var sent = await connector.StartThread(serviceUrl, channel, card, NoticeCard.Summary(notice), ct);
        if (sent is ConnectorAnswer.Refused { IsGone: true } or ConnectorAnswer.Refused { IsShut: true })
        {
            // Key worker and manager are told that the channel is lost; should it come back, this is said there then.
            await channelCases.Noted(channel, Losses.Refused, ct);
            return new Delivery.Obsolete();
        }

        return sent is ConnectorAnswer.Accepted { Id: { Length: > 0 } thread, Activity: { } root }
            ? new Delivery.Done(new Receipt(thread, root, serviceUrl))
            : Ended.As(sent);
    }

    /// <summary>Changes the card that was sent to what has become of it.</summary>
    private async Task<Delivery> Settle(Parcel parcel, CancellationToken ct)
    {
        var key = JsonSerializer.Deserialize<string>(parcel.Body, EventJson.Options)!;
        if (outbox.Told(key) is not ({ } notice, { } receipt))
        {
            return new Delivery.Obsolete();
        }

        if (await digests.IsUnfinished(receipt, ct))
        {
            return new Delivery.NotYet(SharedCards.Wait, KeepsPlace: true);
        }

        if ((await View(parcel.Case, ct))?.SeenBy(notice.Recipient) is not { } view
            || language.Card(notice, view, seen => CardNow(notice, seen)) is not { } own
            || (await digests.Now(receipt, ct) ?? own) is not { } card)
        {
            return new Delivery.Obsolete();
        }

        var changed = await connector.Change(
            receipt.ServiceUrl, receipt.Conversation, receipt.Activity, card, ct);
        // Where it is gone, or the app is, nobody can see what it says any more.
        return changed is ConnectorAnswer.Accepted or ConnectorAnswer.Refused { IsGone: true } or ConnectorAnswer.Refused { IsShut: true }
            ? new Delivery.Done()
            : Ended.As(changed);
    }

    /// <summary>What has become of it; as it stands now where it is open again.</summary>
    private JsonObject? CardNow(Notice notice, CaseView view) =>
        notice.Recipient.Audience is not Audience.CaseChannel ? becoming.Card(notice, view)
        : outbox.IdOf(notice.Key) is { } post ? posts.Face(notice, view, post)
        : null;

    private async Task<CaseView?> View(string reference, CancellationToken ct) =>
        await cases.Open(reference, ct) is { } @case ? CaseView.Of(@case, guidance, clock.GetCurrentInstant()) : null;
}
