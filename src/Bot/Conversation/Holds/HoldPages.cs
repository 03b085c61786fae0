using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Holds;

/// <summary>Where the key worker can answer a hold without Teams and without Outlook. Whoever is written to by mail is told of it, and
/// nobody else: no card carries it, since the address is all that is asked for there.</summary>
public sealed class HoldPages(PersonalLinks links, CaseFiles cases, IClock clock)
{
    public const string Purpose = "time";

    /// <summary>The pages for the times that a letter asks about.</summary>
    /// <param name="notice">Of a list its case is all of theirs, with commas between.</param>
    /// <param name="text">What the letter says, in the language of its reader.</param>
    public async Task<IReadOnlyList<(string Reference, string Page)>> For(Notice notice, string text, CancellationToken ct)
    {
        var pages = new List<(string Reference, string Page)>();
        foreach (var reference in notice.Case.Split(", "))
        {
            if (notice.Recipient is { Audience: Audience.Person, CoversFor: null }
                && await cases.Open(reference, ct) is { IsActive: true, KeyWorker: { } keyWorker, Standing: { State: BookingState.Held } hold }
                && keyWorker.Person == notice.Recipient.Address && text.Contains(HoldWording.Asks(hold), StringComparison.Ordinal)
                && London.At(hold.Date, hold.Start.TimeOfDay) is var begins && begins > clock.GetCurrentInstant()
                && links.Make(Purpose, reference, hold.Hold, keyWorker.Id, begins) is { } page)
            {
                pages.Add((reference, page));
            }
        }

        return pages;
    }
}
