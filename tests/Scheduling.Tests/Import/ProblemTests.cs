using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Scheduling.Tests.Import;

public sealed class ProblemTests : IDisposable
{
    private const string Good = "CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,";
    private const string Child = "77,2026-05-05,2026-05-05,,";
    private readonly Cabinet cabinet = new();

    public void Dispose() => cabinet.Dispose();

    /// <summary>Rows from line 2; a bar parts them.</summary>
    [Theory]
    [InlineData("CG 1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,", 2, "`reference` has characters that no reference has")]
    [InlineData(",bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,", 2, "`reference` is empty")]
    [InlineData("CG-1,camden,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,", 2, "unknown board \"camden\"")]
    [InlineData("CG-1,,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,", 2, "CG-1 has no board")]
    [InlineData("CG-1,bolton,,key-worker,Social care,sw@example.org,lm@example.org,,,,,,", 2, "CG-1 has no children")]
    [InlineData("CG-1,bolton,78,key-worker,Social care,sw@example.org,lm@example.org,,,,,,", 2, "child 78 of CG-1 is not in the register")]
    [InlineData("CG-1,bolton,A123456789012,key-worker,Social care,sw@example.org,lm@example.org,,,,,,", 2, "`children` holds something that is no identifier of the case system")]
    [InlineData("CG-1,bolton,77,social-worker,Social care,sw@example.org,,,,,,,", 2, "unknown role \"social-worker\"")]
    [InlineData("CG-1,bolton,77,Jane Planted,Social care,sw@example.org,,,,,,,", 2, "unknown role")]
    [InlineData("CG-1,bolton,77,,Social care,sw@example.org,,,,,,,", 2, "`role` is empty")]
    [InlineData("CG-1,bolton,77,key-worker,,sw@example.org,lm@example.org,,,,,,", 2, "`agency` is empty or longer than 60 characters")]
    [InlineData("CG-1,bolton,77,key-worker,A123456789 B123456789 C123456789 D123456789 E123456789 F123456,sw@example.org,lm@example.org,,,,,,", 2, "`agency` is empty or longer than 60 characters")]
    [InlineData("CG-1,bolton,77,key-worker,\"Social \"\"care\"\"\",sw@example.org,lm@example.org,,,,,,", 2, "`agency` has characters that no agency has")]
    [InlineData("CG-1,bolton,77,key-worker,a@example.org,sw@example.org,lm@example.org,,,,,,", 2, "`agency` has characters that no agency has")]
    [InlineData(Good + "|CG-1,,,family-member,Mother (Jane),,,,,,,,", 3, "`agency` is none of the words for the family")]
    [InlineData(Good + "|CG-1,,,child,,,,,,,,,", 3, "`agency` is empty")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,,,,,,,", 2, "CG-1 has no `team_manager` and its key-worker no `line_manager`")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,,,,,,,,", 2, "`person` is empty for the role key-worker")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw at example,,,,,,,", 2, "`person` is neither an Entra object id nor an email address")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,0d9b2e6a-59e5,,,,,,", 2, "`line_manager` is neither an Entra object id nor an email address")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,boss,,,,,", 2, "`team_manager` is neither an Entra object id nor an email address")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,General,,,,", 2, "`channel` is no Teams channel id")]
    [InlineData(Good + "|CG-1,,,family-member,Mother,mum@example.org,,,,,,,", 3, "`person` is filled in for the role family-member")]
    [InlineData(Good + "|CG-1,,,advocate,Advocate,,boss@example.org,,,,,,", 3, "`line_manager` is filled in for the role advocate")]
    [InlineData(Good + "|CG-1,,,member,School,SW@example.org,,,,,,,", 3, "the person of this row is a member of CG-1 already (line 2)")]
    [InlineData(Good + "|CG-1,,,key-worker,School,b@example.org,lm@example.org,,,,,,", 3, "CG-1 has a key-worker already (line 2)")]
    [InlineData("CG-1,bolton,77,member,School,b@example.org,,,,,,,", 2, "CG-1 has no key-worker")]
    [InlineData(Good + "|CG-1,sandwell,,member,School,b@example.org,,,,,,,", 3, "`board` of CG-1 differs from line 2")]
    [InlineData(Good + "|CG-2,bolton,77,key-worker,Social care,b@example.org,lm@example.org,,,,,,", 3, "child 77 is in core group CG-2 and in CG-1 (line 2)")]
    [InlineData(Good + "|CG-1,,,member,School", 3, "the row has 5 fields and the header 13")]
    [InlineData(Good + "|CG-1,,,member,\"School\"s,b@example.org,,,,,,,", 3, "there is text between a closing quotation mark and the next comma")]
    [InlineData(Good + "|CG-1,,,member,\"School,b@example.org,,,,,,,", 3, "a quotation mark opened in this record is not closed")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,15 June,,,", 2, "`next_review` is not a date")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,2026-02-30,,,", 2, "`next_review` \"2026-02-30\" is not a date")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,2026-06-14,,,", 2, "`next_review` 2026-06-14 has passed")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,2028-06-16,,,", 2, "`next_review` 2028-06-16 is more than two years ahead")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,2026-06-16,,", 2, "`first_held` 2026-06-16 is after today, 2026-06-15")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,2026-05-04,,", 2, "`first_held` 2026-05-04 is before the children's first conference, 2026-05-05")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,2026-05-20,2026-05-19,", 2, "`last_held` 2026-05-19 is before `first_held` 2026-05-20")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,2026-05-19,2026-05-18", 2, "`minutes_circulated` 2026-05-18 is before `last_held` 2026-05-19")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,2026-05-19,2026-06-16", 2, "`minutes_circulated` 2026-06-16 is after today, 2026-06-15")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,2026-06-12", 2, "`minutes_circulated` 2026-06-12 belongs to no core group: `last_held` is empty")]
    public async Task A_wrong_row_of_the_core_groups_is_refused(string rows, int line, string problem) =>
        Refused(await cabinet.Import(Cabinet.Welsh(Child), Cabinet.Groups(rows.Split('|'))), "groups.csv", line, problem);

    [Theory]
    [InlineData(",2026-05-05,,,", 2, "`child_id` is empty")]
    [InlineData("77,,,,", 2, "child 77 has neither a conference nor a plan")]
    [InlineData("77,5 May 2026,,,", 2, "`conference_date` is not a date")]
    [InlineData("77,2026-06-16,,,", 2, "`conference_date` 2026-06-16 is after today, 2026-06-15")]
    [InlineData("77,2062-05-05,2026-05-05,,", 2, "`conference_date` 2062-05-05 is after today, 2026-06-15")]
    [InlineData("77,2014-12-31,,,", 2, "`conference_date` 2014-12-31 is before 2015-01-01")]
    [InlineData("77,2026-05-05,2026-06-16,,", 2, "`plan_start` 2026-06-16 is after today, 2026-06-15")]
    [InlineData("77,2026-05-05,2026-05-04,,", 2, "`plan_start` 2026-05-04 is before `conference_date` 2026-05-05")]
    [InlineData("77,2026-05-05,2026-05-05,2026-05-04,", 2, "`plan_end` 2026-05-04 is before `plan_start` 2026-05-05")]
    [InlineData("77,2026-05-05,,2026-05-06,", 2, "a child protection plan has an end or reviews but no start")]
    [InlineData("77,2026-05-05,2026-05-05,,2026-05-04", 2, "`review_dates` 2026-05-04 is before `plan_start` 2026-05-05")]
    [InlineData("77,2026-05-05,2026-05-05,,2028-06-16", 2, "`review_dates` 2028-06-16 is more than two years ahead")]
    [InlineData("1,,,,|77,2026-05-05,,,|77,2026-05-05,,,", 4, "child 77 stands in the register already (line 3)")]
    [InlineData("77,2026-05-05,,,,,x", 2, "the row has 7 fields and the header 5")]
    public async Task A_wrong_row_of_the_register_is_refused(string rows, int line, string problem)
    {
        var outcome = await cabinet.Import(Cabinet.Welsh(rows.Split('|')), Cabinet.Groups(Good));

        Refused(outcome with { Problems = [.. outcome.Problems.Where(p => p.File == "register.csv")] }, "register.csv", line, problem);
    }

    [Fact]
    public async Task Unknown_and_missing_columns_are_named_with_the_known_ones()
    {
        var outcome = await cabinet.Import(
            Cabinet.Welsh(Child), Cabinet.Groups(Good).Replace("next_review", "child_name", StringComparison.Ordinal), acceptValid: true);

        Assert.Equal(
            ["unknown column `child_name`", "missing: `next_review`"], outcome.Problems.Select(problem => problem.Problem));
        Assert.Contains("`minutes_circulated`", outcome.Problems[0].Remedy, StringComparison.Ordinal);
        Assert.False(outcome.Applied);
    }

    [Fact]
    public async Task A_file_without_a_header_and_an_empty_file_say_so()
    {
        var headless = await cabinet.Import(Cabinet.Welsh(Child), Good);
        var empty = await cabinet.Import(Cabinet.Welsh(Child), "");

        Assert.StartsWith("the first line is not a header", Assert.Single(headless.Problems).Problem, StringComparison.Ordinal);
        Assert.Equal("the file is empty", Assert.Single(empty.Problems).Problem);
    }

    [Fact]
    public async Task Text_that_is_not_utf_8_is_refused_in_whole()
    {
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes(Cabinet.Groups(Good)), (byte)'C', 0xE9, (byte)'\n'];
        var outcome = await cabinet.Importer.Run(
            new ImportRequest(
                Cabinet.Text("register.csv", Cabinet.Welsh(Child)), new SourceFile("groups.csv", () => new MemoryStream(bytes)),
                AcceptValid: true),
            progress: null, CancellationToken.None);

        Assert.Contains("not UTF-8", Assert.Single(outcome.Problems).Problem, StringComparison.Ordinal);
        Assert.False(outcome.Applied);
    }

    [Fact]
    public async Task A_problem_reads_as_file_line_problem_and_remedy()
    {
        var outcome = await cabinet.Import(Cabinet.Welsh("77,2026-05-05,2026-05-04,,"), Cabinet.Groups(Good));

        Assert.Equal(
            "register.csv:2: `plan_start` 2026-05-04 is before `conference_date` 2026-05-05. " +
            "Correct whichever of the two dates is wrong.",
            Assert.Single(outcome.Problems).ToString());
    }

    private void Refused(ImportOutcome outcome, string file, int line, string problem)
    {
        var only = Assert.Single(outcome.Problems);
        Assert.Equal((file, line, problem), (only.File, only.Line, only.Problem));
        Assert.NotEmpty(only.Remedy);
        Assert.False(outcome.Applied);
        Assert.Empty(cabinet.References);
    }
}
