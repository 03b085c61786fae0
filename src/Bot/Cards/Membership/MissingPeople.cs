using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>Who cannot come to the booked core group, and what stands in for them. For whoever chairs it, the key worker and their
/// manager alone: the others have it from the meeting.</summary>
internal static class MissingPeople
{
    public static bool MaySee(CaseView view, Seat seat) => seat.IsKeyWorker || seat.IsManager
        || (People.Chair(view.Case) is { } chair && seat.Members.Any(member => member.Person == chair.Address))
        || (Chairing.KeyWorkerIsAway(view.Case) && seat.Is(Chairing.SecondChair(view.Case)));

    /// <summary>"School, Police: nothing in their place"; null where everybody is expected, and where none is booked.</summary>
    public static string? InShort(CaseView view, Seat seat) =>
        MaySee(view, seat) && view.Case.Booked is { } booking && !view.AwaitsOutcome(booking)
        && string.Join("; ", All(view, booking).Select(one => $"{one.Who}: {one.Instead}")) is { Length: > 0 } list
            ? list
            : null;

    public static IEnumerable<(string Title, string? Value)> Facts(CaseView view, Booking booking) =>
        All(view, booking).Select(one => (PeopleChoices.Capital(one.Who), (string?)PeopleChoices.Capital(one.Instead)));

    /// <summary>Whether it lacks whoever was to chair it.</summary>
    public static bool IsWithoutChair(CaseView view, Booking booking) =>
        Chairing.Chair(view.Case, view.Board).Who is { } chair && booking.Apologies.ContainsKey(chair);

    /// <summary>"5 of 7 professionals", those who come in a member's place included.</summary>
    public static string Expected(CaseView view, Booking booking)
    {
        var (all, missing) = (view.Case.Attending.Count(), Absentee.Of(view.Case, booking).Count(one => one.Sent is null));
        return Say($"{all - missing} of {all} professionals");
    }

    /// <summary>Roles and agencies without which it is not to meet and which are not coming; null while all are.</summary>
    public static string? Lacking(Booking booking) =>
        string.Join(", ", booking.Lacking.Select(Roles.OrAgency)) is { Length: > 0 } list ? list : null;

    /// <summary>The manager is there to chair and nothing else: nobody comes in their place.</summary>
    private static IEnumerable<(string Who, string Instead)> All(CaseView view, Booking booking) =>
    [
        .. Absentee.Of(view.Case, booking).Select(one => (one.Member.InWords, Covered(view, one))),
        .. Absentee.ManagerSince(view.Case, booking) is null ? [] : new[] { (Roles.InWords(Roles.KeyWorkerManager), Say("nothing in their place")) },
    ];

    private static string Covered(CaseView view, Absentee one)
    {
        var board = Chairing.InForce(view.Case, view.Board);
        List<string> stands =
        [
            .. one.Sent is { } sent ? [Sent(one, sent)] : (string[])[],
            .. one.ReportOn is { } on ? [Say($"report given on {Dates.Long(on)}")] : (string[])[],
        ];
        var wanting = one.IsCovered(board) ? null : board.AbsentReport?.Value switch
        {
            AbsenceReport.Report => Say("no report yet"),
            AbsenceReport.ReportOrRepresentative => Say("neither report nor representative yet"),
            _ when one.Sent is null => Say("no representative yet"),
            _ => null,
        };
        return string.Join(", ", wanting is null ? stands : stands.Append(wanting)) is { Length: > 0 } words ? words : Say("nothing in their place");
    }

    /// <summary>Who it is as far as that was said; the agency where it is another than the member's.</summary>
    private static string Sent(Absentee one, RepresentativeOnRecord sent)
    {
        var who = string.Join(", ", new[] { sent.Who, sent.Agency.Equals(one.Member.Agency, StringComparison.OrdinalIgnoreCase) ? null : sent.Agency }.OfType<string>());
        return (who.Length > 0, sent.IsBriefed) switch
        {
            (true, true) => Say($"a representative ({who}), briefed"),
            (true, false) => Say($"a representative ({who}), not briefed yet"),
            (false, true) => Say("a representative, briefed"),
            _ => Say("a representative, not briefed yet"),
        };
    }
}
