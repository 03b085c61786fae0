using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>How the resolution process stands, for any professional of the case.</summary>
public sealed class ShowResolution(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ResolutionShow;

    public string Title => Say("Resolution process: how it stands");

    public bool IsFor(CaseView view, Seat seat) => view.Board.Resolution is not null && view.Case.IsActive;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionCard.Of(view, seat);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Show(
        press,
        (view, seat) => view.Board.Resolution is null
            ? new Answer.Say(Say($"The guidance of {Wording.Name(view.Board)} provides for no resolution process."))
            : new Answer.Card(ResolutionCard.Of(view, seat)),
        ct);
}
