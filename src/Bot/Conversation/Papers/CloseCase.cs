using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The key worker enters that every plan has ended: the clocks stop. What the register says later stands above
/// it.</summary>
public sealed class CloseCase(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.CaseClose;

    public string Title => Say("Close: every plan has ended");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && view.Case.IsActive;

    public JsonObject Form(CaseView view, Seat seat) => ClosingCard.ToClose(view);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : view.Case is { IsActive: false, ClocksStopped: { } on }
                ? new Decision.Already(Phrases.AlreadyRecorded, Say($"The last plan ended on {Dates.Long(on)}."))
            : Decide(view, press.Date("on"), press.IsTicked("sure")),
        ct);

    private static Decision Decide(CaseView view, LocalDate? on, bool isSure)
    {
        if (on is not { } day)
        {
            return new Decision.Decline(Say("Please give the day on which the last plan ended."));
        }

        var ending = view.Case.Group.Children.Where(view.Case.HasPlan).ToList();
        var latest = ending.SelectMany(child => Starts(view.Case, child)).Max();
        return day > view.Today ? new Decision.Decline(Say("That day is still to come. Enter it when the plans have ended."))
            : day < latest ? new Decision.Decline(Say($"That is before the plan that started on {Dates.Long(latest.Value)}."))
            : !isSure ? new Decision.Decline(Say("Please tick that the plan of every child has ended."))
            : new Decision.Record(
                new PlanEnded(ending[0], day), Say("Closed"),
                Say($"The last plan ended on {Dates.Long(day)}. No dates run any more, and every professional member is told."),
                Say("If the register still has a plan when it is next read, the clocks run again."))
            {
                And = [.. ending.Skip(1).Select(child => new PlanEnded(child, day))],
            };
    }

    private static IEnumerable<LocalDate?> Starts(CoreGroupCase @case, string child) =>
        @case.Conferences.Where(conference => conference.Child == child).Select(conference => (LocalDate?)conference.Date)
            .Append(@case.Plans.GetValueOrDefault(child)?.Started);
}
