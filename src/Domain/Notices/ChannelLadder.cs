using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What is said of the group's channel itself, each once: to the key worker that somebody asks for it to be linked, in
/// the channel that it is, and to key worker and manager that it cannot be written to.</summary>
public static class ChannelLadder
{
    /// <summary>Working days after which the word in the channel is no news any more.</summary>
    private const int NewsFor = 5;

    public static IEnumerable<Track> For(CoreGroupCase @case, WorkingDays calendar)
    {
        var known = @case.Channels;
        if (known.Asked is { } asked && People.KeyWorker(@case) is { } keyWorker)
        {
            yield return new Track([
                new Notice(
                    @case.Reference, RuleIds.CaseChannel, London.DateOf(asked.At), "asked", Tone.Question, keyWorker,
                    SendHours.AtOrAfter(asked.At, calendar), About: AboutRequest(asked.Number))]);
        }

        if (known.LinkedAt is { } linked && People.CaseChannel(@case) is { } channel)
        {
            var on = London.DateOf(linked);
            yield return new Track(
                [
                    new Notice(
                        @case.Reference, RuleIds.CaseChannel, on, "linked", Tone.Advice, channel, SendHours.AtOrAfter(linked, calendar)),
                ],
                Until: SendHours.Morning(calendar.Add(on, NewsFor)));
        }

        if (known.LossOf(@case.Group.Channel) is not { } loss)
        {
            yield break;
        }

        foreach (var told in new[] { People.KeyWorker(@case), People.Manager(@case) }.OfType<Recipient>())
        {
            yield return new Track([
                new Notice(
                    @case.Reference, RuleIds.CaseChannel, London.DateOf(loss.At), "lost", Tone.Advice, told,
                    SendHours.AtOrAfter(loss.At, calendar), About: AboutLoss(loss.Number))]);
        }
    }

    /// <summary>In place of the channel while it cannot be written to: the key worker, unless they are told already. The manager
    /// is told of everything that the channel is, by an escalation.</summary>
    /// <param name="told">Whoever is told the same anyhow.</param>
    public static Recipient? Instead(CoreGroupCase @case, params IEnumerable<Recipient?> told) =>
        @case.Channels.LossOf(@case.Group.Channel) is not null && People.KeyWorker(@case) is { } keyWorker
        && told.All(other => other?.Address != keyWorker.Address)
            ? keyWorker
            : null;

    internal static string AboutRequest(int number) => string.Create(null, $"request-{number}");

    internal static string AboutLoss(int number) => string.Create(null, $"loss-{number}");
}
