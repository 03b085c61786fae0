using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>Who takes the minutes of the next core group, or writes up the last one whose record is still to come.</summary>
public sealed class AssignMinutes(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.MinutesAssign;

    public string Title => Say("Say who takes the minutes");

    public bool IsFor(CaseView view, Seat seat) => seat.KeepsTheRecord && view.Case.IsActive && view.Case.Attending.Any();

    public JsonObject Form(CaseView view, Seat seat)
    {
        var taker = Minuting.Taker(view.Case, view.Board);
        return SayCard.Of(
            view, Title, taker.Who is null ? Say("Nobody is proposed yet.") : $"{PeopleChoices.Capital(MeetingPeople.InWords(view, taker)!)}. {taker.Why}",
            taker.Source ?? view.Board.MinuteTaker?.Source,
            [
                Input.Choice("member", Say("Who takes the minutes?"), Say("Choose a member."), PeopleChoices.Of(view.Case.Attending)
                    .OrderByDescending(choice => PeopleChoices.Find(view.Case, choice.Value) == taker.Who)),
                Input.Choice("of", Say("Of which core group?"), Say("Choose one."), [
                    (Say("The next"), "next"), .. Unwritten(view).Select(day => (Say($"The one of {Dates.Long(day)}"), Buttons.Iso(day)))]),
            ],
            SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));
    }

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.KeepsTheRecord
            ? Decide(view, PeopleChoices.Find(view.Case, press.Text("member")), press.Date("of"))
            : new Decision.Decline(Phrases.OnlyRecordKeepers),
        ct);

    private static Decision Decide(CaseView view, string? who, LocalDate? of) =>
        !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
        : who is null || view.Case.Attending.All(member => member.Id != who) ? new Decision.Decline(MembershipPhrases.NotOfTheGroup)
        : of is { } day && !Unwritten(view).Contains(day)
            ? new Decision.Already(Phrases.NoLongerDue, Say($"No record of a core group of {Dates.Long(day)} is still to come."))
        : view.Case.Membership.Of(of).MinuteTaker == who
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"The minutes are with: {Chairing.InWords(view.Case, who)}."))
        : new Decision.Record(
            new MinuteTakerAssigned(who, of), Say("Minute-taker recorded"),
            Say($"The minutes of {(of is { } held ? Say($"the core group of {Dates.Long(held)}") : Say("the next core group"))} are with: "
                + $"{Chairing.InWords(view.Case, who)}."));

    /// <summary>Core groups whose record is still to be circulated, the latest first.</summary>
    private static IEnumerable<LocalDate> Unwritten(CaseView view) => view.Deadlines
        .Where(deadline => deadline is { IsOpen: true, Rule: Domain.Rules.RuleIds.MinutesCirculated })
        .Select(deadline => deadline.Anchor).OrderDescending().Take(3);
}
