using System.Globalization;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>Actions are agreed: one, and further ones of the same core group with it. None without an owner and a date.</summary>
public static class ActionForm
{
    /// <summary>Rows of one form; a meeting agrees several at once.</summary>
    public const int Rows = 5;

    public const int LongestTitle = 120;
    public const string Between = "between";
    private const int MeetingsOffered = 3;

    public static JsonObject Of(CaseView view)
    {
        var heading = Say("Agree actions of the plan");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Say("Each action has an owner and a date. What somebody of the family is to do is followed by the key "
                    + "worker; the family is never written to.")),
                Input.Choice("at", Say("Agreed at"), Say("Choose one of the list."), Meetings(view)),
                .. Row(view, 1),
            ],
            [
                Press.Execute(Say("Record this one"), Verbs.ActionAgree, Buttons.Data(view), isPrimary: true),
                Press.Form(
                    Say("And further ones"), [.. Enumerable.Range(2, Rows - 1).SelectMany(n => Row(view, n))],
                    Press.Execute(Say("Record all"), Verbs.ActionAgree, Buttons.Data(view), isPrimary: true)),
            ]);
    }

    /// <summary>The core group that is on today, the last ones held, or none.</summary>
    private static IEnumerable<(string Title, string Value)> Meetings(CaseView view)
    {
        var today = view.Case.Standing is { IsBooked: true } booked && booked.Date == view.Today ? [booked.Date] : Array.Empty<LocalDate>();
        return today.Concat(view.Case.Meetings.Keys.Reverse()).Distinct().Take(MeetingsOffered)
            .Select(day => (Say($"Core group of {Dates.Short(day)}"), Buttons.Iso(day)))
            .Append((Say("Between core groups"), Between));
    }

    private static IEnumerable<JsonObject> Row(CaseView view, int row)
    {
        var n = row.ToString(CultureInfo.InvariantCulture);
        var isFirst = row == 1;
        if (!isFirst)
        {
            yield return Element.Subheading(Say($"Action {n}"));
        }

        yield return Input.Line(
            $"title{n}", Say("What is to be done"), isFirst ? Say("Say in a few words what is to be done.") : null,
            Say("Short; no names or details of the family"), LongestTitle);
        yield return ActionButtons.Owners(view, $"owner{n}", Say("Who does it"), isFirst ? Say("Choose one of the list.") : null, chosen: null);
        yield return Input.Date(
            $"due{n}", Say("To be done by"), Say("Give a day within the next twelve months."), value: null,
            min: null, max: view.Today.PlusYears(1), mayBeEmpty: !isFirst);
        if (view.Board.ActionsImpactBased is not null)
        {
            yield return Input.Line(
                $"why{n}", Say("What it changes for the child"), isFirst ? Say("Say in a few words what it changes.") : null,
                Say("Short; no names or details of the family"), LongestTitle);
        }

        if (view.Board.AssessmentsOnTime is not null)
        {
            yield return Input.Tick($"assessment{n}", Say("It is an assessment"));
        }
    }
}
