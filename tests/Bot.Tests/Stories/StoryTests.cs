using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Stories;

/// <summary>Twelve months of one case of each board. The golden texts beside this file are for a manager to read: a change
/// in them is a change in what people are told. To accept one, run with STORIES=accept.</summary>
public sealed class StoryTests
{
    private static readonly LocalDate Conference = new(2026, 1, 12);
    private static readonly LocalDate[] TwoReviews = [new(2026, 4, 9), new(2026, 10, 6)];

    [Fact]
    public Task Sewscb_declines_a_slot_and_later_lets_holds_lapse_until_the_core_group_is_missed() => Tell(Script("sewscb") with
    {
        AnswersHolds = new Dictionary<int, string> { [2] = "decline", [5] = "ignore", [6] = "ignore", [7] = "ignore", [8] = "ignore" },
        MinutesAfter = new Dictionary<int, int> { [2] = 12 },
    });

    [Fact]
    public Task Leaflet_2017_meets_after_each_review_and_has_service_reminders() => Tell(Script("leaflet-2017") with
    {
        MinutesAfter = new Dictionary<int, int> { [1] = 10 },
        AnswersHolds = new Dictionary<int, string> { [3] = "ignore" },
    });

    [Fact]
    public Task Bolton_is_late_with_a_report_and_agrees_a_longer_interval() => Tell(Script("bolton") with
    {
        ReportsBefore = 0,
        NotHeld = new HashSet<int> { 2, 4 },
        AnswersHolds = new Dictionary<int, string> { [3] = "decline" },
        Others =
        [
            new(new(2026, 2, 13), "social worker", "asks the manager for a longer interval",
                new IntervalRequested(new(2026, 1, 19), new(2026, 3, 16), "The school is closed for repairs.", new(2026, 2, 13))),
            new(new(2026, 2, 17), "team manager", "agrees to meet later once",
                new IntervalExtended(new(2026, 1, 19), new(2026, 3, 16), "The school is closed for repairs.", new(2026, 2, 17))),
        ],
    });

    [Fact]
    public Task Cwm_taf_morgannwg_circulates_late_until_the_team_manager_acknowledges() => Tell(Script("cwm-taf-morgannwg") with
    {
        MinutesAfter = new Dictionary<int, int> { [1] = 20 },
        Others =
        [
            new(new(2026, 1, 30), "team manager", "acknowledges",
                new EscalationAcknowledged(RuleIds.MinutesCirculated, new(2026, 1, 26))),
        ],
    });

    [Fact]
    public Task Cwm_taf_morgannwg_goes_through_both_tiers_of_the_resolution_process() => Tell(Script("cwm-taf-morgannwg") with
    {
        OnRegisterSince = new(2024, 12, 2),
        Reviews = [],
    });

    [Fact]
    public Task Sandwell_has_apologies_and_ends_the_plan() => Tell(Script("sandwell") with
    {
        Others =
        [
            new(new(2026, 1, 13), "health visitor", "sends apologies in Outlook",
                new ApologiesGiven("CG-sandwell-1", "health.visitor@authority.example")),
            new(new(2026, 10, 7), "import", "ends the plan of the first child", new PlanEnded("child-1", new(2026, 10, 6))),
            new(new(2026, 10, 8), "social worker", "closes the case: the second plan has ended as well", new PlanEnded("child-2", new(2026, 10, 6))),
        ],
    });

    private static Script Script(string board) => new(
        board, Conference, new Dictionary<int, string>(), new Dictionary<int, int>(), new HashSet<int>(), TwoReviews, 4,
        []);

    private static async Task Tell(Script script)
    {
        using var year = new TheYear(script);
        var told = await year.Live();
        var golden = Path.Combine(AppContext.BaseDirectory, "Stories", $"{script.Golden}.golden.txt");
        if (Environment.GetEnvironmentVariable("STORIES") == "accept")
        {
            golden = Path.Combine(SourceFolder(), $"{script.Golden}.golden.txt");
            await File.WriteAllTextAsync(golden, told);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden), told);
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetDirectoryName(here)!;
}
