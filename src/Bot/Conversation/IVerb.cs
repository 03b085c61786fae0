namespace CoreGroupBot.Bot.Conversation;

/// <summary>What one kind of button does.</summary>
public interface IVerb
{
    /// <summary>One of <see cref="Cards.Verbs"/>.</summary>
    string Name { get; }

    Task<Answer> Press(CardPress press, CancellationToken ct);
}
