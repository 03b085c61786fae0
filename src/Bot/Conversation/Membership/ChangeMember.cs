using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>A professional left, with or without a successor, who takes over what is open. Members say it of colleagues of
/// their own agency, and of themselves with "not me any more"; key worker and manager of anybody.</summary>
public sealed class ChangeMember(Desk desk, WorkAddresses addresses) : IVerb, IForm
{
    public string Name => Verbs.MemberChanged;

    public string Title => Say("Say that a professional has changed or left");

    public bool IsFor(CaseView view, Seat seat) => view.Case.IsActive && Changeable(view, seat).Any();

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Say("The key worker is told, and what is open goes to whoever takes over. Have the register changed as well."), source: null,
        [
            Input.Choice("member", Say("Who leaves?"), Say("Choose whoever leaves."), PeopleChoices.Of(Changeable(view, seat))),
            Input.Line("address", Say("Address at work of whoever takes over, if anybody"), error: null, "name@work.example", 254),
        ],
        SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : Changeable(view, seat).FirstOrDefault(member => member.Id == PeopleChoices.Find(view.Case, press.Text("member")))
                is not { } leaves ? new Decision.Decline(Say("Please choose somebody of your agency. Of yourself say “Not me any more”; others tell it themselves."))
            : Decide(view, leaves, press.Text("address")),
        ct);

    private Decision Decide(CaseView view, Member leaves, string? typed)
    {
        var address = typed is null ? null : addresses.Read(typed);
        if (typed is not null && address is null)
        {
            return new Decision.Decline(addresses.Wanted);
        }

        return Left(view, leaves, address);
    }

    /// <param name="address">At work, of whoever takes over; null for nobody.</param>
    internal static Decision Left(CaseView view, Member leaves, string? address)
    {
        var known = view.Case.Group.Members.FirstOrDefault(
            member => address is not null && string.Equals(member.Person, address, StringComparison.OrdinalIgnoreCase));
        if (leaves.Role is Roles.KeyWorker && address is null)
        {
            return new Decision.Decline(Say("Please give the address of the new key worker: a core group is not left without one."));
        }

        if (known is not null && (known.Id == leaves.Id || !known.IsProfessional))
        {
            return new Decision.Decline(Say("Please give the address of somebody else, at work."));
        }

        var left = new MemberLeft(leaves.Id, view.Today, known?.Id ?? address);
        var said = Say($"{PeopleChoices.Capital(Chairing.InWords(view.Case, leaves.Id))} is not written to any more.");
        return address is null ? new Decision.Record(left, Say("Change recorded"), said)
            : known is not null && (leaves.Role is not Roles.KeyWorker || known.Role is Roles.KeyWorker)
                ? new Decision.Record(left, Say("Change recorded"), [said, Say($"{PeopleChoices.Capital(known.InWords)} takes over what is open.")])
            : new Decision.Record(
                new MemberJoined(
                    new Member(known?.Id ?? address, leaves.Role, leaves.Agency, known?.Person ?? address, leaves.LineManager), view.Today),
                Say("Change recorded"), [said, Say("Whoever takes over is invited and reminded from now on.")])
            {
                And = [left],
            };
    }

    private static IEnumerable<Member> Changeable(CaseView view, Seat seat) => view.Case.Attending.Where(member =>
        seat.IsKeyWorker || seat.IsManager
        || !seat.Is(member.Id) && seat.Members.Any(own => !Roles.IsOfficer(own.Role) && own.Agency.Equals(member.Agency, StringComparison.OrdinalIgnoreCase)));
}
