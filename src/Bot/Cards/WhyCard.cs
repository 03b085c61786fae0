using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Asking;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>Why this date: how it stands and what would answer it, the board's own words and where they stand, the counting
/// day by day, and who was told and will be told when.</summary>
public static class WhyCard
{
    /// <param name="told">What has been said of the case so far.</param>
    public static JsonObject Of(CaseView view, Deadline deadline, Seat seat, IReadOnlyList<Told> told)
    {
        var why = Explanation.Of(view.Case, view.Board, deadline, CaseView.Calendar, view.Now, told);
        var heading = deadline.Kind is DueKind.AtEvent or DueKind.Undated ? Say("Why is this asked?") : Say($"Why {Wording.WhenDue(deadline)}?");
        return Card.Of(
            Say($"{Wording.CaseLine(view.Case)}. {heading} {Wording.Counted(deadline)} Answered by: {why.AnsweredBy}"),
            [
                .. Passages.Head(view, deadline, heading),
                Element.Text(deadline.Kind is DueKind.By
                    ? Wording.Matter(deadline, view.Case)
                    : RuleIds.InWords(deadline.Rule)),
                Element.Facts(
                    (Say("It stands"), Stands(view, why)),
                    (Say("Answered by"), why.AnsweredBy),
                    (Say("With"), why.Owner ?? view.With(deadline)?.InWords),
                    (Say("Last working day"), deadline.LastWorkingDay != deadline.Due ? Dates.Long(deadline.LastWorkingDay) : null)),
                .. Passages.Reason(view, deadline),
                .. Passages.Paragraph(view, deadline, Wording.Line),
                (view.Board.ConfirmWithBoard && deadline.Source is not null, view.BoardConfirmed) switch
                {
                    (true, { } confirmed) => Element.Small(Say($"The board's values were confirmed with the board on {Dates.Long(confirmed)}.")),
                    (true, null) => Element.Small(
                        Say("The document bears no date or names no authority; its values are to be confirmed with the board.")),
                    _ => null,
                },
                deadline is { Note: { } note, Unit: not CountUnit.Agreed } ? Element.Text(note) : null,
                .. Passages.Beside(view, deadline),
                .. DayByDay.Of(deadline, why.Counting),
                why.IsProvisional
                    ? Element.Small(Say("Bank holidays of that year are not published yet; the date may move."))
                    : null,
                .. Telling(why),
            ],
            [
                Buttons.Back(view, deadline),
                Origin.Of(deadline).WhatIf(view, Say("What if …?")),
                Origin.Of(deadline).AsOf(view, Say("As it stood on …")),
                .. Buttons.For(view, deadline, seat).SkipLast(2),
            ]);
    }

    private static string Stands(CaseView view, Explanation why) => why.Standing switch
    {
        Standing.AnsweredLate => Say($"Done on {Dates.Long(why.Deadline.AnsweredOn!.Value)}, after the due date"),
        Standing.Answered => Say($"Done on {Dates.Long(why.Deadline.AnsweredOn!.Value)}"),
        Standing.Overdue => Say($"Open and {Wording.HowLong(why.Deadline, view.Now)}"),
        _ => why.Deadline.Kind switch
        {
            DueKind.AtEvent or DueKind.Undated => Say($"Open, {Wording.HowLong(why.Deadline, view.Now)}"),
            DueKind.By => Say($"Open, due {Wording.HowLong(why.Deadline, view.Now)}"),
            DueKind.Trigger => why.Standing is Standing.Passed ? Say("Reached") : Say($"Reached {Wording.HowLong(why.Deadline, view.Now)}"),
            DueKind.Until => why.Standing is Standing.Passed ? Say("Over") : Say("Holds until then"),
            DueKind.NotBefore => why.Standing is Standing.Passed ? Say("The day has passed") : Say("Advised not to be earlier"),
            _ => why.Standing is Standing.Passed
                ? Say("Open; the recommended date has passed")
                : Say($"Open, recommended {Wording.HowLong(why.Deadline, view.Now)}"),
        },
    };

    private static IEnumerable<JsonObject?> Telling(Explanation why)
    {
        var soFar = Ladder.SoFar(why.Ladder).ToList();
        if (soFar.Count > 0)
        {
            yield return Element.Subheading(Say("Who was told when"));
            yield return Element.Facts(soFar);
        }

        var toCome = Ladder.ToCome(why.Ladder).ToList();
        if (toCome.Count > 0)
        {
            yield return Element.Subheading(Say("Who will be told when, while it is open"));
            yield return Element.Facts(toCome);
        }
        else if (why.BoundBy is { } binding)
        {
            yield return Element.Text(
                Say($"Nobody is reminded of this date by itself: {Wording.Matter(binding.Rule)}, {HowItStands.DueOn(binding)}, binds the "
                + $"same core group, and its cards name this date too."));
        }
    }
}
