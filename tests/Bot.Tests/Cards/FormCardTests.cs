using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Resolution;
using CoreGroupBot.Domain.Rules;
using NodaTime;
using static CoreGroupBot.Bot.Tests.Cards.ResolutionCardTests;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>Every form that is offered under "This core group", as the first person to whom it is offered gets it.</summary>
public sealed class FormCardTests
{
    private static readonly LocalDate First = new(2026, 11, 20);

    /// <summary>Those that other tests of cards look at, in situations of their own.</summary>
    private static readonly string[] elsewhere =
    [
        Verbs.ActionAgree, Verbs.FeedbackDone, Verbs.ActionList, Verbs.ChecklistTick, Verbs.Why, Verbs.AsOf, Verbs.WhatIf, Verbs.ChannelConfirm,
        Verbs.ChannelRetry, Verbs.ChannelUnlink, Verbs.ConcernRaise, Verbs.ConcernShow, Verbs.EditUndo, Verbs.RotaAgree, Verbs.MinutesAssign,
        Verbs.MemberChanged, Verbs.ChairClaim, Verbs.AttendanceAccept, Verbs.FamilyExclude, Verbs.MemberJoined, Verbs.CoverName,
        Verbs.ChairSecond, Verbs.AttendanceNominate, Verbs.MeetingNeeds, Verbs.ChairOverride, Verbs.FamilyViews, Verbs.AttendanceApologies,
        Verbs.ConcernLevelSet, Verbs.MeetingBook, Verbs.MeetingPropose, Verbs.ProposalRefuse, Verbs.Tier1Book, Verbs.DelayPropose,
        Verbs.Tier1Outcome, Verbs.ResolutionRequest, Verbs.FamilyInvited, Verbs.HoldAccept,
    ];

    [Fact]
    public void Each_has_its_golden()
    {
        var offered = Situations().SelectMany(view => People.Select(person => (View: view, Seat: Seat.Of(view.Case, person.Equals))))
            .Where(each => each.Seat is not null).ToList();
        var missing = new List<string>();
        foreach (var form in Forms().Where(form => !elsewhere.Contains(form.Name)))
        {
            if (offered.Find(each => form.IsFor(each.View, each.Seat!)) is ({ } view, { } seat))
            {
                Golden.Check($"form-{form.Name.Replace('.', '-')}", form.Form(view, seat));
            }
            else
            {
                missing.Add(form.Name);
            }
        }

        Assert.True(missing.Count == 0, $"In none of the situations is anybody offered: {string.Join(", ", missing)}");
    }

    [Fact]
    public void Those_looked_at_elsewhere_are_forms_and_stand_on_a_golden()
    {
        Assert.Empty(elsewhere.Except(Forms().Select(form => form.Name)));
        var goldens = Directory.EnumerateFiles(Path.GetDirectoryName(Golden.FileOf("Golden", "_"))!).Select(File.ReadAllText).ToList();
        Assert.All(elsewhere, verb => Assert.Contains(goldens, card => card.Contains($"\"{verb}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> People =>
    [
        Groups.KeyWorker, Groups.Manager, Groups.Teacher, Groups.HealthVisitor, Groups.Chair, Groups.MinuteTaker, Officer, Senior,
    ];

    /// <summary>None of them needs more than the case to show itself.</summary>
    private static IEnumerable<IForm> Forms() => typeof(IForm).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IForm)) && type.IsClass).OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => type.GetConstructors().Single())
        .Select(constructor => (IForm)constructor.Invoke(new object?[constructor.GetParameters().Length]));

    private static IEnumerable<CaseView> Situations() =>
    [
        .. ((string[])["bolton", "cwm-taf-morgannwg", "sewscb", "sandwell", "leaflet-2017"]).Select(board => View(
            board, new ReviewListed(new LocalDate(2027, 2, 8), new LocalTime(10, 0)), new PlanChanged(First, IsMinor: false, First),
            new LeavingSaid(Groups.Teacher, new LocalDate(2026, 12, 1), null))),
        View("bolton", new PlanEnded("child-1", new LocalDate(2026, 12, 1))),
        View(
            "bolton", new ReviewListed(new LocalDate(2027, 2, 8), new LocalTime(10, 0)),
            new ReportSubmitted(RuleIds.ReviewSingleReport, new LocalDate(2027, 2, 8), Groups.HealthVisitor, new LocalDate(2026, 12, 1))),
        View("bolton", new SlotChosen("h1", new LocalDateTime(2026, 12, 16, 10, 0), 60, "free"), new HoldPlaced("h1", "e1"), new HoldApproved("h1")),
        ResolutionCardTests.View(new(2026, 10, 27), [(new(2026, 10, 27), new ResolutionRequested(
            "child-1", Origins.Member, Groups.Teacher, new(2026, 10, 27), new(2026, 10, 26)))]),
        ResolutionCardTests.View(new(2026, 11, 5), Delayed()[..1]),
        ResolutionCardTests.View(new(2026, 11, 12), Delayed()),
        ResolutionCardTests.View(new(2026, 11, 12), Booked()),
        ResolutionCardTests.View(new(2026, 12, 1), Tier1()),
        ResolutionCardTests.View(new(2026, 12, 16), [.. Tier1(), (new(2026, 12, 15), new MeetingHeld(new(2026, 12, 15), null))]),
        ResolutionCardTests.View(new(2027, 2, 18), Tier1()),
        ResolutionCardTests.View(new(2027, 2, 25), [.. Tier1(), Tier2Booking]),
        ResolutionCardTests.View(new(2027, 3, 2), [.. Tier1(), Tier2Booking, (new(2027, 3, 1), new Tier2Held("child-1", new(2027, 3, 1)))]),
    ];

    private static (LocalDate, CaseEvent) Tier2Booking =>
        (new(2027, 2, 19), new Tier2Booked("child-1", new(2027, 3, 1), new(["senior-managers", "team-manager", "legal"])));

    /// <summary>On 2 December, after a first core group on 20 November.</summary>
    private static CaseView View(string board, params CaseEvent[] events) => Views.Of(
        [.. Groups.After(board, new LocalDate(2026, 11, 16)), new MeetingHeld(First, null), .. events], Groups.Utc(11, 20, 15), Groups.Utc(12, 2, 9));
}
