using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;
using S = CoreGroupBot.Domain.Resolution.ResolutionState;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>Runs one child's time on the register: what people recorded, in the order in which it was recorded, and between
/// it what time does: T02 the automatic trigger, T12 the core group after Tier 1, T15 the twelve weeks, T20 the name removed.
/// An entry that does not fit changes nothing: facts about the register may come to be corrected later.</summary>
internal sealed class ResolutionMachine(CoreGroupCase @case, string child, PlanOfChild plan, ResolutionRules rules)
{
    private readonly List<ResolutionProcess> processes = [];
    private readonly AutomaticTrigger? trigger = AutomaticTrigger.Of(@case, plan, rules);
    private bool triggered;
    private bool offRegister;

    private ResolutionProcess? Open => processes is [.., { IsOpen: true } last] ? last : null;

    /// <param name="until">Null for all time to come as well.</param>
    public IReadOnlyList<ResolutionProcess> Run(IEnumerable<ResolutionEntry> entries, Instant? until)
    {
        foreach (var entry in entries)
        {
            Pass(entry.At);
            Take(entry);
        }

        Pass(until);
        return processes;
    }

    private void Pass(Instant? until)
    {
        while (Ahead().OrderBy(next => next.At).FirstOrDefault() is { Moves: not null } next && !(next.At > until))
        {
            next.Moves();
        }
    }

    private IEnumerable<(Instant At, Action Moves)> Ahead()
    {
        if (offRegister)
        {
            yield break;
        }

        if (plan.Ended is { } ended)
        {
            yield return (London.StartOf(ended), () => LeaveRegister(ended));
        }

        if (Open is { State: S.Tier1Running, Tier1HeldOn: { } heldOn } running
            && @case.FirstMeetingAfter(heldOn) is { } met && @case.Meetings.TryGetValue(met, out var meeting))
        {
            var at = Latest(London.StartOf(met), meeting.RecordedAt, running.Tier1HeldAt!.Value);
            yield return (at, () => Move("T12", S.Tier1Reviewed, met, at));
        }

        if (Open is { State: S.Tier1Running or S.Tier1Reviewed, Tier1Deadline: { } deadline } sustained)
        {
            var day = deadline.PlusDays(1);
            var at = Latest(London.StartOf(day), sustained.Tier1HeldAt!.Value);
            yield return (at, () => Move("T15", S.Tier2Required, day, at));
        }

        if (!triggered && trigger is not null)
        {
            yield return (trigger.At, Trigger);
        }
    }

    private void Trigger()
    {
        triggered = true;
        if (Open is { } open)
        {
            Set(open with { TriggerNotedOn = trigger!.On });
        }
        else
        {
            Start("T02", trigger!.Origin, S.AutoTriggered, trigger.On, trigger.At, null);
        }
    }

    private void LeaveRegister(LocalDate ended)
    {
        offRegister = true;
        if (Open is not null)
        {
            Move("T20", S.Ended, ended, London.StartOf(ended));
            Set(processes[^1] with { EndedOn = ended, Outcome = Outcomes.OffRegister });
        }
    }

    private void Take(ResolutionEntry entry)
    {
        // What is still to be shared or reported may come after the name is removed.
        if (offRegister && entry.Event is not (Tier1Shared or TierOutcomeReported))
        {
            return;
        }

        if (entry.Event is ResolutionRequested asked)
        {
            if (Open is null)
            {
                Start("T01", asked.Origin, S.Requested, asked.On, entry.At, entry.By);
                Set(processes[^1] with { Requester = asked.Member, OnForm = asked.OnForm });
            }

            return;
        }

        if (Open is null && entry.Event is DelayProposed or Tier1Booked)
        {
            // The trigger was reached by what was known then; the register has been corrected since.
            triggered = true;
            Start("T02", Origins.Months, S.AutoTriggered, Entering.DayOf(entry.Event), entry.At, null);
        }

        if (processes.LastOrDefault() is { } process
            && Transitions.Of(process.State, Entering.ActOf(entry.Event), process.Origin) is { } row)
        {
            var entered = Entering.Into(process, entry, rules);
            var (id, to) = row.Act is ResolutionAct.AgreeDelay && entered.Delay?.AgreedOn is null
                ? ("note", process.State)
                : (row.Id, row.To);
            Set(Stepped(entered, id, to, Entering.DayOf(entry.Event), entry.At, entry.By));
        }
    }

    private void Start(string id, string origin, ResolutionState state, LocalDate on, Instant at, string? by) =>
        processes.Add(new ResolutionProcess
        {
            Child = child,
            Origin = origin,
            State = state,
            OpenedOn = on,
            OpenedAt = at,
            ArrangeFrom = on,
            ArrangeFromAt = at,
            Steps = [new ResolutionStep(id, S.Monitoring, state, on, at, by)],
        });

    private void Move(string id, ResolutionState to, LocalDate on, Instant at) => Set(Stepped(processes[^1], id, to, on, at, null));

    private static ResolutionProcess Stepped(
        ResolutionProcess process, string id, ResolutionState to, LocalDate on, Instant at, string? by) => process with
        {
            State = to,
            Tier2RequiredAt = to is S.Tier2Required ? process.Tier2RequiredAt ?? at : process.Tier2RequiredAt,
            Steps = process.Steps.Add(new ResolutionStep(id, process.State, to, on, at, by)),
        };

    private void Set(ResolutionProcess process) => processes[^1] = process;

    private static Instant Latest(params Instant[] instants) => instants.Max();
}
