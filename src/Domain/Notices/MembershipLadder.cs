using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Notices;

/// <summary>What people are told once of members and chairs, beside every date.</summary>
public static class MembershipLadder
{
    /// <summary>Working days after which such a word is no news any more.</summary>
    private const int NewsFor = 5;

    public static IEnumerable<Track> For(CoreGroupCase @case, Board board, WorkingDays calendar) =>
        KeyWorkerAway(@case, board, calendar)
            .Concat(@case.Membership.Departures.SelectMany(departure => Left(@case, departure, calendar)))
            .Concat(@case.Membership.Leavings.Where(leaving => leaving.IsOpen).SelectMany(leaving => Leaving(@case, leaving, calendar)))
            .Concat(@case.Membership.Absences.SelectMany(absence => Away(@case, absence, calendar)))
            .Concat(ReportBack(@case, board, calendar));

    /// <summary>Whether it is one of these, and no step of a deadline's.</summary>
    public static bool IsNews(Notice notice) =>
        notice.Rule is RuleIds.KeyWorkerAbsent or RuleIds.PersonnelChange && !IsToConfirm(notice) || notice.Step is "report-back";

    /// <summary>Whether it asks to confirm that somebody has left.</summary>
    public static bool IsToConfirm(Notice notice) =>
        notice.Rule is RuleIds.PersonnelChange && notice.Step.StartsWith("leaving", StringComparison.Ordinal);

    /// <summary>At once, when the key worker sends apologies: the second chair; where none is named, the key worker's manager
    /// (bolton). The core group meets as planned either way.</summary>
    private static IEnumerable<Track> KeyWorkerAway(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (Chairing.InForce(@case, board).KeyWorkerAbsent is null || !Chairing.KeyWorkerIsAway(@case))
        {
            yield break;
        }

        var booking = @case.Standing!;
        var second = Chairing.SecondChair(@case);
        if ((second is null ? People.Manager(@case) : People.InPart(@case, second, Roles.SecondChair)) is { } told)
        {
            var said = new Notice(
                @case.Reference, RuleIds.KeyWorkerAbsent, booking.Date, second is null ? "no-second-chair" : "takes-over",
                Tone.Advice, told, SendHours.AtOrAfter(booking.Apologies[@case.KeyWorker!.Id], calendar), About: booking.Hold);
            yield return new Track([said], Until: booking.Begins);
        }
    }

    /// <summary>The key worker, at once, of a professional who left, unless they said so themselves or were asked to confirm
    /// it.</summary>
    private static IEnumerable<Track> Left(CoreGroupCase @case, Membership.Departure departure, WorkingDays calendar)
    {
        if (!@case.Membership.Leavings.Exists(one => one.Member == departure.Member) && @case.KeyWorker is { } member && People.KeyWorker(@case) is { } keyWorker && departure.By != member.Person
            && departure.By is not "import" && departure.Successor != member.Id)
        {
            yield return News(calendar, departure.KnownAt, new Notice(
                @case.Reference, RuleIds.PersonnelChange, departure.On, "left", Tone.Advice, keyWorker,
                SendHours.AtOrAfter(departure.KnownAt, calendar), About: departure.Member));
        }
    }

    /// <summary>The key worker, of the key worker the manager, at once, of somebody who is away and for whom nobody covers.</summary>
    private static IEnumerable<Track> Away(CoreGroupCase @case, Membership.Absence absence, WorkingDays calendar)
    {
        var found = London.DateOf(absence.KnownAt);
        if ((absence.Of == @case.KeyWorker?.Id ? People.Manager(@case) : People.KeyWorker(@case)) is { } told
            && !@case.Membership.Covers.Exists(cover => cover.Of == absence.Of && cover.IsOn(found)))
        {
            yield return News(calendar, absence.KnownAt, new Notice(
                @case.Reference, RuleIds.PersonnelChange, found, "away", Tone.Advice, told,
                SendHours.AtOrAfter(absence.KnownAt, calendar), About: absence.Of));
        }
    }

    /// <summary>Whoever decides, at once and every two working days; two working days later, once, the manager too. What is left
    /// falls to nobody until then.</summary>
    private static IEnumerable<Track> Leaving(CoreGroupCase @case, Membership.Leaving leaving, WorkingDays calendar)
    {
        if (leaving.Person is null || Handover.Decides(@case, leaving.Member) is not { } decides)
        {
            yield break;
        }

        var asked = new Notice(
            @case.Reference, RuleIds.PersonnelChange, leaving.On, "leaving", Tone.Question, decides,
            SendHours.AtOrAfter(leaving.KnownAt, calendar), About: leaving.Member);
        var day = London.DateOf(asked.At);
        yield return new Track([asked], new Repetition(
            day, Defaults.OverdueRepeatWorkingDays, Defaults.OverdueRepeatWorkingDays, calendar,
            (n, at) => asked with { Step = $"leaving-{n + 1}", At = at }));
        if (People.Manager(@case) is { } manager && manager.Address != decides.Address)
        {
            yield return new Track([
                asked with
                {
                    Step = "leaving-unconfirmed",
                    Recipient = manager,
                    At = SendHours.Morning(calendar.Add(day, Defaults.OverdueRepeatWorkingDays)),
                }]);
        }
    }

    /// <summary>A member who sent a representative to the last core group, on the working day after it: it is theirs to
    /// hear what came of it.</summary>
    private static IEnumerable<Track> ReportBack(CoreGroupCase @case, Board board, WorkingDays calendar)
    {
        if (WordsOnReportBack(board) is null || @case.LastMeeting is not { } last)
        {
            yield break;
        }

        var known = Instant.Max(last.RecordedAt, SendHours.Morning(calendar.Add(last.Date, 1)));
        foreach (var member in @case.Membership.Of(last.Date).Representatives.Keys
            .Where(who => @case.Membership.AttendanceOf(who).LastOrDefault() is { How: Membership.Attended.Represented }))
        {
            if (People.InPart(@case, member, Roles.Member) is { } absent)
            {
                yield return News(calendar, known, new Notice(
                    @case.Reference, RuleIds.Representative, last.Date, "report-back", Tone.Advice, absent,
                    SendHours.AtOrAfter(known, calendar), Owner: member));
            }
        }
    }

    /// <summary>The board's words on it; null where it has none.</summary>
    public static Citation? WordsOnReportBack(Board board) =>
        board.RoleRules.FirstOrDefault(rule => rule.Id == "substitute-reports-back")?.Words[^1].Source;

    /// <summary>The board's words on telling the key worker of changes of professionals; null where it has none.</summary>
    public static Citation? WordsOnChange(Board board) =>
        board.Duties.FirstOrDefault(duty => duty.Verbs.Contains("member.changed"))?.Words[0].Source;

    private static Track News(WorkingDays calendar, Instant known, Notice notice) =>
        new([notice], Until: SendHours.Morning(calendar.Add(London.DateOf(known), NewsFor)));
}
