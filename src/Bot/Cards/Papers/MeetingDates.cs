using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>What the board says of a date for the next core group, and who may propose one.</summary>
internal static class MeetingDates
{
    /// <summary>The member as whom they propose: of the core group, professional, not excluded. The key worker gives dates and
    /// proposes none; and without a key worker there is nobody to propose to.</summary>
    public static Member? Proposer(CaseView view, Seat seat) => seat is { IsKeyWorker: false, Contributor: { } member }
        && view.Case is { IsActive: true, KeyWorker: not null }
        && !view.Case.Membership.Exclusions.Exists(one => one.Member == member.Id)
            ? member
            : null;

    /// <summary>The last day that the board allows; null where it sets none, or where that can no longer be kept, so that a later
    /// one must do.</summary>
    public static Deadline? Limit(CaseView view) =>
        Deadlines.BindingNextMeeting(view.Deadlines) is { Kind: DueKind.By, IsServiceReminder: false } binding
        && view.Today <= binding.LastWorkingDay
            ? binding
            : null;

    /// <summary>What is to be known of that day: never a reason against recording it.</summary>
    public static IEnumerable<string> Notes(CaseView view, LocalDate date)
    {
        if (Deadlines.BindingNextMeeting(view.Deadlines) is { Kind: DueKind.By, IsServiceReminder: false } binding
            && date > binding.Due)
        {
            yield return Say($"That is after {Wording.WhenDue(binding)}, by which the core group is due.");
        }

        if (view.Deadlines.FirstOrDefault(d => d.IsOpen && d.Rule is RuleIds.SecondCoreGroupNotBefore && date < d.Due) is { } early)
        {
            yield return Say($"The board advises a second core group not before {Dates.Long(early.Due)}. It is advice: an earlier one is "
                + $"never hindered.");
        }

        if (!CaseView.Calendar.IsWorkingDay(date))
        {
            yield return Say("It is not a working day.");
        }
    }
}
