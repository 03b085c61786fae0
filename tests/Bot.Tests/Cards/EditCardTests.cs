using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Edits;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Edits;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>The cards of what was changed by hand in Outlook. The last core group was on 18 November; the next is booked for Monday
/// 14 December, and it is Monday 23 November 2026.</summary>
public sealed class EditCardTests
{
    private static readonly LocalDateTime Booked = new(2026, 12, 14, 10, 0);

    [Fact]
    public void Moved_within_the_limit() => Check("edit-moved", "cwm-taf-morgannwg", Moved(new(2026, 12, 15, 14, 0)));

    [Fact]
    public void Moved_beyond_the_limit_where_a_longer_interval_can_be_agreed() =>
        Check("edit-moved-late", "bolton", Moved(new(2027, 1, 9, 14, 0), minutes: 90));

    [Fact]
    public void Moved_into_the_past() => Check("edit-moved-past", "sewscb", Moved(new(2026, 11, 20, 14, 0)));

    [Fact]
    public void Only_its_length_was_changed() => Check("edit-length", "sewscb", Moved(Booked, minutes: 120));

    [Fact]
    public void A_series() => Check("edit-series", "sandwell", new EditFound("h1", EditKind.Series, null));

    [Fact]
    public void A_stranger() => Check("edit-added", "bolton", new EditFound("h1", EditKind.Added, "0123456789ab"));

    [Fact]
    public void A_professional_taken_out() => Check("edit-removed", "bolton", new EditFound("h1", EditKind.Removed, Groups.HealthVisitor));

    [Fact]
    public void A_booked_core_group_that_was_deleted_with_what_is_held_in_its_place() => Golden.Check(
        "edit-deleted", Deleted(View("cwm-taf-morgannwg", [.. Gone, .. Instead])));

    [Fact]
    public void A_hold_that_was_deleted_and_nothing_is_held_yet() => Golden.Check("edit-deleted-hold", Deleted(Views.Of(
        Groups.After("sandwell", new LocalDate(2026, 11, 9)).Concat([
            new MeetingHeld(new LocalDate(2026, 11, 18), null), new SlotChosen("h1", Booked, 60, "free"), new HoldPlaced("h1", "event"),
            Gone[0], new HoldDeclined("h1", null),
        ]),
        Groups.Utc(11, 23, 10), Groups.Utc(11, 23, 11))));

    [Fact]
    public void What_became_of_the_time_in_the_place_of_what_was_deleted_stands_on_its_card()
    {
        Assert.Contains("hold.accept", Deleted(View("bolton", [.. Gone, .. Instead])).ToJsonString(), StringComparison.Ordinal);
        var accepted = Deleted(View("bolton", [.. Gone, .. Instead, new HoldApproved("h2")])).ToJsonString();
        Assert.DoesNotContain("hold.accept", accepted, StringComparison.Ordinal);
        Assert.Contains("Accepted on Monday 23 November 2026, in Outlook: Wednesday 16 December 2026, 10:00.", accepted, StringComparison.Ordinal);
        var third = Deleted(View("bolton", [
            .. Gone, .. Instead, new HoldDeclined("h2", null), new SlotChosen("h3", Booked.PlusDays(3), 60, "free"), new HoldPlaced("h3", "event-3"),
        ])).ToJsonString();
        Assert.DoesNotContain("hold.accept", third, StringComparison.Ordinal);
        Assert.Contains("Another time is held for your answer", third, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_set_back()
    {
        var view = View("bolton", new WordingRestored("h1", [Wordings.Subject, Wordings.Sensitivity, Wordings.Attendees, Wordings.Text]));
        Golden.Check("edit-restored", RestoredCard.Of(view, view.Case.Edits.Wordings[0]));
        var left = View("bolton", new WordingRestored("h1", [Wordings.TextLeft]));
        Golden.Check("edit-text-left", RestoredCard.Of(left, left.Case.Edits.Wordings[0]));
    }

    [Fact]
    public void What_was_set_back_in_a_separate_invitation()
    {
        var moved = View("bolton", new WordingRestored("h1", [Wordings.Series, Wordings.Time]));
        Golden.Check("edit-separate", RestoredCard.Of(moved, moved.Case.Edits.Wordings[0]));
        var member = View("bolton", new WordingRestored("h1", [Wordings.Added]) { Who = Groups.HealthVisitor });
        Golden.Check("edit-taken-out-member", RestoredCard.Of(member, member.Case.Edits.Wordings[0]));
        var stranger = View("bolton", new WordingRestored("h1", [Wordings.Added]));
        Golden.Check("edit-taken-out", RestoredCard.Of(stranger, stranger.Case.Edits.Wordings[0]));
    }

    [Fact]
    public void A_time_that_has_passed_is_not_offered_again()
    {
        var view = View("bolton", Moved(new(2026, 12, 15, 14, 0)));
        var later = view with { Now = Groups.Utc(12, 14, 10) };
        Assert.Contains("Put it back", Card(view), StringComparison.Ordinal);
        Assert.DoesNotContain("Put it back", Card(later), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EditState.Kept, "You left it as it is.")]
    [InlineData(EditState.Undoing, "It is being set back in Outlook.")]
    [InlineData(EditState.Gone, "It is in Outlook as it was before.")]
    public void What_was_answered_offers_nothing_any_more(EditState state, string said)
    {
        CaseEvent[] further = state switch
        {
            EditState.Kept => [new EditKept(1)],
            EditState.Undoing => [new EditToUndo(1)],
            _ => [new EditToUndo(1), new EditGone("h1", EditKind.Series, null)],
        };
        var card = Card(View("bolton", [new EditFound("h1", EditKind.Series, null), .. further]));
        Assert.Contains(said, card, StringComparison.Ordinal);
        Assert.DoesNotContain("edit.", card, StringComparison.Ordinal);
    }

    private static CaseEvent[] Gone => [new EditFound("h1", EditKind.Deleted, null), new MeetingNotHeld("h1", "x")];

    private static CaseEvent[] Instead =>
    [
        new SlotChosen("h2", Booked.PlusDays(2), 60, "All five professionals are free.") { ReasonInWelsh = "Mae pob un o’r pum gweithiwr proffesiynol yn rhydd." },
        new HoldPlaced("h2", "event-2"),
    ];

    private static JsonObject Deleted(CaseView view) => DeletedCard.Of(view, view.Case.Edits.All[0], Views.Seat(view, Groups.KeyWorker));

    private static void Check(string name, string board, CaseEvent edit) => Golden.Check(name, Of(View(board, edit)));

    private static string Card(CaseView view) => Of(view).ToJsonString();

    private static JsonObject Of(CaseView view) => EditCard.Of(view, view.Case.Edits.All[0], Views.Seat(view, Groups.KeyWorker));

    private static MeetingMoved Moved(LocalDateTime to, int minutes = 60) => new("h1", Booked, 60, to, minutes);

    private static CaseView View(string board, params CaseEvent[] events) => Views.Of(
        Groups.After(board, new LocalDate(2026, 11, 9)).Concat([
            new MeetingHeld(new LocalDate(2026, 11, 18), null), new SlotChosen("h1", Booked, 60, "free"), new HoldPlaced("h1", "event"),
            new HoldApproved("h1"), new MembersInvited("h1"), .. events,
        ]),
        Groups.Utc(11, 23, 10), Groups.Utc(11, 23, 11));
}
