using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Pages;

/// <summary>The way to <see cref="HoldPage"/> for a key worker who is written to by mail, and for nobody else: no card carries it,
/// since the address is all that is asked for there.</summary>
public sealed class HoldLinks(PersonalLinks links, CaseFiles cases, IClock clock)
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
                && hold.Begins is var begins && begins > clock.GetCurrentInstant()
                && links.Make(Purpose, reference, hold.Hold, keyWorker.Id, begins) is { } page)
            {
                pages.Add((reference, page));
            }
        }

        return pages;
    }
}
