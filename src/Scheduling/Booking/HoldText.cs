using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>What a calendar event says. It holds the case's reference, roles and agencies, and no name.</summary>
/// <remarks>The text stays when the others are invited, because changing the body of an online meeting can take its
/// joining details away: so it is written for all of them.</remarks>
internal static partial class HoldText
{
    public static string SubjectOfHold(string reference) => Say($"Core group {reference}: please accept or decline");

    /// <summary>The reference and nothing else.</summary>
    public static string SubjectOfMeeting(string reference) => Say($"Core group {reference}");

    public static string AnotherInvitation =>
        Say("The core group is not called off: another invitation to it takes the place of this one, or whoever keeps the case tells you.");

    public static string NotStanding => Say("This time does not stand any more. If a core group is still needed, another time follows.");

    /// <param name="hasTeams">Whether it is a Teams meeting.</param>
    public static string Body(
        CoreGroupCase @case, Board board, Domain.Cases.Booking booking, Deadline? binding, IReadOnlyList<Deadline> deadlines, bool hasTeams = true) => string.Concat([
        Paragraph(When(@case, booking)),
        hasTeams ? "" : Paragraph(NoTeams),
        binding is null ? "" : Paragraph(Reason(binding, booking.Date)),
        booking.WhyThen is { Length: > 0 } reason ? Paragraph(Say($"Why this time: {reason}")) : "",
        Part(Say("Chair"), Chairing.Chair(@case, board), @case),
        Part(Say("Minutes"), Minuting.Taker(@case, board), @case),
        MeetingNeeds.InWords(@case.Membership.Needs) is { } needs ? Paragraph(Say($"To provide for: {needs}.")) : "",
        .. Notes(booking.Date, deadlines).Select(Paragraph),
        $"<p>{WebUtility.HtmlEncode(Say("While the key worker alone has it, as a hold:"))}</p><ul>",
        Item(Say("Accept: the other professionals are invited.")),
        Item(Say("Decline: this time is not offered again, and the next best one is looked for.")),
        Item(Say("Propose new time: your time is taken if it is in time and the group can meet then; otherwise the next best one.")),
        Item(Say("The same answer can be given on your card in Teams or, where that came by mail, on the page whose link stands in it: whichever comes first counts.")),
        .. booking.Others.Select(other => Item(Say($"Also possible when this was chosen: {InWords.When(other.Start)} ({other.ForReader()})."))),
        $"</ul><p>{WebUtility.HtmlEncode(Say("Once everybody is invited:"))}</p><ul>",
        Item(Say("Accept: you come.")),
        Item(Say("Decline: the key worker learns that you cannot come. You can still accept later.")),
        "</ul>",
        .. Closing.Select(Paragraph),
    ]);

    /// <summary>Of an event beside the key worker's: it names no member, so that it tells nobody of anybody.</summary>
    /// <param name="join">Of the Teams meeting; null where there is none.</param>
    public static string OfSeparate(
        CoreGroupCase @case, Domain.Cases.Booking booking, Deadline? binding, IReadOnlyList<Deadline> deadlines, string? join) => string.Concat([
        $"<!-- {Marks(booking)} -->",
        Paragraph(When(@case, booking)),
        booking.Room is { } room ? Paragraph(Say($"Room: {room}.")) : "",
        join is null ? Paragraph(NoTeams)
            : $"<p>{WebUtility.HtmlEncode(Say("To join in Teams:"))} <a href=\"{WebUtility.HtmlEncode(join)}\">{WebUtility.HtmlEncode(join)}</a></p>",
        binding is null ? "" : Paragraph(Reason(binding, booking.Date)),
        MeetingNeeds.InWords(@case.Membership.Needs) is { } needs ? Paragraph(Say($"To provide for: {needs}.")) : "",
        .. Notes(booking.Date, deadlines).Select(Paragraph),
        "<ul>",
        Item(Say("Accept: you come.")),
        Item(Say("Decline: the key worker and whoever chairs are told. You can still accept later.")),
        "</ul>",
        .. Closing.Select(Paragraph),
    ]);

    /// <summary>Time and room for which an event beside another was written.</summary>
    public static string Marks(Domain.Cases.Booking booking) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{booking.Start:uuuu-MM-dd HH:mm} {booking.Minutes} {booking.Room}");

    /// <summary>An HTML text as it is read.</summary>
    public static string Words(string html) => WebUtility.HtmlDecode(Tags().Replace(html, " "));

    private static IEnumerable<string> Closing =>
    [
        Say("This service invites professionals only. The key worker invites the family, the child where appropriate, and any advocate, and says so on the case."),
        Say("Please write nothing about the child or the family into this event."),
    ];

    private static string NoTeams =>
        Say("There is no Teams link: this calendar allows no Teams meetings. Whoever cannot come to the place asks the key worker how to join.");

    private static string When(CoreGroupCase @case, Domain.Cases.Booking booking) =>
        Say($"Core group of case {@case.Reference}: {Dates.Long(booking.Date)}, {InWords.Time(booking.Start)}–{InWords.Time(booking.End)}.");

    /// <summary>Advice on the date, and what belongs on the agenda of the last core group before a review.</summary>
    private static IEnumerable<string> Notes(LocalDate date, IReadOnlyList<Deadline> deadlines)
    {
        foreach (var deadline in deadlines.Where(deadline => deadline.IsOpen))
        {
            if (deadline.Rule is RuleIds.SecondCoreGroupNotBefore && date < deadline.Due)
            {
                yield return Say($"The board advises a second core group not before {Dates.Long(deadline.Due)}. It is advice: an earlier one is never hindered.");
            }
            else if (deadline is { Rule: RuleIds.ReviewSingleReportDrafted, About: { } review } && deadline.Due == date)
            {
                yield return Say($"On the agenda: the single report to the review conference of {Dates.Long(review)} is developed at this core group.");
            }
        }
    }

    /// <summary>The same for the same hold, for ever.</summary>
    public static string TransactionId(string hold) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("hold " + hold)).AsSpan(0, 16), bigEndian: true).ToString();

    private static string Reason(Deadline binding, LocalDate date) => RuleIds.InWords(binding.Rule) is var rule && binding.IsServiceReminder
        ? Say($"{rule}: the service’s own reminder is for {Dates.Long(binding.Due)}; the board sets no limit.")
        : binding.Kind is not DueKind.By ? $"{rule}: {Dates.Long(binding.Due)}."
        : date > binding.Due ? Say($"{rule}: was due by {Dates.Long(binding.Due)}.")
        : Say($"{rule}: to be held by {Dates.Long(binding.Due)}.");

    private static string Part(string of, Part part, CoreGroupCase @case) => part.InWords(@case) is not { } who ? ""
        : part.IsAgreed ? Paragraph($"{of}: {who}.")
        : Paragraph(Say($"{of}: {who} is proposed. {part.Why} The group can decide otherwise."));

    private static string Paragraph(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";

    private static string Item(string text) => $"<li>{WebUtility.HtmlEncode(text)}</li>";

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
