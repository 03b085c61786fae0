using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>To the case channel: case reference, roles and dates only. No reason, no narrative, no button: what is to be
/// recorded is recorded one to one.</summary>
public static class ChannelCard
{
    public static JsonObject Of(CaseView view, Deadline deadline)
    {
        var heading = HowItStands.Heading(view, deadline, toKeyWorker: false);
        return Card.Of(
            HowItStands.Aloud(view, deadline, heading),
            [
                .. Passages.Head(view, deadline, heading),
                Element.Facts(
                    (deadline.Kind is DueKind.Trigger ? Wording.DueLabel(deadline.Kind) : Say("Due"), Wording.WhenDue(deadline)),
                    (Say("With"), view.With(deadline)?.InWords),
                    (Say("Still to come"), Wording.List(view.WithoutReport(deadline))),
                    (Say("Meeting"), HowItStands.Meeting(view, deadline, toKeyWorker: false))),
                .. Passages.Paragraph(view, deadline with { Note = null }),
                .. Passages.Beside(view, deadline, reasons: false),
            ]);
    }
}
