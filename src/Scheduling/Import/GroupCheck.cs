using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>A core group that is right in itself; its children are still to be found in the register.</summary>
internal sealed record CheckedGroup(
    CoreGroup Group, Dated? NextReview, Dated? FirstHeld, Dated? LastHeld, Dated? MinutesCirculated);

/// <summary>What must be true of a core group before its register is looked at.</summary>
internal static class GroupCheck
{
    public static void Of(
        GroupDraft draft, BoardLibrary boards, string? defaultBoard, Addresses addresses, LocalDate today, FileFindings findings)
    {
        var before = findings.Problems.Count;
        var board = BoardOf(draft, boards, defaultBoard, findings);
        draft.ChildIds = ChildrenOf(draft, findings);
        OneKeyWorker(draft, findings);
        var manager = ManagerOf(draft, addresses, findings);
        var channel = ChannelOf(draft, findings);
        var dates = GroupDates.Of(draft, today, findings);
        if (draft.Refused || findings.Problems.Count > before)
        {
            draft.Refused = true;
            return;
        }

        draft.Checked = dates with
        {
            Group = new CoreGroup(board!, draft.ChildIds, draft.Members(), manager, channel),
        };
    }

    private static string? BoardOf(GroupDraft draft, BoardLibrary boards, string? defaultBoard, FileFindings findings)
    {
        var key = (draft.Of(CoreGroupsFile.Board)?.Text ?? defaultBoard ?? "").ToLowerInvariant();
        if (boards.Knows(key))
        {
            return key;
        }

        var known = string.Join(", ", boards.Keys);
        findings.Add(
            draft.LineOf(CoreGroupsFile.Board),
            key.Length == 0 ? $"{draft.Reference} has no board" : $"unknown board{Identifiers.Quoted(key)}",
            $"Give one of {known}");
        return null;
    }

    private static IReadOnlyList<string> ChildrenOf(GroupDraft draft, FileFindings findings)
    {
        var ids = (draft.Of(CoreGroupsFile.Children)?.Text ?? "")
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = draft.LineOf(CoreGroupsFile.Children);
        if (ids.Length == 0)
        {
            findings.Add(
                at, $"{draft.Reference} has no children",
                "Give the identifiers that the register has for them, with spaces between");
        }

        if (ids.Any(id => !Identifiers.IsChild(id)))
        {
            findings.Add(
                at, $"`{CoreGroupsFile.Children}` holds something that is no identifier of the case system",
                $"Give {Identifiers.ChildForm}; never a name or a unique pupil number");
            return [];
        }

        return [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static void OneKeyWorker(GroupDraft draft, FileFindings findings)
    {
        var workers = draft.Rows.Where(row => row.Role == Roles.KeyWorker).ToList();
        if (workers.Count == 0 && !draft.Refused)
        {
            findings.Add(
                draft.Line, $"{draft.Reference} has no {Roles.KeyWorker}",
                $"Give the social worker who is responsible for the plan a row with the role {Roles.KeyWorker}");
        }

        foreach (var second in workers.Skip(1))
        {
            findings.Add(
                second.Line, $"{draft.Reference} has a {Roles.KeyWorker} already (line {workers[0].Line})",
                $"Leave one; give the other the role {Roles.Member}");
        }
    }

    /// <summary>Whom overdue dates are escalated to: where the group names nobody, the key worker's own manager.</summary>
    private static string? ManagerOf(GroupDraft draft, Addresses addresses, FileFindings findings)
    {
        if (draft.Of(CoreGroupsFile.TeamManager) is { } cell)
        {
            return addresses.Read(cell, findings);
        }

        var worker = draft.Rows.FirstOrDefault(row => row.Role == Roles.KeyWorker);
        if (worker is { LineManager: null })
        {
            findings.Add(
                worker.Line,
                $"{draft.Reference} has no `{CoreGroupsFile.TeamManager}` and its {Roles.KeyWorker} no `{CoreGroupsFile.LineManager}`",
                "Give the key worker's manager in one of the two: overdue dates are escalated to them");
        }

        return worker?.LineManager;
    }

    private static string? ChannelOf(GroupDraft draft, FileFindings findings)
    {
        if (draft.Of(CoreGroupsFile.Channel) is { } cell && !Addresses.IsChannel(cell.Text))
        {
            findings.Add(
                cell.Line, $"`{CoreGroupsFile.Channel}` is no Teams channel id",
                "Give the id as Teams has it (19:…@thread.tacv2), or leave it empty");
        }

        return draft.Of(CoreGroupsFile.Channel)?.Text;
    }
}
