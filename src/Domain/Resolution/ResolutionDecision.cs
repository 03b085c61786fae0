using CoreGroupBot.Domain.Boards;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>What became of a command.</summary>
public abstract record ResolutionAnswer
{
    private ResolutionAnswer()
    {
    }

    public sealed record Accepted(IReadOnlyList<ResolutionEvent> Events) : ResolutionAnswer;

    /// <param name="Why">A sentence for whoever pressed.</param>
    public sealed record Refused(string Why) : ResolutionAnswer;
}

/// <summary>Decides a command for one child: by the table first, then by what the table's guard asks. A date beyond a limit is
/// taken and shows as late; it is never refused for that.</summary>
/// <param name="By">Entra object id of the person.</param>
public sealed record ResolutionDecision(ResolutionHistory History, ResolutionRules Rules, LocalDate Today, string By)
{
    public ResolutionAnswer Of(ResolutionCommand command)
    {
        var state = StateFor(command.Act);
        return command is ResolutionCommand.Request && !History.IsOnRegister(Today)
                ? new ResolutionAnswer.Refused(Say("The child’s name is not on the register, so there is nothing to resolve."))
            : !Transitions.Allows(state, command.Act) ? new ResolutionAnswer.Refused(Refusals.Of(state, command.Act))
            : new ResolutionGuards(History.Last, Rules, Today, By).Against(command) is { } why ? new ResolutionAnswer.Refused(why)
            : new ResolutionAnswer.Accepted([.. Events(command)]);
    }

    /// <summary>What is still to be shared or reported may come after the end; everything else is of what is open, or of a
    /// child who is only watched.</summary>
    public ResolutionState StateFor(ResolutionAct act) =>
        History.Open?.State
        ?? (act is ResolutionAct.ShareTier1 or ResolutionAct.ReportOutcome && History.Last is not null ? ResolutionState.Ended
            : History.IsOnRegister(Today) ? ResolutionState.Monitoring
            : ResolutionState.Ended);

    private IEnumerable<ResolutionEvent> Events(ResolutionCommand command)
    {
        var child = History.Child;
        if (command is ResolutionCommand.ProposeDelay { Ground: { } ground } proposed)
        {
            return [new DelayProposed(child, Today, proposed.As, ground), new DelayAgreed(child, Today, proposed.As)];
        }

        return [command switch
        {
            ResolutionCommand.Request e => new ResolutionRequested(child, e.Origin, e.Member, Today, e.OnForm == Today ? null : e.OnForm),
            ResolutionCommand.Withdraw e => new ResolutionWithdrawn(child, Today, e.Reason!),
            ResolutionCommand.AgreeDelay e => new DelayAgreed(child, Today, e.As),
            ResolutionCommand.RefuseDelay e => new DelayRefused(child, Today, e.As),
            ResolutionCommand.ReviewDelay e => new DelayReviewed(child, Today, e.As),
            ResolutionCommand.EndDelay e => new DelayEnded(child, Today, e.As, e.Reason!),
            ResolutionCommand.TellParents e => new ParentsTold(child, e.On!.Value),
            ResolutionCommand.BookTier1 e => new Tier1Booked(child, e.Date!.Value, new Invited(e.Invited)),
            ResolutionCommand.CancelTier1 => new Tier1Cancelled(child, Today),
            ResolutionCommand.HoldTier1 e => new Tier1Held(child, e.HeldOn!.Value, e.Sharer!),
            ResolutionCommand.ShareTier1 e => new Tier1Shared(child, e.On!.Value),
            ResolutionCommand.ReviewRisk e => new RiskReviewed(child, Today, e.Significant, e.Evidence!),
            ResolutionCommand.Escalate => new Tier2Escalated(child, Today),
            ResolutionCommand.BookTier2 e => new Tier2Booked(child, e.Date!.Value, new Invited(e.Invited)),
            ResolutionCommand.CancelTier2 => new Tier2Cancelled(child, Today),
            ResolutionCommand.HoldTier2 e => new Tier2Held(child, e.HeldOn!.Value),
            ResolutionCommand.Report e => new TierOutcomeReported(child, e.Tier, e.On!.Value),
            ResolutionCommand.Close e => new ResolutionClosed(child, Today, e.Outcome!),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
        }];
    }
}
