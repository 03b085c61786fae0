using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Explaining;

public sealed class WhatIfTests
{
    private static readonly Instant Now = At.London("2026-06-10 12:00");

    [Fact]
    public void A_conference_moved_moves_its_deadline()
    {
        var what = Try(A.Case("bolton").Conference("2026-05-01"), new Supposition.Conference("child-1", At.Date("2026-05-05")));

        Assert.Equal(["Moves first-core-group-date-fixed 1 -> 5", "Moves first-core-group 18 -> 19"], Said(what));
    }

    [Fact]
    public void Of_siblings_only_the_one_that_is_moved_gets_a_date_of_its_own()
    {
        var siblings = A.Case("bolton").Conference("2026-05-01").Conference("2026-05-01", child: "child-2");
        var what = Try(siblings, new Supposition.Conference("child-2", At.Date("2026-05-05")));

        Assert.Equal(
            [
                "None first-core-group-date-fixed 1 -> 1", "Appears first-core-group-date-fixed  -> 5",
                "None first-core-group 18 -> 18", "Appears first-core-group  -> 19",
            ],
            Said(what));
    }

    [Fact]
    public void A_bank_holiday_moves_what_is_counted_across_it_and_nothing_else()
    {
        var @case = A.Case("cwm-taf-morgannwg").Conference("2026-05-01").Held("2026-05-12");
        var what = Try(@case, new Supposition.BankHoliday(At.Date("2026-05-13"), "A day of thanks"));

        Assert.Contains("Moves first-core-group 18 -> 19", Said(what));
        Assert.Contains("Moves minutes-circulated 19 -> 20", Said(what));
        Assert.Contains("Moves plan-circulated 19 -> 20", Said(what));
        Assert.Equal(3, what.Differences.Count(difference => difference.Kind is not DifferenceKind.None));
    }

    [Fact]
    public void A_review_that_is_listed_replaces_the_one_that_was()
    {
        var @case = A.Case("bolton").Conference("2026-05-01").ReviewListed("2026-07-20", null, "2026-05-02 10:00");
        var what = Try(@case, new Supposition.Review(At.Date("2026-07-22"), new LocalTime(13, 30)));

        Assert.Contains("Moves review-single-report 19 -> 21", Said(what));
        Assert.Equal(At.Date("2026-07-22"), Assert.Single(what.After.Reviews.Values).Date);
    }

    [Fact]
    public void Two_core_groups_supposed_at_once_each_have_a_record_to_circulate()
    {
        var what = Try(
            A.Case("cwm-taf-morgannwg").Conference("2026-05-01"),
            new Supposition.Held(At.Date("2026-05-12"), null), new Supposition.Held(At.Date("2026-06-08"), null));

        Assert.Equal(2, what.Differences.Count(difference =>
            difference.Kind is DifferenceKind.Appears && difference.After!.Rule == RuleIds.MinutesCirculated));
    }

    [Fact]
    public void The_case_itself_stays_as_it_was()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var @case = RandomCase.Of(seed);
            var (events, deadlines) = (@case.Events.ToList(), @case.Deadlines());
            var now = @case.Events[^1].At;
            var what = WhatIf.Of(
                A.Reference, @case.Events, [new Supposition.Held(new LocalDate(2027, 1, 4), null)], BoardLibrary.Embedded, A.Calendar, true, now, []);

            Assert.True(events.SequenceEqual(@case.Events), $"Seed {seed}");
            Assert.True(deadlines.SequenceEqual(@case.Deadlines()), $"Seed {seed}");
            Assert.Equal(deadlines.Count, what.Differences.Count(difference => difference.Before is not null));
        }
    }

    [Fact]
    public void What_would_be_said_later_is_what_the_plan_says_once_it_is_saved()
    {
        var later = 0;
        for (var seed = 1; seed <= 150; seed++)
        {
            var @case = RandomCase.Of(seed);
            var now = @case.Events[^1].At + Duration.FromDays((seed % 30) + 1);
            var day = London.DateOf(now);
            var what = WhatIf.Of(
                A.Reference, @case.Events, [new Supposition.Held(day, null)], BoardLibrary.Embedded, A.Calendar, true, now, []);
            var saved = @case.Told(new MeetingHeld(day, null), At.Text(now));

            Assert.Distinct(what.ToCome.Select(notice => notice.Key));
            Assert.Empty(what.ToCome.Select(notice => notice.Key).Intersect(what.AtOnce.Select(notice => notice.Key)));
            foreach (var notice in what.ToCome)
            {
                later++;
                Assert.True(notice.At > now, $"Seed {seed}");
                Assert.Contains(saved.Plan(notice.At).Due, planned => planned.Key == notice.Key);
            }
        }

        Assert.True(later > 500, $"Only {later} notices to come.");
    }

    [Fact]
    public void A_record_of_a_core_group_that_never_was_is_refused()
    {
        var refused = Assert.Throws<ImpossibleSuppositionException>(() => Try(
            A.Case("bolton").Conference("2026-05-01").Held("2026-05-12"),
            new Supposition.Minutes(At.Date("2026-05-13"), At.Date("2026-05-14"))));
        Assert.Contains("those on record are of 2026-05-12", refused.Message, StringComparison.Ordinal);
    }

    private static WhatIf Try(A @case, params Supposition[] suppositions) =>
        WhatIf.Of(A.Reference, @case.Events, suppositions, BoardLibrary.Embedded, A.Calendar, serviceReminders: true, Now, []);

    private static IEnumerable<string> Said(WhatIf what) => what.Differences.Select(difference =>
        $"{difference.Kind} {(difference.After ?? difference.Before)!.Rule} {difference.Before?.Due.Day} -> {difference.After?.Due.Day}");
}
