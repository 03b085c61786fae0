using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>A member of the core group, or the manager, raises a concern in the board's own words. It goes out at once, day and
/// night; the service judges nothing.</summary>
public sealed class RaiseConcern(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ConcernRaise;

    public string Title => Say("Raise a concern");

    public bool IsFor(CaseView view, Seat seat) =>
        view.Case.IsActive && Raiser(seat) is not null && Grounds.Of(view.Board).Count > 0;

    public JsonObject Form(CaseView view, Seat seat) => RaiseCard.Of(view, seat);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(press, (view, seat) => Decide(view, seat, press), ct);

    private static Decision Decide(CaseView view, Seat seat, CardPress press)
    {
        if (!view.Case.IsActive)
        {
            return new Decision.Already(Say("The plan has ended"), Phrases.PlanEnded);
        }

        if (Raiser(seat) is not { } raiser)
        {
            return new Decision.Decline(Say("Only a member of the core group can raise a concern here."));
        }

        if (Grounds.Find(view.Board, press.Text("category")) is not { } ground)
        {
            return new Decision.Decline(Say("Please choose what the concern is about."));
        }

        var about = press.Text("about") is { } token and not RaiseCard.Nobody ? MemberToken.Find(view.Case, token)?.Id : null;
        var same = view.Case.Concerns.All.Find(known =>
            known.IsOpen && known.Raised.Category == ground.Key && known.Raised.Member == raiser && known.Raised.About == about);
        if (same is not null)
        {
            return new Decision.Already(
                Say("Already raised"), Say($"You raised it on {Dates.Long(same.Raised.On)} and it is open: {ConcernWording.State(view, same)}."));
        }

        var asksFirst = view.Board.ConcernFirstTo?.Value == "other-agency";
        var raised = new ConcernRaised(
            view.Case.Concerns.NextId, ground.Key, raiser, view.Today, press.IsTicked("urgent"),
            asksFirst ? press.IsTicked("discussed") : null, about,
            Offered.Find(view, press.Text("offer")) is { } offer && Offered.IsAsked(view, seat, offer) ? offer.Key : null);
        return new Decision.Record(raised, Say("Concern raised"), [.. Lines(view, ground, raised, asksFirst)]);
    }

    private static IEnumerable<string> Lines(CaseView view, Ground ground, ConcernRaised raised, bool asksFirst)
    {
        var told = ConcernPeople.AtOnce(view.Case, view.Board, new Concern { Raised = raised, RaisedAt = view.Now });
        yield return told.Count > 0
            ? Say($"Told: {string.Join(", ", told.Select(Wording.Role).Distinct())}. You will hear when it is acknowledged and when it is decided.")
            : Say("The register names nobody else who could be told. Please speak to the key worker’s manager yourself.");
        if (raised.IsUrgent)
        {
            yield return Say("If a child is in danger now, call the police or children’s services: a message may be read late.");
        }

        if (asksFirst && raised is { IsUrgent: false, Discussed: false } && view.Board.ConcernFirstTo is { } first)
        {
            yield return Say($"Your board’s own words are: “{Wording.Plain(first.Source.Quotation)}”. It was raised all the same.");
        }

        if (ground.Key is Grounds.UnsafeDeregistration && !told.Any(recipient => recipient.Role is Roles.SafeguardingLead))
        {
            yield return Say("The register has no safeguarding lead of your agency. Please speak to your own yourself.");
        }

        yield return ConcernWording.GiveTheFacts;
    }

    /// <summary>As whom they raise it: officers of the conference may too. Whoever has only been handed something may not.</summary>
    private static string? Raiser(Seat seat) =>
        (seat.Contributor ?? (seat.Members.Count > 0 ? seat.Members[0] : null))?.Id ?? (seat.IsManager ? Roles.KeyWorkerManager : null);
}
