using CoreGroupBot.Domain.Boards;

namespace CoreGroupBot.Domain.Tests.Boards;

public sealed class BoardListsTests
{
    [Theory]
    [InlineData("sewscb", 19, 16, 0, 8, 6)]
    [InlineData("leaflet-2017", 14, 21, 0, 8, 7)]
    [InlineData("bolton", 26, 32, 0, 4, 6)]
    [InlineData("cwm-taf-morgannwg", 25, 42, 0, 5, 7)]
    [InlineData("sandwell", 18, 15, 14, 3, 3)]
    public void Each_board_says_as_much_as_its_document(
        string key, int roles, int duties, int checklist, int concerns, int steps)
    {
        var board = BoardLibrary.Embedded.Named(key);

        Assert.Equal(
            (roles, duties, checklist, concerns, steps),
            (board.RoleRules.Count, board.Duties.Count, board.Checklist.Count, board.Concerns.Count, board.ConcernLadder.Count));
    }

    [Fact]
    public void The_checklist_stands_under_its_three_headings() =>
        Assert.Equal(
            [(ChecklistPart.Before, 4), (ChecklistPart.First, 4), (ChecklistPart.All, 6)],
            BoardLibrary.Embedded.Named("sandwell").Checklist.CountBy(item => item.Part).Select(part => (part.Key, part.Value)));

    [Fact]
    public void A_concern_of_one_kind_has_one_key_in_all_boards() =>
        Assert.All(BoardLibrary.Embedded.Boards.SelectMany(board => board.Concerns), concern =>
            Assert.StartsWith(concern.Kind is ConcernKind.Plan ? "plan-" : "group-", concern.Key, StringComparison.Ordinal));

    [Fact]
    public void A_field_has_one_label_in_all_boards() =>
        Assert.All(
            BoardLibrary.Embedded.Boards.SelectMany(board => board.Documents.Record.Concat(board.Documents.Plan)).GroupBy(field => field.Id),
            same => Assert.Single(same.Select(field => field.Label).Distinct()));

    [Fact]
    public void Agenda_and_record_of_a_resolution_meeting_follow_one_another()
    {
        var documents = BoardLibrary.Embedded.Named("cwm-taf-morgannwg").Documents;

        Assert.Equal(
            ["apologies", "summary", "partners-involvement", "views", "analysis", "outcomes", "family-communication", "next-core-group"],
            documents.ResolutionAgenda.Select(field => field.Id));
        Assert.Equal(
            ["date-time-venue", "family-details", "in-attendance", .. documents.ResolutionAgenda.Skip(1).Select(field => field.Id)],
            documents.ResolutionRecord.Select(field => field.Id));
        Assert.Equal(
            ["child-name", "social-worker", "requester", "concern", "core-group-actions", "agency-actions", "date"],
            documents.ResolutionRequest.Where(field => field.Asked is FieldForce.Required).Select(field => field.Id));
    }
}
