using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Outbox;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Storage;

/// <summary>A card that was sent comes to say what has become of its matter, as often as that changes.</summary>
public sealed class ClosedCardTests : IAsyncLifetime, IDisposable
{
    private static readonly LocalDate Conference = new(2026, 11, 2);
    private static readonly LocalDate Due = new(2026, 11, 16);
    private readonly Storehouse house = new();
    private Dispatch dispatch = null!;

    /// <summary>The first core group is a week overdue, and the manager has been told.</summary>
    public async Task InitializeAsync()
    {
        house.Carrier.Answer = (parcel, _) => Task.FromResult<Delivery>(
            parcel.Kind is ParcelKind.Errand ? new Delivery.Obsolete() : new Delivery.Done(new Receipt("c", "a", "https://s")));
        await house.Record(Storehouse.Opening(Conference));
        dispatch = house.Start();
        await dispatch.Run(default);
        Assert.Single(Escalations(ParcelKind.Notice));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_card_is_changed_once_for_each_thing_that_becomes_of_it()
    {
        await Happens(new EscalationAcknowledged(RuleIds.FirstCoreGroup, Due));
        Assert.Equal(["acknowledged"], Changes());
        await Happens(new DelayExplained(RuleIds.FirstCoreGroup, Due, "x"));
        Assert.Equal(["acknowledged"], Changes());
        await Happens(new MeetingHeld(house.Today, null));
        Assert.Equal(["acknowledged", "answered-2026-11-23"], Changes());
    }

    [Fact]
    public async Task A_card_comes_to_say_again_what_it_said_before()
    {
        await Happens(new EscalationAcknowledged(RuleIds.FirstCoreGroup, Due));
        await Happens(new PlanEnded("C1", house.Today));
        await Happens(new PlanStarted("C1", Conference));
        await Happens(new PlanEnded("C1", house.Today));
        Assert.Equal(["acknowledged", "no-longer-due", "acknowledged", "no-longer-due"], Changes());
    }

    [Fact]
    public async Task What_was_done_stays_done()
    {
        await Happens(new MeetingHeld(house.Today, null));
        await Happens(new PlanEnded("C1", house.Today));
        Assert.Equal(["answered-2026-11-23"], Changes());
    }

    [Fact]
    public async Task A_report_that_is_taken_back_is_asked_for_again_and_can_be_given_again()
    {
        var review = new LocalDate(2026, 11, 26);
        await Happens(new ReviewListed(review, new LocalTime(10, 0)));
        await Happens(new ReportSubmitted(RuleIds.ReviewSingleReport, review, null, house.Today));
        await Happens(new ReportTakenBack(RuleIds.ReviewSingleReport, review, null, house.Today));
        await Happens(new ReportSubmitted(RuleIds.ReviewSingleReport, review, null, house.Today));
        var changes = house.Carrier.Carried
            .Where(parcel => parcel.Kind is ParcelKind.Update && parcel.Key.Contains(RuleIds.ReviewSingleReport, StringComparison.Ordinal)
                && parcel.Key.Contains(Storehouse.KeyWorker, StringComparison.Ordinal))
            .Select(parcel => parcel.Key[(parcel.Key.LastIndexOf('|') + 1)..]);
        Assert.Equal(["answered-2026-11-23", "open-again", "answered-2026-11-23"], changes);
    }

    /// <summary>The card had said "booked"; then that core group came to nothing.</summary>
    [Fact]
    public async Task A_card_stands_open_again_when_the_booking_that_settled_it_comes_to_nothing()
    {
        await Happens(new MeetingHeld(house.Today, null));
        await Happens(new SlotChosen("h1", house.Today.PlusDays(7).At(new LocalTime(10, 0)), 60, "free"));
        await Happens(new HoldApproved("h1"));
        await Happens(new MeetingNotHeld("h1", null));
        var changes = house.Carrier.Carried
            .Where(parcel => parcel.Kind is ParcelKind.Update && parcel.Key.Contains(RuleIds.SubsequentMaxInterval, StringComparison.Ordinal))
            .Select(parcel => parcel.Key[(parcel.Key.LastIndexOf('|') + 1)..]);
        Assert.Equal(["booked-2026-11-30T10:00", "open-again"], changes);
    }

    private async Task Happens(CaseEvent happened)
    {
        await house.Record(happened);
        await dispatch.Run(default);
    }

    private IEnumerable<string> Changes() => Escalations(ParcelKind.Update).Select(key => key[(key.LastIndexOf('|') + 1)..]);

    private IEnumerable<string> Escalations(ParcelKind kind) => house.Carrier.Carried
        .Where(parcel => parcel.Kind == kind && parcel.Key.Contains("|escalation|", StringComparison.Ordinal))
        .Select(parcel => parcel.Key);
}
