using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;

namespace CoreGroupBot.Bot.Conversation.Asking;

/// <summary>The case that somebody names in a chat, if it is theirs. Whoever has only one need not name it.</summary>
public sealed class AskedCase(OwnCases own)
{
    /// <param name="reference">In any case of letters; empty where none was written. Several words that name no case of theirs
    /// are taken for a question in their own words.</param>
    public async Task<JsonObject> Answer(
        string by, string reference, Func<CaseView, Seat, JsonObject> answer, CancellationToken ct)
    {
        if (reference.Length > 0 && await own.Find(by, reference, ct) is var (named, sits))
        {
            return answer(named, sits);
        }

        if (reference.Length > 0 && !reference.Contains(' ', StringComparison.Ordinal))
        {
            return Told(Phrases.Nothing);
        }

        return await own.Of(by, ct) switch
        {
            [] => Told(Phrases.Nothing),
            [var (view, seat)] => answer(view, seat),
            [var (first, _), ..] => Told(Say($"Please write the reference of the core group with it, such as {first.Case.Reference}.")),
        };
    }

    /// <summary>What follows the words of a command; empty where nothing does, null where it is another command.</summary>
    /// <param name="words">In each language.</param>
    internal static string? After(string text, params IEnumerable<string> words) =>
        words.Where(each => text == each || text.StartsWith($"{each} ", StringComparison.Ordinal))
            .Select(each => text[each.Length..].Trim()).FirstOrDefault();

    public static JsonObject Told(string text)
    {
        var heading = Say("Core groups");
        return Card.Of($"{heading}. {text}", [Element.Heading(heading), Element.Text(text)]);
    }
}
