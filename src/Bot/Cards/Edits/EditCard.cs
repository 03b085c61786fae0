using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Edits;

/// <summary>To the key worker: something was changed by hand in Outlook, what that means, and what can be done about it.</summary>
public static class EditCard
{
    public static JsonObject Of(CaseView view, HandEdit edit, Seat seat)
    {
        var heading = EditWording.Heading(view, edit);
        var became = EditWording.BecameOf(view, edit);
        var broken = became is null && edit.Kind is EditKind.Moved ? Broken(view, edit.To.Date) : null;
        var said = became is null ? EditWording.Meaning(view, edit, broken).ToList() : [became];
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {string.Join(' ', said)}",
            [
                .. Passages.Head(view, null, heading),
                edit.Kind is EditKind.Moved ? Element.Facts(Times(view, edit)) : Element.Facts(DateCard.Facts(view)),
                .. said.Select(Element.Text),
                .. broken is null ? [] : Passages.Paragraph(view, broken),
            ],
            became is null ? [.. Answers(view, edit), .. broken is null ? [] : Buttons.OfLateness(view, broken, seat), Buttons.Menu(view)]
                : [Buttons.Menu(view)]);
    }

    /// <summary>The board's limit that the day lies after; null where it lies after none.</summary>
    private static Deadline? Broken(CaseView view, LocalDate day) =>
        Deadlines.BindingNextMeeting(view.Deadlines) is { } binding && EditLadder.BreaksLimit(day, binding) ? binding : null;

    private static (string, string?)[] Times(CaseView view, HandEdit edit) =>
    [
        (Say("Before"), edit.From == edit.To ? null : Wording.At(edit.From)),
        (Say("Now"), Wording.At(edit.To)),
        (Say("Length"), edit.FromMinutes == edit.Minutes ? null : Say($"{edit.Minutes} minutes (was {edit.FromMinutes})")),
        DateCard.Facts(view)[0],
    ];

    private static IEnumerable<JsonObject> Answers(CaseView view, HandEdit edit)
    {
        if (EditWording.CanBeUndone(view, edit))
        {
            yield return Press.Execute(EditWording.Undo(edit), Verbs.EditUndo, Data(view, edit), isPrimary: true);
        }

        yield return Press.Execute(EditWording.Keep(edit), Verbs.EditKeep, Data(view, edit));
    }

    private static JsonObject Data(CaseView view, HandEdit edit) => Buttons.Data(view, ("edit", edit.Key));
}
