using System.Globalization;
using System.Text.RegularExpressions;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Cards;

/// <summary>What the service says, in British English. A missed date is said with its reason and its paragraph, and never as a
/// reproach.</summary>
public static class Wording
{
    public const int LongestReason = 500;
    public static string ReasonPlaceholder => Say("In a sentence, without names or details of the family");

    private static readonly Regex Marks = new(@"\*\*|</?(?:u|sup|b|i)>", RegexOptions.CultureInvariant);
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string CaseLine(CoreGroupCase @case) => Say($"Core group {@case.Reference}");

    /// <summary>A quotation as it is read: without the marks of bold and underlined type that the documents carry.</summary>
    public static string Plain(string quotation) => Marks.Replace(quotation, "");

    public static string Time(LocalTime time) => Clock.Format(time);

    /// <summary>"Tue 29 Dec 2026, 09:00", London time.</summary>
    /// <param name="instant">As programs are given it: 2026-12-29T09:00:00Z.</param>
    public static string Time(string instant)
    {
        var local = London.TimeOf(InstantPattern.ExtendedIso.Parse(instant).Value);
        return $"{Dates.Short(local.Date)} {local.Date:uuuu}, {Time(local.TimeOfDay)}";
    }

    public static string WhenDue(Deadline deadline) => deadline.DueAt is { } at
        ? $"{Dates.Long(deadline.Due)}, {Time(London.TimeOf(at).TimeOfDay)}"
        : Dates.Long(deadline.Due);

    /// <summary>The rule and its date; of a recommended window both its ends.</summary>
    public static string Dated(Deadline deadline)
    {
        var date = deadline.From is { } from && from != deadline.Due ? Say($"{Day(from)} to {WhenDue(deadline)}") : WhenDue(deadline);
        return deadline.Rule is RuleIds.SecondCoreGroupNotBefore
            ? $"{RuleIds.InWords(deadline.Rule)} {date}"
            : $"{RuleIds.InWords(deadline.Rule)}: {date}";
    }

    /// <summary>Tuesday 1 December: in a heading, where the year is plain.</summary>
    public static string Day(LocalDate date) => Dates.Day(date);

    public static string At(LocalDateTime start) => $"{Dates.Long(start.Date)}, {Time(start.TimeOfDay)}";

    /// <summary>"in 3 working days", "today", "2 working days overdue", "done on …".</summary>
    public static string HowLong(Deadline deadline, Instant now)
    {
        var today = London.DateOf(now);
        var days = CaseView.Calendar.Between(today, deadline.Due);
        return deadline.AnsweredOn is { } on ? Say($"done on {Dates.Long(on)}")
            : deadline.Kind is DueKind.AtEvent or DueKind.Undated ? Say("not recorded yet")
            : deadline.Kind is DueKind.Trigger && today >= deadline.Due ? Say("reached")
            : deadline.Kind is not DueKind.By && today > deadline.Due ? Say("the recommended date has passed")
            : deadline.IsOverdue(now) ? days < 0 ? Say($"{WorkingDays(-days)} overdue") : Say("overdue")
            : today == deadline.Due ? Say("today")
            : days > 0 ? Say($"in {WorkingDays(days)}")
            : Say("before the next working day");
    }

    public static string WorkingDays(int count) =>
        count == 1 ? Say($"{count} working day") : Say($"{count} working days");

    /// <summary>What the deadline is called on a card, in the terms of whoever is asked.</summary>
    public static string Matter(Deadline deadline, CoreGroupCase @case) =>
        deadline is { Owner: { } owner, Rule: RuleIds.AbsenceReport }
        && @case.Group.Members.FirstOrDefault(member => member.Id == owner) is { } member
            ? Say($"Report in absence: {member.InWords}")
            : @case.Actions.Find(deadline.Item) is { } action
                ? $"{(action.IsAssessment ? Say("Assessment") : Say("Action"))} “{action.Title}”"
            : Matter(deadline.Rule);

    /// <summary>The thing itself, before "due today" as well as after "done".</summary>
    public static string Matter(string rule) => rule switch
    {
        RuleIds.MinutesCirculated => Say("Record of the core group"),
        RuleIds.PlanCopyNotReceived => Say("Copy of the plan"),
        RuleIds.PlanCirculated => Say("Plan"),
        RuleIds.RecommendedInterval => RuleIds.InWords(RuleIds.SubsequentMaxInterval),
        RuleIds.AbsenceReport => Say("Report in absence"),
        RuleIds.SecondChairNamed => Say("Second chair"),
        RuleIds.Representative => Say("Representative"),
        RuleIds.NewMemberBriefed => Say("Briefing of a new member"),
        RuleIds.ExclusionRecorded => Say("Telling an excluded member"),
        RuleIds.FamilyAbsentViews => Say("Views of those who do not attend"),
        _ => RuleIds.InWords(rule),
    };

