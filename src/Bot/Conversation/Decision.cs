using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>What a verb makes of a press, given the case as it stands.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <param name="Lines">Sentences for the confirmation.</param>
    public sealed record Record(CaseEvent Event, string Heading, params IReadOnlyList<string> Lines) : Decision
    {
        /// <summary>Further events of the same press, after the first.</summary>
        public IReadOnlyList<CaseEvent> And { get; init; } = [];

        /// <summary>Further sentences that only the case with these events in it can say; null for none.</summary>
        public Func<CaseView, IEnumerable<string>>? Then { get; init; }
    }

    /// <summary>It was recorded before, or need not be any more: an old card says so and nothing is added.</summary>
    public sealed record Already(string Heading, params IReadOnlyList<string> Lines) : Decision;

    /// <summary>It cannot be recorded as it was filled in, or not by this person. The card stays.</summary>
    public sealed record Decline(string Why) : Decision;
}
