using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>Where verbs meet cases: who presses is matched with the case first, and what they press is decided under the
/// case's write lock, on the case as it stands then.</summary>
public sealed class Desk(CaseFiles cases, Guidance guidance, Identities identities, IClock clock)
{
    public LocalDate Today => London.DateOf(clock.GetCurrentInstant());

    public CaseView View(CoreGroupCase @case) => CaseView.Of(@case, guidance, clock.GetCurrentInstant());

    /// <summary>As whoever sits there may see it.</summary>
    public CaseView View(CoreGroupCase @case, Seat? seat) => View(@case).SeenBy(seat);

    /// <summary>Records what <paramref name="decide"/> makes of the press.</summary>
    public async Task<Answer> Record(CardPress press, Func<CaseView, Seat, Decision> decide, CancellationToken ct)
    {
        if (await Enter(press, ct) is not var (reference, identity))
        {
            return new Answer.Say(Phrases.Nothing);
        }

        Seat? sits = null;
        Decision? decision = new Decision.Already(Phrases.AlreadyRecorded, Say("It was recorded when you pressed first."));
        var after = await cases.RecordOnce(
            reference,
            press.By,
            @case =>
            {
                // They may have left the group since the card was sent, or since we looked.
                sits = @case is null ? null : identity.SeatIn(@case, Today);
                decision = sits is null ? null : decide(View(@case!, sits), sits);
                return decision is Decision.Record record ? [record.Event, .. record.And] : [];
            },
            press.Cause,
            ct);
        return decision switch
        {
            Decision.Record(_, var heading, var lines) { Then: var then } when View(after!, sits ?? identity.SeatIn(after!, Today)) is var now =>
                new Answer.Card(ConfirmationCard.Of(now, heading, lines.Concat(then?.Invoke(now) ?? []))),
            Decision.Already(var heading, var lines) => new Answer.Card(ConfirmationCard.Of(View(after!, sits ?? identity.SeatIn(after!, Today)), heading, lines)),
            Decision.Decline(var why) => new Answer.Say(why),
            _ => new Answer.Say(Phrases.Nothing),
        };
    }

    /// <summary>Shows something of a case to one of its people.</summary>
    public async Task<Answer> Show(CardPress press, Func<CaseView, Seat, Answer> show, CancellationToken ct) =>
        await Enter(press, ct) is var (reference, identity)
        && await cases.Open(reference, ct) is { } @case && identity.SeatIn(@case, Today) is { } seat
            ? show(View(@case, seat), seat)
            : new Answer.Say(Phrases.Nothing);

    private async Task<(string Reference, Identity Identity)?> Enter(CardPress press, CancellationToken ct)
    {
        if (press.Text("case") is not { } reference || await cases.Open(reference, ct) is not { } @case)
        {
            return null;
        }

        var identity = await identities.Of(press.By, @case, Today, ct);
        return identity.SeatIn(@case, Today) is null ? null : (reference, identity);
    }
}
