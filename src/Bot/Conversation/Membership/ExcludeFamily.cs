using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>Somebody of the family is left out of core groups: why, who decided, who tells them; then, that they were told; or that
/// they come again. The service writes to nobody of the family, excluded or not.</summary>
public sealed class ExcludeFamily(Desk desk) : IVerb, IForm
{
    private const string Ends = "ends";

    public string Name => Verbs.FamilyExclude;

    public string Title => Say("Record that somebody of the family is excluded");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && view.Case.IsActive && Family(view).Any();

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Say("The reason is kept here in a sentence, without details of the family."),
        view.Board.ExclusionReasonRequired?.Source,
        [
            Input.Choice("member", Say("Who?"), Say("Choose somebody of the family."), PeopleChoices.Of(Family(view))),
            Input.Choice("what", Say("What happened?"), Say("Choose one."), [(Say("They are excluded"), "excluded"), (Say("They come again"), Ends)]),
            Input.ReasonIfAny("reason", Say("Reason for the exclusion"), 300),
            Input.Choice("decidedBy", Say("Who decided it?"), Say("Choose one."), [(Say("The core group"), "core-group"), (Say("The conference"), "conference")]),
            Input.Choice("informant", Say("Who tells them?"), Say("Choose one."), [
                (Say("Not decided yet"), "none"), .. PeopleChoices.Of(view.Case.Attending)]),
        ],
        SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : Family(view).FirstOrDefault(member => member.Id == PeopleChoices.Find(view.Case, press.Text("member"))) is not { } member
                ? new Decision.Decline(MembershipPhrases.NotOfTheFamily)
            : (press.Text("informed"), view.Case.Membership.Exclusions.Find(one => one.Member == member.Id)) switch
            {
                (not null, { } known) => Informed(view, press, known),
                (not null, null) => new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo),
                (_, { } known) when press.Text("what") is Ends => new Decision.Record(
                    new ExclusionEnded(known.Member, view.Today), Say("Exclusion ended"), Say($"{PeopleChoices.Capital(member.InWords)} comes again.")),
                (_, null) when press.Text("what") is Ends => new Decision.Already(Phrases.AlreadyRecorded, Say("They are not excluded.")),
                (_, { } known) => new Decision.Already(Phrases.AlreadyRecorded, Say($"Excluded since {Dates.Long(known.On)}.")),
                _ => Exclude(view, press, member),
            },
        ct);

    private static Decision Exclude(CaseView view, CardPress press, Member member)
    {
        var informant = PeopleChoices.Find(view.Case, press.Text("informant"));
        return !Phrases.IsReason(press.Text("reason")) ? new Decision.Decline(Phrases.GiveReason)
            : press.Text("decidedBy") is not ("core-group" or "conference") ? new Decision.Decline(Say("Please say who decided it."))
            : informant is null && view.Board.ExclusionInformantRequired is { Value: true } required ? new Decision.Decline(
                Say($"Please say who tells them: “{Wording.Plain(required.Source.Quotation)}”"))
            : informant is not null && view.Case.Professionals.All(known => known.Id != informant)
                ? new Decision.Decline(Say("Please choose a professional to tell them."))
            : new Decision.Record(
                new MemberExcluded(member.Id, press.Text("reason")!, press.Text("decidedBy")!, informant), Say("Exclusion recorded"), [
                    Say($"{PeopleChoices.Capital(member.InWords)} is excluded."),
                    .. informant is null ? [] : new[] { Say($"Told by: {Chairing.InWords(view.Case, informant)}.") }]);
    }

    private static Decision Informed(CaseView view, CardPress press, Exclusion known) =>
        known.Informed is { } on ? new Decision.Already(Phrases.AlreadyRecorded, Say($"Told on {Dates.Long(on)}."))
        : press.Date("informed") is not { } day || day > view.Today
            ? new Decision.Decline(Say("Please give the day on which they were told, today or earlier."))
        : new Decision.Record(new ExcludedMemberInformed(known.Member, day), Say("Recorded"), Say($"They were told on {Dates.Long(day)}."));

    private static IEnumerable<Member> Family(CaseView view) => view.Case.Group.Members.Where(member => Roles.IsFamily(member.Role));
}
