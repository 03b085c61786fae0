using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>What is due from one person, as a card about their being away or leaving names it.</summary>
internal static class OpenWith
{
    private const int Most = 6;

    /// <param name="member">Member id.</param>
    public static IReadOnlyList<(string Title, string? Value)> Facts(CaseView view, string member) =>
    [
        .. view.Open.Where(deadline => deadline.Kind is DueKind.By && (deadline.Owner ?? view.With(deadline)?.Id) == member).Take(Most)
            .Select(deadline => (Wording.Matter(deadline, view.Case), (string?)HowItStands.DueOn(deadline))),
    ];
}
