using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Actions;

/// <summary>Actions and checklists as they stand.</summary>
public sealed record ActionsOnRecord
{
    public static ActionsOnRecord None { get; } = new();

    public static ActionsOnRecord After(CoreGroupCase @case, ActionEvent happened, Recorded recorded) => happened switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
