using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Domain.Tests.Boards;
using CoreGroupBot.Domain.Tests.Cases;
using FsCheck.Fluent;

namespace CoreGroupBot.Domain.Tests.Properties;

public sealed class ChangeOfGuidanceProperties
{
    private static readonly (string Earlier, string Later)[] Changes =
    [
        ("sewscb", "leaflet-2017"), ("leaflet-2017", "bolton"), ("bolton", "cwm-taf-morgannwg"), ("cwm-taf-morgannwg", "sandwell"),
        ("sandwell", "sewscb"),
    ];

    [Fact]
    public void A_change_of_guidance_holds_for_what_begins_on_its_day_or_later_and_for_nothing_before()
    {
        var cases =
            from made in AnyChronicle.OfEveryBoard.Generator
            from change in Gen.Elements(Changes)
            from after in Gen.Choose(0, 400)
            select (Made: made, change.Earlier, change.Later, Day: London.DateOf(made.Events[0].At).PlusDays(after));
        Holds.For(Arb.From(cases), each =>
        {
            Assert.Equal(
                Of(BoardLibrary.Embedded.Named(each.Earlier)).Where(deadline => deadline.Anchor < each.Day)
                    .Concat(Of(BoardLibrary.Embedded.Named(each.Later)).Where(deadline => deadline.Anchor >= each.Day))
                    .Select(Said).Order(),
                Of(TwoBoards.Of(each.Earlier, each.Later, each.Day)).Select(Said).Order());

            IEnumerable<Deadline> Of(Board board) =>
                Deadlines.Of(each.Made.Folded, board, A.Calendar).Where(deadline => !IsOfTheResolutionProcess(deadline)
                    // What a document holds is a list, and lists have no days of their own.
                    && deadline.Rule is not RuleIds.RecordSaved);
        });
    }

    [Theory]
    [InlineData("2024-01-08", true)]
    [InlineData("2024-01-09", false)]
    public void A_time_on_the_register_is_read_to_its_end_as_the_board_stood_when_it_began(string change, bool hasProcess)
    {
        var board = TwoBoards.Of("sewscb", "cwm-taf-morgannwg", At.Date(change));
        var registered = A.Case("cwm-taf-morgannwg").Conference("2024-01-08")
            .Told(new PlanStarted("child-1", At.Date("2024-01-08")), "2024-01-08 10:00").Folded;

        Assert.Equal(hasProcess, Deadlines.Of(registered, board, A.Calendar).Any(IsOfTheResolutionProcess));
    }

    private static bool IsOfTheResolutionProcess(Deadline deadline) =>
        deadline.Rule.StartsWith("tier", StringComparison.Ordinal) || deadline.Rule.StartsWith("resolution", StringComparison.Ordinal)
        || deadline.Rule is RuleIds.CoreGroupAfterTier1;

    /// <summary>The same rule with the same words, whatever file they stand in.</summary>
    private static string Said(Deadline deadline) =>
        $"{deadline.Key} {deadline.Anchor} {deadline.From} {deadline.Due} {deadline.DueAt} {deadline.Amount} {deadline.Force} "
        + $"{deadline.Source?.Quotation} {deadline.AnsweredOn} {deadline.Note}";
}
