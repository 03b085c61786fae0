using CoreGroupBot.Bot.Cards;
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
    public void Every_word_of_the_lists_is_in_it()
    {
        var said = RuleBook.Of(BoardLibrary.Embedded).Replace("\\", "", StringComparison.Ordinal);

        foreach (var board in BoardLibrary.Embedded.Boards)
        {
            Citation[] quoted =
            [
                .. board.RoleRules.SelectMany(rule => rule.Words).Select(words => words.Source),
                .. board.Duties.SelectMany(duty => duty.Words).Select(words => words.Source),
                .. board.Checklist.Select(item => item.Words),
                .. board.Concerns.Select(concern => concern.Words),
                .. board.ConcernLadder.Select(step => step.Words),
                .. typeof(BoardDocuments).GetProperties().SelectMany(document =>
                    (IReadOnlyList<DocumentField>)document.GetValue(board.Documents)!).Select(field => field.Words),
            ];

            Assert.NotEmpty(quoted);
            Assert.All(quoted, source =>
                Assert.Contains($"“{source.Quotation}” | {source.Line} |", said, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_verb_that_boards_name_can_be_pressed()
    {
        var verbs = typeof(Verbs).GetFields().Select(verb => (string)verb.GetValue(null)!).ToHashSet();

        Assert.All(
            BoardLibrary.Embedded.Boards.SelectMany(board =>
                board.Duties.SelectMany(duty => duty.Verbs).Concat(board.Checklist.SelectMany(item => item.Verbs))),
            verb => Assert.Contains(verb, verbs));
    }

    [Fact]
    public void Values_that_follow_one_another_stand_with_their_days()
    {
        var board = BoardFile.Read("own.json", """
            {
              "key": "own", "source": "own.txt", "name": "Our own", "document": "Our own guidance", "confirmWithBoard": false,
              "maxIntervalWeeks": [
                { "value": 6, "force": "must", "quote": "six", "line": 1, "until": "2027-03-31" },
                { "value": 5, "force": "must", "quote": "five", "line": 2, "from": "2027-04-01" }
              ]
            }
            """);

        var said = RuleBook.Of(BoardLibrary.Embedded.With([board]));

        Assert.Contains("| `own` | 6 weeks, until Wednesday 31 March 2027 | must | “six” | 1 |\n"
            + "| `own` | 5 weeks, from Thursday 1 April 2027 | must | “five” | 2 |\n", said, StringComparison.Ordinal);
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
