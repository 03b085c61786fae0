using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Says why this slot, what else is possible, or why nothing is, in the language of the reader. Roles and agencies only, never
/// a name or what somebody is busy with.</summary>
/// <param name="chair">Whoever is proposed or agreed to chair; null where nobody is known.</param>
internal sealed class SlotWording(
    SlotSearch search, IReadOnlyList<Member> members, IReadOnlyDictionary<string, Diary> diaries, WorkingDays calendar, Func<string?> chair)
{
    private SlotQuestion Question => search.Question;

    public string Reason(SlotAnswer.Found found) => Joined(
    [
        Wish(found.IsWish), $"{WhoIsFree(found.Best)}; {HowFarOff(found.Best.Start.Date)}.", Busy(found.Best.Away),
        Tentative(found.Best.Tentative), Unreadable(found.Best.Unknown), Chair(found.Best), Family(found.Best.Start), Room(found.Best),
        Advice(found.Best.Start.Date),
    ]);

    /// <summary>"all but the health visitor (Health visiting); two working days before the last day in time".</summary>
    public string Offer(Slot slot)
    {
        var missing = slot.Away.Concat(slot.Unknown).Select(Named).ToList();
        IEnumerable<string?> notes =
        [
            missing.Count > 0 ? Say($"all but {InWords.List(missing)}") : slot.Tentative.Count == 0 ? Say("everybody is free") : Say("everybody can come"),
            slot.Tentative.Count > 0 ? Say($"tentatively busy: {InWords.List(slot.Tentative.Select(Named))}") : null,
            Question.IsLate ? null : calendar.Between(slot.Start.Date, search.Binding.LastWorkingDay) switch
            {
                0 => Limit,
                < 0 => Say($"after {Limit}"),
                var days => Say($"{InWords.Days(days)} before {Limit}"),
            },
        ];
        return string.Join("; ", notes.OfType<string>());
    }

    public string Explanation(SlotAnswer.None none)
    {
        var busy = none.Busiest.Where(one => IsKnown(one.Member))
            .Select(one => Say($"{one.Member.InWords}: can come at {one.Starts} of {none.Starts} possible times"));
        return Joined(
        [
            Say($"No time for a core group of {Question.Minutes} minutes was found between {Dates.Long(Question.Earliest.Date)} and "
                + $"{Dates.Long(Question.LastDay)}: "
                + $"{InWords.List([Say("the key worker"), .. Question.Needed.Select(needed => needed.InWords), Say("at least half of the other professionals")])} "
                + $"have to be free."),
            Question.IsLate ? Late : null,
            Wish(isTaken: false),
            string.Join("; ", busy) is { Length: > 0 } list ? InWords.Sentence(list) + "." : null,
            Unreadable([.. none.Busiest.Select(one => one.Member)]),
            Moves(none.Moves),
        ]);
    }

    private string Late => InWords.Sentence(Say($"{Limit}, {Dates.Long(search.Binding.LastWorkingDay)}, can no longer be met."));

    private string Limit => search.Binding switch
    {
        { IsServiceReminder: true } => Say("the service’s own reminder date (the board sets no limit)"),
        { Kind: Domain.Rules.DueKind.By } => Say("the last day in time"),
        _ => Say("the day that the board recommends"),
    };

    /// <summary>"It could be held on Tuesday 1 December 2026 at 10:00 if Police made room that morning."</summary>
    private string? Moves(IReadOnlyList<Move> moves) => moves.Select(Move).ToList() switch
    {
        [] => null,
        [var only] => Say($"It could be held {only}."),
        [.. var some, var last] => Say($"It could be held {string.Join(", ", some)}, or {last}."),
    };

    private string Move(Move move)
    {
        var known = InWords.List(move.Who.Where(IsKnown).Select(Named));
        var unknown = InWords.List(move.Who.Where(member => !IsKnown(member)).Select(Named));
        var (when, isMorning) = (InWords.When(move.Start), move.Start.Hour < 13);
        return (known, unknown) switch
        {
            ("", _) => Say($"on {when} if {unknown} could come"),
            (_, "") => isMorning ? Say($"on {when} if {known} made room that morning") : Say($"on {when} if {known} made room that afternoon"),
            _ => isMorning
                ? Say($"on {when} if {known} made room that morning and {unknown} could come")
                : Say($"on {when} if {known} made room that afternoon and {unknown} could come"),
        };
    }

    /// <summary>"the health visitor (Health visiting)", "Police".</summary>
    private static string Named(Member member) => member.Role is Roles.Member ? member.InWords : Say($"the {member.InWords}");

    private string? Wish(bool isTaken) => Question.Wish is not { } wish ? null
        : isTaken ? Say("This is the time that the key worker proposed.")
        : !SlotFinder.CanBeOffered(wish, Question, calendar)
            ? Say($"The time that the key worker proposed, {InWords.When(wish)}, is outside the days and hours that can be offered.")
        : SlotFinder.IsTaken(wish, Question)
            ? Say($"At the time that the key worker proposed, {InWords.When(wish)}, the review conference takes place.")
            : Say($"At the time that the key worker proposed, {InWords.When(wish)}, the group cannot meet. Not free then: {MissingAt(wish)}.");

    private string MissingAt(LocalDateTime wish)
    {
        var slot = SlotFinder.AtWish(wish, Question, members, diaries);
        return InWords.List(members.Where(member => slot.Away.Contains(member) || slot.Unknown.Contains(member)).Select(member => member.InWords));
    }

    private string WhoIsFree(Slot slot) => (members.Count - slot.Away.Count - slot.Unknown.Count - slot.Tentative.Count, members.Count) switch
    {
        (1, 1) => Say("The only professional is free"),
        (2, 2) => Say("Both professionals are free"),
        var (free, all) when free == all => Say($"All {InWords.Number(all)} professionals are free"),
        (0, var all) => Say($"None of the {InWords.Number(all)} professionals is free"),
        (1, var all) => Say($"One of the {InWords.Number(all)} professionals is free"),
        var (free, all) => InWords.Sentence(Say($"{InWords.Number(free)} of the {InWords.Number(all)} professionals are free")),
    };

    private string HowFarOff(LocalDate day)
    {
        if (Question.IsLate)
        {
            return Say($"it is the best of the next ten working days. {Late.TrimEnd('.')}");
        }

        var last = search.Binding.LastWorkingDay;
        return calendar.Between(day, last) switch
        {
            0 => Say($"it is {Limit}, {Dates.Long(last)}"),
            < 0 => Say($"it is after {Limit}, {Dates.Long(last)}"),
            var days => Say($"it is {InWords.Days(days)} before {Limit}, {Dates.Long(last)}"),
        };
    }

    private static string? Busy(IReadOnlyList<Member> away) => away.Count == 0 ? null : Say($"Not free then: {List(away)}.");

    private static string? Tentative(IReadOnlyList<Member> some) => some.Count == 0 ? null : Say($"Tentatively busy then: {List(some)}.");

    private string? Unreadable(IReadOnlyList<Member> some) => some.Where(member => !IsKnown(member)).ToList() switch
    {
        [] => null,
        var unread => Say($"Calendars that cannot be read: {List(unread)}."),
    };

    private static string List(IEnumerable<Member> some) => InWords.List(some.Select(member => member.InWords));

    private string? Chair(Slot slot) => slot.HasChair ? null
        : Question.Chairs.Count > 1 ? Say("Nobody who can chair is free then.")
        : Say($"Whoever is to chair is not free then ({chair()}): another chair can be agreed.");

    private string? Family(LocalDateTime start) =>
        Question.ArrangedBy is { } arranged && start.Date < arranged
            ? Say($"What the family needs takes until {Dates.Long(arranged)} to arrange.")
        : Question.FamilyHours is { } hours && (start.TimeOfDay < hours.From || start.PlusMinutes(Question.Minutes).TimeOfDay > hours.Until)
            ? Say($"It lies outside the hours that suit the family, {InWords.Time(start.Date + hours.From)}–{InWords.Time(start.Date + hours.Until)}.")
        : null;

    private string? Room(Slot slot) => slot.Room is { } room ? Say($"Room that is free then: {room}.")
        : Question.Rooms.Count > 0 ? Say("No room is free then.")
        : null;

    private string? Advice(LocalDate day) => search.NotBefore is { } notBefore && day < notBefore
        ? Say($"The board advises not to hold the second core group before {Dates.Long(notBefore)}; that is advice and hinders nobody.")
        : null;

    private bool IsKnown(Member member) => diaries.TryGetValue(member.Id, out var diary) && diary.IsKnown;

    private static string Joined(IEnumerable<string?> sentences) => string.Join(' ', sentences.OfType<string>());
}
