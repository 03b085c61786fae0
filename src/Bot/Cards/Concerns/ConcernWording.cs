using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>What concerns are called.</summary>
internal static class ConcernWording
{
    public static string Facts => Say("The facts are not kept here: they go to the key worker in the usual way.");

    /// <summary>To whoever raises it.</summary>
    public static string GiveTheFacts => Say("The facts are not kept here: give them to the key worker in the usual way.");

    public static string Matter(Ground? ground) => ground switch
    {
        { Key: Grounds.EarlierConference } => Say("Review conference to be brought forward"),
        { Key: Grounds.UnsafeDeregistration } => Say("Removal from the register felt to be unsafe"),
        { Kind: GroundKind.Plan } => Say("Concern about the plan"),
        { Kind: GroundKind.Group } => Say("Concern about the core group"),
        _ => Say("Concern"),
    };

    /// <summary>A ground among others: the board's own words, with what they are about before them.</summary>
    public static string Choice(Ground ground) => ground.Kind switch
    {
        GroundKind.Plan => Say($"The plan: {Wording.Plain(ground.Words.Quotation)}"),
        GroundKind.Group => Say($"The core group: {Wording.Plain(ground.Words.Quotation)}"),
        _ => Say($"For the conference chair: {Matter(ground)}"),
    };

    /// <summary>How it stands, for a heading.</summary>
    public static string State(CaseView view, Concern concern) => concern switch
    {
        { Decided: not null } => Say("decided"),
        { WithdrawnOn: not null } => Say("withdrawn"),
        { Waiting: not null } => Say("handed on, not acknowledged yet"),
        { LastAcknowledged: { } last } when IsStale(view, last) => Say("not decided by the stated time"),
        { LastAcknowledged: { } last } => Say($"to be decided by {Wording.Day(last.Until.Date)}, {Wording.Time(last.Until.TimeOfDay)}"),
        _ => Say("not acknowledged yet"),
    };

    public static bool IsStale(CaseView view, Acknowledgement last) =>
        London.At(last.Until.Date, last.Until.TimeOfDay) <= view.Now;

    /// <summary>Whoever did something, by role and agency; never by address.</summary>
    /// <param name="who">"key-worker-manager", a member id, or the work address of a colleague.</param>
    public static string Person(CoreGroupCase @case, string who) => HandOn.InWords(@case, who);
}
