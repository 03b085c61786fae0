using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The Team Manager agrees that a request is taken back, with the reason (rules.md A63).</summary>
public sealed class WithdrawRequest(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.ResolutionWithdraw;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Take back"),
        [Say("The process ends for the children chosen. A new request is possible at any time.")],
        [Input.Reason("reason", Say("Reason for which it is taken back"), Say("Give the reason in a sentence."))]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.Withdraw(press.Text("reason")),
            Say("Request taken back"),
            Say("The reason is on record.")),
        ct);
}
