using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Edits;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Reminders;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Cases;

/// <summary>Builds a case from its events. The same events always give the same case.</summary>
public static class Fold
{
    /// <returns>Null when the events do not begin with a description of the group.</returns>
    public static CoreGroupCase? Of(string reference, IEnumerable<Recorded> events) => CoreGroupCase.After(null, reference, events);

    /// <summary>The case with what was recorded after <paramref name="before"/>: the same as if all of it were folded anew.
    /// </summary>
    /// <param name="before">Null where nothing before them made a case.</param>
    public static CoreGroupCase? On(CoreGroupCase? before, string reference, IReadOnlyList<Recorded> events) =>
        events.Count == 0 ? before : CoreGroupCase.After(before, reference, events);
}

/// <remarks>The events are written into one copy, which is given to nobody before the last of them: a copy for each would
/// cost more than everything that is read from the case afterwards.</remarks>
public sealed partial record CoreGroupCase
{
    internal static CoreGroupCase? After(CoreGroupCase? before, string reference, IEnumerable<Recorded> events)
    {
        var @case = before is null ? null : before with { };
        foreach (var recorded in events)
        {
            if (@case is not null)
            {
                @case.Take(recorded.Event, recorded);
                @case.Version = recorded.Sequence;
            }
            else if (recorded.Event is GroupDescribed { Group: var group })
            {
                @case = new CoreGroupCase(reference, group) { Registered = group, Version = recorded.Sequence, OpenedAt = recorded.At };
            }
        }

        if (@case is not null)
        {
            @case.ClocksStopped = Clocks.Stopped(@case);
        }

        return @case;
    }

    private void Take(CaseEvent happened, Recorded recorded)
    {
        var at = recorded.At;
        switch (happened)
        {
            case GroupDescribed e:
                Membership = Membership.Registered(this, e.Group, recorded);
                Registered = e.Group;
                Regroup();
                break;
            case ConferenceHeld e:
                Conference(e.Child, e.Date, e.Date, at);
                break;
            case ConferenceCorrected e:
                Conference(e.Child, e.From, e.To, at);
                break;
            case PlanStarted e:
                PlanOfChildStarted(e);
                break;
            case PlanEnded e:
                Plans = Plans.SetItem(e.Child, PlanOf(e.Child) with { Ended = e.Date });
                StoppedAt = at;
                break;
            case ReviewListed e:
                Reviews = Reviews.SetItem(e.Date, new ReviewOnRecord(e.Date, e.Start, WasHeld(e.Date), at));
                break;
            case ReviewUnlisted e:
                Reviews = WasHeld(e.Date) ? Reviews : Reviews.Remove(e.Date);
                break;
            case ReviewHeld e:
                var start = Reviews.GetValueOrDefault(e.Date)?.Start;
                Reviews = Reviews.SetItem(e.Date, new ReviewOnRecord(e.Date, start, Held: true, at));
                break;
            case MeetingHeld e:
                Membership = Membership.Held(this, e.Date, BookingOf(e.Hold, e.Date));
                HeldUnder(e.Hold, e.Date);
                Papers = Papers.With(Papers.Proposals.Held(e.Date));
                Meetings = Meetings.SetItem(e.Date, new MeetingOnRecord(e.Date, at));
                break;
            case MinutesCirculated e:
                Minutes = Minutes.SetItem(e.Of, e.On);
                break;
            case IntervalExtended e:
                Extensions = Extensions.Add(e);
                break;
            case DelayExplained e:
                Delays = Delays.Add(e);
                ExplainedAt = ExplainedAt.ContainsKey((e.Rule, e.Due)) ? ExplainedAt : ExplainedAt.Add((e.Rule, e.Due), at);
                break;
            case ReportSubmitted e:
                Reports = Reports.Add(e);
                break;
            case ReportTakenBack e:
                Reports = Reports.RemoveAll(report => report.Rule == e.Rule && report.About == e.About && report.Member == e.Member);
                RulesTakenBack = RulesTakenBack.Add(e.Rule);
                Papers = e.Rule is RuleIds.ReviewSingleReport ? Papers.WithoutReport(e.About, e.Member) : Papers;
                break;
            case EscalationAcknowledged e:
                Acknowledged = Acknowledged.Add(e);
                break;
            case PaperEvent e:
                Papers = PapersOnRecord.After(this, e, recorded);
                break;
            case MembershipEvent e:
                Membership = MembershipOnRecord.After(this, e, recorded);
                Regroup();
                break;
            case ConcernEvent e:
                Concerns = ConcernsOnRecord.After(this, e, recorded);
                break;
            case ResolutionEvent e:
                Resolution = ResolutionOnRecord.After(this, e, recorded);
                break;
            case ActionEvent e:
                Actions = ActionsOnRecord.After(this, e, recorded);
                break;
            case ReminderEvent e:
                Reminders = RemindersOnRecord.After(this, e, recorded);
                break;
            case ChannelEvent e:
                Channels = ChannelsOnRecord.After(this, e, recorded);
                Regroup();
                break;
            case EditEvent e:
                Edited(e);
                Edits = EditsOnRecord.After(this, e, recorded);
                break;
            default:
                Arrange(happened, at);
                break;
        }

        Reply(happened, at);
    }

    /// <summary>Who meets, and where it is written to, is what the register says, with what people have reported since.</summary>
    private void Regroup()
    {
        var group = Membership.Effective(Registered ?? Group);
        Group = Channels.Of(Registered?.Channel) is var channel && channel != group.Channel ? group with { Channel = channel } : group;
    }

    private void Conference(string child, LocalDate insteadOf, LocalDate date, Instant recordedAt) => Conferences = Conferences
        .RemoveAll(known => known.Child == child && (known.Date == insteadOf || known.Date == date))
        .Add(new ConferenceOnRecord(child, date, recordedAt));

    /// <summary>A plan that started before its end takes the end back: an entry corrected, not a child come back.</summary>
    private void PlanOfChildStarted(PlanStarted started)
    {
        var known = PlanOf(started.Child);
        EarlierPlans = started.Date > known.Ended ? EarlierPlans.Add(new EarlierPlan(started.Child, known)) : EarlierPlans;
        Plans = Plans.SetItem(started.Child, new PlanOfChild(started.Date, null));
    }

    private PlanOfChild PlanOf(string child) => Plans.GetValueOrDefault(child) ?? new PlanOfChild(null, null);

    private bool WasHeld(LocalDate review) => Reviews.GetValueOrDefault(review)?.Held ?? false;
}
