using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>When the people of a case are taken by other core groups. Cases may call the same person by object id or by
/// address.</summary>
public sealed class PeopleTaken(TakenTimes times, StaffDirectory directory)
{
    /// <returns>By member id.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<TakenTime>>> Of(
        CoreGroupCase @case, IReadOnlyList<Member> members, LocalDate first, LocalDate last, CancellationToken ct)
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            names[member.Id] = await NamesOf(member, ct);
        }

        var taken = times.Of(names.Values.SelectMany(each => each), first, last, @case.Reference);
        return names.ToDictionary(
            each => each.Key,
            each => (IReadOnlyList<TakenTime>)[.. taken.Where(time => each.Value.Contains(time.Person))],
            StringComparer.Ordinal);
    }

    public async Task<bool> IsKeyWorkerTaken(CoreGroupCase @case, SlotChosen chosen, CancellationToken ct)
    {
        var (day, end) = (chosen.Start.Date, chosen.Start.PlusMinutes(chosen.Minutes));
        return @case.KeyWorker is { } keyWorker
            && times.Of(await NamesOf(keyWorker, ct), day, day, @case.Reference)
                .Any(time => time.IsFirm && time.Time.Overlaps(chosen.Start, end));
    }

    /// <summary>A diary with what their calendar may not show yet.</summary>
    public static Diary Over(Diary diary, IReadOnlyList<TakenTime> taken) => taken.Count == 0 ? diary : diary.With(
        taken.Where(time => time.IsFirm).Select(time => time.Time), taken.Where(time => !time.IsFirm).Select(time => time.Time));

    private async Task<HashSet<string>> NamesOf(Member member, CancellationToken ct)
    {
        var known = await directory.Find(member.Person!, ct);
        return [member.Person!.ToLowerInvariant(), .. known is null ? [] : new[] { known.EntraId.ToLowerInvariant(), known.Mail }];
    }
}
