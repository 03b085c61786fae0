using System.Net;
using System.Security.Cryptography;
using System.Text;
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
internal static class HoldText
{
    public static string SubjectOfHold(string reference) => $"Core group {reference}: please accept or decline";

    public static string SubjectOfMeeting(string reference) => $"Core group {reference}";

    public static string Body(CoreGroupCase @case, Board board, Domain.Cases.Booking booking, Deadline? binding, IReadOnlyList<Deadline> deadlines) => string.Concat([
        Paragraph($"Core group of case {@case.Reference}: {Dates.Long(booking.Date)}, {InWords.Time(booking.Start)}–{InWords.Time(booking.End)}."),
        binding is null ? "" : Paragraph(Reason(binding, booking.Date)),
        Paragraph($"Why this time: {booking.Reason}"),
        Part("Chair", Chairing.Chair(@case, board), @case),
        Part("Minutes", Minuting.Taker(@case, board), @case),
        MeetingNeeds.InWords(@case.Membership.Needs) is { } needs ? Paragraph($"To provide for: {needs}.") : "",
        .. Notes(booking.Date, deadlines).Select(Paragraph),
        "<p>While the key worker alone has it, as a hold:</p><ul>",
        Item("Accept: the other professionals are invited."),
        Item("Decline: this time is not offered again, and the next best one is looked for."),
        Item("Propose new time: your time is taken if it is in time and the group can meet then; otherwise the next best one."),
        .. booking.Others.Select(other => Item($"Also possible when this was chosen: {InWords.When(other.Start)} ({other.Note}).")),
        "</ul><p>Once everybody is invited:</p><ul>",
        Item("Accept: you come."),
        Item("Decline: your apologies are sent to the group. You can still accept later."),
        "</ul>",
        Paragraph("This service invites professionals only. The key worker invites the family, the child where appropriate, and "
            + "any advocate."),
        Paragraph("Please write nothing about the child or the family into this event."),
    ]);

    /// <summary>Advice on the date, and what belongs on the agenda of the last core group before a review.</summary>
    private static IEnumerable<string> Notes(LocalDate date, IReadOnlyList<Deadline> deadlines)
    {
        foreach (var deadline in deadlines.Where(deadline => deadline.IsOpen))
        {
            if (deadline.Rule is RuleIds.SecondCoreGroupNotBefore && date < deadline.Due)
            {
                yield return $"The board advises a second core group not before {Dates.Long(deadline.Due)}. It is advice: an earlier one "
                    + "is never hindered.";
            }
            else if (deadline is { Rule: RuleIds.ReviewSingleReportDrafted, About: { } review } && deadline.Due == date)
            {
                yield return $"On the agenda: the single report to the review conference of {Dates.Long(review)} is developed at this "
                    + "core group.";
            }
        }
    }

    /// <summary>The same for the same hold, for ever.</summary>
    public static string TransactionId(string hold) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("hold " + hold)).AsSpan(0, 16), bigEndian: true).ToString();

    private static string Reason(Deadline binding, LocalDate date) => RuleIds.InWords(binding.Rule) + binding switch
    {
        { IsServiceReminder: true } => $": the service's own reminder is for {Dates.Long(binding.Due)}; the board sets no limit.",
        { Kind: DueKind.By } => date > binding.Due
            ? $": was due by {Dates.Long(binding.Due)}."
            : $": to be held by {Dates.Long(binding.Due)}.",
        _ => $": {Dates.Long(binding.Due)}.",
    };

    private static string Part(string of, Part part, CoreGroupCase @case) => part.InWords(@case) is not { } who ? ""
        : part.IsAgreed ? Paragraph($"{of}: {who}.")
        : Paragraph($"{of}: {who} is proposed. {part.Why} The group can decide otherwise.");

    private static string Paragraph(string text) => $"<p>{WebUtility.HtmlEncode(text)}</p>";

    private static string Item(string text) => $"<li>{WebUtility.HtmlEncode(text)}</li>";
}
