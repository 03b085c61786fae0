using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Edits;

namespace CoreGroupBot.Bot.Conversation.Edits;

/// <summary>The key worker leaves a change made by hand in Outlook as it is.</summary>
public sealed class KeepEdit(Desk desk) : IVerb
{
    public string Name => Verbs.EditKeep;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : UndoEdit.Gone(view, press.Text("edit"), out var edit)
                ?? new Decision.Record(new EditKept(edit!.Number), Say("Left as it is"), Say("You are not asked about it again.")),
        ct);
}
