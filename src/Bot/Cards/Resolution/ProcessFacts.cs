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
                ("Last process", ended?.EndedOn is { } on ? $"Ended on {Dates.Long(on)}: {Outcomes.InWords(ended.Outcome!)}" : null),
                ("Automatic trigger", history.Trigger is { } trigger && trigger.On > view.Today ? Dates.Long(trigger.On) : null),
            ];
        }

        return
        [
            ("Opened by", $"{Origins.InWords(process.Origin)}, {Dates.Long(process.OpenedOn)}"),
            ("Date on the form", Day(process.OnForm)),
            ("Trigger reached meanwhile", Day(process.TriggerNotedOn)),
            .. OfDelay(process),
            .. OfParents(view, process),
            ("Tier 1", Tier(process.Tier1BookedFor, process.Tier1HeldOn)),
            ("Invited to Tier 1", process.Tier1HeldOn is null ? InvitedTo(process.Tier1Invited) : null),
            ("Outcome shared", process.Tier1HeldOn is null ? null
                : Day(process.SharedOn) ?? $"Not yet; with {Sharer(process, view.Case)}"),
            ("Outcome of Tier 1 reported", process.Tier1HeldOn is null ? null : Day(process.Tier1ReportedOn) ?? "Not yet"),
            ("Twelve weeks until", Day(process.Tier1Deadline)),
            ("Risk", process.LastReview is { } review
                ? $"{(review.Significant ? "Significantly reduced" : "Not significantly reduced")}, {Dates.Long(review.On)}" : null),
            ("To the senior manager", Day(process.EscalatedOn)),
            ("Tier 2", Tier(process.Tier2BookedFor, process.Tier2HeldOn)),
            ("Invited to Tier 2", process.Tier2HeldOn is null ? InvitedTo(process.Tier2Invited) : null),
            ("Outcome of Tier 2 reported", process.Tier2HeldOn is null ? null : Day(process.Tier2ReportedOn) ?? "Not yet"),
        ];
    }

    private static IEnumerable<(string, string?)> OfDelay(ResolutionProcess process)
    {
        if (process.Delay is { } delay && process.State is ResolutionState.DelayProposed or ResolutionState.Delayed)
        {
            yield return ("Ground of the delay", process.Delay!.Ground);
            yield return ("Agreed by", string.Join(", ", process.Delay.Agreements.Select(
                each => $"{Roles.InWords(each.As)} ({Dates.Long(each.On)})")) is { Length: > 0 } agreed ? agreed : "nobody yet");
            yield return ("Last reviewed", process.Delay.Reviews.Count > 0 ? Dates.Long(process.Delay.Reviews[^1].On) : null);
        }
    }

    private static IEnumerable<(string, string?)> OfParents(CaseView view, ResolutionProcess process)
    {
        var explains = ResolutionPeople.Explains(process, view.Case)?.InWords ?? Roles.InWords(Roles.KeyWorkerManager);
        yield return ("Parents told", Day(process.ParentsToldOn) ?? $"Not recorded; to be explained by the {explains}");
    }

    private static string? Tier(LocalDate? booked, LocalDate? held) =>
        held is { } on ? $"Held on {Dates.Long(on)}" : booked is { } day ? $"Booked for {Dates.Long(day)}; the family is not invited" : null;

    private static string? InvitedTo(Invited invited) =>
        invited.Roles.Count > 0 ? string.Join(", ", invited.Roles.Select(Invitees.InWords)) : null;

    private static string Sharer(ResolutionProcess process, CoreGroupCase @case) =>
        process.Sharer is null or Roles.KeyWorkerManager
            ? $"the {Roles.InWords(Roles.KeyWorkerManager)}"
            : CaseWords.Member(@case, process.Sharer);

    private static string? Day(LocalDate? date) => date is { } day ? Dates.Long(day) : null;
}
