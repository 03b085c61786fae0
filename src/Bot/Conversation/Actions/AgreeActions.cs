using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Actions;

/// <summary>Actions were agreed, several with one press: all of them are recorded, or none.</summary>
public sealed class AgreeActions(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ActionAgree;

    public string Title => Say("Agree actions");

    public bool IsFor(CaseView view, Seat seat) => seat.KeepsTheRecord && view.Case.IsActive;

    public JsonObject Form(CaseView view, Seat seat) => ActionForm.Of(view);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.KeepsTheRecord ? Decide(view, press) : new Decision.Decline(Phrases.OnlyRecordKeepers),
        ct);

    private static Decision Decide(CaseView view, CardPress press)
    {
        if (!view.Case.IsActive)
        {
            return new Decision.Already(Say("Nothing recorded"), Phrases.PlanEnded);
        }

        var at = press.Date("at");
        if (at is { } day ? !WasOn(view, day) : press.Text("at") is not ActionForm.Between)
        {
            return new Decision.Decline(Say("Please choose the core group at which it was agreed, or “Between core groups”."));
        }

        var rows = Enumerable.Range(1, ActionForm.Rows).Select(n => ActionRow.Of(press, n)).Where(row => !row.IsEmpty).ToList();
        if (rows.Count == 0)
        {
            return new Decision.Decline(Say("Please say what is to be done, by whom and by when."));
        }

        if (rows.Select(row => row.Fault(view, at ?? view.Today)).OfType<string>().FirstOrDefault() is { } fault)
        {
            return new Decision.Decline(fault);
        }

        var known = view.Case.Actions.All.Count;
        var agreed = rows.Where(row => !row.IsOnRecord(view)).Select((row, n) => row.Agreed(view, $"a{known + n + 1}", at)).ToList();
        return agreed.Count == 0
            ? new Decision.Already(Phrases.AlreadyRecorded, Say("What you filled in is on record with that owner and date."))
            : new Decision.Record(
                agreed[0], agreed.Count == 1 ? Say("Action recorded") : Say($"{agreed.Count} actions recorded"),
                [.. agreed.Select(action => InWords(view.Case, action))])
            {
                And = agreed[1..],
            };
    }

    /// <summary>One that was held, or one that is booked for today.</summary>
    private static bool WasOn(CaseView view, LocalDate day) => view.Case.Meetings.ContainsKey(day)
        || (day == view.Today && view.Case.Standing is { IsBooked: true } booked && booked.Date == day);

    private static string InWords(CoreGroupCase @case, ActionAgreed action) =>
        Say($"{action.Title}: {@case.Group.Members.First(member => member.Id == action.Owner).InWords}, by {Dates.Long(action.Due)}.");
}
