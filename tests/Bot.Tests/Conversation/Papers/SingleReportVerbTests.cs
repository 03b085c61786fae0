using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Papers;

/// <summary>Bolton's single report: locked on de-registration at the first review, and required from the second.</summary>
public sealed class SingleReportVerbTests : PaperDesk
{
    private static readonly LocalDate Review = new(2026, 12, 8);

    [Fact]
    public async Task At_the_first_review_de_registration_is_locked_until_a_circumstance_is_recorded()
    {
        await Listed();
        Assert.Contains("not considered at the first review", await Opened(Groups.KeyWorker, "report.complete"));
        Assert.Contains("not considered at the first review", await Complete(Groups.KeyWorker, Deregistration.Remove));
        Assert.Empty(All<ReportSubmitted>());
        Assert.Contains("Only the key worker", await Except(Groups.Chair, "The child has moved away."));
        Assert.Contains(Nothing, await Except(Groups.Outsider, "The child has moved away."));
        Assert.Contains("give the reason", await Except(Groups.KeyWorker, "no"));
        Assert.Contains("Circumstance recorded", await Except(Groups.KeyWorker, "The child has moved away."));
        Assert.Contains("not locked", await Except(Groups.KeyWorker, "The child has moved away."));
        Assert.Contains("The single report is complete", await Complete(Groups.KeyWorker, Deregistration.Remove));
        Assert.Equal(Deregistration.Remove, All<ReviewRecommended>().Single().Recommendation);
    }

    [Fact]
    public async Task Left_locked_the_report_is_complete_without_it()
    {
        await Listed();
        Assert.Contains("The single report is complete", await Complete(Groups.KeyWorker));
        Assert.Equal(Deregistration.NotConsidered, All<ReviewRecommended>().Single().Recommendation);
        Assert.Contains("Already recorded", await Complete(Groups.KeyWorker));
    }

    [Fact]
    public async Task From_the_second_review_on_it_must_be_said_by_whichever_button()
    {
        await Listed(new ReviewHeld(new LocalDate(2026, 11, 20)));
        Assert.Contains("Please say what the report recommends", await Press(
            Groups.KeyWorker, "report.submit", ("rule", "review-single-report"), ("about", "2026-12-08")));
        Assert.Contains("Please say what the report recommends", await Complete(Groups.KeyWorker));
        Assert.Contains("The single report is complete", await Complete(Groups.KeyWorker, Deregistration.NotAgreed, "true"));
        Assert.Equal(
            new ReviewRecommended(Review, Deregistration.NotAgreed, true, new LocalDate(2026, 11, 23)), All<ReviewRecommended>().Single());
    }

    [Theory]
    [InlineData(Groups.HealthVisitor, "Only the key worker")]
    [InlineData(Groups.Outsider, Nothing)]
    public async Task Nobody_else_completes_it(string by, string said)
    {
        await Listed();
        Assert.Contains(said, await Complete(by));
        Assert.Empty(All<ReportSubmitted>());
    }

    [Fact]
    public async Task A_member_gives_their_part_with_dissent_and_the_key_worker_says_that_it_was_developed()
    {
        await Listed();
        Task<string> Submit(string by, string tick) => Press(
            by, "report.submit", ("rule", "review-single-report"), ("about", "2026-12-08"), (tick, "true"));
        Assert.Contains("Only the key worker", await Submit(Groups.HealthVisitor, "drafted"));
        Assert.Contains("developed at the core group", await Submit(Groups.KeyWorker, "drafted"));
        Assert.Contains("Already recorded", await Submit(Groups.KeyWorker, "drafted"));
        await Submit(Groups.HealthVisitor, "dissent");
        Assert.Equal(new DissentNoted(Review, Groups.HealthVisitor), Last());
        Assert.Contains("Health visiting", await Opened(Groups.KeyWorker, "report.complete"));
    }

