using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The changed plan, or for a minor change the notes, went to the Child Protection Unit (Bolton).</summary>
public sealed class SendPlan(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.PlanSentToUnit;

    public string Title => Say("The changed plan is sent to the Child Protection Unit");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && Open(view) is not null;

    public JsonObject Form(CaseView view, Seat seat) => PlanCard.ToSend(view, Open(view)!);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : Decide(view, press.Date("of"), press.Text("on") is null ? view.Today : press.Date("on")),
        ct);

    private static Deadline? Open(CaseView view) => view.Deadlines.LastOrDefault(d => d is { IsOpen: true, Rule: RuleIds.PlanChangeSent });

    private static Decision Decide(CaseView view, LocalDate? of, LocalDate? on) =>
        view.Deadlines.FirstOrDefault(d => d.Rule is RuleIds.PlanChangeSent && d.Anchor == of) is not { } sent
            ? new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo)
        : sent.AnsweredOn is { } known ? new Decision.Already(Phrases.AlreadyRecorded, Say($"It was sent on {Dates.Long(known)}."))
        : on is not { } day ? new Decision.Decline(Say("Please give the day on which it was sent."))
        : day > view.Today ? new Decision.Decline(Say("That day is still to come. Record it when it has been sent."))
        : day < sent.Anchor ? new Decision.Decline(Say($"That is before the core group of {Dates.Long(sent.Anchor)}."))
        : new Decision.Record(new PlanSentToUnit(sent.Anchor, day), Say("Sent to the Child Protection Unit"), Say($"On {Dates.Long(day)}."));
}
