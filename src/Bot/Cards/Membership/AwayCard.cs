using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>Something was to be said to somebody who is away, and nobody covers for them: what is theirs, and a way to name
/// somebody.</summary>
public static class AwayCard
{
    /// <param name="of">Member id, or that of the manager.</param>
    /// <returns>Null when nobody is known to be away.</returns>
    public static JsonObject? Of(CaseView view, string? of)
    {
        if (view.Case.Membership.Absences.Find(one => one.Of == of) is not { } absence)
        {
            return null;
        }

        var member = view.Case.Professionals.FirstOrDefault(one => one.Id == absence.Of);
        var token = member is null ? Roles.KeyWorkerManager : MemberToken.Of(member);
        var heading = PeopleChoices.Capital(Say($"{Chairing.InWords(view.Case, absence.Of)} is away"));
        var says = Say($"Their mailbox says that they are away{(absence.Until is { } until ? Say($" until {Dates.Long(until)}") : Say(" and names no day on which they are back"))}. "
            + $"Nobody covers for them in this core group. What can wait until the due date waits; what is due is said to them all the same.");
        var open = member is null ? [] : OpenWith.Facts(view, absence.Of);
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {says}",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(says),
                open.Count > 0 ? Element.Subheading(Say("With them")) : null,
                Element.Facts(open),
            ],
            [
                Press.Form(Say("Name who covers"),
                    [
                        Input.Line("address", Say("Address at work of whoever covers"), Say("Give their address at work."), Say("name at their agency"), 254),
                        Input.Date("until", Say("Until"), Say("Give the last day."), absence.Until ?? view.Today.PlusWeeks(2), view.Today, view.Today.PlusMonths(6)),
                    ],
                    Press.Execute(Say("Record"), Verbs.CoverName, Buttons.Data(view, ("for", token), ("from", Buttons.Iso(view.Today))), isPrimary: true)),
                Buttons.Menu(view),
            ]);
    }
}