    /// <summary>How the date was reached, in a sentence.</summary>
    public static string Counted(Deadline deadline) => deadline.Unit switch
    {
        CountUnit.WorkingDays => Say($"{deadline.Amount} working days after {Dates.Long(deadline.Anchor)} ({deadline.Trigger})."),
        CountUnit.Weeks => Say($"{Weeks(deadline)} weeks after {Dates.Long(deadline.Anchor)} ({deadline.Trigger})."),
        CountUnit.Months => Say($"{deadline.Amount} months after {Dates.Long(deadline.Anchor)} ({deadline.Trigger})."),
        CountUnit.Hours => Say($"{deadline.Amount} hours before the review conference of {Dates.Long(deadline.Anchor)} starts."),
        CountUnit.None when RuleIds.IsOfResolution(deadline.Rule) =>
            deadline.Note ?? $"{deadline.Trigger[..1].ToUpperInvariant()}{deadline.Trigger[1..]}, {Dates.Long(deadline.Anchor)}."
            + (deadline.Kind is DueKind.Trigger ? "" : Say(" The board gives no number of days.")),
        CountUnit.Agreed => deadline.Note ?? Say("A longer interval was agreed."),
        _ when deadline.Kind is DueKind.AtEvent && deadline.Note is null => Say($"At the meeting of {Dates.Long(deadline.Anchor)} ({deadline.Trigger})."),
        _ when deadline.Rule is RuleIds.PlanChangeSent || (deadline.Kind is DueKind.Undated && deadline.Note is null) =>
            Say($"Since {Dates.Long(deadline.Anchor)} ({deadline.Trigger}). The board names no number of days.{(deadline.Note is { } note ? $" {note}" : "")}"),
        CountUnit.None when deadline is { Note: { } note } => note,
        _ => deadline.Rule is RuleIds.AbsenceReport
            ? Say($"Before the core group of {Dates.Long(deadline.Anchor)} starts.")
            : Say($"Before the review conference of {Dates.Long(deadline.Anchor)} starts."),
    };

    /// <summary>"6", and of a recommended window "4 to 6".</summary>
    private static string Weeks(Deadline deadline) =>
        deadline.From is { } from && Period.DaysBetween(deadline.Anchor, from) / 7 is var first && first < deadline.Amount
            ? Say($"{first} to {deadline.Amount}")
            : deadline.Amount.ToString(CultureInfo.InvariantCulture);

    /// <summary>Roles and agencies, never names.</summary>
    public static string? List(IEnumerable<Member> members) =>
        string.Join(", ", members.Select(member => member.InWords)) is { Length: > 0 } list ? list : null;

    public static string Line(Citation source) =>
        Say($"line {source.Line} of the text that this service was built from");

    public static string ServiceReminder(Board board) => Say($"Service reminder: {Name(board)} sets no limit for this.");

    /// <summary>The board within a sentence: its own name, or what people call its document where that names nobody.</summary>
    public static string Name(Board board) => board.Key switch
    {
        "leaflet-2017" => Say("the October 2017 leaflet"),
        _ => board.Name,
    };

    /// <summary>"health visitor, chair": what one person is in a case.</summary>
    public static string InWords(Seat seat) => string.Join(
        ", ", seat.Members.Select(member => member.InWords).Concat(seat.IsManager ? [Roles.InWords(Roles.KeyWorkerManager)] : []));

    /// <summary>What a date is, before the date itself.</summary>
    public static string DueLabel(DueKind kind) => kind switch
    {
        DueKind.By => Say("Due"),
        DueKind.Recommended => Say("Recommended by"),
        DueKind.NotBefore => Say("Not before"),
        DueKind.AtEvent => Say("For the meeting of"),
        DueKind.Undated => Say("Asked since"),
        DueKind.Trigger => Say("On"),
        _ => Say("Until"),
    };

    public static string Role(Recipient recipient) => recipient.Audience switch
    {
        Audience.CaseChannel => Say("case channel"),
        _ => Roles.InWords(recipient.Role),
    };

    public static string Step(Notice notice) =>
        Postponement.IsOne(notice) ? Say($"{Step(notice.Tone)}, put off until then") : Step(notice.Tone);

    public static string Step(Tone tone) => tone switch
    {
        Tone.Prompt => Say("First notice"),
        Tone.Chase => Say("Reminder"),
        Tone.Due => Say("On the day"),
        Tone.Overdue => Say("Overdue"),
        Tone.Escalation => Say("Escalation"),
        Tone.Question => Say("Question"),
        _ => Say("Advice"),
    };
}
