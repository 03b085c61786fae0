using System.Text;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Scheduling.Tests.Import;

public sealed class CensusTests : IDisposable
{
    private static readonly string Groups = Cabinet.Groups("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,");
    private readonly Cabinet cabinet = new();

    public void Dispose() => cabinet.Dispose();

    [Fact]
    public async Task The_latest_plan_counts_with_the_latest_conference_up_to_its_start()
    {
        var census = Cabinet.Census(Child(
            "77",
            Details("2023-02-01", Section47("2023-01-30"), Plan("2023-02-01", "2023-12-01", "2023-05-01")),
            Details(null, Section47("2026-03-02"), Plan("2026-03-02", null, "2026-05-26", "2026-11-02"))));

        Assert.True((await cabinet.Import(census, Groups)).Applied);

        Assert.Equal(
            [
                new ConferenceHeld("77", new(2026, 3, 2)),
                new PlanStarted("77", new(2026, 3, 2)),
                new ReviewHeld(new(2026, 5, 26)),
                new ReviewListed(new(2026, 11, 2), null),
            ],
            cabinet.Events.Skip(1));
    }

    [Fact]
    public async Task A_conference_after_the_end_of_the_last_plan_begins_anew()
    {
        var census = Cabinet.Census(Child(
            "77", Details("2024-02-01", "", Plan("2024-02-01", "2025-02-01")), Details("2026-06-08", "", "")));

        await cabinet.Import(census, Groups);

        Assert.Equal([new ConferenceHeld("77", new(2026, 6, 8))], cabinet.Events.Skip(1));
    }

    [Fact]
    public async Task Elements_of_later_years_namespaces_and_empty_elements_are_no_hindrance()
    {
        var census = """
            <?xml version="1.0" encoding="utf-8"?>
            <c:Message xmlns:c="urn:census-2027"><c:Header><c:NewThing/></c:Header><c:Children><c:Child><c:ChildIdentifiers>
            <c:LAchildID> 77 </c:LAchildID><c:UPN>A123456789012</c:UPN><c:Sex>F</c:Sex></c:ChildIdentifiers>
            <c:CINdetails><c:DateOfInitialCPC>2026-06-01</c:DateOfInitialCPC>
            <c:PreProceedingsandFGDM><c:FGDM><c:DateFGDM>soon</c:DateFGDM></c:FGDM></c:PreProceedingsandFGDM>
            <c:ChildProtectionPlans><c:CPPstartDate>2026-06-01</c:CPPstartDate><c:CPPendDate/><c:Reviews></c:Reviews>
            </c:ChildProtectionPlans></c:CINdetails></c:Child></c:Children></c:Message>
            """;

        Assert.Empty((await cabinet.Import(census, Groups)).Problems);

        Assert.Equal(
            [new ConferenceHeld("77", new(2026, 6, 1)), new PlanStarted("77", new(2026, 6, 1))], cabinet.Events.Skip(1));
    }

    [Fact]
    public async Task A_census_in_windows_1252_is_read()
    {
        byte[] census =
        [
            .. Encoding.ASCII.GetBytes("<?xml version=\"1.0\" encoding=\"windows-1252\"?><Message><Child><Note>"), 0xE9, 0x80,
            .. Encoding.ASCII.GetBytes("</Note><LAchildID>77</LAchildID><DateOfInitialCPC>2026-06-01</DateOfInitialCPC></Child></Message>"),
        ];

        var outcome = await cabinet.Importer.Run(
            new ImportRequest(new SourceFile("census.XML", () => new MemoryStream(census)), Cabinet.Text("groups.csv", Groups)),
            progress: null, CancellationToken.None);

        Assert.Equal((1, 0), (outcome.Opened, outcome.Problems.Count));
    }

    [Fact]
    public async Task The_dates_of_the_public_sample_are_refused_each_with_its_line()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "Import", "cin-2022.xml");
        var outcome = await cabinet.Importer.Run(
            new ImportRequest(
                SourceFile.At(sample),
                Cabinet.Text("groups.csv", Groups.Replace(",77,", ",DfEX0000001,", StringComparison.Ordinal))),
            progress: null, CancellationToken.None);

        Assert.False(outcome.Applied);
        Assert.Equal(
            [
                (59, "`DateOfInitialCPC` 1970-06-17 is before 2015-01-01"),
                (64, "`CPPstartDate` 1970-02-17 is before 2015-01-01"),
                (65, "`CPPendDate` 1971-03-14 is before 2015-01-01"),
                (70, "`CPPreviewDate` 1971-02-15 is before 2015-01-01"),
            ],
            outcome.Problems.Select(problem => (problem.Line, problem.Problem)));
        Assert.All(outcome.Problems, problem => Assert.Equal("cin-2022.xml", problem.File));
    }

    [Theory]
    [InlineData("<Message><Children><Child><ChildIdentifiers>", "not well-formed")]
    [InlineData("<!DOCTYPE Message [<!ENTITY a \"b\">]><Message/>", "document type")]
    [InlineData("<Message><Children/></Message>", "no `Child`")]
    public async Task A_census_that_cannot_be_read_changes_nothing_in_any_case(string census, string problem)
    {
        var outcome = await cabinet.Import(census, Groups, acceptValid: true);

        Assert.False(outcome.Applied);
        Assert.Contains(problem, Assert.Single(outcome.Problems).Problem, StringComparison.Ordinal);
        Assert.Empty(cabinet.References);
    }

    private static string Child(string id, params string[] details) =>
        $"<Child><ChildIdentifiers><LAchildID>{id}</LAchildID></ChildIdentifiers>{string.Concat(details)}</Child>";

    private static string Details(string? conference, string section47, string plan) =>
        $"<CINdetails>{(conference is null ? "" : $"<DateOfInitialCPC>{conference}</DateOfInitialCPC>")}{section47}{plan}</CINdetails>";

    private static string Section47(string conference) =>
        $"<Section47><DateOfInitialCPC>{conference}</DateOfInitialCPC></Section47>";

    private static string Plan(string start, string? end, params string[] reviews)
    {
        var plan = new StringBuilder($"<ChildProtectionPlans><CPPstartDate>{start}</CPPstartDate>");
        plan.Append(end is null ? "" : $"<CPPendDate>{end}</CPPendDate>");
        plan.Append("<Reviews>").AppendJoin("", reviews.Select(date => $"<CPPreviewDate>{date}</CPPreviewDate>"));
        return plan.Append("</Reviews></ChildProtectionPlans>").ToString();
    }
}
