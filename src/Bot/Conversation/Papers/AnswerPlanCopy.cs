using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>A member says that their copy of the plan has come.</summary>
public sealed class AnswerPlanCopy(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.PlanReceived;

    public string Title => Say("Has your copy of the plan come?");

    public bool IsFor(CaseView view, Seat seat) => CopyCard.Own(view, seat) is not null;

    public JsonObject Form(CaseView view, Seat seat) => CopyCard.OfPlan(view, CopyCard.Own(view, seat)!);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => Decide(view, seat, press.Date("of"), hasIt: true), ct);

    internal static Decision Decide(CaseView view, Seat seat, LocalDate? of, bool hasIt)
    {
        var asked = view.Deadlines.Where(d => d.Rule is RuleIds.PlanCopyNotReceived && d.Anchor == of).ToList();
        if (asked.Count == 0)
        {
            return new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo);
        }

        if (asked.Find(d => seat.Owner(d.Owner) is not null) is not { Owner: { } member } own)
        {
            return new Decision.Decline(Say("Only a member who is sent a copy can say this."));
        }

        var papers = view.Case.Papers.Of(own.Anchor);
        return papers.PlanCopies.GetValueOrDefault(member) is { } known && (known.HasIt || (!hasIt && !(papers.PlanCirculatedAt > known.At)))
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"You said so on {Dates.Long(known.On)}."))
            : new Decision.Record(
                new PlanCopyAnswered(own.Anchor, member, hasIt, view.Today), hasIt ? Say("Thank you") : Say("The key worker is told"),
                hasIt ? Say("Your copy of the plan has come.") : Say("You are asked again when the plan has been sent once more."));
    }
}
