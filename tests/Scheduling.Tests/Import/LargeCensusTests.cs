using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Scheduling.Tests.Import;

[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;

[Collection(nameof(MeasuredAlone))]
public sealed class LargeCensusTests
{
    private const int Children = 50_000;
    private const long MemoryAllowed = 4 * 1024 * 1024;

    [Fact]
    public async Task Fifty_thousand_children_do_not_need_the_memory_of_fifty_thousand()
    {
        using var cabinet = new Cabinet();
        using var census = new GeneratedCensus(Children);
        var groups = Cabinet.Groups([.. Enumerable.Range(1, 100).Select(number =>
            $"CG-{number},bolton,C{number * 500},key-worker,Social care,sw{number}@example.org,lm@example.org,,,,,,")]);
        var progress = new Watched();

        var outcome = await cabinet.Importer.Run(
            new ImportRequest(new SourceFile("census.xml", () => census), Cabinet.Text("groups.csv", groups)),
            progress, CancellationToken.None);

        Assert.Empty(outcome.Problems);
        Assert.Equal(100, outcome.Opened);
        Assert.True(census.Delivered > 40_000_000, $"only {census.Delivered} bytes");
        Assert.True(progress.Grown < MemoryAllowed, $"{progress.Grown} bytes live while {census.Delivered} were read");
        Assert.Equal(new ImportProgress(Children, 100, 100, 100), progress.Last);
        Assert.True(progress.Reports >= 50);
    }

    /// <summary>Measures the live memory at every tenth report.</summary>
    private sealed class Watched : IProgress<ImportProgress>
    {
        private readonly long before = GC.GetTotalMemory(forceFullCollection: true);

        public long Grown { get; private set; }

        public int Reports { get; private set; }

        public ImportProgress? Last { get; private set; }

        public void Report(ImportProgress value)
        {
            Last = value;
            if (++Reports % 10 == 0)
            {
                Grown = Math.Max(Grown, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }
    }
}
