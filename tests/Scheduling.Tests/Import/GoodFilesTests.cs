using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Import;

public sealed class GoodFilesTests : IDisposable
{
    private const string KeyWorker =
        "CG-1,sewscb,1002 1001,key-worker,Children's services,Ann.Worker@Example.org,lm@example.org,tm@example.org," +
        "19:abc@thread.tacv2,2026-09-01T14:00,2026-05-18,10/06/2026,2026-06-12";

    private static readonly string Groups = Cabinet.Groups(
        KeyWorker,
        "CG-1,,,member,\"Health visiting, north\",0D9B2E6A-59E5-4B7B-9A5D-0123456789AB,,,,,,,",
        "CG-1,,,family-member,Mother,,,,,,,,");

    private static readonly string Register = Cabinet.Welsh(
        "1001,2026-05-05,05/05/2026,,2026-06-09 2026-11-20",
        "1002,2026-05-05,2026-05-06,2026-06-14,",
        "9999,not looked at,,,");

    private readonly Cabinet cabinet = new();

    public void Dispose() => cabinet.Dispose();

    [Fact]
    public async Task A_case_is_opened_with_conference_plan_reviews_and_core_groups_held()
    {
        var outcome = await cabinet.Import(Register, Groups);

        Assert.Empty(outcome.Problems);
        Assert.True(outcome.Applied);
        Assert.Equal((1, 1, 0, 0), (outcome.Accepted, outcome.Opened, outcome.Updated, outcome.Unchanged));
        Assert.Equal(
            [
                new ConferenceHeld("1001", new(2026, 5, 5)),
                new ConferenceHeld("1002", new(2026, 5, 5)),
                new PlanStarted("1001", new(2026, 5, 5)),
                new PlanStarted("1002", new(2026, 5, 6)),
                new PlanEnded("1002", new(2026, 6, 14)),
                new ReviewHeld(new(2026, 6, 9)),
                new ReviewListed(new(2026, 9, 1), new LocalTime(14, 0)),
                new ReviewListed(new(2026, 11, 20), null),
                new MeetingHeld(new(2026, 5, 18), null),
                new MeetingHeld(new(2026, 6, 10), null),
                new MinutesCirculated(new(2026, 6, 10), new(2026, 6, 12)),
            ],
            cabinet.Events.Skip(1));
    }

    [Fact]
    public async Task The_group_is_described_by_its_rows_with_addresses_in_lower_case()
    {
        await cabinet.Import(Register, Groups);

        var group = cabinet.Open("CG-1")!.Group;
        Assert.Equal("sewscb", group.Board);
        Assert.Equal(["1001", "1002"], group.Children);
        Assert.Equal(("tm@example.org", "19:abc@thread.tacv2"), (group.TeamManager, group.Channel));
        Assert.Equal(
            [
                new Member(
                    "0d9b2e6a-59e5-4b7b-9a5d-0123456789ab", "member", "Health visiting, north",
                    "0d9b2e6a-59e5-4b7b-9a5d-0123456789ab", null),
                new Member(
                    "ann.worker@example.org", "key-worker", "Children's services", "ann.worker@example.org",
                    "lm@example.org"),
                new Member("family-member-1", "family-member", "Mother", null, null),
            ],
            group.Members);
    }

    [Fact]
    public async Task The_same_files_again_change_nothing_even_with_rows_in_another_order()
    {
        await cabinet.Import(Register, Groups);
        var events = cabinet.Events.Count;
        var lines = Groups.TrimEnd().Split("\r\n");

        var again = await cabinet.Import(Register, Groups);
        var shuffled = await cabinet.Import(Register, string.Join('\n', [lines[0], lines[3], lines[2], lines[1]]));

        Assert.Equal((1, 0, 0, 1), (again.Accepted, again.Opened, again.Updated, again.Unchanged));
        Assert.Equal((0, 1), (shuffled.Updated, shuffled.Unchanged));
        Assert.Equal(events, cabinet.Events.Count);
    }

    [Fact]
    public async Task A_byte_order_mark_columns_in_another_order_and_breaks_in_quotes_are_read()
    {
        var columns = Cabinet.Header.Split(',').Reverse();
        var groups = "\uFEFF" + string.Join(',', columns) + "\n\n"
            + ",,,,,,lm@example.org,sw@example.org,\"Social care, north\",key-worker,\"1001\n1002\",bolton,CG-2\n,,,\n";

        var outcome = await cabinet.Import(Register, groups);

        Assert.Empty(outcome.Problems);
        Assert.Equal("Social care, north", Assert.Single(cabinet.Open("CG-2")!.Group.Members).Agency);
        Assert.Equal(["1001", "1002"], cabinet.Open("CG-2")!.Group.Children);
    }

    [Fact]
    public async Task The_default_board_serves_the_groups_that_name_none()
    {
        var outcome = await cabinet.Import(Register, Groups.Replace("sewscb", "", StringComparison.Ordinal), "sandwell");

        Assert.True(outcome.Applied);
        Assert.Equal("sandwell", cabinet.Open("CG-1")!.Group.Board);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_and_writes_nothing()
    {
        var outcome = await cabinet.Import(Register, Groups, dryRun: true);

        Assert.False(outcome.Applied);
        Assert.Equal((1, 1), (outcome.Accepted, outcome.Opened));
        Assert.Empty(cabinet.References);
    }
}
