using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>An action of the plan with its date, as a card shows it.</summary>
public sealed record ShownAction(CaseView View, PlanAction Action, Deadline Deadline)
{
    public bool IsOverdue => Deadline.IsOverdue(View.Now);

    /// <summary>All but those that were closed, by date.</summary>
    public static IEnumerable<ShownAction> AllOf(CaseView view) =>
        from deadline in view.Deadlines
        where deadline.Rule == RuleIds.ActionDates && view.Case.Actions.Find(deadline.Item) is not null
        select new ShownAction(view, view.Case.Actions.Find(deadline.Item)!, deadline);

    public static IEnumerable<ShownAction> OpenOf(CaseView view) => AllOf(view).Where(shown => shown.Action.IsOpen);

    public static ShownAction? Find(CaseView view, string? id) => AllOf(view).FirstOrDefault(shown => shown.Action.Id == id);

    /// <summary>Whether it is theirs to do or, for the family, theirs to follow.</summary>
    public bool IsOf(Seat seat) => seat.Owner(View.Case.FollowedBy(Action.Owner)?.Id) is not null;

    /// <summary>What a person of the group is told of without asking: their own; and the key worker what is overdue or cannot
    /// be done.</summary>
    public bool IsFor(Seat seat) => IsOf(seat) || (seat.IsKeyWorker && (IsOverdue || Action.Cannot is not null));

    public string Owner => View.Case.Group.Members.FirstOrDefault(member => member.Id == Action.Owner) switch
    {
        null => Say("a former member; the key worker follows it"),
        { IsProfessional: false } member => Say($"{member.InWords}; the key worker follows it"),
        { } member => member.InWords,
    };

    /// <summary>"due in 2 working days".</summary>
    public string State => Action.Cannot is not null ? Say("cannot be done as agreed")
        : !Action.IsOpen || IsOverdue ? Wording.HowLong(Deadline, View.Now)
        : Say($"due {Wording.HowLong(Deadline, View.Now)}");

    /// <summary>For "my cases": the person's own of that day, otherwise everybody's.</summary>
    public static IReadOnlyList<ShownAction> DueOn(CaseView view, LocalDate due, Seat seat)
    {
        var all = OpenOf(view).Where(shown => shown.Action.Due == due).ToList();
        var own = all.FindAll(shown => shown.IsFor(seat));
        return own.Count > 0 ? own : all;
    }
}
