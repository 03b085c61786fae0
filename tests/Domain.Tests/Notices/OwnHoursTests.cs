using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>When something is brought to somebody who works part of the week or is away: never at the cost of the date.</summary>
public sealed class OwnHoursTests
{
    private static readonly OwnHours LateBeginner = OwnHours.Usual with { Opens = new(10, 0), Closes = new(16, 0) };

    private static readonly OwnHours MondayToWednesday = OwnHours.Usual with
    {
        Days = [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday],
    };

    [Theory]
    [InlineData("2026-06-08 09:00", "2026-06-08 10:00")]
    [InlineData("2026-06-08 10:00", "2026-06-08 10:00")]
    [InlineData("2026-06-08 15:59", "2026-06-08 15:59")]
    [InlineData("2026-06-08 16:00", "2026-06-09 10:00")]
    [InlineData("2026-06-12 16:00", "2026-06-15 10:00")]
    // Good Friday and Easter Monday.
    [InlineData("2026-04-02 17:00", "2026-04-07 10:00")]
    public void They_begin_and_end_when_their_mailbox_says(string from, string then) =>
        Assert.Equal(At.London(then), LateBeginner.AtOrAfter(At.London(from), A.Calendar));

    [Theory]
    [InlineData("2026-06-10 09:00", "2026-06-10 09:00")]
    [InlineData("2026-06-11 09:00", "2026-06-15 09:00")]
    public void Days_off_are_left_out(string from, string then) =>
        Assert.Equal(At.London(then), MondayToWednesday.AtOrAfter(At.London(from), A.Calendar));

    [Theory]
    [InlineData("2026-06-09 11:59", "2026-06-09 11:59")]
    [InlineData("2026-06-09 12:00", "2026-06-22 09:00")]
    [InlineData("2026-06-21 23:59", "2026-06-22 09:00")]
    [InlineData("2026-06-22 09:00", "2026-06-22 09:00")]
    public void On_leave_they_are_back_when_it_ends(string from, string then) =>
        Assert.Equal(At.London(then), Away("2026-06-09 12:00", "2026-06-22 00:00").AtOrAfter(At.London(from), A.Calendar));

    [Fact]
    public void Leave_without_an_end_has_none()
    {
        Assert.Null(Away("2026-06-09 12:00", null).AtOrAfter(At.London("2026-06-09 12:00"), A.Calendar));
        Assert.Equal(At.Date("2026-06-21"), Away("2026-06-09 12:00", "2026-06-22 00:00").Leave!.LastDay);
        Assert.Equal(At.Date("2026-06-22"), Away("2026-06-09 12:00", "2026-06-22 09:00").Leave!.LastDay);
    }

    [Theory]
    // Away until the 22nd; due on the 15th: until that morning, and not longer.
    [InlineData(Tone.Chase, "2026-06-10 09:00", "2026-06-15 09:00")]
    [InlineData(Tone.Due, "2026-06-15 09:00", "2026-06-15 09:00")]
    // Somebody must decide, or hears it first: at once.
    [InlineData(Tone.Overdue, "2026-06-16 09:00", "2026-06-16 09:00")]
    [InlineData(Tone.Escalation, "2026-06-16 09:00", "2026-06-16 09:00")]
    [InlineData(Tone.Question, "2026-06-10 09:00", "2026-06-10 09:00")]
    // News of no date.
    [InlineData(Tone.Advice, "2026-06-10 09:00", "2026-06-15 09:00")]
    public void Away_without_cover_what_can_wait_waits(Tone tone, string at, string then) =>
        Assert.Equal(At.London(then), When(Away("2026-06-09 12:00", "2026-06-22 00:00"), tone, at));

    [Theory]
    [InlineData("2026-06-11 00:00", "2026-06-11 09:00")]
    [InlineData("2026-06-22 00:00", "2026-06-15 09:00")]
    [InlineData(null, "2026-06-15 09:00")]
    public void A_reminder_waits_for_their_return_or_the_morning_of_the_due_day(string? until, string then) =>
        Assert.Equal(At.London(then), When(Away("2026-06-09 12:00", until), Tone.Chase, "2026-06-10 09:00"));

