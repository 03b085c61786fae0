using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Tests.Cases;

namespace CoreGroupBot.Domain.Tests.Properties;

public sealed class FoldProperties
{
    [Fact]
    public void The_same_events_give_the_same_case_whoever_folds_them() => Holds.ForEveryCase(made =>
    {
        var again = Chronicle.Of(made.Events.Select(each => (each.At, each.Event)));
        Assert.Equal(Written.Out(made.Folded), Written.Out(again.Folded));
        Assert.Equal(made.Deadlines, again.Deadlines);
        Assert.Equal(made.Plan(made.End).Due, again.Plan(made.End).Due);
        Assert.Equal(made.Events.Count, made.Folded.Version);
    });

    [Fact]
    public void What_came_later_is_folded_onto_what_was_and_leaves_that_as_it_was() => Holds.ForEveryCase(made =>
    {
        var (first, rest) = (made.Events.Take(made.Events.Count / 2).ToList(), made.Events.Skip(made.Events.Count / 2).ToList());
        var before = Fold.Of(A.Reference, first);
        var asItWas = Written.Out(before!);
        Assert.Equal(Written.Out(made.Folded), Written.Out(Fold.On(before, A.Reference, rest)!));
        Assert.Equal(asItWas, Written.Out(before!));
        Assert.Same(before, Fold.On(before, A.Reference, []));
    });

    [Fact]
    public void Nothing_is_folded_without_a_group() => Holds.ForEveryCase(made =>
        Assert.Null(Fold.Of(A.Reference, made.Events.Where(recorded => recorded.Event is not GroupDescribed))));
}
