using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What has become of a word about actions.</summary>
internal static class ActionClosure
{
    public static Closure? Of(Notice notice, CoreGroupCase @case, IReadOnlyList<Deadline> deadlines)
    {
        var together = deadlines.Where(deadline => deadline.Rule == notice.Rule && deadline.Due == notice.Due
            && deadline.Owner == notice.Owner && (notice.About is null || deadline.Item == notice.About)).ToList();
        if (together.Count == 0 || !@case.IsActive)
        {
            return new Closure.NoLongerDue();
        }

        if (together.TrueForAll(deadline => !deadline.IsOpen))
        {
            return new Closure.Answered(together.Max(deadline => deadline.AnsweredOn!.Value));
        }

        var impossible = together.Where(deadline => deadline.IsOpen)
            .Select(deadline => @case.Actions.Find(deadline.Item)?.Cannot).ToList();
        return (notice.Tone is Tone.Question, impossible.TrueForAll(cannot => cannot is not null)) switch
        {
            (true, true) => null,
            (true, false) => new Closure.NoLongerDue(),
            // The key worker's own card stays: there is something to decide.
            (false, true) when notice.Recipient.Address != People.KeyWorker(@case)?.Address =>
                new Closure.Impossible(London.DateOf(impossible.Max(cannot => cannot!.At))),
            _ => null,
        };
    }
}
