using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Domain.Calendar;

namespace CoreGroupBot.Bot.Conversation.Holds;

/// <summary>Where the key worker can answer a hold without Teams and without Outlook.</summary>
public sealed class HoldPages(PersonalLinks links)
{
    public const string Purpose = "time";

    /// <summary>The view with the address of the page for its hold, until the time that is held.</summary>
    public CaseView With(CaseView view) => view.Case.KeyWorker is not { } keyWorker ? view : view with
    {
        PageOfHold = hold => links.Make(
            Purpose, view.Case.Reference, hold.Hold, keyWorker.Id, London.At(hold.Date, hold.Start.TimeOfDay)),
    };
}
