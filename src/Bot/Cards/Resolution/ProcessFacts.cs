using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Resolution;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Resolution;

/// <summary>What is known of one child's process, in lines.</summary>
internal static class ProcessFacts
{
    public static IEnumerable<(string Title, string? Value)> Of(CaseView view, ResolutionHistory history)
    {
        if (history.Open is not { } process)
        {
            var ended = history.Last;
            return
            [
                (Say("Last process"), ended?.EndedOn is { } on ? Say($"Ended on {Dates.Long(on)}: {Outcomes.InWords(ended.Outcome!)}") : null),
                (Say("Automatic trigger"), history.Trigger is { } trigger && trigger.On > view.Today ? Dates.Long(trigger.On) : null),
            ];
        }

        return
        [
            (Say("Opened by"), $"{Origins.InWords(process.Origin)}, {Dates.Long(process.OpenedOn)}"),
            (Say("Date on the form"), Day(process.OnForm)),
            (Say("Trigger reached meanwhile"), Day(process.TriggerNotedOn)),
            .. OfDelay(process),
            .. OfParents(view, process),
            (Say("Tier 1"), Tier(process.Tier1BookedFor, process.Tier1HeldOn)),
            (Say("Invited to Tier 1"), process.Tier1HeldOn is null ? InvitedTo(process.Tier1Invited) : null),
            (Say("Outcome shared"), process.Tier1HeldOn is null ? null
                : Day(process.SharedOn) ?? Say($"Not yet; with {Sharer(process, view.Case)}")),
            (Say("Outcome of Tier 1 reported"), process.Tier1HeldOn is null ? null : Day(process.Tier1ReportedOn) ?? Say("Not yet")),
            (Say("Twelve weeks until"), Day(process.Tier1Deadline)),
            (Say("Risk"), process.LastReview is { } review
                ? $"{(review.Significant ? Say("Significantly reduced") : Say("Not significantly reduced"))}, {Dates.Long(review.On)}" : null),
            (Say("To the senior manager"), Day(process.EscalatedOn)),
            (Say("Tier 2"), Tier(process.Tier2BookedFor, process.Tier2HeldOn)),
            (Say("Invited to Tier 2"), process.Tier2HeldOn is null ? InvitedTo(process.Tier2Invited) : null),
            (Say("Outcome of Tier 2 reported"), process.Tier2HeldOn is null ? null : Day(process.Tier2ReportedOn) ?? Say("Not yet")),
        ];
    }

    private static IEnumerable<(string, string?)> OfDelay(ResolutionProcess process)
    {
        if (process.Delay is { } delay && process.State is ResolutionState.DelayProposed or ResolutionState.Delayed)
        {
            yield return (Say("Ground of the delay"), process.Delay!.Ground);
            yield return (Say("Agreed by"), string.Join(", ", process.Delay.Agreements.Select(
                each => $"{Roles.InWords(each.As)} ({Dates.Long(each.On)})")) is { Length: > 0 } agreed ? agreed : Say("nobody yet"));
            yield return (Say("Last reviewed"), process.Delay.Reviews.Count > 0 ? Dates.Long(process.Delay.Reviews[^1].On) : null);
        }
    }

    private static IEnumerable<(string, string?)> OfParents(CaseView view, ResolutionProcess process)
    {
        var explains = ResolutionPeople.Explains(process, view.Case)?.InWords ?? Roles.InWords(Roles.KeyWorkerManager);
        yield return (Say("Parents told"), Day(process.ParentsToldOn) ?? Say($"Not recorded; to be explained by the {explains}"));
    }

    private static string? Tier(LocalDate? booked, LocalDate? held) =>
        held is { } on ? Say($"Held on {Dates.Long(on)}") : booked is { } day ? Say($"Booked for {Dates.Long(day)}; the family is not invited") : null;

    private static string? InvitedTo(Invited invited) =>
        invited.Roles.Count > 0 ? string.Join(", ", invited.Roles.Select(Invitees.InWords)) : null;

    private static string Sharer(ResolutionProcess process, CoreGroupCase @case) =>
        process.Sharer is null or Roles.KeyWorkerManager
            ? Say($"the {Roles.InWords(Roles.KeyWorkerManager)}")
            : CaseWords.Member(@case, process.Sharer);

    private static string? Day(LocalDate? date) => date is { } day ? Dates.Long(day) : null;
}
