using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>The date of the next core group, agreed at the one that was held and said together with it. It becomes a hold in the
/// key worker's Outlook, as any other date does.</summary>
internal sealed record NextDate(LocalDateTime Start, IReadOnlyList<CaseEvent> Events)
{
    /// <param name="heldOn">The day of the core group that was held.</param>
    /// <param name="problem">What to say of what was filled in; null where it can be taken, and where nothing was.</param>
    /// <returns>Null where no date was given, and where there is a problem.</returns>
    public static NextDate? Read(CardPress press, CaseView view, LocalDate heldOn, string? heldUnder, out string? problem)
    {
        var (date, time) = (press.Date("nextDate"), press.Time("nextTime"));
        problem = null;
        if (date is null && time is null)
        {
            return null;
        }

        var booked = view.Case.Booked is { } other && other.Hold != heldUnder && other.Begins > view.Now ? other : null;
        var start = date is { } day && time is { } at ? day.At(at) : (LocalDateTime?)null;
        problem = date is null ? Say("Please give the day of the next core group as well, or neither day nor time.")
            : start is not { } next ? Say("Please give the time of the next core group as well, such as 10:00.")
            : next.Date <= heldOn ? Say($"The next core group comes after the one of {Dates.Long(heldOn)}. Please check the day.")
            : London.At(next.Date, next.TimeOfDay) <= view.Now ? Say("That time has passed.")
            : next.Date > view.Today.PlusYears(1) ? Say("That is more than a year away. Please check the year.")
            : booked is not null && next > booked.Start ? Say($"A core group is booked for {Wording.At(booked.Start)}. Leave the next date empty, or give an earlier one.")
            : null;
        return problem is null ? new NextDate(start!.Value, booked?.Start == start ? [] : AgreedDate.Hold(view, start.Value, press.IsTicked("venue"), AgreedDate.ByTheGroup)) : null;
    }

    /// <summary>What is said of it, of the case with the core group held in it.</summary>
    public IEnumerable<string> Lines(CaseView after) => MeetingDates.Notes(after, Start.Date).Prepend(
        Events.Count == 0 ? Say($"The next core group is booked for {Wording.At(Start)} already.")
            : Say($"A hold for {Wording.At(Start)} is on its way to the key worker’s Outlook. Once they accept it the others are invited."));
}
