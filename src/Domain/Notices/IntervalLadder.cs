using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>A longer interval that was asked for: to the manager at once; a refusal to the key worker at once. An
/// agreement moves the due date, and the ladder of that says so. Unanswered, the ordinary interval holds.</summary>
public static class IntervalLadder
{
    public static IEnumerable<Track> For(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (LongerInterval.Asked(@case) is not { } request || board.On(request.After).ExtendedIntervalAllowed is null)
        {
            yield break;
        }

        if (request.RefusedAt is { } refusedAt)
        {
            if (People.KeyWorker(@case) is { } keyWorker)
            {
                yield return Said("refused", Tone.Advice, keyWorker, refusedAt);
            }
        }
        else if (LongerInterval.Agreed(@case, request) is null && People.Manager(@case) is { } manager)
        {
            yield return Said("requested", Tone.Question, manager, request.At);
        }

        Track Said(string step, Tone tone, Recipient recipient, Instant at) => new([
            new Notice(
                @case.Reference, RuleIds.IntervalRequest, LongerInterval.OrdinaryDue(board, request.After), step, tone, recipient,
                SendHours.AtOrAfter(at, calendar), About: $"{request.Number}")]);
    }
}
