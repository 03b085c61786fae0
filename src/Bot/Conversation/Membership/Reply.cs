using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>All that a member says at once of a booked core group: whether they come, who comes for them, whether their report is given.
/// It is recorded as the same presses on their cards would be.</summary>
/// <param name="Comes">Null where they have not said.</param>
/// <param name="Agency">As typed in; null where nothing was.</param>
internal sealed record Reply(bool? Comes, bool Sends, string? Agency, string? Who, bool IsBriefed, bool IsReportGiven)
{
    /// <summary>The report that is on record is not given after all.</summary>
    public bool TakesReportBack { get; init; }

    /// <summary>What is on record.</summary>
    public static Reply Of(CoreGroupCase @case, Booking booking, Member member)
    {
        var sent = @case.Membership.Next.Representatives.GetValueOrDefault(member.Id);
        return new Reply(
            booking.Apologies.ContainsKey(member.Id) ? false : @case.Membership.Next.Confirmed.Contains(member.Id) ? true : null,
            sent is not null, sent?.Agency, sent?.Who, sent?.IsBriefed ?? false,
            @case.ReportOn(RuleIds.AbsenceReport, booking.Date, member.Id) is not null);
    }

    /// <param name="field">Which field is to be put right; null where none is.</param>
    public Decision Decide(CaseView view, Booking booking, Member member, WorkAddresses addresses, out string? field)
    {
        field = null;
        if (Comes is not { } comes)
        {
            field = nameof(Comes);
            return new Decision.Decline(Say("Choose whether you come."));
        }

        if (comes)
        {
            return Come(view, booking, member);
        }

        if (!Sends)
        {
            if (Who is not null && !view.Case.Membership.Next.Representatives.ContainsKey(member.Id))
            {
                field = nameof(Sends);
                return new Decision.Decline(Say("Tick “Somebody comes in my place”, or leave empty who comes."));
            }

            return StayAway(view, booking, member, sending: null);
        }

        if (Sending.Read(view, member, Agency, Who, IsBriefed, addresses, out var problem) is { } sending)
        {
            return StayAway(view, booking, member, sending);
        }

        Sending.Read(view, member, Agency, who: null, IsBriefed, addresses, out var ofAgency);
        field = ofAgency is null ? nameof(Who) : nameof(Agency);
        return new Decision.Decline(problem!);
    }

    internal static Decision Come(CaseView view, Booking booking, Member member)
    {
        var confirmed = new AttendanceConfirmed(booking.Hold, member.Id);
        var said = Say($"You are expected at the core group of {Wording.At(booking.Start)}.");
        return booking.Apologies.ContainsKey(member.Id)
                ? new Decision.Record(new ApologiesWithdrawn(booking.Hold, member.Id), Say("Apologies withdrawn"), said) { And = [confirmed] }
            : view.Case.Membership.Next.Confirmed.Contains(member.Id) ? new Decision.Already(Phrases.AlreadyRecorded, said)
            : new Decision.Record(confirmed, Say("Recorded"), said);
    }

    private Decision StayAway(CaseView view, Booking booking, Member member, Sending? sending)
    {
        var report = view.Case.ReportOf(RuleIds.AbsenceReport, booking.Date, member.Id);
        var isReported = report is not null && !TakesReportBack;
        var isSentBefore = view.Case.Membership.Next.Representatives.ContainsKey(member.Id);
        List<CaseEvent> events =
        [
            .. booking.Apologies.ContainsKey(member.Id) ? (CaseEvent[])[] : [new ApologiesGiven(booking.Hold, member.Id)],
            .. sending is not null && !sending.IsOnRecord(view.Case, member) ? (CaseEvent[])[sending.Nominated(booking, member)] : [],
            .. sending is null && isSentBefore ? (CaseEvent[])[new RepresentativeWithdrawn(booking.Hold, member.Id)] : [],
            .. report is not null && TakesReportBack
                ? (CaseEvent[])[new ReportTakenBack(report.Rule, report.About, report.Member, view.Today)]
                : [],
            .. IsReportGiven && report is null && AsksForReport(view.Board)
                ? (CaseEvent[])[new ReportSubmitted(RuleIds.AbsenceReport, booking.Date, member.Id, view.Today)]
                : [],
        ];
        List<string> lines =
        [
            Say($"Your apologies for {Wording.At(booking.Start)} are recorded."),
            .. sending is null ? (string[])[] : [Say($"Somebody from {sending.Agency} comes in your place.")],
            .. isReported || (IsReportGiven && report is null && AsksForReport(view.Board)) ? (string[])[Say("Your report is recorded as given.")] : [],
            .. report is not null && TakesReportBack ? (string[])[Say("Your report is not recorded as given any more.")] : [],
            .. StillAsked(view.Board, sending, isReported || (IsReportGiven && report is null)),
        ];
        return events is [var first, .. var rest]
            ? new Decision.Record(first, Say("Recorded"), lines) { And = rest }
            : new Decision.Already(Phrases.AlreadyRecorded, lines);
    }

    /// <summary>Whether the board asks whoever cannot come for a report, alone or instead of somebody who comes for them.</summary>
    public static bool AsksForReport(Board board) => board.AbsentReport is not null;

    /// <summary>What the board asks for beyond what is there.</summary>
    private static IEnumerable<string> StillAsked(Board board, Sending? sending, bool isReported) => board.AbsentReport?.Value switch
    {
        AbsenceReport.Report when !isReported => [sending is null ? SendApologies.Asks(board) : Say("The written report in your place is still asked for.")],
        AbsenceReport.ReportOrRepresentative when !isReported && sending is null => [SendApologies.Asks(board)],
        null when board.RepresentativeAllowed is { Value: true } && sending is null => [SendApologies.Asks(board)],
        null when board.RepresentativeMustBeBriefed is { Value: true } briefed && sending is { IsBriefed: false } =>
            [Say($"You are asked once more when you have briefed them: “{Wording.Plain(briefed.Source.Quotation)}”")],
        _ => [],
    };
}
