using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>What the table's guards ask beyond the state. Who may record something is not asked here.</summary>
/// <param name="Process">Null only for a first request.</param>
internal sealed record ResolutionGuards(ResolutionProcess? Process, ResolutionRules Rules, LocalDate Today, string By)
{
    private const int ShortestReason = 5;
    private const int LongestReason = 500;

    /// <returns>Null when nothing stands against it.</returns>
    public string? Against(ResolutionCommand command) => command switch
    {
        ResolutionCommand.Request e => Incomplete(e.Form)
            ?? (e.OnForm > Today ? Say("The date on the form is still to come.") : null),
        ResolutionCommand.Withdraw e => Reason(e.Reason, Say("Please give the reason for which the request is taken back.")),
        ResolutionCommand.ProposeDelay e => NotAnApprover(e.As)
            ?? Reason(e.Ground, Say("Please give the ground on which Tier 1 could not progress.")),
        ResolutionCommand.AgreeDelay e => NotAnApprover(e.As) ?? Agreement(e.As),
        ResolutionCommand.RefuseDelay e => NotAnApprover(e.As),
        ResolutionCommand.EndDelay e => Reason(e.Reason, Say("Please give the reason for which the delay ends.")),
        ResolutionCommand.TellParents e => Process?.ParentsToldOn is { } told
            ? Say($"It is on record that the parents were told on {Dates.Long(told)}.")
            : Day(e.On, Process?.OpenedOn, Say("on which the parents were told")),
        ResolutionCommand.BookTier1 e => Booking(e.Date, e.Invited, Process?.OpenedOn),
        ResolutionCommand.HoldTier1 e => Day(e.HeldOn, Process?.OpenedOn, Say("on which Tier 1 was held"))
            ?? (!e.ChairedByTeamManager ? Say("Tier 1 is chaired by the Team Manager; a meeting chaired otherwise is none.")
                : !e.PlanRevised ? Say("The outcome of Tier 1 is a revised plan. Attach it first, then record the meeting.")
                : e.Sharer is null ? Say("Please say who shares the outcome.") : null),
        ResolutionCommand.ShareTier1 e => Process?.SharedOn is { } shared
            ? Say($"It is on record that the outcome was shared on {Dates.Long(shared)}.")
            : Day(e.On, Process?.Tier1HeldOn, Say("on which the outcome was shared")) ?? Unshared(e.With),
        ResolutionCommand.ReviewRisk e => Reason(e.Evidence, Say("Please give the evidence in a sentence."))
            // The state moves at midnight after the twelve weeks; here it is only said what is left.
            ?? (e.Significant && Today > Process?.Tier1Deadline ? Say("The twelve weeks have passed: only Tier 2 is left.") : null),
        ResolutionCommand.Escalate => Escalation(),
        ResolutionCommand.BookTier2 e => Booking(e.Date, e.Invited, Process?.Tier1HeldOn),
        ResolutionCommand.HoldTier2 e => Day(e.HeldOn, Process?.Tier1HeldOn, Say("on which Tier 2 was held"))
            ?? (!e.ChairedBySeniorManager ? Say("Tier 2 is chaired by a senior manager.")
                : !e.BarriersEstablished ? Say("Tier 2 establishes what keeps the plan from progressing; record it when that is done.")
                : !e.ActionsAgreed ? Say("Tier 2 agrees the actions that are needed; record it when that is done.") : null),
        ResolutionCommand.Report e => Report(e),
        ResolutionCommand.Close e => e.Outcome is null || !Outcomes.OfTier2.Contains(e.Outcome) ? Say("Please choose the outcome.")
            : !e.ActionsInPlan ? Say("The agreed actions must stand in the plan before the process is closed.")
            : !e.RecordComplete ? Say("The record of the meeting must be complete before the process is closed.") : null,
        _ => null,
    };

    private static string? Incomplete(AppendixThree form)
    {
        List<string> missing =
        [
            .. form.Children ? [] : (string[])[Say("the children")],
            .. form.SocialWorker ? [] : (string[])[Say("the allocated social worker")],
            .. form.Requester ? [] : (string[])[Say("who makes the request")],
            .. form.Concern ? [] : (string[])[Say("the concern and the desired outcome")],
            .. form.ActionsOfGroup ? [] : (string[])[Say("what the core group has done")],
            .. form.ActionsOfAgency ? [] : (string[])[Say("what your agency has done")],
            .. form.Dated ? [] : (string[])[Say("the date")],
        ];
        return missing.Count == 0 ? null : Say($"The form is not complete. Still to be filled in: {string.Join(", ", missing)}.");
    }

    private string? NotAnApprover(string role) => Rules.DelayApprovers?.Value.Contains(role) is true
        ? null
        : Say("Only the independent reviewing officer and the Team Manager decide on a delay.");

    private string? Agreement(string role) =>
        Process!.Delay is not { } delay ? Say("No delay is proposed.")
        : delay.HasAgreed(role) ? Say($"The {Roles.InWords(role)} has agreed already; the other agreement is missing.")
        : delay.Agreements.Exists(agreement => agreement.By == By)
            ? Say("The two agreements must be those of two different people, and yours is recorded.")
        : null;

    private string? Booking(LocalDate? date, IReadOnlyList<string> invited, LocalDate? from) =>
        date is not { } day ? Say("Please give the day of the meeting.")
        : day < from ? Say($"That is before {Dates.Long(from.Value)}.")
        : day > Today.PlusYears(1) ? Say("That is more than a year ahead. Please check the year.")
        : invited.Any(Roles.IsFamily) ? Say("The family is not invited to a resolution meeting: it is for the professionals and their managers.")
        : invited.Any(role => !Invitees.Knows(role)) ? Say("Please choose whom to invite from the list.")
        : null;

    private string? Escalation() =>
        Process is { EscalatedOn: { } on } ? Say($"It was taken to the senior manager on {Dates.Long(on)}.")
        : Process!.State is ResolutionState.Tier1Reviewed && Process.LastReview is not { Significant: false }
            ? Say("Before the twelve weeks are over, record first that the risk is not significantly reduced.")
        : null;

    private string? Report(ResolutionCommand.Report report) =>
        Process!.HeldOn(report.Tier) is not { } held ? (report.Tier is 1 ? Say("Tier 1 has not been held.") : Say("Tier 2 has not been held."))
        : Process.ReportedOn(report.Tier) is { } reported ? Say($"It is on record that the outcome was reported on {Dates.Long(reported)}.")
        : Day(report.On, held, Say("on which the outcome was reported"));

    private static string? Unshared(SharedWith with)
    {
        List<string> missing =
        [
            .. with.Parents ? [] : (string[])[Say("the parents")],
            .. with.CoreGroup ? [] : (string[])[Say("the members of the core group")],
            .. with.ConferenceChair ? [] : (string[])[Say("the conference chair")],
        ];
        return missing.Count == 0 ? null : Say($"It is shared when it has reached everybody. Still to be told: {string.Join(", ", missing)}.");
    }

    private string? Day(LocalDate? date, LocalDate? from, string which) =>
        date is not { } day ? Say($"Please give the day {which}.")
        : day > Today ? Say("That day is still to come.")
        : day < from ? Say($"That is before {Dates.Long(from.Value)}.")
        : null;

    private static string? Reason(string? text, string ask) =>
        text?.Trim() is { Length: >= ShortestReason and <= LongestReason } ? null : ask;
}
