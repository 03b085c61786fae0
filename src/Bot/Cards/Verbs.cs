namespace CoreGroupBot.Bot.Cards;

/// <summary>What a button asks for. Cards that were sent keep these words for ever: none is ever given another meaning.
/// </summary>
public static class Verbs
{
    public const string MeetingHeld = "meeting.held";
    public const string MinutesCirculated = "minutes.circulated";
    public const string ReportSubmit = "report.submit";
    public const string LateReason = "meeting.lateReason";
    public const string ApproveInterval = "interval.approve";
    public const string Acknowledge = "escalation.acknowledge";
    public const string Why = "why";
    public const string Back = "back";
}
