using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>Whether a core group changed the plan, as a person says: "no", "minor" or "other".</summary>
internal static class PlanChanges
{
    /// <summary>Nothing where the board asks nothing of it, or where it is on record already.</summary>
    public static IEnumerable<PaperEvent> Of(CaseView view, LocalDate meeting, CardPress press)
    {
        if (view.Board.PlanChangeSentTo is not null && press.Text("change") is "minor" or "other")
        {
            var isMinor = press.Text("change") is "minor";
            if (view.Case.Papers.Of(meeting).Change?.IsMinor != isMinor)
            {
                yield return new PlanChanged(meeting, isMinor, view.Today);
            }
        }
    }
}
