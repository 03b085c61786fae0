using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Reminders;

/// <summary>One of several things that one person is told at one time.</summary>
/// <param name="Card">Its own card, as it stands now.</param>
/// <param name="IsSettled">There is nothing to do about it any more.</param>
public sealed record DigestItem(Notice Notice, CaseView View, JsonObject Card, bool IsSettled)
{
    /// <summary>Whether it may be told among others. What is urgent, a concern, for a manager's decision, or a question that somebody
    /// waits to be answered, has a card to itself.</summary>
    public static bool MayShare(Notice notice) =>
        notice is { IsUrgent: false, Recipient.Audience: Audience.Person, Tone: not Tone.Escalation }
        && notice.Rule is not (RuleIds.Concern or RuleIds.ContinualAbsence or RuleIds.InformationNotProvided or RuleIds.DelayAndDrift)
        && !(notice is { Tone: Tone.Question, Rule: var asked } && SomebodyWaits(asked));

    private static bool SomebodyWaits(string rule) => rule is RuleIds.MeetingProposal or RuleIds.PersonnelChange or RuleIds.CaseChannel
        or RuleIds.IntervalRequest or RuleIds.ActionDates or RuleIds.CalendarEdit or RuleIds.SlotSearch or RuleIds.Quorum;

    /// <returns>Null when what it is about is no more.</returns>
    public static DigestItem? Of(Notice notice, CaseView view) =>
        Of(notice, view, Closure.Of(notice, view.Case, view.Deadlines, view.Now));

    /// <param name="became">What has become of it since; null while it stands as it was said.</param>
    /// <returns>Null when what it is about is no more.</returns>
    public static DigestItem? Of(Notice notice, CaseView view, Closure? became) => NoticeCard.Now(notice, view, became) is { } card
        ? new DigestItem(notice, view, card, became is not (null or Closure.Stands))
        : null;

    /// <summary>Names it in a card's data. Its key may hold addresses, which no card carries.</summary>
    public string Token => TokenOf(Notice);

    public static string TokenOf(Notice notice) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(notice.Key)))[..12];

    public bool IsOverdue => !IsSettled && (Notice.Tone is Tone.Overdue || (View.Of(Notice)?.IsOverdue(View.Now) ?? false));
}
