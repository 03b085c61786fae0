using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Bot.Conversation.Holds;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Pages;

/// <summary>The key worker answers a hold: the same facts and the same choices as on the card, and what was decided where that was
/// elsewhere.</summary>
public sealed class HoldPage(CaseFiles cases, Guidance guidance, FindPerson find, IClock clock) : IPersonalPage
{
    public string Purpose => HoldLinks.Purpose;

    public PersonalPage? Show(PersonalVisit visit) => IsTheirs(visit.Case, visit) ? Page(View(visit.Case), visit, said: []) : null;

    public async Task<PersonalPage?> Act(PersonalVisit visit, IFormCollection form, CancellationToken ct)
    {
        var by = (await find(visit.Member.Person!, ct))?.EntraId ?? Purpose;
        Decision? decision = null;
        var after = await cases.Record(
            visit.Case.Reference, by,
            now =>
            {
                decision = now is not null && IsTheirs(now, visit) ? Decide(View(now), visit.Link.Hold, form) : null;
                return decision is Decision.Record record ? [record.Event, .. record.And] : [];
            },
            ct);
        return decision switch
        {
            Decision.Record(_, var heading, var lines) => Page(View(after!), visit, [$"{heading}.", .. lines]),
            Decision.Already(var heading, var lines) => Page(View(after!), visit, [$"{heading}.", .. lines]),
            Decision.Decline(var why) => Page(View(after!), visit, [why]),
            _ => null,
        };
    }

    /// <summary>They may have handed the case over since the link was made.</summary>
    private static bool IsTheirs(CoreGroupCase @case, PersonalVisit visit) =>
        @case.KeyWorker?.Id == visit.Link.Member && @case.Bookings.Exists(booking => booking.Hold == visit.Link.Hold);

    private Decision Decide(CaseView view, string hold, IFormCollection form)
    {
        var answer = new HoldAnswer(guidance, Ways.Page);
        var press = new CardPress("", "", CardPress.Of(form.Select(field => (field.Key, field.Value.ToString()))));
        return press.Text("answer") switch
        {
            "accept" => answer.Accept(view, hold),
            "choose" => answer.Choose(view, hold, ChooseTime.Start(press.Text("start"), press.Date("otherDate"), press.Time("otherTime"))),
            "none" => answer.None(view, hold),
            "takeBack" => answer.TakeBack(view, hold),
            _ => new Decision.Decline(Say("Please choose one of the buttons.")),
        };
    }

    private CaseView View(CoreGroupCase @case) => CaseView.Of(@case, guidance, clock.GetCurrentInstant());

    private static PersonalPage Page(CaseView view, PersonalVisit visit, IReadOnlyList<string> said)
    {
        var booking = view.Case.Bookings.Find(one => one.Hold == visit.Link.Hold)!;
        var news = said.Count == 0 ? Html.None
            : Html.Of($"<div class=\"said\" role=\"status\">{Html.All(said.Select(line => Html.Of($"<p>{line}</p>")))}</div>");
        return new PersonalPage(
            Say($"Core group {view.Case.Reference}: a time for your answer"),
            Html.Of($"{news}{HoldForms.Facts(view, booking)}{HoldForms.For(view, booking, isSaid: said.Count > 0)}"));
    }
}
