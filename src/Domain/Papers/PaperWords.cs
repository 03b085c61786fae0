using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Domain.Papers;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class PaperWords
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <param name="case">The case with the event in it.</param>
    public static string Of(PaperEvent happened, CoreGroupCase @case) => happened switch
    {
        IntervalRequested e => Say($"Longer interval until {Dates.Long(e.Until)} asked for on {Dates.Long(e.On)}. Reason: {e.Reason}"),
        IntervalRefused e => Say($"Longer interval until {Dates.Long(e.Until)} refused on {Dates.Long(e.On)}"
            + $"{(e.Reason is { } reason ? Say($". Reason: {reason}") : "")}"),
        MeetingProposed e => Say($"{CaseWords.Member(@case, e.Member)} proposed {Dates.Long(e.Start.Date)}, {Clock.Format(e.Start.TimeOfDay)} for the "
            + $"next core group"),
        ProposalRefused e => Say($"Date proposed for the next core group not taken. Reason: {e.Reason}"),
        VenueAgreed => Say("Place of the next core group agreed by all"),
        MetWithoutLeads e => Say($"Neither key worker nor second chair was at {Meeting(e.Of)}"),
        AdditionalMeetingNotNeeded e => Say($"No additional core group needed after that of {Dates.Long(e.Of)}. Reason: {e.Reason}"),
        PlanSaved e => Say($"Plan of {Meeting(e.Of)} written on {Dates.Long(e.On)}, {e.Fields.Count} of its points ticked"),
        PlanChanged e => Say($"Plan changed at {Meeting(e.Of)}{(e.IsMinor ? Say(", a minor change") : "")}"),
        PlanSentToUnit e => Say($"Change of {Meeting(e.Of)} sent to the Child Protection Unit on {Dates.Long(e.On)}"),
        PlanCirculated e => Say($"Plan of {Meeting(e.Of)} circulated on {Dates.Long(e.On)}"),
        PlanUnchanged e => Say($"Plan not changed at {Meeting(e.Of)}"),
        PlanCopyAnswered e => Say($"{CaseWords.Member(@case, e.Member)}: plan of {Meeting(e.Of)} {Received(e.HasIt)} on {Dates.Long(e.On)}"),
        RecordCopyAnswered e => Say($"{CaseWords.Member(@case, e.Member)}: record of {Meeting(e.Of)} {Received(e.HasIt)} on {Dates.Long(e.On)}"),
        MeetingRecordSaved e => Say($"Record of {Meeting(e.Of)} saved on {Dates.Long(e.On)}, {e.Fields.Count} of its points ticked"),
        SingleReportDrafted e => Say($"Single report to the review of {Dates.Long(e.About)} drafted by {Dates.Long(e.On)}"),
        DissentNoted e => Say($"{CaseWords.Member(@case, e.Member)} dissents in the single report to the review of {Dates.Long(e.About)}"),
        DeregistrationExcepted e => Say($"Exceptional circumstance for the review of {Dates.Long(e.About)}: {e.Circumstance}"),
        ReviewRecommended e => Say($"Single report to the review of {Dates.Long(e.About)}: {Deregistration.InWords(e.Recommendation)}"
            + $"{(e.HasDissent ? Say(", with dissent") : "")}"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private static string Meeting(LocalDate of) => Say($"the core group of {Dates.Long(of)}");

    private static string Received(bool hasIt) => hasIt ? Say("received") : Say("not received");
}
