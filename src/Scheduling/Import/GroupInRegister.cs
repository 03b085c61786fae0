using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>Puts a core group together with its children's entries in the register.</summary>
internal static class GroupInRegister
{
    /// <returns>Null when the group is refused.</returns>
    public static RegisteredGroup? Of(GroupDraft draft, RegisterReading register, LocalDate today, FileFindings findings)
    {
        var children = new List<RegisteredChild>();
        foreach (var id in draft.ChildIds)
        {
            if (!register.Children.TryGetValue(id, out var child) && !register.Findings.Unreadable)
            {
                findings.Add(
                    draft.LineOf(CoreGroupsFile.Children), $"child {id} of {draft.Reference} is not in the register",
                    "Correct the identifier, or export a register that holds the child");
            }

            if (child is not null)
            {
                children.Add(child);
            }
        }

        if (draft.Refused || draft.Checked is not { } group || children.Count < draft.ChildIds.Count)
        {
            return null;
        }

        var first = Held(group.FirstHeld, children, findings);
        var last = Held(group.LastHeld, children, findings);
        return first is false || last is false
            ? null
            : new RegisteredGroup(
                draft.Reference,
                group.Group,
                children,
                group.NextReview is { } next ? (next.Date, next.Time) : null,
                [.. new[] { group.FirstHeld?.Date, group.LastHeld?.Date }.OfType<LocalDate>().Distinct().Order()],
                group.MinutesCirculated?.Date,
                today);
    }

    /// <summary>A group may have met for one child before another joined it: the earliest conference is the limit.</summary>
    private static bool Held(Dated? held, IReadOnlyList<RegisteredChild> children, FileFindings findings)
    {
        var conference = children.Min(child => child.Conference);
        if (held is null || conference is null || held.Date >= conference)
        {
            return true;
        }

        findings.Add(
            held.Line, $"{held} is before the children's first conference, {Dates.Iso(conference.Value)}",
            "Correct whichever of the two dates is wrong");
        return false;
    }
}
