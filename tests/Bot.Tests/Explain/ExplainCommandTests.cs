using System.Runtime.CompilerServices;
using System.Text.Json;
using CoreGroupBot.Bot.Commands;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Explain;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly ExplainFixture fixture = new();
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        fixture.Dispose();
    }

    [Fact]
    public async Task A_deadline_is_explained()
    {
        Assert.Equal(0, await Explain(ExplainFixture.Case));
        Golden("explain");
    }

    [Fact]
    public async Task A_service_reminder_is_explained_as_one()
    {
        fixture.Record(new MeetingHeld(new LocalDate(2026, 5, 21), null));
        Assert.Equal(0, await Explain(ExplainFixture.Case, "--rule", "minutes-circulated"));
        Golden("explain-service-reminder");
    }

    [Fact]
    public async Task A_day_is_replayed()
    {
        fixture.Record(new MeetingHeld(new LocalDate(2026, 5, 20), null));
        Assert.Equal(0, await Replay(ExplainFixture.Case, "--on", "2026-05-14"));
        Golden("replay");
    }

    [Fact]
    public async Task A_conference_moved_and_a_bank_holiday_added_move_a_deadline_and_change_what_was_said()
    {
        Assert.Equal(0, await WhatIf(ExplainFixture.Case, "--conference", "child-1=2026-05-05", "--bank-holiday", "2026-05-08=A day of thanks"));
        Golden("what-if");
    }

    [Fact]
    public async Task A_core_group_recorded_late_answers_and_brings_what_follows()
    {
        Assert.Equal(0, await WhatIf(ExplainFixture.Case, "--held", "2026-05-18", "--recorded", "2026-05-20", "--minutes", "2026-05-18=2026-05-21"));
        Golden("what-if-held");
    }

    [Fact]
    public async Task Another_board_is_tried()
    {
        Assert.Equal(0, await WhatIf(ExplainFixture.Case, "--board", "sewscb", "--review", "2026-07-20T13:30"));
        Golden("what-if-board");
    }

    [Fact]
    public async Task Nothing_that_is_asked_saves_anything()
    {
        var before = fixture.Everything();
        Assert.Contains("ConferenceHeld", before, StringComparison.Ordinal);

        await Explain(ExplainFixture.Case);
        await Replay(ExplainFixture.Case, "--on", "2026-05-14");
        await WhatIf(ExplainFixture.Case, "--conference", "child-1=2026-05-05", "--held", "2026-05-18", "--recorded", "2026-05-20",
            "--review", "2026-07-20", "--minutes", "2026-05-18=2026-05-21", "--board", "sewscb", "--bank-holiday", "2026-05-08=X");

        Assert.Empty(error.ToString());
        Assert.Equal(before, fixture.Everything());
    }

    [Fact]
    public async Task No_address_is_shown_unless_people_are_asked_for()
    {
        fixture.Record(
            new SlotChosen("h", new LocalDateTime(2026, 5, 22, 10, 0), 60, "free"), new HoldPlaced("h", "e"), new HoldApproved("h"),
            new MembersInvited("h"), new ApologiesGiven("h", Groups.HealthVisitor), new ReviewListed(new LocalDate(2026, 7, 20), null));
        foreach (var json in (string[][])[[], ["--json"]])
        {
            await Explain([ExplainFixture.Case, .. json]);
            await Replay([ExplainFixture.Case, "--on", "2026-05-21", .. json]);
            await WhatIf([ExplainFixture.Case, "--review", "2026-08-20", .. json]);
        }

        Assert.Empty(error.ToString());
        Assert.DoesNotContain("00000000-", output.ToString(), StringComparison.Ordinal);
        await Replay(ExplainFixture.Case, "--on", "2026-05-21", "--people");
        Assert.Contains(Groups.HealthVisitor, output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_counts_to_the_due_date_and_says_who_is_told()
    {
        Assert.Equal(0, await Explain(ExplainFixture.Case, "--json"));
        var deadline = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("deadlines").EnumerateArray()
            .First(each => each.GetProperty("rule").GetString() == "first-core-group");

        Assert.Equal("overdue", deadline.GetProperty("standing").GetString());
        Assert.Equal(deadline.GetProperty("dueOn").GetString(), deadline.GetProperty("days").EnumerateArray().Last().GetProperty("date").GetString());
        Assert.Contains(deadline.GetProperty("told").EnumerateArray(), step =>
            step.GetProperty("to").GetString() == "key worker's manager" && step.GetProperty("state").GetString() == "told");
        Assert.Contains(deadline.GetProperty("told").EnumerateArray(), step => step.GetProperty("state").GetString() == "to come");
    }

    [Theory]
    [InlineData(1, "There is no case CG-9. Write the reference as the core groups file has it. On file: CG/2026-14.", "explain", "CG-9")]
    [InlineData(2, "has no deadline of the rule first; it has some of first-core-group", "explain", ExplainFixture.Case, "--rule", "first")]
    [InlineData(2, "on: '15 June' is no date. Write it as yyyy-MM-dd, such as 2026-06-15.", "replay", ExplainFixture.Case, "--on", "15 June")]
    [InlineData(2, "Friday 22 May 2026 is still to come. Give 2026-05-21 or an earlier day", "replay", ExplainFixture.Case, "--on", "2026-05-22")]
    [InlineData(2, "its first entry is of 2026-05-01", "replay", ExplainFixture.Case, "--on", "2026-04-30")]
    [InlineData(2, "Say which day: --on 2026-06-15.", "replay", ExplainFixture.Case)]
    [InlineData(2, "There is no child 77 in CG/2026-14; its children are child-1.", "what-if", ExplainFixture.Case, "--conference", "77=2026-05-05")]
    [InlineData(2, "conference: '2026-05-05' is not understood. Write it as CHILD=2026-06-15.", "what-if", ExplainFixture.Case, "--conference", "2026-05-05")]
    [InlineData(2, "There is no board camden; there are cwm-taf-morgannwg, leaflet-2017, sandwell, sewscb.", "what-if", ExplainFixture.Case, "--board", "camden")]
    [InlineData(2, "CG/2026-14 is read under bolton already", "what-if", ExplainFixture.Case, "--board", "bolton")]
    [InlineData(2, "There is no core group of Monday 18 May 2026; none is on record.", "what-if", ExplainFixture.Case, "--minutes", "2026-05-18=2026-05-19")]
    [InlineData(2, "is a bank holiday already: Early May bank holiday.", "what-if", ExplainFixture.Case, "--bank-holiday", "2026-05-04=X")]
    [InlineData(2, "give a day from Monday to Friday", "what-if", ExplainFixture.Case, "--bank-holiday", "2026-05-09=X")]
    [InlineData(2, "which covers Thursday 1 January 2015 to Saturday 31 December 2050", "what-if", ExplainFixture.Case, "--held", "2206-05-18")]
    [InlineData(2, "cannot be recorded on Sunday 17 May 2026, before it is held.", "what-if", ExplainFixture.Case, "--held", "2026-05-18", "--recorded", "2026-05-17")]
    [InlineData(2, "recorded says when a core group is recorded: give held as well.", "what-if", ExplainFixture.Case, "--recorded", "2026-05-17")]
    [InlineData(2, "Nothing is supposed", "what-if", ExplainFixture.Case)]
    [InlineData(2, "--fast is not understood, or lacks its value.", "what-if", ExplainFixture.Case, "--fast")]
    [InlineData(2, "Say which case", "explain")]
    public async Task What_cannot_be_answered_says_what_is_accepted(int exit, string said, string verb, params string[] args)
    {
        Assert.Equal(exit, await (verb switch { "explain" => Explain(args), "replay" => Replay(args), _ => WhatIf(args) }));
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task Each_says_how_it_is_used()
    {
        Assert.Equal(0, await Explain("--help"));
        Assert.Equal(0, await Replay("--help"));
        Assert.Equal(0, await WhatIf("--help"));
        Assert.Contains("--bank-holiday DATE=NAME", output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Explain(params string[] args) => ExplainCommand.Run(args, fixture.Services, output, error);

    private Task<int> Replay(params string[] args) => ReplayCommand.Run(args, fixture.Services, output, error);

    private Task<int> WhatIf(params string[] args) => WhatIfCommand.Run(args, fixture.Services, output, error);

    private void Golden(string name, [CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "Golden", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, output.ToString());
        }

        Assert.Empty(error.ToString());
        Assert.True(File.Exists(file), $"There is no {file}: run the tests once with UPDATE_GOLDENS=1 and read what it wrote.");
        Assert.Equal(File.ReadAllText(file), output.ToString());
    }
}
