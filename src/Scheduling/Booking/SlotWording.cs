using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Says why this slot, or why none. Roles and agencies only, never a name or what somebody is busy with.</summary>
internal sealed class SlotWording(
    SlotSearch search, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries, WorkingDays calendar)
{
    public string Reason(SlotAnswer.Found found)
    {
        IEnumerable<string?> sentences =
        [
            Wish(found.IsWish), $"{WhoIsFree(found.Missing)}; {HowFarOff(found.Start.Date)}.", Busy(found.Missing),
            Unreadable(found.Missing), Advice(found.Start.Date),
        ];
        return string.Join(' ', sentences.OfType<string>());
    }

    public string Explanation(SlotAnswer.None none)
    {
        var busy = none.Busiest.Where(one => IsKnown(one.Member))
            .Select(one => $"{one.Member.InWords}: free at {one.FreeStarts} of {none.Starts} possible times");
        IEnumerable<string?> sentences =
        [
            $"No time for a core group of {search.Question.Minutes} minutes was found between "
                + $"{Dates.Long(search.Question.Earliest.Date)} and {Dates.Long(search.Question.LastDay)}: the key worker and "
                + "at least half of the other professionals have to be free.",
            search.Question.IsLate ? Late : null,
            Wish(isTaken: false),
            string.Join("; ", busy) is { Length: > 0 } list ? InWords.Sentence(list) + "." : null,
            Unreadable([.. none.Busiest.Select(one => one.Member)]),
        ];
        return string.Join(' ', sentences.OfType<string>());
    }

    private string Late => $"{InWords.Sentence(Limit)}, {Dates.Long(search.Binding.LastWorkingDay)}, can no longer be met.";

    private string Limit => search.Binding switch
    {
        { IsServiceReminder: true } => "the service's own reminder date (the board sets no limit)",
        { Kind: Domain.Rules.DueKind.By } => "the last day in time",
        _ => "the day that the board recommends",
    };

    private string? Wish(bool isTaken) => search.Question.Wish is not { } wish ? null
        : isTaken ? "This is the time that the key worker proposed."
        : !SlotFinder.CanBeOffered(wish, search.Question, calendar)
            ? $"The time that the key worker proposed, {InWords.When(wish)}, is outside the days and hours that can be offered."
        : SlotFinder.IsTaken(wish, search.Question)
            ? $"At the time that the key worker proposed, {InWords.When(wish)}, the review conference takes place."
            : $"At the time that the key worker proposed, {InWords.When(wish)}, the group cannot meet: not free are "
                + $"{InWords.List(SlotFinder.MissingAtWish(wish, search.Question, members, diaries).Select(member => member.InWords))}.";

    private string WhoIsFree(IReadOnlyList<Member> missing)
    {
        var (all, free) = (members.Count, members.Count - missing.Count);
        return missing.Count > 0 ? InWords.Sentence($"{InWords.Number(free)} of the {InWords.Number(all)} professionals are free")
            : all == 2 ? "Both professionals are free"
            : $"All {InWords.Number(all)} professionals are free";
    }

    private string HowFarOff(LocalDate day)
    {
        if (search.Question.IsLate)
        {
            return "it is the best of the next ten working days. " + Late.TrimEnd('.');
        }

        var last = search.Binding.LastWorkingDay;
        return calendar.Between(day, last) switch
        {
            0 => $"it is {Limit}, {Dates.Long(last)}",
            < 0 => $"it is after {Limit}, {Dates.Long(last)}",
            var days => $"it is {InWords.Days(days)} before {Limit}, {Dates.Long(last)}",
        };
    }

    private string? Busy(IReadOnlyList<Member> missing) =>
        missing.Where(IsKnown).Select(member => member.InWords).ToList() is { Count: > 0 } busy
            ? $"Not free then: {InWords.List(busy)}."
            : null;

    private string? Unreadable(IReadOnlyList<Member> some) =>
        some.Where(member => !IsKnown(member)).Select(member => member.InWords).ToList() is { Count: > 0 } unknown
            ? $"Calendars that cannot be read: {InWords.List(unknown)}."
            : null;

    private string? Advice(LocalDate day) => search.NotBefore is { } notBefore && day < notBefore
        ? $"The board advises not to hold the second core group before {Dates.Long(notBefore)}; that is advice and hinders nobody."
        : null;

    private bool IsKnown(Member member) => diaries.TryGetValue(member.Id, out var diary) && diary.IsKnown;
}
