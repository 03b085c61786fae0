using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>To the key worker, of the invitations to a booked core group: what only a person can put right or say.</summary>
public static class InvitationCard
{
    public static JsonObject Of(Notice notice, CaseView view, Booking booking)
    {
        var (heading, says) = notice.Step switch
        {
            InvitationLadder.Withheld => (Say("An invitation was kept back"), Withheld(notice, view)),
            InvitationLadder.NoRoom => (Say("No room for the core group"),
                Say($"No room that the service can book is free on {Wording.At(booking.Start)}: the last one turned it down. Find a place and tell the group, or hold it by Teams.")),
            _ => (Say("The family’s invitation"),
                Say("Nobody has said yet whether the family, the child where appropriate, or an advocate is invited. This service never writes to them: invite them yourself, and say so here.")),
        };
        var isFamily = notice.Step is not (InvitationLadder.Withheld or InvitationLadder.NoRoom);
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {says}",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(says),
                Element.Facts([
                    (Say("Core group"), Wording.At(booking.Start)),
                    (Say("To provide for"), isFamily ? MeetingNeeds.InWords(view.Case.Membership.Needs) : null)]),
                .. isFamily ? SayCard.Words(view, view.Board.FamilyAreMembers?.Source) : [],
                isFamily ? Element.Small(Say("Service reminder: nobody else is told.")) : null,
            ],
            [
                .. isFamily ? [Open(view, Say("Say whether they are invited"), Verbs.FamilyInvited)] : (JsonObject[])[],
                .. notice.Step is InvitationLadder.Withheld ? [Open(view, Say("Change who is kept apart"), Verbs.MembersApart)] : (JsonObject[])[],
                Buttons.Menu(view),
            ]);
    }

    /// <summary>"the family, the child; said on Monday 7 December 2026 by School"; null where nobody has said it of the core group that
    /// is booked.</summary>
    public static string? Family(CaseView view) =>
        view.Case.Booked is { } booking && view.Case.Membership.Family is { } said && said.IsFor(booking)
            ? Say($"{FamilyInvitation.InWords(said.Invited, said.Reason)} ({Dates.Long(said.On)}, by {Chairing.InWords(view.Case, said.By)})")
            : null;

    /// <summary>What has become of it.</summary>
    internal static (string Heading, string Became) Settled(Notice notice, Closure closure) => (notice.Step, closure) switch
    {
        (InvitationLadder.Withheld, _) => (Say("Invitation: nothing is kept back any more"), Say("It was sent, or the core group is not booked any more.")),
        (InvitationLadder.NoRoom, _) => (Say("Room: nothing to do any more"), Say("There is a room, or the core group is not booked any more.")),
        (_, Closure.Answered { On: var on }) => (Say("Family: invitation recorded"), Say($"It was said for {Dates.Long(on)}.")),
        _ => (Say("Family: no answer needed now"), Say("The core group has been held, or is not booked any more.")),
    };

    private static string Withheld(Notice notice, CaseView view)
    {
        var who = PeopleChoices.Capital(Chairing.InWords(view.Case, notice.Owner!));
        return view.Case.Membership.Withheld.FindLast(one => one.Member == notice.Owner && one.Hold == notice.About)?.Reason is SafeContact.SameAddress
            ? Say($"{who} was not invited: they have the same address as a member from whom they are kept apart. Have the register give them another, or tell them of the meeting yourself.")
            : Say($"{who} was not invited: what would have been sent names a member from whom they are kept apart. Tell them of the meeting yourself.");
    }

    private static JsonObject Open(CaseView view, string title, string form) =>
        Press.Execute(title, Verbs.CaseMenu, Buttons.Data(view, ("open", form)), isPrimary: true);
}
