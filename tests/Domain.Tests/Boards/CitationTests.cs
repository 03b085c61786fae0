using System.Collections;
using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Domain.Tests.Boards;

public sealed class CitationTests
{
    public static TheoryData<string, int> Boards => new()
    {
        { "sewscb", 98 }, { "leaflet-2017", 92 }, { "bolton", 158 }, { "cwm-taf-morgannwg", 241 }, { "sandwell", 103 },
    };

    [Theory]
    [MemberData(nameof(Boards))]
    public void Every_value_is_quoted_character_for_character_from_its_line(string key, int values)
    {
        var citations = Citations(BoardLibrary.Embedded.Named(key));
        var guidance = GuidanceFolder.Find();

        Assert.Equal(values, citations.Count);
        Assert.Single(citations.Select(citation => citation.File).Distinct());
        Assert.All(citations, citation =>
        {
            Assert.Matches("^[0-9]{3}_[0-9a-f]{16}\\.txt$", citation.File);
            Assert.Equal(citation.Quotation.Trim(), citation.Quotation);
            Assert.NotEmpty(citation.Quotation);
            Assert.True(citation.Line > 0);
            if (guidance is not null)
            {
                var lines = File.ReadAllText(Path.Combine(guidance, citation.File)).Split('\n');
                Assert.Contains(citation.Quotation, lines[citation.Line - 1], StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void A_term_is_quoted_as_itself() =>
        Assert.All(
            BoardLibrary.Embedded.Boards.SelectMany(b => new[] { b.KeyWorkerTerm, b.PlanTerm, b.RecordTerm }).OfType<Cited<string>>(),
            term => Assert.Equal(term.Source.Quotation, term.Value));

    /// <summary>Every citation that can be reached from a board, however deep.</summary>
    private static List<Citation> Citations(object? stated) => stated switch
    {
        Citation citation => [citation],
        null or string => [],
        IEnumerable list => [.. list.Cast<object>().SelectMany(Citations)],
        _ when stated.GetType().Namespace == typeof(Board).Namespace && !stated.GetType().IsEnum =>
            [.. stated.GetType().GetProperties().SelectMany(property => Citations(property.GetValue(stated)))],
        _ => [],
    };
}
