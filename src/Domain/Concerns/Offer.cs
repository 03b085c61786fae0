using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Concerns;

/// <summary>What the service has counted, and a board names among its concerns. It is offered: a person judges whether it is
/// one.</summary>
/// <param name="Key">Stable; holds no address. What was raised or declined under it is not offered again.</param>
/// <param name="Rule">Which count: an id of <see cref="RuleIds"/>.</param>
/// <param name="Category">The board's category.</param>
/// <param name="Member">Whose count it is; null for the whole group's.</param>
/// <param name="On">The day of the last that was counted.</param>
/// <param name="At">When it had come to that number; to come where a date is not missed yet.</param>
/// <param name="Counted">Each thing that was counted: what and when.</param>
public sealed record Offer(
    string Key, string Rule, string Category, string? Member, LocalDate On, Instant At, IReadOnlyList<(string What, string When)> Counted)
{
    /// <summary>Two is the least that can be "continual" (rules.md A40).</summary>
    public const int ContinualAbsenceMeetings = 2;

    /// <summary>Reports of one member that did not come.</summary>
    public const int MissingReports = 2;

    /// <summary>Dates missed, and again after each as many more.</summary>
    public const int MissedDates = 2;

    /// <summary>Every offer of the case, those raised or declined included, by when it arose.</summary>
    public static IReadOnlyList<Offer> All(CoreGroupCase @case, Board board, IReadOnlyList<Deadline> deadlines)
    {
        if (!@case.IsActive)
        {
            return [];
        }

        IEnumerable<Offer> offers =
        [
            .. Names(Grounds.ContinualAbsence) ? @case.Attending.SelectMany(member => Absences(@case, member)) : [],
            .. Names(Grounds.InformationNotProvided) ? @case.Attending.SelectMany(member => Reports(@case, board, member)) : [],
            .. Names(Grounds.DelayAndDrift) ? Drift(deadlines) : [],
        ];
        return [.. offers.OrderBy(offer => offer.At)];

        bool Names(string category) => board.Concerns.Any(concern => concern.Key == category);
    }

    /// <summary>Whether a person has said something to it: raised it, or not.</summary>
    public bool IsAnswered(CoreGroupCase @case) =>
        @case.Concerns.Declined.Contains(Key) || @case.Concerns.All.Exists(concern => concern.Raised.Offer == Key);

    /// <summary>Whether the same is open as a concern already, whoever raised it.</summary>
    public bool IsRaised(CoreGroupCase @case) => @case.Concerns.All.Exists(concern =>
        concern.IsOpen && concern.Raised.Category == Category && (Member is null || concern.Raised.About == Member));

    private static IEnumerable<Offer> Absences(CoreGroupCase @case, Member member)
    {
        var running = new List<LocalDate>();
        var away = StayedAway(@case, member.Id);
        foreach (var meeting in @case.MeetingsOfActiveCase())
        {
            if (!away.Contains(meeting.Date))
            {
                running.Clear();
                continue;
            }

            running.Add(meeting.Date);
            if (running.Count >= ContinualAbsenceMeetings)
            {
                yield return new Offer(
                    $"{RuleIds.ContinualAbsence}-{Token(member.Id)}-{meeting.Date:uuuu-MM-dd}", RuleIds.ContinualAbsence,
                    Grounds.ContinualAbsence, member.Id, meeting.Date, meeting.RecordedAt,
                    [.. running.Select(day => (Say($"Core group of {Dates.Long(day)}"), Say("no attendance, representative or report")))]);
            }
        }
    }

    /// <summary>Core groups to which they neither came nor sent a representative or a report. Where nobody has said who came, only
    /// apologies tell.</summary>
    private static HashSet<LocalDate> StayedAway(CoreGroupCase @case, string member) =>
    [
        .. @case.Membership.AttendanceOf(member)
            .Where(each => each.How is Attended.Apologies or Attended.Absent
                && @case.ReportOn(RuleIds.AbsenceReport, each.Of, member) is null)
            .Select(each => each.Of),
    ];

    /// <summary>Reports in absence where the board asks for one, and reports to review conferences that were held.</summary>
    private static IEnumerable<Offer> Reports(CoreGroupCase @case, Board board, Member member)
    {
        var missing = new List<(string What, LocalDate On, Instant At)>();
        if (board.AbsentReport is not null)
        {
            var away = StayedAway(@case, member.Id);
            missing.AddRange(@case.MeetingsOfActiveCase().Where(meeting => away.Contains(meeting.Date))
                .Select(meeting => (Say("Report in absence"), meeting.Date, meeting.RecordedAt)));
        }

        if (board.ReviewReportKind is { Value: ReviewReport.IndividualAgency or ReviewReport.Evaluation })
        {
            missing.AddRange(@case.ReviewsOfActiveCase()
                .Where(review => review.Held && @case.ReportOn(RuleIds.ReviewAgencyReport, review.Date, member.Id) is null)
                .Select(review => (Say("Report to the review conference"), review.Date, review.RecordedAt)));
        }

        missing.Sort((one, other) => one.On.CompareTo(other.On));
        for (var count = MissingReports; count <= missing.Count; count++)
        {
            yield return new Offer(
                $"{RuleIds.InformationNotProvided}-{Token(member.Id)}-{count}", RuleIds.InformationNotProvided,
                Grounds.InformationNotProvided, member.Id, missing[count - 1].On, missing[count - 1].At,
                [.. missing.Take(count).Select(each => (each.What, Say($"for {Dates.Long(each.On)}, not recorded")))]);
        }
    }

    private static IEnumerable<Offer> Drift(IReadOnlyList<Deadline> deadlines)
    {
        var missed = MissedDate.Of(deadlines);
        (string What, string When)[] counted =
        [
            .. missed.Select(each => (
                RuleIds.InWords(each.Rule),
                Say($"due {Dates.Long(each.Due)}, {(each.DoneOn is { } on ? Say($"done on {Dates.Long(on)}") : Say("not done yet"))}"))),
        ];
        for (var count = MissedDates; count <= missed.Count; count += MissedDates)
        {
            var last = missed[count - 1];
            yield return new Offer(
                string.Create(CultureInfo.InvariantCulture, $"{RuleIds.DelayAndDrift}-{count}"), RuleIds.DelayAndDrift,
                Grounds.DelayAndDrift, null, last.Due, last.At,
                counted[..count]);
        }
    }

    /// <summary>A member's id may be an address, which no card carries.</summary>
    private static string Token(string member) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(member)))[..12];
}
