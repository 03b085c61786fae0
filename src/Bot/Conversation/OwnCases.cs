using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>The cases that a person is of.</summary>
public sealed class OwnCases(Mentions mentions, CaseFiles cases, Identities identities, Desk desk)
{
    /// <summary>Cases with a plan, by reference.</summary>
    public Task<IReadOnlyList<(CaseView View, Seat Seat)>> Of(string entraId, CancellationToken ct) =>
        All(entraId, (@case, _) => @case.IsActive, ct);

    /// <summary>References of cases that ended within the month, where the person can still take that back.</summary>
    public async Task<IReadOnlyList<string>> EndedLately(string entraId, CancellationToken ct) =>
        [.. (await All(
            entraId,
            (@case, seat) => seat.IsKeyWorker && @case is { IsActive: false, ClocksStopped: { } on } && on >= desk.Today.PlusMonths(-1),
            ct)).Select(entry => entry.View.Case.Reference)];

    private async Task<IReadOnlyList<(CaseView View, Seat Seat)>> All(
        string entraId, Func<CoreGroupCase, Seat, bool> isMeant, CancellationToken ct)
    {
        var identity = await identities.Of(entraId, ct);
        var own = new List<(CaseView, Seat)>();
        foreach (var reference in References(identity))
        {
            if (await cases.Open(reference, ct) is { } @case && identity.SeatIn(@case, desk.Today) is { } seat && isMeant(@case, seat))
            {
                try
                {
                    own.Add((desk.View(@case, seat), seat));
                }
                catch (UnknownBoardException)
                {
                    // The watch's light is red for it; the person's other cases are shown all the same.
                }
            }
        }

        return own;
    }

    /// <summary>One of their cases, with a plan or without.</summary>
    /// <param name="reference">In any case of letters.</param>
    /// <returns>Null when there is no such case, or it is not theirs.</returns>
    public async Task<(CaseView View, Seat Seat)?> Find(string entraId, string reference, CancellationToken ct)
    {
        var identity = await identities.Of(entraId, ct);
        return References(identity).Find(own => own.Equals(reference, StringComparison.OrdinalIgnoreCase)) is { } known
            && await cases.Open(known, ct) is { } @case && identity.SeatIn(@case, desk.Today) is { } seat
                ? (desk.View(@case, seat), seat)
                : null;
    }

    /// <summary>Every case that ever named them.</summary>
    private List<string> References(Identity identity) =>
    [
        .. identity.Names.Where(name => name.Length > 0).SelectMany(mentions.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
