using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Bot.Conversation.Membership;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using NodaTime;
using Xunit.Abstractions;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>What is shown to a member never names somebody who is kept apart from them: cards, lists and forms, of made-up groups.
/// <c>SAFE_SEED</c> makes up others.</summary>
public sealed class KeptApartTests(ITestOutputHelper output)
{
    private static readonly string[] Agencies = ["Quillon", "Marrowby", "Tansyfold", "Pemberley", "Ostrander", "Wickham", "Fernhill"];
    private static readonly string[] Boards = ["sewscb", "leaflet-2017", "bolton", "cwm-taf-morgannwg", "sandwell"];

    [Fact]
    public void No_card_or_form_that_a_member_gets_names_somebody_kept_apart_from_them()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SAFE_SEED"), out var given) ? given : 20261128;
        output.WriteLine($"SAFE_SEED={seed}");
        var random = new Random(seed);
        var (looked, withOther) = (0, 0);
        for (var n = 0; n < 40; n++)
        {
            var history = AnyHistory(random);
            var now = Groups.Utc(12, random.Next(1, 31), 9);
            var whole = Views.Of(history, now);
            var plan = NoticePlan.Of(whole.Case, whole.Board, whole.Deadlines, CaseView.Calendar, now);
            foreach (var reader in whole.Case.Attending.ToList())
            {
                var hidden = SafeContact.HiddenFrom(whole.Case, [reader.Id]);
                foreach (var language in (string[])[Languages.English, Languages.Welsh])
                {
                    var shown = Languages.In(language, () => Everything(whole, plan, reader).ToList());
                    looked += shown.Count;
                    withOther += shown.Count(card => whole.Case.Group.Members.Any(member => member.Id != reader.Id && member.Role is Roles.Member && card.Json.Contains(member.Agency, StringComparison.Ordinal)));
                    foreach (var (what, json) in shown)
                    {
                        var told = whole.Case.Group.Members.FirstOrDefault(member => hidden.Contains(member.Id)
                            && (json.Contains(member.Agency, StringComparison.OrdinalIgnoreCase) || json.Contains(member.Person!, StringComparison.OrdinalIgnoreCase)));
                        Assert.True(told is null, $"SAFE_SEED={seed}, group {n}: {what} tells {reader.Agency} of {told?.Agency}: {json}");
                    }
                }
            }

            var channel = whole.SeenBy(new Recipient(Audience.CaseChannel, Groups.Channel, "case-channel"));
            foreach (var notice in plan.Due.Where(due => due.Recipient.Audience is Audience.CaseChannel))
            {
                var json = NoticeCard.Of(notice, channel)?.ToJsonString() ?? "";
                Assert.DoesNotContain(whole.Case.Group.Members, member =>
                    SafeContact.All(whole.Case).Contains(member.Id) && json.Contains(member.Agency, StringComparison.OrdinalIgnoreCase));
            }
        }

