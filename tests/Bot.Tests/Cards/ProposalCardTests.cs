using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>The cards of a date that a member proposes. The last core group was on 18 November; it is Monday 23 November 2026.
/// </summary>
public sealed class ProposalCardTests
{
    private static readonly LocalDate Day = new(2026, 11, 23);

    [Fact]
    public void The_forms_in_which_a_date_is_given_and_proposed()
    {
        var view = View("cwm-taf-morgannwg", new SlotChosen("h1", new LocalDateTime(2026, 12, 14, 10, 0), 60, "free"));
        Golden.Check("date-give", DateCard.ToGive(view));
        Golden.Check("date-propose", DateCard.ToPropose(view));
    }

    [Fact]
    public void A_date_in_time_for_the_key_worker_to_take() => Golden.Check("proposal", Card(View("cwm-taf-morgannwg", Made(12, 10))));

    [Fact]
    public void A_date_after_the_limit_says_so() => Golden.Check("proposal-late", Card(View("bolton", Made(12, 31))));

    [Fact]
    public void An_early_date_where_the_board_only_advises() => Golden.Check("proposal-early", Card(View("leaflet-2017", Made(11, 28))));

    [Fact]
    public void What_became_of_it()
    {
        Golden.Check("proposal-taken", Card(View("bolton", Made(12, 10), new SlotChosen("h1", new LocalDateTime(2026, 12, 10, 10, 0), 60, "free"))));
        var refused = View("bolton", Made(12, 10), new ProposalRefused(1, "The school is closed on that day.", Day));
        Golden.Check("proposal-refused", Card(refused));
        Golden.Check("proposal-refused-member", ProposalCard.Refused(refused, refused.Case.Papers.Proposals.All[0]));
    }

    [Theory]
    [InlineData("bolton")]
    [InlineData("sewscb")]
    public void The_way_to_an_earlier_core_group_fits_the_person_and_submits_nothing_else(string board)
    {
        var view = View(board);
        var (keyWorker, member) = (EarlierMeeting.Buttons(view, Seat(view, Groups.KeyWorker)), EarlierMeeting.Buttons(view, Seat(view, Groups.Teacher)));
        Assert.Equal(Verbs.MeetingBook, $"{Assert.Single(keyWorker)["data"]!["open"]}");
        Assert.Equal(Verbs.MeetingPropose, $"{Assert.Single(member)["data"]!["open"]}");
        Assert.Equal("none", $"{Assert.Single(member)["associatedInputs"]}");
        Assert.Empty(EarlierMeeting.Buttons(view, Seat(view, Groups.Manager)));
        Assert.Empty(EarlierMeeting.Buttons(View(board, new PlanEnded("child-1", Day)), Seat(view, Groups.Teacher)));
        Assert.Equal(
            board is "bolton", CaseCard.Of(view, Seat(view, Groups.Teacher), []).ToJsonString().Contains("Propose an earlier date", StringComparison.Ordinal));
    }

    private static MeetingProposed Made(int month, int day) =>
        new(Groups.HealthVisitor, new LocalDateTime(2026, month, day, 10, 0), Day);

    private static JsonObject Card(CaseView view) => ProposalCard.ForKeyWorker(view, view.Case.Papers.Proposals.All[0]);

    private static Seat Seat(CaseView view, string person) => Bot.Cards.Seat.Of(view.Case, person.Equals)!;

    private static CaseView View(string board, params CaseEvent[] events)
    {
        var history = Groups.After(board, new LocalDate(2026, 11, 9)).Append(new MeetingHeld(new LocalDate(2026, 11, 18), null)).Concat(events)
            .Select((happened, n) => new Recorded(n + 1, Groups.Utc(11, 23, 10), "someone", happened));
        return CaseView.Of(
            Fold.Of(Groups.Case, history)!, new Guidance(new CurrentBoards(), Options.Create(new ReminderOptions())), Groups.Utc(11, 23, 11));
    }
}
