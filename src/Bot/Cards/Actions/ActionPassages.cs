using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>What a person has to do, within a card about something else.</summary>
internal static class ActionPassages
{
    /// <summary>More than these are looked at in the list.</summary>
    private const int Most = 8;

    /// <summary>Before a core group, and in a report to one: what one will be asked about there.</summary>
    public static IEnumerable<JsonObject?> BeforeMeeting(CaseView view, Deadline deadline, Seat seat) =>
        RuleIds.AsksForMeeting(deadline.Rule) || deadline.Rule is RuleIds.AbsenceReport ? Own(view, seat) : [];

    /// <summary>Nothing at all where the person has no action.</summary>
    public static IEnumerable<JsonObject?> Own(CaseView view, Seat seat)
    {
        var own = ShownAction.OpenOf(view).Where(shown => shown.IsOf(seat)).ToList();
        if (own.Count == 0)
        {
            yield break;
        }

        yield return Element.Subheading(Say("Your actions"));
        yield return Element.Facts(own.Take(Most).Select(shown => (
            Dates.Short(shown.Action.Due), (string?)$"{shown.Action.Title} ({shown.State})")));
        yield return own.Count > Most ? Element.Small(Say($"{own.Count - Most} more are in the list of actions.")) : null;
    }
}
