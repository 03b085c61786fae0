using System.Text;
using CoreGroupBot.Domain.Boards;
using static CoreGroupBot.Bot.Commands.RuleText;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What boards expect of members, a table a board, and their own checklists.</summary>
internal static class DutyTables
{
    public static void Write(StringBuilder text, IReadOnlyList<Board> boards)
    {
        Heading(text, "## Duties of members");
        foreach (var board in boards.Where(board => board.Duties.Count > 0))
        {
            Heading(text, $"### Duties: `{board.Key}`");
            Table(text, "when | who | force | quotation | line | answered by",
            [
                .. from duty in board.Duties
                   from words in duty.Words
                   select $"{When(duty.When)} | {duty.Who.Replace('-', ' ')} | {Word(words.Force)} | {Quoted(words.Source)} | "
                       + Answers(duty.Verbs),
            ]);
        }

        foreach (var board in boards.Where(board => board.Checklist.Count > 0))
        {
            Heading(text, $"### Checklist: `{board.Key}`");
            Table(text, "when | who | item | line | ticked by itself by",
                [.. board.Checklist.Select(item => $"{When(item.Part)} | {item.Who} | {Quoted(item.Words)} | {Answers(item.Verbs)}")]);
        }
    }

    private static string When(DutyTime time) => time switch
    {
        DutyTime.BeforeFirst or DutyTime.AtFirst or DutyTime.AfterFirst => Word(time).Replace("first", "the first", StringComparison.Ordinal),
        DutyTime.BeforeReview or DutyTime.AtReview or DutyTime.AfterReview =>
            Word(time).Replace("review", "the review", StringComparison.Ordinal),
        DutyTime.AtEnd => "at the end",
        _ => Word(time),
    };

    private static string When(ChecklistPart part) => part switch
    {
        ChecklistPart.Before => "before the meeting",
        ChecklistPart.First => "at the first meeting",
        _ => "at all meetings",
    };

    private static string Answers(IReadOnlyList<string> verbs) =>
        verbs.Count == 0 ? "–" : string.Join(", ", verbs.Select(verb => $"`{verb}`"));
}
