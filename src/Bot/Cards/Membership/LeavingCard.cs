using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>A member says that they have left: to confirm, with whoever takes over, and what falls to nobody until then.</summary>
public static class LeavingCard
{
    /// <returns>Null when nobody says so.</returns>
    public static JsonObject? Of(CaseView view, string? member)
    {
        if (view.Case.Membership.Leavings.Find(one => one.Member == member) is not { } leaving)
        {
            return null;
        }

        var heading = PeopleChoices.Capital(
            leaving.IsOpen ? Say($"{Chairing.InWords(view.Case, leaving.Member)}: “not me any more”") : Became(view, leaving));
        var open = leaving.IsOpen ? OpenWith.Facts(view, leaving.Member) : [];
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {Says(view, leaving)}",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Says(view, leaving)),
                open.Count > 0 ? Element.Subheading(Say("With nobody until then")) : null,
                Element.Facts(open),
                .. leaving.IsOpen ? SayCard.Words(view, MembershipLadder.WordsOnChange(view.Board)) : [],
            ],
            leaving.IsOpen ? Buttons(view, leaving) : [Cards.Buttons.Menu(view)]);
    }

    private static string Says(CaseView view, Leaving leaving) => !leaving.IsOpen
        ? Say("There is nothing left to confirm.")
        : Say($"They said on {Dates.Long(leaving.On)} that they have left. {Heir(view, leaving)} Until somebody confirms it, what comes up for them goes "
            + $"to the {Roles.InWords(Handover.Decides(view.Case, leaving.Member)?.Role ?? Roles.KeyWorkerManager)}. Have the register changed as well.");

    private static string Heir(CaseView view, Leaving leaving) => leaving.Successor switch
    {
        null => Say("They do not know who takes over."),
        var id when view.Case.Group.Members.Any(member => member.Id == id) => Say($"{PeopleChoices.Capital(Chairing.InWords(view.Case, id))} is to take over."),
        var address => Say($"They name {address} to take over."),
    };

    /// <summary>Somebody who has left is known by what they were.</summary>
    private static string Became(CaseView view, Leaving leaving) =>
        view.Case.Group.Members.FirstOrDefault(member => member.Id == leaving.Member) is { } member ? Say($"{member.InWords} has not left after all")
        : view.Case.Membership.Departures.FindLast(one => one.Member == leaving.Member)?.Was is { } was ? Say($"{was.InWords} has left")
        : Say("They have left");

    private static IEnumerable<JsonObject> Buttons(CaseView view, Leaving leaving)
    {
        var token = view.Case.Group.Members.FirstOrDefault(one => one.Id == leaving.Member) is { } member ? MemberToken.Of(member) : null;
        var isKeyWorker = view.Case.KeyWorker?.Id == leaving.Member;
        if (leaving.Successor is not null || !isKeyWorker)
        {
            yield return Press.Execute(
                leaving.Successor is null ? Say("Confirm, nobody takes over yet") : Say("Confirm"), Verbs.LeavingConfirm,
                Cards.Buttons.Data(view, ("member", token)), isPrimary: true);
        }

        yield return Press.Form(
            leaving.Successor is null ? Say("Name who takes over") : Say("Somebody else takes over"),
            [Input.Line("address", Say("Address at work of whoever takes over"), Say("Give their address at work."), Say("name at their agency"), 254)],
            Press.Execute(Say("Confirm"), Verbs.LeavingConfirm, Cards.Buttons.Data(view, ("member", token)), isPrimary: true));
        yield return Press.Execute(Say("They have not left"), Verbs.MemberStays, Cards.Buttons.Data(view, ("member", token)));
        yield return Cards.Buttons.Menu(view);
    }
}
