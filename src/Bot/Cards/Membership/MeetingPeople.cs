using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>Who chairs and who takes the minutes of the next core group, and what it has to provide for.</summary>
internal static class MeetingPeople
{
    public static IEnumerable<(string Title, string? Value)> Facts(CaseView view)
    {
        yield return (Say("Chair"), InWords(view, Chairing.Chair(view.Case, view.Board)));
        yield return (Say("Minutes"), InWords(view, Minuting.Taker(view.Case, view.Board)));
        yield return (Say("Family invited"), view.Case.Booked is null ? null : InvitationCard.Family(view) ?? Say("nobody has said so yet"));
        yield return (Say("To provide for"), MeetingNeeds.InWords(view.Case.Membership.Needs));
    }

    /// <summary>"School, proposed"; null where nobody is.</summary>
    public static string? InWords(CaseView view, Part part) =>
        part.InWords(view.Case) is not { } who ? null : part.IsAgreed ? Say($"{who}, agreed") : Say($"{who}, proposed");

    /// <summary>Who came, and who chaired: filled in with what is known, to be put right.</summary>
    public static IEnumerable<JsonObject> Attendance(CaseView view, Booking? booking)
    {
        var expected = view.Case.Attending.Where(member => booking?.Apologies.ContainsKey(member.Id) is not true);
        var chair = Chairing.Chair(view.Case, view.Board).Who;
        yield return Input.Several(
            "came", Say("Who came?"), PeopleChoices.Of(view.Case.Attending.Concat(view.Case.Group.Members.Where(m => Roles.IsFamily(m.Role)))),
            PeopleChoices.Tokens(expected));
        yield return Input.Choice("chair", Say("Who chaired?"), Say("Choose whoever chaired."), PeopleChoices.Chairs(view, chair));
    }
}
