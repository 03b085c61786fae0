using CoreGroupBot.Bot.Commands;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Tests.Import;

public sealed class ProgressLineTests
{
    [Theory]
    [InlineData(1, 1, "1 child read, 1 of 1 core group checked, 0 written")]
    [InlineData(2000, 4, "2000 children read, 1 of 4 core groups checked, 0 written")]
    public void Says_how_far_it_is(long children, int groups, string words) =>
        Assert.Equal(words, ProgressLine.InWords(new ImportProgress(children, 1, 0, groups)));
}
