using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What the service has counted, offered once to the key worker as a concern; what is counted of the key worker's own
/// part, to their manager. Whoever is asked raises it or does not; it goes nowhere by itself (rules.md 5.3).</summary>
public static class OfferLadder
{
    public static IEnumerable<Track> For(
        CoreGroupCase @case, Board board, IReadOnlyList<Deadline> deadlines, WorkingDays calendar) =>
        Offer.All(@case, board, deadlines)
            .Where(offer => !offer.IsAnswered(@case) && !offer.IsRaised(@case))
            .GroupBy(offer => (offer.Rule, offer.Member))
            .Where(of => To(@case, of.Key.Member) is not null)
            .Select(of => new Track([.. of.Select(offer => new Notice(
                @case.Reference, offer.Rule, offer.On, "offer", Tone.Question, To(@case, offer.Member)!,
                SendHours.AtOrAfter(offer.At, calendar), About: offer.Key))]));

    /// <param name="member">Whose part was counted; null for the whole group's.</param>
    public static Recipient? To(CoreGroupCase @case, string? member) =>
        member is not null && member == @case.KeyWorker?.Id ? People.Manager(@case) : People.KeyWorker(@case);
}
