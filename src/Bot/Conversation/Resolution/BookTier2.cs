using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The senior manager fixes Tier 2 for a day.</summary>
public sealed class BookTier2(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.Tier2Book;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Book"),
        [Say("The family is not invited. The legal representative is always asked.")],
        [
            Input.Date("date", Say("Day of the meeting"), Say("Give the day."), view.Today, min: null, max: null),
            ResolutionFormCard.Invite(Invitees.Tier2, "senior-managers,team-manager,legal"),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.BookTier2(press.Date("date"), press.Several("invited")),
            Say("Tier 2 booked"),
            [
                Say("Invite whom you ticked yourself."),
                .. ResolutionPress.LateLine(view, Domain.Rules.RuleIds.Tier2Meeting, press.Date("date")),
            ]),
        ct);
}