    [Fact]
    public async Task A_part_that_was_given_by_mistake_is_taken_back_with_its_dissent_and_asked_for_again()
    {
        await Listed();
        Task<string> Submit(string by) => Press(by, "report.submit", ("rule", "review-single-report"), ("about", "2026-12-08"), ("dissent", "true"));
        Task<string> TakeBack(string by) => Press(by, "report.takeBack", ("rule", "review-single-report"), ("about", "2026-12-08"));

        Assert.Contains("There is nothing to take back", await TakeBack(Groups.HealthVisitor));
        Assert.Contains("report.takeBack", await Submit(Groups.HealthVisitor));
        Assert.Contains("report.takeBack", await Submit(Groups.HealthVisitor));
        Assert.Contains("There is nothing to take back", await TakeBack(Groups.Teacher));
        Assert.Contains(Nothing, await TakeBack(Groups.Outsider));
        Assert.Contains("Tuesday 8 December 2026", await Opened(Groups.HealthVisitor, "report.takeBack"));
        Assert.Contains("Taken back", await TakeBack(Groups.HealthVisitor));
        Assert.Equal(new ReportTakenBack("review-single-report", Review, Groups.HealthVisitor, new LocalDate(2026, 11, 23)), Last());
        Assert.Contains("There is nothing to take back", await TakeBack(Groups.HealthVisitor));
        Assert.DoesNotContain("report.takeBack", await Press(Groups.HealthVisitor, "case.menu"));
        Assert.Empty((await Service.Cases.Open(Groups.Case, default))!.Papers.OfReview(Review).Dissent);

        Assert.Contains("Your part is recorded", await Submit(Groups.HealthVisitor));
    }

    [Fact]
    public async Task The_whole_is_taken_back_by_the_key_worker_before_a_part_and_neither_once_the_review_has_begun()
    {
        await Listed();
        await Press(Groups.HealthVisitor, "report.submit", ("rule", "review-single-report"), ("about", "2026-12-08"));
        Assert.Contains("report.takeBack", await Complete(Groups.KeyWorker));
        Task<string> TakeBack(string by) => Press(by, "report.takeBack", ("report", "review-single-report|2026-12-08"));

        Assert.Contains("Ask them to take that back first", await TakeBack(Groups.HealthVisitor));
        Assert.Contains("Taken back", await TakeBack(Groups.KeyWorker));
        Assert.Null((await Service.Cases.Open(Groups.Case, default))!.Papers.OfReview(Review).Recommendation);
        Assert.Contains("Taken back", await TakeBack(Groups.HealthVisitor));

        await Complete(Groups.KeyWorker);
        Service.Clock.Now = Groups.Utc(12, 8, 10);
        Assert.Contains("cannot be taken back any more", await TakeBack(Groups.KeyWorker));
        Assert.Equal(2, All<ReportTakenBack>().Count());
    }

    [Fact]
    public async Task The_card_says_that_it_is_given_and_when_it_is_not_asks_again()
    {
        Service.Clock.Now = Groups.Utc(11, 24, 9);
        await Listed();
        await Cards();
        await Press(Groups.HealthVisitor, "report.submit", ("rule", "review-single-report"), ("about", "2026-12-08"));
        Assert.Contains(await Cards(), card => card.Contains("Your part is given", StringComparison.Ordinal) && card.Contains("Take it back", StringComparison.Ordinal));

        var before = (await Cards()).Count;
        await Press(Groups.HealthVisitor, "report.takeBack", ("rule", "review-single-report"), ("about", "2026-12-08"));
        Assert.Contains((await Cards()).Skip(before), card => card.Contains("My part is given", StringComparison.Ordinal));
    }

    private Task Listed(params CaseEvent[] before) => Held("bolton", [.. before, new ReviewListed(Review, new LocalTime(10, 0))]);

    private Task<string> Complete(string by, string? recommendation = null, string dissent = "false") => recommendation is null
        ? Press(by, "report.complete", ("about", "2026-12-08"), ("dissent", dissent))
        : Press(by, "report.complete", ("about", "2026-12-08"), ("recommendation", recommendation), ("dissent", dissent));

    private Task<string> Except(string by, string circumstance) =>
        Press(by, "report.exception", ("about", "2026-12-08"), ("circumstance", circumstance));
}
