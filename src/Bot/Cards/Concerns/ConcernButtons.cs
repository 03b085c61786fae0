using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Concerns;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>What one person can do with one concern. What is pressed is checked all the same.</summary>
internal static class ConcernButtons
{
    private static readonly LocalTime Noon = new(12, 0);
    private static readonly LocalTime EndOfDay = new(17, 0);
    private static readonly LocalTime StillToday = new(15, 0);

    public static IEnumerable<JsonObject> For(CaseView view, Concern concern, Seat? seat)
    {
        if (seat is null)
        {
            yield break;
        }

        if (concern.IsOpen && view.Case.IsActive)
        {
            foreach (var button in WhileOpen(view, concern, seat))
            {
                yield return button;
            }
        }

        yield return Buttons.Menu(view);
    }

    /// <summary>By when whoever acknowledges it will have decided: today while there is time, otherwise the next working
    /// day.</summary>
    public static IEnumerable<JsonObject> StatedTime(CaseView view)
    {
        var now = London.TimeOf(view.Now);
        var isToday = CaseView.Calendar.IsWorkingDay(now.Date) && now.TimeOfDay < StillToday;
        yield return Input.Date(
            "by", Say("I will decide by"), Say("Give a day from today on."), isToday ? now.Date : CaseView.Calendar.Add(now.Date, 1),
            min: view.Today, max: view.Today.PlusMonths(1));
        yield return Input.Time("at", Say("At what time"), Say("Give a time of day."), isToday ? EndOfDay : Noon);
    }

    private static IEnumerable<JsonObject> WhileOpen(CaseView view, Concern concern, Seat seat)
    {
        var data = Buttons.Data(view, ("concern", concern.Id));
        JsonObject Data() => data.DeepClone().AsObject();
        if (ConcernSeat.Decides(view, seat, concern) is not null)
        {
            yield return concern.LastAcknowledged is null
                ? Press.Execute(Say("Acknowledge"), Verbs.ConcernAcknowledge, Data(), isPrimary: true)
                : Press.Form(
                    Say("State another time"), StatedTime(view),
                    Press.Execute(Say("Record"), Verbs.ConcernAcknowledge, Data(), isPrimary: true));
            yield return Press.Form(
                Say("Record the decision"),
                [Input.Several("decisions", Say("What was decided (one or more)"),
                    Decisions.Of(view.Board, Grounds.Find(view.Board, concern.Raised.Category)))],
                Press.Execute(Say("Record"), Verbs.ConcernDecide, Data(), isPrimary: true));
        }

        if (ConcernSeat.TakesUp(view, seat, concern) is not null && ConcernWay.Of(concern, view.Board) is { Next: { } next } way)
        {
            yield return Press.Form(
                Say("Take it to the next step"),
                [
                    Element.Quotation(Wording.Plain(next.Words.Quotation)),
                    Element.Text(ConcernLadderPassage.Next(view, concern, next)),
                ],
                Press.Execute(Say("Take it there"), Verbs.ConcernTakeUp, With(Data(), "to", string.Create(null, $"{way.At + 1}")), isPrimary: true));
        }

        if (seat.IsManager)
        {
            yield return HandOn.Button(view, Verbs.EscalationDelegate, Data());
        }

        if (Grounds.Find(view.Board, concern.Raised.Category)?.Kind is GroundKind.Plan && !seat.IsManager)
        {
            foreach (var earlier in EarlierMeeting.Buttons(view, seat))
            {
                yield return earlier;
            }
        }

        if (ConcernSeat.Raised(seat, concern) is not null)
        {
            yield return Press.Execute(Say("Withdraw it"), Verbs.ConcernWithdraw, Data());
        }
    }

    private static JsonObject With(JsonObject data, string name, string value)
    {
        data[name] = value;
        return data;
    }
}
