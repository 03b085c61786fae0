using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>Tier 1 is fixed for a day: the professionals of the core group and their managers, never the family.</summary>
public sealed class BookTier1(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.Tier1Book;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Book"),
        [Say("The professionals of the core group are told of it here. The family is not invited.")],
        [
            Input.Date("date", Say("Day of the meeting"), Say("Give the day."), view.Today, min: null, max: null),
            ResolutionFormCard.Invite(Invitees.Tier1, "team-manager,line-managers"),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.BookTier1(press.Date("date"), press.Several("invited")),
            Say("Tier 1 booked"),
            [
                Say("Invite whom you ticked yourself; the professionals of the core group are told here. The parents are to be told that it takes place."),
                .. ResolutionPress.LateLine(view, Domain.Rules.RuleIds.Tier1Arrange, press.Date("date")),
            ]),
        ct);
}
