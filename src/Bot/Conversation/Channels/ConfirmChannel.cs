using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Domain.Channels;

namespace CoreGroupBot.Bot.Conversation.Channels;

/// <summary>The key worker links the channel that was asked for, unless it has become another core group's since.</summary>
public sealed class ConfirmChannel(Desk desk, ChannelCases channels) : IVerb, IForm
{
    public string Name => Verbs.ChannelConfirm;

    public string Title => Say("Answer the request to link a channel");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && view.Case.IsActive && view.Case.Channels.Asked is not null;

    public JsonObject Form(CaseView view, Seat seat) => ChannelRequestCard.Of(view, view.Case.Channels.Asked!);

    public async Task<Answer> Press(CardPress press, CancellationToken ct)
    {
        string? wanted = null;
        await desk.Show(press, (view, _) => new Answer.Say(wanted = RequestOf(press, view)?.Channel ?? ""), ct);
        return wanted is { Length: > 0 } && await channels.IsTaken(wanted, press.Text("case")!, ct)
            ? new Answer.Say(Say("This channel has been linked to another core group since. A channel holds one."))
            : await desk.Record(press, (view, seat) => Decide(press, view, seat), ct);
    }

    private static Decision Decide(CardPress press, CaseView view, Seat seat) =>
        !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
        : RequestOf(press, view) is { } asked && view.Case.IsActive
            ? new Decision.Record(new ChannelLinked(asked.Channel), Say("Channel linked"), Say("What is for the whole group is posted there from now on."))
        : new Decision.Already(Say("Channel: answered before"), Say("It was answered, or asked for anew, since this card was sent."));

    /// <summary>The request that the button was for, while it waits.</summary>
    internal static ChannelRequest? RequestOf(CardPress press, CaseView view) =>
        view.Case.Channels.Asked is { } asked && press.Text("request") == string.Create(null, $"{asked.Number}") ? asked : null;
}
