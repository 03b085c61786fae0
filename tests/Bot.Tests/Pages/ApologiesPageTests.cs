using System.Net;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Pages;

/// <summary>The page on which a member without Teams says whether they come.</summary>
public sealed class ApologiesPageTests : IAsyncLifetime
{
    private const string Hold = "h1";

    /// <summary>Friday 27 November.</summary>
    private static readonly LocalDateTime Start = new(2026, 11, 27, 10, 0);

    private ServiceUnderTest service = null!;

    public async Task InitializeAsync() => service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData("bolton", true, true, "they should produce a written report")]
    [InlineData("cwm-taf-morgannwg", true, true, "they should provide a report")]
    [InlineData("sandwell", true, true, "sent a report or nominated")]
    [InlineData("sewscb", false, false, "must be appropriately briefed")]
    [InlineData("leaflet-2017", false, true, null)]
    public async Task It_asks_what_the_board_asks(string board, bool asksForReport, bool asksForAgency, string? words)
    {
        await Booked(board);
        var page = await Get($"{Link()}?lang=en");
        Assert.Contains("Core group</dt><dd>CG-0012", page, StringComparison.Ordinal);
        Assert.Contains("Friday 27 November 2026, 10:00", page, StringComparison.Ordinal);
        Assert.Contains("You have not said yet.", page, StringComparison.Ordinal);
        Assert.Equal(asksForReport, page.Contains("name=\"report\"", StringComparison.Ordinal));
        Assert.Equal(asksForAgency, page.Contains("name=\"agency\"", StringComparison.Ordinal));
        if (words is not null)
        {
            Assert.Contains(words, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_report_that_is_not_given_after_all_is_taken_back_there_when_that_is_ticked_and_not_otherwise()
    {
        await Booked("bolton");
        await Send(("come", "no"), ("report", "yes"));
        var before = service.Cases.History(Groups.Case).Count;

        await Send(("come", "no"));
        Assert.Empty(Since(before));
        var said = await Send(("come", "no"), ("reportBack", "yes"));
        Assert.Contains("not recorded as given any more", said, StringComparison.Ordinal);
        Assert.Contains("name=\"report\"", said, StringComparison.Ordinal);
        Assert.Equal([new ReportTakenBack(RuleIds.AbsenceReport, Start.Date, Groups.Teacher, new LocalDate(2026, 11, 23))], Since(before));
        await Send(("come", "no"), ("reportBack", "yes"));
        Assert.Single(Since(before));
    }

    [Fact]
    public async Task Opening_it_changes_nothing_and_sending_it_records_what_the_cards_would_and_can_be_changed()
    {
        await Booked("bolton");
        var before = service.Cases.History(Groups.Case).Count;
        await Get(Link());
        Assert.Equal(before, service.Cases.History(Groups.Case).Count);

        var said = await Send(("come", "no"), ("sends", "yes"), ("who", "Deputy head"), ("briefed", "yes"), ("report", "yes"));
        Assert.Contains("Your apologies for Friday 27 November 2026, 10:00 are recorded.", said, StringComparison.Ordinal);
        Assert.Contains("Your report is recorded as given.", said, StringComparison.Ordinal);
        Assert.Contains("value=\"Deputy head\"", said, StringComparison.Ordinal);
        Assert.Equal(
            [
                new ApologiesGiven(Hold, Groups.Teacher),
                new RepresentativeNominated(Hold, Groups.Teacher, "School", IsBriefed: true) { Who = "Deputy head" },
                new ReportSubmitted(RuleIds.AbsenceReport, Start.Date, Groups.Teacher, new LocalDate(2026, 11, 23)),
            ],
            Since(before));

        before += 3;
        Assert.Contains("Already recorded", await Send(("come", "no"), ("sends", "yes"), ("who", "Deputy head"), ("briefed", "yes")), StringComparison.Ordinal);
        Assert.Empty(Since(before));
        Assert.Contains("your report is given", await Send(("come", "no"), ("who", "Deputy head")), StringComparison.Ordinal);
        Assert.Equal([new RepresentativeWithdrawn(Hold, Groups.Teacher)], Since(before));
        Assert.Contains("You come.", await Send(("come", "yes")), StringComparison.Ordinal);
        Assert.Equal([new ApologiesWithdrawn(Hold, Groups.Teacher), new AttendanceConfirmed(Hold, Groups.Teacher)], Since(before + 1));
    }

    [Fact]
    public async Task What_cannot_be_taken_is_kept_and_said_at_its_field_and_nothing_is_recorded()
    {
        await Booked("bolton");
        var before = service.Cases.History(Groups.Case).Count;
        Assert.Contains("Choose whether you come.", await Send(("who", "Deputy head")), StringComparison.Ordinal);
        var named = await Send(("come", "no"), ("sends", "yes"), ("agency", "School nursing"), ("who", "Mum <b>"), ("briefed", "yes"));
        Assert.Contains("Nothing is recorded yet.", named, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\" aria-describedby=\"who-problem\"", named, StringComparison.Ordinal);
        Assert.Contains("value=\"Mum <b>\"", named, StringComparison.Ordinal);
        Assert.Contains("value=\"School nursing\"", named, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"agency-problem\"", await Send(("come", "no"), ("sends", "yes"), ("agency", "Grandmother")), StringComparison.Ordinal);
        Assert.Contains("leave empty who comes", await Send(("come", "no"), ("who", "Deputy head")), StringComparison.Ordinal);
        Assert.Empty(Since(before));

        using var encoded = await service.Http.PostAsync(Link(), new FormUrlEncodedContent([new("come", "no"), new("sends", "yes"), new("who", "<b>x</b>")]));
        Assert.DoesNotContain("<b>x</b>", await encoded.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_in_Welsh_for_whoever_wants_it_so()
    {
        await Booked("cwm-taf-morgannwg");
        Assert.Contains("Allwch chi ddod i’r grŵp craidd?", await Get($"{Link()}?lang=cy"), StringComparison.Ordinal);
        Assert.Contains("Dewiswch a ydych yn dod.", await Send($"{Link()}?lang=cy", []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_ends_when_the_core_group_begins_moves_or_the_member_leaves()
    {
        await Booked("bolton");
        var link = Link(Groups.Utc(12, 31, 10));
        await service.Happened(Groups.Case, new AnotherDateSought(Hold), new SlotChosen("h2", Start.PlusDays(5), 60, "free"), new HoldApproved("h2"));
        Assert.Contains("does not stand any more", await Get(link), StringComparison.Ordinal);
        Assert.Contains("does not stand any more", await Send(link, ("come", "no")), StringComparison.Ordinal);
        Assert.DoesNotContain(service.Cases.History(Groups.Case), recorded => recorded.Event is ApologiesGiven);

        await service.Happened(Groups.Case, new MemberLeft(Groups.Teacher, new LocalDate(2026, 11, 23), null));
        using var gone = await service.Http.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_link_that_outlives_the_beginning_answers_nothing()
    {
        await Booked("bolton");
        var link = Link(Groups.Utc(12, 31, 10));
        service.Clock.Now = Groups.Utc(11, 27, 10);
        Assert.Contains("or it has begun", await Send(link, ("come", "no")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_to_members_of_a_booked_core_group_have_the_link_and_others_have_not()
    {
        await Booked("bolton");
        var links = service.Get<ApologiesLinks>();
        Notice To(string who, string rule, Audience audience = Audience.Person) => new(
            Groups.Case, rule, Start.Date, "asked", Tone.Prompt, new Recipient(audience, who, Roles.Member), service.Clock.Now);
        Task<string?> For(Notice notice) => links.For(notice, default);
        Assert.NotNull(await For(To(Groups.Teacher, RuleIds.AbsenceReport)));
        Assert.NotNull(await For(To(Groups.Teacher, RuleIds.Checklist)));
        Assert.NotNull(await For(To(Groups.KeyWorker, RuleIds.AbsenceReport)));
        Assert.Null(await For(To(Groups.KeyWorker, RuleIds.SubsequentMaxInterval)));
        Assert.Null(await For(To(Groups.Manager, RuleIds.SubsequentMaxInterval, Audience.Manager)));
        Assert.Null(await For(To(Groups.Teacher, RuleIds.Checklist) with { Case = "CG-1, CG-2" }));
        Assert.Null(await For(To(Groups.Teacher, RuleIds.Checklist) with { Recipient = new(Audience.Person, Groups.Teacher, Roles.Member, Groups.Chair) }));
        service.Clock.Now = Groups.Utc(11, 27, 10);
        Assert.Null(await For(To(Groups.Teacher, RuleIds.AbsenceReport)));
    }

    private Task<CoreGroupCase?> Booked(string board) => service.Happened(Groups.Case, [
        .. Groups.After(board, new LocalDate(2026, 11, 2)), new MeetingHeld(new LocalDate(2026, 11, 12), null),
        new SlotChosen(Hold, Start, 60, "free"), new HoldPlaced(Hold, "event"), new HoldApproved(Hold), new MembersInvited(Hold)]);

    private List<CaseEvent> Since(int count) => [.. service.Cases.History(Groups.Case).Skip(count).Select(recorded => recorded.Event)];

    private string Link(Instant? until = null) => new Uri(service.Get<PersonalLinks>().Make(
        ApologiesLinks.Purpose, Groups.Case, Hold, Groups.Teacher, until ?? Groups.Utc(11, 27, 10))!).AbsolutePath;

    private async Task<string> Get(string link) => WebUtility.HtmlDecode(await service.Http.GetStringAsync(link));

    private Task<string> Send(params (string Name, string Value)[] fields) => Send(Link(), fields);

    private async Task<string> Send(string link, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var answer = await service.Http.PostAsync(link, form);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
