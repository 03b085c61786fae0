using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>Team Manager or independent reviewing officer proposes to delay the automatic trigger, and so agrees.</summary>
public sealed class ProposeDelay(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.DelayPropose;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Propose"),
        [Say("A delay is possible where a Tier 1 meeting could not progress, for example during criminal or private law proceedings. The other of the two must agree; until then Tier 1 is still to be arranged.")],
        [Input.Reason("ground", Say("Ground"), Say("Give the ground in a sentence."))]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.ProposeDelay(ResolutionOffers.ApproverRole(seat)!, press.Text("ground")),
            Say("Delay proposed"),
            Say("Your agreement is recorded; the other one is asked for theirs.")),
        ct);
}
