using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Holds;

/// <summary>The key worker chooses another time than the one that is held, and accepts it with that.</summary>
public sealed class ChooseTime(Desk desk, Guidance guidance) : HoldVerb(desk, guidance)
{
    public override string Name => Verbs.HoldChoose;

    private protected override Decision Decide(HoldAnswer answer, CaseView view, CardPress press) => answer.Choose(
        view, press.Text("hold"), Start(press.Text("start"), press.Date("otherDate"), press.Time("otherTime")));

    /// <summary>One of those that were offered; otherwise the day and the time that were given.</summary>
    internal static LocalDateTime? Start(string? offered, LocalDate? date, LocalTime? time) =>
        offered is not (null or HoldWording.OwnChoice) && HoldWording.Carried.Parse(offered).TryGetValue(default, out var start) ? start
        : date is { } day && time is { } at ? day.At(at)
        : null;
}
