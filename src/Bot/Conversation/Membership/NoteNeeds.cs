using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>What core groups of this family have to provide for: it stands on the booking and in the hold's text.</summary>
public sealed class NoteNeeds(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.MeetingNeeds;

    public string Title => Say("Say what the meetings have to provide for");

    public bool IsFor(CaseView view, Seat seat) => view.Case.IsActive && (seat.Contributor is not null || seat.IsManager);

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Say("For everybody to take part. No details of the family: the key worker knows them."), source: null,
        [
            Input.Several(
                "needs", Say("The meetings need"), MeetingNeeds.All.Select(need => (PeopleChoices.Capital(MeetingNeeds.InWords(need)), need)),
                string.Join(',', view.Case.Membership.Needs)),
        ],
        SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
        {
            var needs = press.Several("needs");
            return seat.Contributor is null && !seat.IsManager ? new Decision.Decline(MembershipPhrases.OnlyAttending)
                : !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
                : needs.Except(MeetingNeeds.All).Any() ? new Decision.Decline(Say("Please choose from the list."))
                : view.Case.Membership.Needs.Order(StringComparer.Ordinal).SequenceEqual(needs.Order(StringComparer.Ordinal))
                    ? new Decision.Already(Phrases.AlreadyRecorded, Said(needs))
                : new Decision.Record(new NeedsNoted(needs), Say("Needs recorded"), Said(needs));
        },
        ct);

    private static string Said(IEnumerable<string> needs) =>
        MeetingNeeds.InWords(needs) is { } list ? Say($"The meetings provide for: {list}.") : Say("Nothing special is to be provided for.");
}
