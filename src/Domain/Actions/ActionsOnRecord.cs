using System.Collections.Immutable;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Actions;

/// <summary>Actions and checklists as they stand.</summary>
public sealed record ActionsOnRecord
{
    public static ActionsOnRecord None { get; } = new();

    /// <summary>In the order in which they were agreed, done and withdrawn ones included.</summary>
    public ImmutableList<PlanAction> All { get; init; } = [];

    public IEnumerable<PlanAction> Open => All.Where(action => action.IsOpen);

    public PlanAction? Find(string? id) => All.Find(action => action.Id == id);

    public static ActionsOnRecord After(CoreGroupCase @case, ActionEvent happened, Recorded recorded) => happened switch
    {
        ActionAgreed e => @case.Actions with
        {
            All = @case.Actions.All.Add(
                new PlanAction(e.Id, e.Title, e.Owner, e.Due, e.AgreedAt, e.Why, e.IsAssessment, recorded.At)
                {
                    AgreedOn = e.AgreedAt ?? London.DateOf(recorded.At),
                }),
        },
        ActionChanged e => @case.Actions.Change(e.Id, action => action with
        {
            Owner = e.Owner,
            Due = e.Due,
            KnownAt = recorded.At,
            IsHandedOver = action.IsHandedOver || action.Owner != e.Owner,
            ChangedBecause = e.Reason,
            Cannot = null,
        }),
        ActionDone e => @case.Actions.Change(e.Id, action => action with { DoneOn = e.On, Cannot = null }),
        ActionImpossible e => @case.Actions.Change(
            e.Id, action => action with { Cannot = new CannotBeDone(e.Reason, recorded.At) }),
        ActionWithdrawn e => @case.Actions.Change(
            e.Id, action => action with { IsWithdrawn = true, ChangedBecause = e.Reason, Cannot = null }),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private ActionsOnRecord Change(string id, Func<PlanAction, PlanAction> change) =>
        Find(id) is { } action ? this with { All = All.Replace(action, change(action)) } : this;
}
