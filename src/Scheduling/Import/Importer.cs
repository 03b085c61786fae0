using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Import;

/// <summary>Reads the core groups, streams the register past them, and brings every case to what the two files say.</summary>
/// <remarks>A file with errors changes nothing, unless the valid groups are to be written all the same; a file that cannot
/// be read to its end changes nothing in any case. Each group is written whole or not at all.</remarks>
public sealed class Importer(CaseFiles files, CurrentBoards boards, IClock clock, IOptions<ImportOptions> options)
{
    private const string By = "import";
    private const int ProgressEvery = 25;

    public BoardLibrary Boards => boards.Library;

    public async Task<ImportOutcome> Run(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var today = London.DateOf(clock.GetCurrentInstant());
        var addresses = new Addresses([.. options.Value.MailDomains]);
        var groupFindings = new FileFindings(request.CoreGroups.Name);
        var registerFindings = new FileFindings(request.Register.Name);

        IReadOnlyList<GroupDraft> drafts;
        await using (var stream = request.CoreGroups.Open())
        {
            drafts = await CoreGroupsFile.Read(stream, Boards, request.Board, addresses, today, groupFindings, ct);
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

        IReadOnlyList<ImportProblem> problems = [.. InOrder(groupFindings), .. InOrder(registerFindings)];
        var unreadable = groupFindings.Unreadable || registerFindings.Unreadable;
        var notes = Notes.Of(valid, addresses);
        if (unreadable || (problems.Count > 0 && !request.AcceptValid))
        {
            return new ImportOutcome(unreadable ? 0 : valid.Count, 0, 0, 0, problems, Applied: false) { Notes = notes };
        }

        var written = new Tally();
        foreach (var (index, group) in valid.Index())
        {
            written.Add(await Bring(group, request.DryRun, ct));
            if ((index + 1) % ProgressEvery == 0 || index + 1 == valid.Count)
            {
                progress?.Report(new ImportProgress(
                    register.Read, drafts.Count, request.DryRun ? 0 : index + 1, drafts.Count));
            }
        }

        return new ImportOutcome(
            valid.Count, written.Opened, written.Updated, written.Unchanged, problems, Applied: !request.DryRun)
        {
            Notes = notes,
        };
    }

    private static IEnumerable<ImportProblem> InOrder(FileFindings findings) =>
        findings.Problems.OrderBy(problem => problem.Line);

    /// <summary>Most groups of a nightly import are as they were: only a change takes the write lock.</summary>
    private async Task<Change> Bring(RegisteredGroup group, bool dryRun, CancellationToken ct)
    {
        var current = await files.Open(group.Reference, ct);
        var change = Tally.Of(current, RegisterChanges.For(current, group));
        if (!dryRun && change is not Change.None)
        {
            await files.Record(group.Reference, By, now => RegisterChanges.For(now, group), ct);
        }

        return change;
    }
}
