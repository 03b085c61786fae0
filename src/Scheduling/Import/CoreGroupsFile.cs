using CoreGroupBot.Domain.Boards;
using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>The table of core groups: one row a member; what is of the whole group stands on its first row.</summary>
internal static class CoreGroupsFile
{
    public const string Reference = "reference";
    public const string Board = "board";
    public const string Children = "children";
    public const string Role = "role";
    public const string Agency = "agency";
    public const string Person = "person";
    public const string LineManager = "line_manager";
    public const string TeamManager = "team_manager";
    public const string Channel = "channel";
    public const string NextReview = "next_review";
    public const string FirstHeld = "first_held";
    public const string LastHeld = "last_held";
    public const string MinutesCirculated = "minutes_circulated";

    public static IReadOnlyList<string> Columns { get; } =
    [
        Reference, Board, Children, Role, Agency, Person, LineManager, TeamManager, Channel, NextReview, FirstHeld,
        LastHeld, MinutesCirculated,
    ];

    public static IReadOnlyList<string> OfWholeGroup { get; } =
        [Board, Children, TeamManager, Channel, NextReview, FirstHeld, LastHeld, MinutesCirculated];

    /// <returns>In the order of the file; a group with something wrong is among them, refused.</returns>
    public static async Task<IReadOnlyList<GroupDraft>> Read(
        Stream stream, BoardLibrary boards, string? defaultBoard, Addresses addresses, LocalDate today, FileFindings findings,
        CancellationToken ct)
    {
        var drafts = new Dictionary<string, GroupDraft>(StringComparer.Ordinal);
        await foreach (var row in CsvTable.Rows(stream, Columns, findings, ct))
        {
            var reference = row[Reference];
            if (!Identifiers.IsReference(reference))
            {
                findings.Add(
                    row.Line,
                    reference.Length == 0
                        ? $"`{Reference}` is empty"
                        : $"`{Reference}` has characters that no reference has",
                    $"Give {Identifiers.ReferenceForm}, and never a name");
                continue;
            }

            if (!drafts.TryGetValue(reference, out var draft))
            {
                drafts[reference] = draft = new GroupDraft(reference, row.Line);
            }

            draft.Add(row, addresses, findings);
        }

        foreach (var draft in drafts.Values)
        {
            GroupCheck.Of(draft, boards, defaultBoard, addresses, today, findings);
        }

        RefuseChildrenOfTwoGroups(drafts.Values, findings);
        return [.. drafts.Values];
    }

    private static void RefuseChildrenOfTwoGroups(IEnumerable<GroupDraft> drafts, FileFindings findings)
    {
        var homes = new Dictionary<string, GroupDraft>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            foreach (var child in draft.ChildIds)
            {
                if (homes.TryAdd(child, draft))
                {
                    continue;
                }

                var first = homes[child];
                findings.Add(
                    draft.LineOf(Children),
                    $"child {child} is in core group {draft.Reference} and in {first.Reference} (line {first.Line})",
                    "Leave the child in the one group that meets for this child");
                draft.Refused = first.Refused = true;
            }
        }
    }
}
