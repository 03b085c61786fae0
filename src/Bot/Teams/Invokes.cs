using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Conversation;
using CoreGroupBot.Bot.Conversation.Dialogs;
using CoreGroupBot.Bot.Conversation.Finding;
using CoreGroupBot.Bot.Conversation.Speaking;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Everything that Teams waits for an answer to, beside presses on cards: dialogs, search and links.</summary>
public sealed class Invokes(InboundTable inbound, CaseDialog dialog, FindCase find, UnfoldLink unfold, Turns turns, SpokenLanguage language)
{
    /// <returns>The body of the answer, as JSON; null where the invoke is not known here.</returns>
    public async Task<string?> Answer(Activity activity, CancellationToken ct)
    {
        language.TurnTo(activity.From?.AadObjectId, activity.Value);
        return activity.Name switch
        {
            ActivityTypes.CardAction => await turns.Press(activity),
            ActivityTypes.DialogOpened => Body((await OfDialog(activity, dialog.Open, ct)).ToBody()),
            ActivityTypes.DialogSubmitted => await Submitted(activity),
            ActivityTypes.Search => Body(await find.Search(activity.From?.AadObjectId, activity.Value, ct)),
            ActivityTypes.Link => Body(unfold.Of(activity.Value, isAtHand: true)),
            ActivityTypes.AnonymousLink => Body(unfold.Of(activity.Value, isAtHand: false)),
            _ => null,
        };
    }

    /// <summary>A second delivery gets the answer of the first.</summary>
    private async Task<string> Submitted(Activity activity)
    {
        var key = Turns.Key(activity);
        return key is not null ? await inbound.Once(key, Submit) : (await Submit()).Body;

        async Task<(string Body, bool Stands)> Submit()
        {
            var answer = await OfDialog(
                activity, (by, value, ct) => dialog.Submit(by, value, key, ct), CancellationToken.None);
            return (Body(answer.ToBody()), answer is not DialogAnswer.Says { IsFault: true });
        }
    }

    private static async Task<DialogAnswer> OfDialog(
        Activity activity, Func<string, JsonElement?, CancellationToken, Task<DialogAnswer>> answer, CancellationToken ct) =>
        activity.From?.AadObjectId is { Length: > 0 } by
            ? await answer(by, activity.Value, ct)
            : new DialogAnswer.Says(Phrases.Nothing);

    private static string Body(JsonObject body) => body.ToJsonString();
}
