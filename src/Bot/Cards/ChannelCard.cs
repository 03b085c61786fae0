using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>To the case channel: case reference, roles and dates only. No reason, no narrative, no button: what is to be
/// recorded is recorded one to one.</summary>
public static class ChannelCard
{
    public static JsonObject Of(CaseView view, Deadline deadline)
    {
        var heading = $"{Wording.Matter(deadline.Rule)}: {Wording.HowLong(deadline, view.Now)}";
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, deadline, heading),
                Element.Facts(
                    ("Due", Wording.WhenDue(deadline)),
                    ("With", With(view, deadline)),
                    ("Still to come", Wording.List(view.WithoutReport(deadline)))),
                .. Passages.Paragraph(view, deadline with { Note = null }),
            ]);
    }

    private static string With(CaseView view, Deadline deadline) =>
        deadline.Rule is RuleIds.MinutesCirculated && People.MinuteTaker(view.Case, view.Board) is { } minuteTaker
            ? Wording.Role(minuteTaker)
            : Roles.InWords(Roles.KeyWorker);
}
