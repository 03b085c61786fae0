using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>"Not me any more": a professional says that they have left, and who takes over if they know. They are written to no more;
/// the key worker, of the key worker the manager, confirms it.</summary>
public sealed class LeaveGroup(Desk desk, WorkAddresses addresses) : IVerb, IForm
{
    private const string Unknown = "unknown";

    public string Name => Verbs.MemberLeaving;

    public string Title => Say("Not me any more: say that you have left");

    public bool IsFor(CaseView view, Seat seat) =>
        view.Case.IsActive && seat.Own.Any(member => !Handover.HasSaidSo(view.Case, member.Person));

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Say("Not me any more"), Say("You are not written to about this core group any more. The key worker, or their manager, is asked to confirm "
            + "it, and is told what was yours until somebody has taken over."),
        MembershipLadder.WordsOnChange(view.Board),
        [
            Input.Choice("heir", Say("Who takes over?"), Say("Choose one."),
                [(Say("The colleague whose address I give here"), "address"), (Say("I do not know"), Unknown)]),
            Input.Line("address", Say("Their address at work, if you know it"), error: null, Say("name at your agency"), 254),
        ],
        SayCard.Submit(Say("I have left"), Name, Buttons.Data(view)));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(press, (view, seat) => Decide(view, seat, press), ct);

    private Decision Decide(CaseView view, Seat seat, CardPress press)
    {
        var own = seat.Own;
        if (!view.Case.IsActive || own.Count == 0)
        {
            return new Decision.Decline(view.Case.IsActive
                ? Say("Only a professional of this core group can say this, and each of themselves.") : Phrases.PlanEnded);
        }

        var typed = press.Text("heir") is Unknown ? null : press.Text("address");
        var address = typed is null ? null : addresses.Read(typed);
        if (typed is not null && address is null)
        {
            return new Decision.Decline(addresses.Wanted);
        }

        if (typed is null && press.Text("heir") is not Unknown)
        {
            return new Decision.Decline(Say("Please give the address of whoever takes over, or choose that you do not know."));
        }

        var known = view.Case.Group.Members.FirstOrDefault(
            member => address is not null && string.Equals(member.Person, address, StringComparison.OrdinalIgnoreCase));
        if (known is not null && (!known.IsProfessional || own.Any(member => member.Id == known.Id)))
        {
            return new Decision.Decline(Say("Please give the address of somebody else, at work."));
        }

        var heir = known?.Id ?? address;
        var before = view.Case.Membership.Leavings.Find(one => one.Member == own[0].Id && one.IsOpen);
        return before is not null && before.Successor == heir
            ? new Decision.Already(Phrases.AlreadyRecorded, Say("It waits to be confirmed."))
            : new Decision.Record(
                new LeavingSaid(own[0].Id, view.Today, heir), Say("Recorded: not you any more"),
                Say("You are not written to about this core group any more. If it is not so, open this core group and take it back."))
            {
                And = [.. own.Skip(1).Select(member => new LeavingSaid(member.Id, view.Today, heir))],
            };
    }
}
