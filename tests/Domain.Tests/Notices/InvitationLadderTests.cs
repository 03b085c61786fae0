using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Notices;

/// <summary>What the key worker is told of the invitations to a booked core group.</summary>
public sealed class InvitationLadderTests
{
    private static readonly LocalDateTime Start = new(2026, 6, 15, 10, 0);

    private static A Invited => A.Case("sewscb").Conference("2026-06-01").Booked("h1", "2026-06-15 10:00", "2026-06-03 10:00")
        .Told(new MembersInvited("h1"), "2026-06-03 10:01");

    [Fact]
    public void Whether_the_family_is_invited_is_asked_five_and_two_working_days_before() => Story.Is("""
        2026-06-08 09:00 key-worker chase-5
        2026-06-11 09:00 key-worker chase-2
        """, Invited, RuleIds.Invitations, until: "2026-06-16 12:00");

    [Theory]
    [InlineData("2026-06-09 12:00", """
        2026-06-09 12:00 key-worker chase-5
        2026-06-11 09:00 key-worker chase-2
        """)]
    [InlineData("2026-06-10 12:00", "2026-06-11 09:00 key-worker chase-2")]
    [InlineData("2026-06-12 12:00", "2026-06-12 12:00 key-worker chase-2")]
    public void Of_a_late_booking_it_is_not_asked_on_two_days_running(string booked, string told) => Story.Is(
        told,
        A.Case("sewscb").Conference("2026-06-01").Booked("h1", "2026-06-15 10:00", booked).Told(new MembersInvited("h1"), booked),
        RuleIds.Invitations, until: "2026-06-16 12:00");

    [Fact]
    public void Nobody_is_asked_once_it_has_been_said() => Story.Is(
        "",
        Invited.Told(new FamilyInvited("h1", Start, [FamilyInvitation.Family], null, new LocalDate(2026, 6, 4), A.KeyWorker), "2026-06-04 10:00"),
        RuleIds.Invitations, until: "2026-06-16 12:00");

    [Fact]
    public void What_was_said_of_another_time_is_asked_again() => Story.Is("""
        2026-06-08 09:00 key-worker chase-5
        2026-06-11 09:00 key-worker chase-2
        """,
        Invited.Told(
            new FamilyInvited("h1", Start.PlusDays(-1), [FamilyInvitation.Family], null, new LocalDate(2026, 6, 4), A.KeyWorker), "2026-06-04 10:00"),
        RuleIds.Invitations, until: "2026-06-16 12:00");

    [Fact]
    public void An_invitation_kept_back_and_a_room_lost_are_told_at_once_and_no_more_when_put_right() => Story.Is("""
        2026-06-04 10:00 key-worker withheld
        2026-06-04 10:00 key-worker no-room
        2026-06-08 09:00 key-worker chase-5
        2026-06-11 09:00 key-worker chase-2
        """,
        Invited.Told(new RoomChosen("h1", null, "room@work"), "2026-06-04 10:00")
            .Told(new InvitationWithheld("h1", A.Nurse, SafeContact.SameAddress), "2026-06-04 10:00")
            .Told(new WithheldInvitationSent("h1", A.Nurse), "2026-06-05 10:00"),
        RuleIds.Invitations, until: "2026-06-16 12:00");
}
