using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>Copies of the plan and of the record: the question to a member, and the "no" to key worker and manager.</summary>
public static class CopyCard
{
    /// <summary>The member's own question that is open.</summary>
    public static Deadline? Own(CaseView view, Seat seat) => view.Deadlines.LastOrDefault(d =>
        d is { IsOpen: true, Rule: RuleIds.PlanCopyNotReceived } && seat.Owner(d.Owner) is not null);

    public static JsonObject OfPlan(CaseView view, Deadline deadline)
    {
        var heading = Say($"Has your copy of the plan of {Wording.Day(deadline.Anchor)} come?");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Say("If it has not, the key worker is told at once.")),
                .. FormCard.Words(view, deadline.Source),
            ],
            [.. Answers(view, deadline), Buttons.Menu(view)]);
    }

    public static IEnumerable<JsonObject> Answers(CaseView view, Deadline deadline) =>
    [
        Press.Execute(Say("I have it"), Verbs.PlanReceived, Buttons.Data(view, ("of", Buttons.Iso(deadline.Anchor))), isPrimary: true),
        Press.Execute(Say("I have not"), Verbs.PlanNotReceived, Buttons.Data(view, ("of", Buttons.Iso(deadline.Anchor)))),
    ];

    /// <summary>To key worker and manager: whose copy has not come.</summary>
    public static JsonObject PlanMissing(CaseView view, Deadline deadline, Seat seat)
    {
        var who = CaseWords.Member(view.Case, deadline.Owner!);
        var heading = Say($"No copy of the plan: {who}");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(seat.IsKeyWorker
                    ? Say("They say that their copy has not come. Send it once more and say so; they are asked again two working days later.")
                    : Say("They said so two working days ago, and the plan has not been sent again since. The key worker was told at once.")),
                Element.Facts((Say("Core group of"), Dates.Long(deadline.Anchor))),
                .. FormCard.Words(view, deadline.Source),
            ],
            seat.IsKeyWorker
                ? [
                    Press.Execute(
                        Say("Sent again today"), Verbs.PlanCirculated, Buttons.Data(view, ("of", Buttons.Iso(deadline.Anchor))), isPrimary: true),
                    Buttons.Menu(view),
                ]
                : [Buttons.Menu(view)]);
    }

    /// <summary>Boards whose members say whether they have the record.</summary>
    public static bool AsksForRecord(Board board) =>
        board.Duties.Any(duty => duty.Verbs.Contains(Verbs.MinutesReceived))
        || board.Checklist.Any(item => item.Verbs.Contains(Verbs.MinutesReceived));

    public static JsonObject OfRecord(CaseView view, LocalDate meeting) => FormCard.Of(
        view, Say($"Do you have the record of {Wording.Day(meeting)}?"),
        [Element.Text(Say("If you have not, the key worker is told."))],
        view.Board.Duties.FirstOrDefault(duty => duty.Verbs.Contains(Verbs.MinutesReceived))?.Words[0].Source
            ?? view.Board.Checklist.FirstOrDefault(item => item.Verbs.Contains(Verbs.MinutesReceived))?.Words,
        (Say("I have it"), Verbs.MinutesReceived, [("of", Buttons.Iso(meeting)), ("has", "yes")]),
        [Press.Execute(Say("I have not"), Verbs.MinutesReceived, Buttons.Data(view, ("of", Buttons.Iso(meeting)), ("has", "no")))]);

    public static JsonObject RecordMissing(CaseView view, LocalDate meeting, string member)
    {
        var heading = Say($"No record of the last core group: {CaseWords.Member(view.Case, member)}");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Say($"They say that they have no record of the core group of {Dates.Long(meeting)}.")),
            ],
            [Buttons.Menu(view)]);
    }
}
