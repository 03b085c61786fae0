using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The parents were told why this happens, what is to be achieved and how.</summary>
public sealed class TellParents(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.ParentsTold;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Record"),
        [Say("To be explained: the reasons for this happening, what is to be achieved and how this is done. What was said is not recorded here.")],
        [Input.Date("on", Say("Day on which they were told"), Say("Give the day, today or earlier."), view.Today, min: null, max: view.Today)]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.TellParents(press.Date("on")),
            Say("Recorded"),
            Say("The parents were told.")),
        ct);
}
