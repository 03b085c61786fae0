using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <returns>Null when there is no such case.</returns>
public delegate Task<CoreGroupCase?> OpenCase(string reference, CancellationToken ct);

/// <summary>Appends what is decided on the case as it stands; may decide again after a concurrent change.</summary>
public delegate Task<CoreGroupCase?> RecordCase(
    string reference,
    string by,
    Func<CoreGroupCase?, IReadOnlyList<CaseEvent>> decide,
    CancellationToken ct);

/// <summary>Reads the core groups, streams the register past them, and brings every case to what the two files say.</summary>
/// <remarks>A file with errors changes nothing, unless the valid groups are to be written all the same; a file that cannot
/// be read to its end changes nothing in any case. Each group is written whole or not at all.</remarks>
public sealed class Importer(IClock clock, OpenCase open, RecordCase record)
{
    private const string By = "import";
    private const int ProgressEvery = 25;

    public async Task<ImportOutcome> Run(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var today = London.DateOf(clock.GetCurrentInstant());
        var groupFindings = new Findings(request.CoreGroups.Name);
        var registerFindings = new Findings(request.Register.Name);

        IReadOnlyList<GroupDraft> drafts;
        await using (var stream = request.CoreGroups.Open())
        {
            drafts = await CoreGroupsFile.Read(stream, request.Board, today, groupFindings, ct);
        }

        var wanted = drafts.SelectMany(draft => draft.ChildIds).ToHashSet(StringComparer.Ordinal);
        var register = new RegisterReading(
            wanted, today, registerFindings,
            children => progress?.Report(new ImportProgress(children, 0, 0, drafts.Count)));
        await RegisterFile.Read(request.Register, register, ct);

        var valid = new List<RegisteredGroup>();
        foreach (var (index, draft) in drafts.Index())
        {
            if (GroupInRegister.Of(draft, register, today, groupFindings) is { } group)
            {
                valid.Add(group);
            }

            if ((index + 1) % ProgressEvery == 0 || index + 1 == drafts.Count)
            {
                progress?.Report(new ImportProgress(register.Read, index + 1, 0, drafts.Count));
            }
        }

        IReadOnlyList<ImportProblem> problems =
            [.. InOrder(groupFindings), .. InOrder(registerFindings)];
        var unreadable = groupFindings.Unreadable || registerFindings.Unreadable;
        if (unreadable || (problems.Count > 0 && !request.AcceptValid))
        {
            return new ImportOutcome(unreadable ? 0 : valid.Count, 0, 0, 0, problems, Applied: false);
        }

        var written = new Tally();
        foreach (var (index, group) in valid.Index())
        {
            written.Add(request.DryRun ? await Compare(group, ct) : await Write(group, ct));
            if ((index + 1) % ProgressEvery == 0 || index + 1 == valid.Count)
            {
                progress?.Report(new ImportProgress(
                    register.Read, drafts.Count, request.DryRun ? 0 : index + 1, drafts.Count));
            }
        }

        return new ImportOutcome(
            valid.Count, written.Opened, written.Updated, written.Unchanged, problems, Applied: !request.DryRun);
    }

    private static IEnumerable<ImportProblem> InOrder(Findings findings) =>
        findings.Problems.OrderBy(problem => problem.Line);

    private async Task<Change> Compare(RegisteredGroup group, CancellationToken ct)
    {
        var current = await open(group.Reference, ct);
        return Tally.Of(current, RegisterChanges.For(current, group));
    }

    private async Task<Change> Write(RegisteredGroup group, CancellationToken ct)
    {
        var change = Change.None;
        await record(
            group.Reference, By,
            current =>
            {
                var events = RegisterChanges.For(current, group);
                change = Tally.Of(current, events);
                return events;
            },
            ct);
        return change;
    }
}
