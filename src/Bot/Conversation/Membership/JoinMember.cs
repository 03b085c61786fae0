using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>A professional joined, before the register says so; or one who joined has been told how the case stands. The family
/// comes by the register alone.</summary>
public sealed class JoinMember(Desk desk, WorkAddresses addresses) : IVerb, IForm
{
    private static (string Title, string Value)[] Places =>
    [
        (Say("Member"), Roles.Member), (Say("Minute-taker"), Roles.MinuteTaker), (Say("Chair"), Roles.Chair), (Say("Safeguarding lead"), Roles.SafeguardingLead),
    ];

    public string Name => Verbs.MemberJoined;

    public string Title => Say("Say that a professional has joined");

    public bool IsFor(CaseView view, Seat seat) => view.Case.IsActive && MayAdd(seat);

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Say("They are invited and reminded from now on. Have them entered in the register as well. Professionals only: never "
            + "an address of the family."),
        view.Board.NewAgencyMustBeIncluded?.Source ?? view.Board.NewMemberBriefedBy?.Source,
        [
            Input.Line("agency", Say("Agency"), Say("Name the agency."), Say("Health visiting")),
            Input.Line("address", Say("Address at work"), Say("Give their email address at work."), "name@work.example", 254),
            Input.Choice("role", Say("As what?"), Say("Choose one."), Places),
        ],
        SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
            !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : press.Text("briefed") is { } token ? Briefed(view, seat, PeopleChoices.Find(view.Case, token))
            : !MayAdd(seat) ? new Decision.Decline(Say("Only the key worker, their manager or the chair can record this."))
            : Joined(view, press),
        ct);

    private static bool MayAdd(Seat seat) => seat.IsKeyWorker || seat.IsManager || seat.KeepsTheRecord && !seat.Has(Roles.MinuteTaker);

    private Decision Joined(CaseView view, CardPress press)
    {
        if (WorkAgency.Read(press.Text("agency") ?? "") is not { } agency)
        {
            return new Decision.Decline(WorkAgency.Wanted);
        }

        if (addresses.Read(press.Text("address") ?? "") is not { } address)
        {
            return new Decision.Decline(addresses.Wanted);
        }

        var role = press.Text("role") ?? Roles.Member;
        return !Places.Any(place => place.Value == role) ? new Decision.Decline(Say("Please choose as what they join."))
            : view.Case.Group.Members.Any(member => string.Equals(member.Person, address, StringComparison.OrdinalIgnoreCase))
                ? new Decision.Already(Phrases.AlreadyRecorded, Say("That person is of this core group."))
            : new Decision.Record(
                new MemberJoined(new Member(address, role, agency, address, LineManager: null), view.Today), Say("Member recorded"), [
                    Say($"{agency}: invited and reminded from now on."), Say("Have them entered in the register as well.")]);
    }

    private static Decision Briefed(CaseView view, Seat seat, string? member) =>
        !seat.KeepsTheRecord ? new Decision.Decline(Phrases.OnlyRecordKeepers)
        : view.Case.Membership.Arrivals.FindLast(one => one.Member == member) is not { } arrival
            ? new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo)
        : arrival.Briefed is { } on
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"Briefed on {Domain.Calendar.Dates.Long(on)}."))
        : seat.Is(member) ? new Decision.Decline(Say("Whoever is new cannot brief themselves."))
        : new Decision.Record(
            new NewMemberBriefed(arrival.Member, view.Today), Say("Briefing recorded"),
            Say($"{PeopleChoices.Capital(Domain.Meetings.Chairing.InWords(view.Case, arrival.Member))} has been told how the case stands."));
}
