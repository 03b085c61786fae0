using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Bot.Conversation.Holds;

/// <summary>The key worker takes neither the time that is held nor what else was possible: the next best is sought.</summary>
public sealed class RefuseHold(Desk desk, Guidance guidance) : HoldVerb(desk, guidance)
{
    public override string Name => Verbs.HoldNone;

    private protected override Decision Decide(HoldAnswer answer, CaseView view, CardPress press) => answer.None(view, press.Text("hold"));
}
