using System.Text.RegularExpressions;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Tests.Language;

/// <summary>The Welsh catalogue has everything that the code says, and nothing else.</summary>
public sealed partial class CatalogueTests
{
    private static readonly List<(string File, string English)> said = [.. SaidInSource.All()];

    [Fact]
    public void Every_sentence_that_the_code_says_is_there_in_Welsh()
    {
        var known = Catalogue.Welsh.All.Select(entry => entry.English).ToHashSet(StringComparer.Ordinal);
        var missing = said.Where(each => !known.Contains(each.English)).Select(each => $"{each.File}: {each.English}").Distinct();
        Assert.True(!missing.Any(), $"Not in src/Domain/Language/cy.json:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void Nothing_is_there_that_nobody_says()
    {
        var keys = said.Select(each => each.English).ToHashSet(StringComparer.Ordinal);
        Assert.Equal("", string.Join('\n', Catalogue.Welsh.All.Select(entry => entry.English).Where(english => !keys.Contains(english))));
    }

    [Fact]
    public void Every_form_has_the_values_of_its_English_and_no_mutation_that_there_is_not()
    {
        foreach (var (english, forms) in Catalogue.Welsh.All)
        {
            var holes = HolesOf(english);
            foreach (var form in forms)
            {
                Assert.True(holes.SetEquals(HolesOf(form)), $"{english} → {form}");
                Assert.True(
                    Holes().Matches(form).All(hole => hole.Groups["how"].Value is "" or "meddal" or "llaes" or "yr" or "ac" or "mawr"), form);
                Assert.NotEqual("", form.Trim());
            }
        }
    }

    [Theory]
    [InlineData("x = Say(\"One.\");", "One.")]
    [InlineData("x = Say($\"Due {Dates.Long(day)}, {n}.\");", "Due {0}, {1}.")]
    [InlineData("x = Say($\"A {(on ? $\"{b}, c\" : \"}\")} d \" + \"e\" + $\"{f}\");", "A {0} d e{1}")]
    [InlineData("x = Say(\"Say \\\"yes\\\".\");", "Say \"yes\".")]
    public void The_source_is_read_as_the_compiler_reads_it(string code, string english) =>
        Assert.Equal(english, SaidInSource.Of(code).First());

    private static HashSet<string> HolesOf(string text) => [.. Holes().Matches(text).Select(hole => hole.Groups["at"].Value)];

    [GeneratedRegex(@"\{(?<at>\d+)(?::(?<how>\w+))?\}")]
    private static partial Regex Holes();
}
