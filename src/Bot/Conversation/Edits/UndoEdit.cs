using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Edits;
using CoreGroupBot.Domain.Edits;

namespace CoreGroupBot.Bot.Conversation.Edits;

/// <summary>The key worker wants a change made by hand in Outlook set back. Under "This core group" the latest that waits can be opened
/// again.</summary>
public sealed class UndoEdit(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.EditUndo;

    public string Title => Say("Answer a change made in Outlook");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && Open(view) is not null;

    public JsonObject Form(CaseView view, Seat seat) => EditCard.Of(view, Open(view)!, seat);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : Gone(view, press.Text("edit"), out var edit) ?? (EditWording.CanBeUndone(view, edit!)
                ? new Decision.Record(new EditToUndo(edit!.Number), Say("It is set back"), Said(edit))
                : new Decision.Decline(Say("That time has passed."))),
        ct);

    /// <summary>Why it cannot be answered any more; null when it can.</summary>
    internal static Decision? Gone(CaseView view, string? number, out HandEdit? edit)
    {
        edit = view.Case.Edits.Find(number);
        return edit is null ? new Decision.Already(Phrases.NoLongerDue, Say("There is nothing left to answer."))
            : EditWording.BecameOf(view, edit) is { } became ? new Decision.Already(Say("Change made in Outlook: answered before"), became)
            : null;
    }

    private static HandEdit? Open(CaseView view) =>
        view.Case.Edits.All.FindLast(edit => edit.State is EditState.Open && EditWording.BecameOf(view, edit) is null);

    private static string Said(HandEdit edit) => edit.Kind switch
    {
        EditKind.Moved when edit.From == edit.To => Say($"It lasts {edit.FromMinutes} minutes again. Outlook tells everybody."),
        EditKind.Moved => Say($"It is at {Wording.At(edit.From)} again. Outlook tells everybody, and asks them anew."),
        EditKind.Series => Say("What is left is the next core group. Outlook takes the other dates out of everybody’s calendar."),
        EditKind.Added => Say("Outlook tells them that it is cancelled for them. Nobody else is told."),
        _ => Say("Outlook sends them an invitation. Nobody else is told."),
    };
}