    [Theory]
    [InlineData("2026-06-22 00:00", "2026-06-22 09:00")]
    [InlineData(null, "2026-06-18 09:00")]
    public void What_they_were_told_before_waits_for_their_return_if_anybody_knows_it(string? until, string then) =>
        Assert.Equal(At.London(then), When(Away("2026-06-09 12:00", until), Tone.Overdue, "2026-06-18 09:00", "overdue-2"));

    [Theory]
    [InlineData("2026-06-22 00:00", "2026-06-22 09:00")]
    [InlineData(null, "2026-06-29 09:00")]
    public void Covered_their_own_word_waits_whatever_it_is_since_somebody_else_has_it(string? until, string then) => Assert.Equal(
        At.London(then),
        Away("2026-06-09 12:00", until).WhenFor(
            Notice(Tone.Overdue, "2026-06-16 09:00"), At.London("2026-06-16 09:00"), A.Calendar, At.London("2026-06-29 09:00")));

    [Theory]
    [InlineData(Tone.Due, "2026-06-15 09:00", "2026-06-15 10:00")]
    [InlineData(Tone.Overdue, "2026-06-16 09:00", "2026-06-16 10:00")]
    [InlineData(Tone.Chase, "2026-06-15 09:00", "2026-06-15 09:00")]
    public void Whoever_begins_later_is_told_later_that_day(Tone tone, string at, string then) =>
        Assert.Equal(At.London(then), When(LateBeginner, tone, at));

    [Theory]
    [InlineData(Tone.Chase, "2026-06-11 09:00", "2026-06-15 09:00")]
    [InlineData(Tone.Overdue, "2026-06-18 09:00", "2026-06-18 09:00")]
    [InlineData(Tone.Overdue, "2026-06-16 09:00", "2026-06-16 09:00")]
    public void Whoever_works_part_of_the_week_is_told_on_their_day_if_that_is_soon_enough(Tone tone, string at, string then) =>
        Assert.Equal(At.London(then), When(MondayToWednesday, tone, at));

    [Fact]
    public void Neither_what_is_urgent_nor_a_concern_nor_what_is_set_to_the_minute_waits()
    {
        var away = Away("2026-06-01 00:00", null);
        var (night, morning) = (At.London("2026-06-13 23:00"), At.London("2026-06-10 09:00"));
        Assert.Equal(night, away.WhenFor(Notice(Tone.Escalation, "2026-06-13 23:00") with { IsUrgent = true }, night, A.Calendar));
        Assert.Equal(morning, away.WhenFor(Notice(Tone.Advice, "2026-06-10 09:00") with { Rule = RuleIds.Concern }, morning, A.Calendar));
        Assert.Equal(night, away.WhenFor(Notice(Tone.Overdue, "2026-06-13 23:00"), night, A.Calendar));
    }

    [Fact]
    public void Whoever_works_as_everybody_does_is_told_as_ever()
    {
        foreach (var at in (string[])["2026-06-10 08:00", "2026-06-10 09:00", "2026-06-10 16:59", "2026-06-10 17:00", "2026-06-13 12:00"])
        {
            var notice = Notice(Tone.Chase, "2026-06-10 09:00");
            Assert.Equal(notice.SendAt(At.London(at), A.Calendar), OwnHours.Usual.WhenFor(notice, At.London(at), A.Calendar));
        }
    }

    private static Instant When(OwnHours own, Tone tone, string at, string step = "step") =>
        own.WhenFor(Notice(tone, at) with { Step = step }, At.London(at), A.Calendar);

    private static OwnHours Away(string from, string? until) =>
        OwnHours.Usual with { Leave = new Leave(At.London(from), until is null ? null : At.London(until)) };

    private static Notice Notice(Tone tone, string at) => new(
        A.Reference, RuleIds.FirstCoreGroup, At.Date("2026-06-15"), "step", tone,
        new Recipient(Audience.Person, A.KeyWorker, Roles.KeyWorker), At.London(at));
}
