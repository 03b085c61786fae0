using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Notices;

namespace CoreGroupBot.Bot.Cards.Channels;

/// <summary>What stands in the case channel for everybody who reads along: the reference and a role, and no word more in any
/// part of the card. Members of the core group are shown the matter itself in its place, each for themselves.</summary>
public static class ChannelFace
{
    /// <summary>Teams asks by itself for no more people.</summary>
    public const int MostMembers = 60;

    private static string ForMembersOnly => Say("What it is about is shown only to members of the core group.");

    /// <param name="role">Whose turn it is; null where it is the whole group's.</param>
    /// <param name="closure">What has become of it; null while it stands.</param>
    /// <param name="post">A number by which the service knows the post: it tells nobody else anything.</param>
    /// <param name="members">For whom Teams asks by itself ("29:…").</param>
    public static JsonObject Of(CaseView view, string? role, Closure? closure, long post, IReadOnlyList<string> members)
    {
        var heading = closure switch
        {
            null => Say("For this core group"),
            Closure.Answered => Say("Done"),
            Closure.Superseded => Say("Said again since"),
            _ => Say("No longer open"),
        };
        var with = closure is null ? role ?? Say("the whole core group") : null;
        return Refreshed(
            Card.Of(
                $"{Wording.CaseLine(view.Case)}. {heading}. {(with is null ? "" : Say($"With: {with}. "))}{ForMembersOnly}",
                [
                    .. Passages.Head(view, null, heading),
                    Element.Facts((Say("With"), with)),
                    Element.Text(ForMembersOnly),
                ],
                [
                    Press.Execute(Say("Show it to me"), Verbs.ChannelDetails, Data(view, post)),
                    Dialog.Open(Say("This core group"), Buttons.Data(view)),
                ]),
            view, post, members);
    }

    /// <summary>The card with what makes Teams ask for it again, for these people.</summary>
    public static JsonObject Refreshed(JsonObject card, CaseView view, long post, IReadOnlyList<string> members)
    {
        card["refresh"] = new JsonObject
        {
            ["action"] = Press.Execute(Say("Show it to me"), Verbs.ChannelDetails, Data(view, post)),
            ["userIds"] = new JsonArray([.. members.Take(MostMembers).Select(id => JsonValue.Create(id))]),
        };
        return card;
    }

    /// <summary>To whoever is not of the core group, and where a card cannot be shown: it names no case.</summary>
    public static JsonObject ForMembers()
    {
        var heading = Say("Core groups");
        return Card.Of($"{heading}. {ForMembersOnly}", [Element.Heading(heading), Element.Text(ForMembersOnly)]);
    }

    private static JsonObject Data(CaseView view, long post) => Buttons.Data(view, ("post", string.Create(null, $"{post}")));
}
