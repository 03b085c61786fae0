using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>To a member or the key worker, one to one: what is due when, why, and the buttons for what they can say.</summary>
public static class ReminderCard
{
    public static JsonObject Of(CaseView view, Deadline deadline, Seat seat, Tone tone)
    {
        var matter = Wording.Matter(deadline, view.Case);
        var heading = tone is Tone.Prompt && !deadline.IsOverdue(view.Now)
            ? $"{matter}: by {Dates.Long(deadline.Due)}"
            : $"{matter}: {Wording.HowLong(deadline, view.Now)}";
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. Due {Wording.WhenDue(deadline)}.",
            [
                .. Passages.Head(view, deadline, heading),
                Passages.Facts(view, deadline, seat.IsKeyWorker),
                .. Passages.Reason(view, deadline),
                .. Passages.Paragraph(view, deadline),
            ],
            Buttons.For(view, deadline, seat));
    }
}
