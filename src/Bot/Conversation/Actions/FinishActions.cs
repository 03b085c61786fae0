using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Actions;

/// <summary>Actions were done: said by their owner, or by the key worker who follows the plan.</summary>
public sealed class FinishActions(Desk desk) : IVerb
{
    public string Name => Verbs.ActionDone;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => Decide(view, seat, press), ct);

    private static Decision Decide(CaseView view, Seat seat, CardPress press)
    {
        var ids = press.Text("id") is { } one ? [one] : press.Several("done");
        if (ids.Count == 0)
        {
            return new Decision.Decline(Say("Please choose what is done."));
        }

        var chosen = ids.Distinct().Select(id => ShownAction.Find(view, id)).OfType<ShownAction>().ToList();
        if (chosen.Count == 0)
        {
            return new Decision.Already(Phrases.NoLongerDue, ActionPhrases.NotThere);
        }

        if (chosen.Exists(shown => !shown.IsOf(seat) && !seat.IsKeyWorker))
        {
            return new Decision.Decline(ActionPhrases.OnlyOwnerOrKeyWorker);
        }

        var open = chosen.FindAll(shown => shown.Action.IsOpen);
        if (open.Count == 0)
        {
            return new Decision.Already(
                Phrases.AlreadyRecorded,
                [.. chosen.Select(shown => Say($"{shown.Action.Title}: done on {Dates.Long(shown.Action.DoneOn!.Value)}."))]);
        }

        return (press.Text("on") is null ? view.Today : press.Date("on")) switch
        {
            null => new Decision.Decline(Say("Please give the day on which it was done.")),
            { } day when day > view.Today => new Decision.Decline(Say("That day is still to come. Record it when it is done.")),
            { } day when open.Find(shown => day < shown.Action.AgreedOn) is { } earlier => new Decision.Decline(
                Say($"It was agreed on {Dates.Long(earlier.Action.AgreedOn)}; please give a day from then on.")),
            { } day => Done(view, seat, open, day),
        };
    }

    private static Decision.Record Done(CaseView view, Seat seat, List<ShownAction> open, LocalDate on)
    {
        var left = ShownAction.OpenOf(view).Count(shown => shown.IsOf(seat) && !open.Contains(shown));
        return new Decision.Record(
            new ActionDone(open[0].Action.Id, on), open.Count == 1 ? Say("Recorded as done") : Say($"{open.Count} actions recorded as done"),
            [
                .. open.Select(shown => Say($"{shown.Action.Title}: done on {Dates.Long(on)}.")),
                .. left > 0 ? [Say($"You have {left} more in this core group.")] : Array.Empty<string>(),
            ])
        {
            And = [.. open[1..].Select(shown => new ActionDone(shown.Action.Id, on))],
        };
    }
}
