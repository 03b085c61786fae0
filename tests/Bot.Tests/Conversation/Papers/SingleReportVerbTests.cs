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

    private Task Listed(params CaseEvent[] before) => Held("bolton", [.. before, new ReviewListed(Review, new LocalTime(10, 0))]);

    private Task<string> Complete(string by, string? recommendation = null, string dissent = "false") => recommendation is null
        ? Press(by, "report.complete", ("about", "2026-12-08"), ("dissent", dissent))
        : Press(by, "report.complete", ("about", "2026-12-08"), ("recommendation", recommendation), ("dissent", dissent));

    private Task<string> Except(string by, string circumstance) =>
        Press(by, "report.exception", ("about", "2026-12-08"), ("circumstance", circumstance));
}
