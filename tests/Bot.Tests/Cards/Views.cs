using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Cards;

/// <summary>A case as its cards read it, and who looks at it.</summary>
internal static class Views
{
    public static Guidance Guidance { get; } = new(new CurrentBoards(), Options.Create(new ReminderOptions()));

    public static Seat Seat(CaseView view, string person) => Bot.Cards.Seat.Of(view.Case, person.Equals)!;

    public static CaseView Of(IEnumerable<Recorded> history, Instant now) =>
        CaseView.Of(Fold.Of(Groups.Case, history)!, Guidance, now);

    /// <param name="recorded">When all of it was recorded.</param>
    public static CaseView Of(IEnumerable<CaseEvent> events, Instant recorded, Instant now) =>
        Of(events.Select((happened, n) => new Recorded(n + 1, recorded, "import", happened)), now);
}
