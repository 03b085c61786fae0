using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Scheduling.Tests.Import;

/// <summary>No name, date of birth or pupil number of the files is in anything that is kept or said.</summary>
public sealed class PrivacyTests : IDisposable
{
    private static readonly string[] Planted =
        ["Plantedname", "plantedname", "2019-07-23", "23/07/2019", "A987654321098", "X98765432123B"];

    private readonly Cabinet cabinet = new();

    public void Dispose() => cabinet.Dispose();

    [Fact]
    public async Task Nothing_of_the_identifiers_of_a_census_is_kept()
    {
        var census = Cabinet.Census("""
            <Child><ChildIdentifiers><LAchildID>77</LAchildID><UPN>A987654321098</UPN><FormerUPN>X98765432123B</FormerUPN>
            <Surname>Plantedname</Surname><PersonBirthDate>2019-07-23</PersonBirthDate></ChildIdentifiers>
            <CINdetails><DateOfInitialCPC>2026-05-05</DateOfInitialCPC></CINdetails></Child>
            """);

        var outcome = await cabinet.Import(
            census, Cabinet.Groups("CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,"));

        Assert.True(outcome.Applied);
        Assert.Equal(2, cabinet.Events.Count);
        NothingPlantedIn(string.Join('\n', cabinet.Events.Select(each => EventJson.Write(each))));
    }

    [Theory]
    [InlineData("Plantedname Jane,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,")]
    [InlineData("CG-1,Plantedname P,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,")]
    [InlineData("CG-1,bolton,Plantedname,key-worker,Social care,sw@example.org,lm@example.org,,,,,,")]
    [InlineData("CG-1,bolton,A987654321098,key-worker,Social care,sw@example.org,lm@example.org,,,,,,")]
    [InlineData("CG-1,bolton,77,Plantedname P,Social care,sw@example.org,,,,,,,")]
    [InlineData("CG-1,bolton,77,key-worker,Social care,Plantedname,Plantedname,Plantedname,Plantedname,Plantedname,Plantedname,Plantedname,Plantedname")]
    [InlineData("CG-1,bolton,77,family-member,Mother Plantedname,,,,,,,,")]
    [InlineData("CG-1,bolton,77,member,Mother (Plantedname),a@example.org,,,,,,,")]
    [InlineData("CG-1,bolton,77,member,Plantedname <plantedname@example.org>,a@example.org,,,,,,,")]
    [InlineData("CG-1,bolton,77,family-member,Mother,plantedname@example.org,,,,,,,")]
    [InlineData("CG-1,bolton,77,key-worker,Plantedname,sw@example.org,lm@example.org,,,,,,,Plantedname")]
    [InlineData("CG-1,bolton,77,key-worker,\"Plantedname\" Plantedname,sw@example.org,lm@example.org,,,,,,")]
    public async Task A_value_in_the_wrong_column_is_not_repeated_in_the_problem(string row)
    {
        var outcome = await cabinet.Import(
            Cabinet.Welsh("77,Plantedname,A987654321098,Plantedname,Plantedname"), Cabinet.Groups(row));

        Assert.NotEmpty(outcome.Problems);
        NothingPlantedIn(string.Join('\n', outcome.Problems));
    }

    [Theory]
    [InlineData("Plantedname,23/07/2019,A987654321098\n")]
    [InlineData("reference,board,\"Plantedname, Jane\",23/07/2019\n")]
    [InlineData("\"Plantedname\n")]
    public async Task A_first_line_that_is_no_header_is_not_repeated(string file)
    {
        var outcome = await cabinet.Import(Cabinet.Welsh(), file);

        Assert.NotEmpty(outcome.Problems);
        NothingPlantedIn(string.Join('\n', outcome.Problems));
    }

    [Fact]
    public async Task Xml_that_breaks_at_a_name_does_not_repeat_it()
    {
        var outcome = await cabinet.Import(
            "<Message><Plantedname></Message>", Cabinet.Groups("CG-1,bolton,77,key-worker,Care,sw@example.org,lm@example.org,,,,,,"));

        NothingPlantedIn(Assert.Single(outcome.Problems).ToString());
    }

    private static void NothingPlantedIn(string text) =>
        Assert.All(Planted, planted => Assert.DoesNotContain(planted, text, StringComparison.Ordinal));
}
