using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>A professional or the manager names who covers for them, from a day to a day; of somebody who is away, the key worker or
/// the manager does. That person is told what they are told, and may say what they may say. It ends by itself.</summary>
public sealed class NameCover(Desk desk, WorkAddresses addresses) : IVerb, IForm
{
    /// <summary>Months that one cover may last.</summary>
    private const int Longest = 6;

    private const string Other = "other";

    public string Name => Verbs.CoverName;

    public string Title => Say("Name who covers for you");

    public bool IsFor(CaseView view, Seat seat) => view.Case.IsActive;

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title, Say("They are told what you are told in that time, marked so, and can answer it for you. It ends by itself."), source: null,
        [
            Input.Choice("deputy", Say("Who covers?"), Say("Choose somebody."), [
                .. PeopleChoices.Of(view.Case.Professionals.Where(member => !seat.Is(member.Id))), (Say("Somebody else, at the address below"), Other)]),
            Input.Line("address", Say("Their address at work, if somebody else"), error: null, "name@work.example", 254),
            Input.Date("from", Say("From"), Say("Give the first day."), view.Today, view.Today, view.Today.PlusMonths(Longest)),
            Input.Date("until", Say("Until"), Say("Give the last day."), view.Today.PlusWeeks(2), view.Today, view.Today.PlusMonths(Longest)),
        ],
        SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(press, (view, seat) => Decide(view, seat, press), ct);

    private Decision Decide(CaseView view, Seat seat, CardPress press)
    {
        if (!view.Case.IsActive)
        {
            return new Decision.Decline(Phrases.PlanEnded);
        }

        if (press.Text("for") is not null && !seat.IsKeyWorker && !seat.IsManager)
        {
            return new Decision.Decline(Say("Only the key worker or the manager can name who covers for somebody else."));
        }

        if ((press.Text("for") is { } other ? PeopleChoices.Find(view.Case, other)
            : seat.Members is [var first, ..] ? first.Id : seat.IsManager ? Roles.KeyWorkerManager : null) is not { } of)
        {
            return new Decision.Decline(Say("Only a professional of this core group or the manager can name who covers for them."));
        }

        var typed = press.Text("deputy") is null or Other ? press.Text("address") : null;
        var deputy = typed is not null ? addresses.Read(typed) : MemberToken.Find(view.Case, press.Text("deputy"))?.Person;
        if (deputy is null || view.Case.Group.Members.Any(member => Roles.IsFamily(member.Role) && member.Person == deputy))
        {
            return new Decision.Decline(typed is null ? Say("Please choose who covers, or give their address at work.") : addresses.Wanted);
        }

        var covered = of is Roles.KeyWorkerManager ? view.Case.Group.TeamManager : view.Case.Group.Members.First(member => member.Id == of).Person;
        if (string.Equals(covered, deputy, StringComparison.OrdinalIgnoreCase)
            || (press.Text("for") is null && seat.Members.Any(member => string.Equals(member.Person, deputy, StringComparison.OrdinalIgnoreCase))))
        {
            return new Decision.Decline(press.Text("for") is null
                ? Say("That is you. Please name somebody else.") : Say("That is whoever is away. Please name somebody else."));
        }

        if (press.Date("from") is not { } from || press.Date("until") is not { } until || until < from || until < view.Today
            || until > view.Today.PlusMonths(Longest))
        {
            return new Decision.Decline(Say($"Please give a first and a last day, the last one within the next {Longest} months."));
        }

        var cover = new Cover(of, deputy, from, until);
        return view.Case.Membership.Covers.Contains(cover)
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"Covered until {Dates.Long(until)}."))
            : new Decision.Record(
                new CoverNamed(of, deputy, from, until), Say("Cover recorded"),
                Say($"From {Dates.Long(from)} until {Dates.Long(until)} they are told what "
                + $"{(press.Text("for") is null ? Say("you are") : Say($"the {Chairing.InWords(view.Case, of)} is"))} told."));
    }
}
