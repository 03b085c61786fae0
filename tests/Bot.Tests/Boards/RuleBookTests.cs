using CoreGroupBot.Bot.Commands;
using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Bot.Tests.Boards;

public sealed class RuleBookTests
{
    [Fact]
    public void RULES_md_is_what_the_boards_say()
    {
        var said = RuleBook.Of(BoardLibrary.Embedded);

        Assert.True(
            said == File.ReadAllText(Path.Combine(Root(), "RULES.md")).ReplaceLineEndings("\n"),
            "RULES.md is not what the boards say: write it anew with `CoreGroupBot rules > RULES.md`.");
    }

    [Fact]
    public void Every_value_of_every_board_is_in_it()
    {
        foreach (var board in BoardLibrary.Embedded.Boards)
        {
            var shown = RuleRows.Dated.Concat(RuleRows.Others.SelectMany(group => group.Rows))
                .Select(row => row.Of(board)?.Source).OfType<Citation>().ToHashSet(ReferenceEqualityComparer.Instance);

            Assert.All(Citations(board).Concat(board.Resolution is null ? [] : Citations(board.Resolution)),
                stated => Assert.True(shown.Contains(stated.Source), $"{board.Key}: {stated.Name} is not in RULES.md"));
        }
    }

    [Fact]
    public void A_boards_own_words_break_no_table()
    {
        var board = BoardLibrary.Embedded.Named("bolton") with { Key = "own", Name = "A | B\n*C*" };

        Assert.Contains("| `own` | A \\| B \\*C\\* |", RuleBook.Of(BoardLibrary.Embedded.With([board])), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, Citation Source)> Citations(object stated) =>
        from property in stated.GetType().GetProperties()
        where property.PropertyType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Cited<>)
        let value = property.GetValue(stated)
        where value is not null
        select (property.Name, (Citation)property.PropertyType.GetProperty("Source")!.GetValue(value)!);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CoreGroupBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("CoreGroupBot.sln");
        }

        return folder.FullName;
    }
}
