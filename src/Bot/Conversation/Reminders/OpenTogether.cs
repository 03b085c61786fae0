using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Reminders;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Outbox;

namespace CoreGroupBot.Bot.Conversation.Reminders;

/// <summary>From a card that says several things to one of them, and back to all: always as they stand now.</summary>
public sealed class OpenTogether(Desk desk, ToldNotices told) : IVerb
{
    public string Name => Verbs.Together;

    public async Task<Answer> Press(CardPress press, CancellationToken ct)
    {
        var all = press.Text("of") ?? "";
        if (press.Text("pick") is { } pick)
        {
            var one = await Find(press, [pick], ct);
            return one.Count == 0 ? new Answer.Say(Phrases.Nothing) : new Answer.Card(DigestCard.Opened(one[0].Card, all));
        }

        var items = await Find(press, all.Split('\n').Take(DigestCard.Most), ct);
        return items.Count == 0 ? new Answer.Say(Phrases.Nothing) : new Answer.Card(DigestCard.Of(items));
    }

    /// <summary>Those of them that this person was told.</summary>
    /// <param name="keys">"case|token"</param>
    private async Task<IReadOnlyList<DigestItem>> Find(CardPress press, IEnumerable<string> keys, CancellationToken ct)
    {
        var items = new List<DigestItem>();
        foreach (var of in keys.Select(key => key.Split('|')).Where(key => key.Length == 2).GroupBy(key => key[0], key => key[1], StringComparer.Ordinal))
        {
            await desk.Show(
                press with { Data = CardPress.Of(("case", of.Key)) },
                (view, seat) =>
                {
                    items.AddRange(told.Of(view.Case.Reference).Select(each => each.Notice)
                        .Where(notice => of.Contains(DigestItem.TokenOf(notice)) && IsTheirs(view, seat, notice) && DigestItem.MayShare(notice))
                        .Select(notice => DigestItem.Of(notice, view)).OfType<DigestItem>());
                    return new Answer.Say("");
                },
                ct);
        }

        return items;
    }

    private static bool IsTheirs(CaseView view, Seat seat, Notice notice) =>
        seat.Members.Any(member => member.Person == notice.Recipient.Address)
        || (seat.IsManager && view.Case.Group.TeamManager == notice.Recipient.Address)
        || (notice.Recipient.CoversFor is { } covered && seat.Is(covered));
}
