using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Asking;
using CoreGroupBot.Bot.Explaining;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Asking;

/// <summary>The case as it stood at the end of a past day. For any professional of the case; who had recorded what is for
/// those who keep the record and for the manager (<see cref="Entries"/>).</summary>
public sealed class ShowAsItStood(Desk desk, Explainer explainer) : IVerb, IForm
{
    public string Name => Verbs.AsOf;

    public string Title => Say("See how it stood on a past day");

    public bool IsFor(CaseView view, Seat seat) => true;

    public JsonObject Form(CaseView view, Seat seat) => AsItStoodForm.Of(view, Origin.CoreGroup);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Show(
        press,
        (view, seat) => press.Date("on") is { } on
            ? On(view, seat, on, new Origin(press.Text("rule"), press.Date("due"), press.Text("item"), press.Text("whose")))
            : new Answer.Say(Say("Please give the day, today or earlier.")),
        ct);

    internal Answer On(CaseView view, Seat seat, LocalDate on, Origin origin) =>
        explainer.Replay(view.Case.Reference, Buttons.Iso(on), people: false, entry => Entries.MayRead(view, seat, entry), view.Hidden) switch
        {
            Explained.Found<ReplayView> found => new Answer.Card(AsItStoodCard.Of(view, on, found.View, origin)),
            Explained.Refused refused => new Answer.Say(refused.Why),
            _ => new Answer.Say(Phrases.Nothing),
        };
}