        Assert.True(looked > 1000 && withOther > 100, $"SAFE_SEED={seed}: {looked} cards, of which {withOther} name somebody, are no trial.");
    }

    [Fact]
    public void The_key_worker_sees_everybody_and_a_chair_who_is_not_kept_apart_does_too()
    {
        var view = Views.Of(
            [.. Groups.After("bolton", new(2026, 11, 16)), new MembersKeptApart(Groups.HealthVisitor, [Groups.Teacher])], Groups.Utc(11, 20, 9), Groups.Utc(11, 20, 10));
        int Seen(string person) => view.SeenBy(Views.Seat(view, person)).Case.Group.Members.Count;
        Assert.Equal((6, 6, 6, 5, 5), (Seen(Groups.KeyWorker), Seen(Groups.Manager), Seen(Groups.Chair), Seen(Groups.HealthVisitor), Seen(Groups.Teacher)));
    }

    [Fact]
    public void The_forms_and_cards_of_invitations()
    {
        CaseEvent[] booked = [new SlotChosen("h1", new(2026, 12, 15, 10, 0), 60, "Free."), new HoldPlaced("h1", "e1"), new HoldApproved("h1"), new MembersInvited("h1")];
        var view = View(12, 8, booked);
        Golden.Check("form-family-invited", new ConfirmFamily(null!).Form(view, Views.Seat(view, Groups.Teacher)));
        Golden.Check("form-members-apart", new KeepApart(null!).Form(view, Views.Seat(view, Groups.KeyWorker)));
        Golden.Check("invitations-family", Told(view, "chase-5"));
        Golden.Check("invitations-no-room", Told(View(12, 8, [.. booked, new RoomChosen("h1", null, "room@council.example")]), InvitationLadder.NoRoom));
        Golden.Check("invitations-withheld", Told(
            View(12, 8, [.. booked, new MembersKeptApart(Groups.HealthVisitor, [Groups.Teacher]), new InvitationWithheld("h1", Groups.Teacher, SafeContact.SameAddress)]),
            InvitationLadder.Withheld));
    }

    private static JsonObject Told(CaseView view, string step)
    {
        var plan = NoticePlan.Of(view.Case, view.Board, view.Deadlines, CaseView.Calendar, view.Now);
        return NoticeCard.Of(plan.Due.Single(notice => notice.Step == step), view)!;
    }

    private static CaseView View(int month, int day, CaseEvent[] events) => Views.Of(
        [.. Groups.After("cwm-taf-morgannwg", new(2026, 11, 16)), new MeetingHeld(new(2026, 11, 20), null), .. events], Groups.Utc(12, 7, 9), Groups.Utc(month, day, 9));

    private static IEnumerable<(string What, string Json)> Everything(CaseView whole, NoticePlan plan, Member reader)
    {
        var seat = Views.Seat(whole, reader.Person!);
        var view = whole.SeenBy(seat);
        foreach (var notice in plan.Due.Where(due => due.Recipient.Address == reader.Person))
        {
            if (NoticeCard.Of(notice, whole.SeenBy(notice.Recipient)) is { } card)
            {
                yield return ($"notice {notice.Key}", card.ToJsonString());
            }
        }

        var forms = Forms.Where(form => form.IsFor(view, seat)).ToList();
        yield return ("the core group", CaseCard.Of(view, seat, forms.Select(form => (form.Title, form.Name))).ToJsonString());
        foreach (var form in forms)
        {
            yield return ($"form {form.Name}", form.Form(view, seat).ToJsonString());
        }

        foreach (var deadline in view.Deadlines)
        {
            yield return ($"reminder {deadline.Key}", ReminderCard.Of(view, deadline, seat).ToJsonString());
        }
    }

    /// <summary>Every form that needs nothing but its desk to be shown.</summary>
    private static IReadOnlyList<IForm> Forms { get; } =
    [
        .. typeof(IForm).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IForm)))
            .Select(type => type.GetConstructors().Single())
            .Where(made => made.GetParameters() is [{ ParameterType: var only }] && only == typeof(Desk))
            .Select(made => (IForm)made.Invoke([null])),
    ];

    private static List<Recorded> AnyHistory(Random random)
    {
        var agencies = Agencies.OrderBy(_ => random.Next()).Take(random.Next(4, 8)).ToList();
        List<Member> members =
        [
            new("kw", Roles.KeyWorker, "Children’s services", "kw@work.example", null),
            .. agencies.Select((agency, n) => new Member(
                $"m-{n}", random.Next(6) switch { 0 => Roles.Chair, 1 => Roles.MinuteTaker, _ => Roles.Member }, agency, $"{agency}@work.example", null)),
            new("family-1", Roles.FamilyMember, "Family", null, null),
        ];
        string Some() => members[random.Next(1, agencies.Count + 1)].Id;
        var conference = new LocalDate(2026, 11, 16);
        var start = new LocalDateTime(2026, 12, random.Next(7, 24), 10, 0);
        CaseEvent[] some =
        [
            new MeetingHeld(new(2026, 11, 20), null),
            new AttendanceRecorded(new(2026, 11, 20), [Some(), Some()], Some()),
            new SlotChosen("h1", start, 60, $"Not free then: {agencies[0]} and {agencies[1]}.") { Others = [new OtherSlot(start.PlusDays(1), $"all but {agencies[2]}")] },
            new HoldPlaced("h1", "e1"), new HoldApproved("h1"), new MembersInvited("h1"),
            new ApologiesGiven("h1", Some()), new RepresentativeNominated("h1", Some(), "Elsewhere", false),
            new ChairAgreed(Some(), null), new MinuteTakerAssigned(Some(), null), new SecondChairNamed(Some()), new RotaAgreed([Some(), Some()], [Some()]),
            new LeavingSaid(Some(), new(2026, 11, 25), Some()), new MemberExcluded("family-1", "x of y", "conference", Some()),
            new NoSlotFound(new(2026, 12, 24), new(2026, 11, 25), $"{agencies[1]}: can come at 1 of 9 possible times."),
            new ReviewListed(new(2027, 1, 11), null),
        ];
        List<CaseEvent> events =
        [
            new GroupDescribed(new CoreGroup(Boards[random.Next(Boards.Length)], ["child-1"], members, Groups.Manager, Groups.Channel)),
            new ConferenceHeld("child-1", conference), new PlanStarted("child-1", conference),
            .. some.Where(_ => random.Next(5) > 0),
            new MembersKeptApart(Some(), [Some(), Some()]), new MembersKeptApart(Some(), [Some()]),
        ];
        return [.. events.Select((happened, n) => new Recorded(n + 1, Groups.Utc(11, 25, 9), "import", happened))];
    }
}
