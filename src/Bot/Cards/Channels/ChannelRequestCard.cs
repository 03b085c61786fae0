using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Meetings;

namespace CoreGroupBot.Bot.Cards.Channels;

/// <summary>To the key worker: somebody of the group asks for a Teams channel to be linked. Which one it is they see by opening
/// it: how it is called is not known here.</summary>
public static class ChannelRequestCard
{
    public static JsonObject Of(CaseView view, ChannelRequest request)
    {
        var heading = Say("Link a Teams channel to this core group?");
        var asks = Say($"The {Chairing.InWords(view.Case, request.By)} has asked for it. What is for the whole group is then posted there.");
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading} {asks}",
            [
                .. Passages.Head(view, null, heading),
                Element.Text(asks),
                Element.Text(Say("Everybody in the channel sees the reference of the core group and whose turn it is, by role. "
                    + "The rest of a card is shown only to members of the core group.")),
                view.Case.Group.Channel is { } other && other != request.Channel
                    ? Element.Text(Say("The channel that is linked now is then linked no more."))
                    : null,
            ],
            [
                Press.Execute(Say("Link it"), Verbs.ChannelConfirm, Data(view, request), isPrimary: true),
                Press.Execute(Say("Do not link it"), Verbs.ChannelRefuse, Data(view, request)),
                Press.Open(Say("See the channel"), Address(request)),
                Buttons.Menu(view),
            ]);
    }

    private static JsonObject Data(CaseView view, ChannelRequest request) =>
        Buttons.Data(view, ("request", string.Create(null, $"{request.Number}")));

    private static string Address(ChannelRequest request) => request.Thread is { } message
        ? $"https://teams.microsoft.com/l/message/{Uri.EscapeDataString(request.Channel)}/{Uri.EscapeDataString(message)}"
        : $"https://teams.microsoft.com/l/channel/{Uri.EscapeDataString(request.Channel)}/channel";
}
