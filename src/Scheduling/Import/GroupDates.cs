using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>The dates in the core groups file, as far as they can be judged without the register.</summary>
internal static class GroupDates
{
    private static readonly CoreGroup Undescribed = new("", [], [], null, null);

    /// <returns>Without the description of the group.</returns>
    public static CheckedGroup Of(GroupDraft draft, LocalDate today, FileFindings findings)
    {
        Dated? DateIn(string column) => draft.Of(column) is { } cell ? DateText.Date(cell, findings) : null;

        var next = draft.Of(CoreGroupsFile.NextReview) is { } cell ? DateText.DateOrTime(cell, findings) : null;
        var first = DateIn(CoreGroupsFile.FirstHeld);
        var last = DateIn(CoreGroupsFile.LastHeld);
        var circulated = DateIn(CoreGroupsFile.MinutesCirculated);
        Judge(next, first, last, circulated, today, draft, findings);
        return new CheckedGroup(Undescribed, next, first, last, circulated);
    }

    private static void Judge(
        Dated? next, Dated? first, Dated? last, Dated? circulated, LocalDate today, GroupDraft draft, FileFindings findings)
    {
        if (next is not null && next.Date < today)
        {
            findings.Add(next.Line, $"{next} has passed", "Give the next review conference, or leave it empty");
        }

        Impossible.TooFarAhead(next, today, findings);
        foreach (var past in new[] { first, last, circulated })
        {
            Impossible.Ahead(past, today, findings);
            Impossible.TooEarly(past, findings);
        }

        Impossible.Before(last, first, findings);
        if (circulated is not null && draft.Of(CoreGroupsFile.LastHeld) is null)
        {
            findings.Add(
                circulated.Line, $"{circulated} belongs to no core group: `{CoreGroupsFile.LastHeld}` is empty",
                "Give the date of the core group whose record was circulated");
        }

        Impossible.Before(circulated, last, findings);
    }
}
