using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

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

    public static JsonObject Day(CaseView view, LocalDate? known) => Input.Date(
        "heldOn", Say("Date of the core group"), Say("Give the day on which it was held, today or earlier."),
        known is { } day ? LocalDate.Min(day, view.Today) : null, min: null, max: view.Today);

    /// <summary>Who came, in whose place somebody did, who chaired and minuted, and the next date if one was agreed: filled in with
    /// what is known, to be put right.</summary>
    public static IEnumerable<JsonObject> Attendance(CaseView view, Booking? booking)
    {
        var expected = view.Case.Attending.Where(member => booking?.Apologies.ContainsKey(member.Id) is not true);
        var chair = Chairing.Chair(view.Case, view.Board).Who;
        yield return Input.Several(
            "came", Say("Who came?"), PeopleChoices.Of(view.Case.Attending.Concat(view.Case.Group.Members.Where(m => Roles.IsFamily(m.Role)))),
            PeopleChoices.Tokens(expected));
        if (Away(view, booking) is { Count: > 0 } away)
        {
            yield return Input.Several(
                "sent", Say("In whose place did somebody come?"), PeopleChoices.Of(away.Select(one => one.Member)),
                PeopleChoices.Tokens(away.Where(one => one.Sent is not null).Select(one => one.Member)));
        }

        yield return Input.Choice("chair", Say("Who chaired?"), Say("Choose whoever chaired."), PeopleChoices.Chairs(view, chair));
        var taker = Minuting.Taker(view.Case, view.Board).Who;
        yield return Input.Pick(
            "minutes", Say("Who takes the minutes?"), error: null, PeopleChoices.Of(view.Case.Attending), Say("Choose a member, if it is known"),
            view.Case.Attending.FirstOrDefault(member => member.Id == taker) is { } known ? MemberToken.Of(known) : null);
        yield return Input.DateIfAny("nextDate", Say("Day of the next core group, if one was agreed"));
        yield return Input.TimeIfAny("nextTime", Say("Time of the next core group"));
        if (DatesFixed.WantsVenue(view.Board))
        {
            yield return Input.Tick("venue", Say("The place is agreed by all."));
        }
    }

    /// <summary>What the form's button carries.</summary>
    public static JsonObject Held(CaseView view, Booking? booking, string? hold) => Buttons.Data(
        view, ("held", "yes"), ("hold", hold), ("attendance", "yes"), ("mayBeSent", Away(view, booking).Count > 0 ? "yes" : null));

    private static IReadOnlyList<Absentee> Away(CaseView view, Booking? booking) => booking is null ? [] : Absentee.Of(view.Case, booking);
}
