using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>The views of somebody of the family who does not attend are on record in the case system. What they are is no
/// business of this service.</summary>
public sealed class RecordViews(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.FamilyViews;

    public string Title => Say("Say that the family’s views are recorded");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && view.Case.IsActive;

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Say("Record the views themselves in the case system; here only that it was done."), view.Board.AbsentFamilyViewsRecorded?.Source,
        [
            Input.Choice("whose", Say("Whose views?"), Say("Choose whose."), Family(view)),
            Input.Choice("of", Say("For which core group?"), Say("Choose one."), [
                .. view.Case.LastMeeting is { } last ? [(Say($"The one of {Dates.Long(last.Date)}"), Buttons.Iso(last.Date))] : Array.Empty<(string, string)>(),
                (Say("The next"), "next")]),
        ],
        SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.IsKeyWorker
            ? Decide(view, press.Text("whose") is Roles.Child ? Roles.Child : PeopleChoices.Find(view.Case, press.Text("whose")), press.Date("of"))
            : new Decision.Decline(Phrases.OnlyKeyWorker),
        ct);

    private static Decision Decide(CaseView view, string? whose, LocalDate? of)
    {
        if (!view.Case.IsActive)
        {
            return new Decision.Decline(Phrases.PlanEnded);
        }

        if (whose is not Roles.Child && !view.Case.Group.Members.Any(member => member.Id == whose && Roles.IsFamily(member.Role)))
        {
            return new Decision.Decline(MembershipPhrases.NotOfTheFamily);
        }

        if (of is { } day && !view.Case.Meetings.ContainsKey(day))
        {
            return new Decision.Already(Phrases.NoLongerDue, Say($"No core group of {Dates.Long(day)} is on record."));
        }

        return view.Case.Membership.Of(of).Views.TryGetValue(whose!, out var on)
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"It was said on {Dates.Long(on)}."))
            : new Decision.Record(
                new FamilyViewsRecorded(whose!, of), Say("Views recorded"),
                Say($"The views of {MembershipPassages.OfWhom(view, whose!)}, for {(of is { } held ? Say($"the core group of {Dates.Long(held)}") : Say("the next core group"))}."));
    }

    private static IEnumerable<(string Title, string Value)> Family(CaseView view)
    {
        var rows = view.Case.Group.Members.Where(member => Roles.IsFamily(member.Role)).ToList();
        return PeopleChoices.Of(rows).Concat(rows.Exists(member => member.Role is Roles.Child) ? [] : [(Say("The child"), Roles.Child)]);
    }
}
