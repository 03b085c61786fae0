using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Bot.Conversation.Membership;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Import;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Pages;

/// <summary>A member without Teams says whether they come to the booked core group, who comes in their place and whether their report
/// is given: what their card asks, and recorded as it is.</summary>
public sealed class ApologiesPage(CaseFiles cases, Guidance guidance, WorkAddresses addresses, FindPerson find, IClock clock) : IPersonalPage
{
    public string Purpose => ApologiesLinks.Purpose;

    public PersonalPage? Show(PersonalVisit visit) => Of(visit.Case, visit, filled: null, field: null, problem: null, said: []);

    public async Task<PersonalPage?> Act(PersonalVisit visit, IFormCollection form, CancellationToken ct)
    {
        var by = (await find(visit.Member.Person!, ct))?.EntraId ?? Purpose;
        var reply = ApologiesForm.Read(form);
        Decision? decision = null;
        string? field = null;
        var after = await cases.Record(
            visit.Case.Reference, by,
            now =>
            {
                decision = now is not null && Booked(now, visit) is { } booking && Attending(now, visit) is { } member
                    ? reply.Decide(View(now, visit), booking, member, addresses, out field)
                    : null;
                return decision is Decision.Record record ? [record.Event, .. record.And] : [];
            },
            ct);
        return after is null ? null : decision switch
        {
            Decision.Record(_, var heading, var lines) => Of(after, visit, null, null, null, [$"{heading}.", .. lines]),
            Decision.Already(var heading, var lines) => Of(after, visit, null, null, null, [$"{heading}.", .. lines]),
            Decision.Decline(var why) => Of(after, visit, reply, field, why, []),
            _ => Of(after, visit, null, null, null, []),
        };
    }

    /// <param name="filled">What they sent and what was not taken; null for what is on record.</param>
    private PersonalPage? Of(CoreGroupCase @case, PersonalVisit visit, Reply? filled, string? field, string? problem, IReadOnlyList<string> said)
    {
        if (Attending(@case, visit) is not { } member)
        {
            return null;
        }

        var title = Say("Can you come to the core group?");
        if (Booked(@case, visit) is not { } booking)
        {
            return new PersonalPage(title, Html.Of(
                $"<p>{Say($"That date of core group {@case.Reference} does not stand any more, or it has begun. There is nothing to answer here.")}</p>"));
        }

        var view = View(@case, visit);
        var known = Reply.Of(@case, booking, member);
        var form = new ApologiesForm(view, member, filled ?? known, field, problem);
        var isReported = @case.ReportOn(RuleIds.AbsenceReport, booking.Date, member.Id) is not null;
        return new PersonalPage(title, Html.Of(
            $"""
            {News(said, problem)}
            <dl>
              <dt>{Say("Core group")}</dt><dd>{@case.Reference}</dd>
              <dt>{Say("When")}</dt><dd>{Wording.At(booking.Start)}</dd>
              <dt>{Say("You are")}</dt><dd>{member.InWords}</dd>
              <dt>{Say("On record")}</dt><dd>{OnRecord(known)}</dd>
            </dl>
            {form.Whole(isReported)}
            """));
    }

    private static Html News(IReadOnlyList<string> said, string? problem) =>
        problem is not null ? Html.Of($"<div class=\"said\" role=\"alert\"><p><strong>{Say("Nothing is recorded yet.")}</strong> {problem}</p></div>")
        : said.Count > 0 ? Html.Of($"<div class=\"said\" role=\"status\">{Html.All(said.Select(line => Html.Of($"<p>{line}</p>")))}</div>")
        : Html.None;

    private static string OnRecord(Reply known) => known switch
    {
        { Comes: true } => Say("You come."),
        { Comes: null } => Say("You have not said yet."),
        { Sends: true, IsReportGiven: true } => Say("You cannot come; somebody comes in your place, and your report is given."),
        { Sends: true } => Say("You cannot come; somebody comes in your place."),
        { IsReportGiven: true } => Say("You cannot come; your report is given."),
        _ => Say("You cannot come."),
    };

    /// <summary>The core group that the link is about, while it is booked and has not begun.</summary>
    private Booking? Booked(CoreGroupCase @case, PersonalVisit visit) =>
        @case.IsActive && @case.Bookings.Find(one => one.Hold == visit.Link.Hold) is { IsBooked: true } booking
        && booking.Begins > clock.GetCurrentInstant()
            ? booking
            : null;

    private static Member? Attending(CoreGroupCase @case, PersonalVisit visit) =>
        @case.Attending.FirstOrDefault(member => member.Id == visit.Link.Member);

    /// <summary>As that member may see it.</summary>
    private CaseView View(CoreGroupCase @case, PersonalVisit visit)
    {
        var view = CaseView.Of(@case, guidance, clock.GetCurrentInstant());
        return view.SeenBy(Seat.Of(@case, visit.Member.Person!.Equals, view.Today));
    }
}
