namespace CoreGroupBot.Scheduling.Tests.Import;

/// <summary>A mistyped role never makes somebody of the family a person who is written to.</summary>
public sealed class AgencyTests : IDisposable
{
    private const string KeyWorker = "CG-1,bolton,77,key-worker,Social care,sw@example.org,lm@example.org,,,,,,";
    private static readonly string Register = Cabinet.Welsh("77,2026-05-05,2026-05-05,,");
    private readonly Cabinet cabinet = new();

    public void Dispose() => cabinet.Dispose();

    [Theory]
    [InlineData("Mother (Jane Smith)")]
    [InlineData("mother")]
    [InlineData("Mother's partner")]
    [InlineData("Maternal grandmother")]
    [InlineData("Father")]
    [InlineData("Parents")]
    [InlineData("Parent Jane Smith")]
    [InlineData("Step-father")]
    [InlineData("Stepmum")]
    [InlineData("Foster carer")]
    [InlineData("Foster-parent")]
    [InlineData("Carer, support")]
    [InlineData("Great-aunt")]
    [InlineData("Uncle")]
    [InlineData("Siblings")]
    [InlineData("Grandparents")]
    [InlineData("Child")]
    [InlineData("Family (health)")]
    [InlineData("Family Smith")]
    public async Task A_professional_who_reads_like_family_is_refused(string agency)
    {
        var outcome = await Import($"CG-1,,,member,\"{agency}\",jane@gmail.com,,,,,,,");

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((3, "`agency` of a professional begins like somebody of the family"), (problem.Line, problem.Problem));
        Assert.StartsWith(
            "If this is a family member use the role family-member and leave person empty", problem.Remedy, StringComparison.Ordinal);
        Assert.Empty(cabinet.References);
    }

    [Theory]
    [InlineData("Children's services")]
    [InlineData("Child and adolescent mental health (CAMHS)")]
    [InlineData("Family support")]
    [InlineData("Family Nurse Partnership")]
    [InlineData("Child health")]
    [InlineData("Parenting team")]
    [InlineData("Fostering")]
    [InlineData("Steps to Change")]
    [InlineData("Carers Trust")]
    [InlineData("Special Guardianship team")]
    [InlineData("Gwasanaethau plant, Môn & Arfon")]
    [InlineData("Sir John's School, Year 5/6 - north.")]
    public async Task An_agency_that_works_with_families_is_not(string agency)
    {
        var outcome = await Import($"CG-1,,,member,\"{agency}\",b@example.org,,,,,,,");

        Assert.Empty(outcome.Problems);
        Assert.Contains(cabinet.Open("CG-1")!.Group.Members, member => member.Agency == agency);
    }

    [Fact]
    public async Task A_typographic_apostrophe_is_a_plain_one()
    {
        await Import("CG-1,,,member,Children’s home,b@example.org,,,,,,,");

        Assert.Contains(cabinet.Open("CG-1")!.Group.Members, member => member.Agency == "Children's home");
    }

    [Theory]
    [InlineData("family-member", "GRANDPARENT", "Grandparent")]
    [InlineData("family-member", "step-parent", "Step-parent")]
    [InlineData("family-member", "other relative", "Other relative")]
    [InlineData("child", "young person", "Young person")]
    [InlineData("advocate", "advocate", "Advocacy")]
    [InlineData("advocate", "Advocacy", "Advocacy")]
    public async Task The_family_is_kept_in_words_of_a_closed_list(string role, string given, string kept)
    {
        Assert.Empty((await Import($"CG-1,,,{role},{given},,,,,,,,")).Problems);

        Assert.Equal(kept, Assert.Single(cabinet.Open("CG-1")!.Group.Members, member => member.Person is null).Agency);
    }

    private Task<Scheduling.Import.ImportOutcome> Import(string row) =>
        cabinet.Import(Register, Cabinet.Groups(KeyWorker, row));
}
