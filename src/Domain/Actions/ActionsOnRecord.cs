using System.Collections.Immutable;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Actions;

/// <summary>Actions and checklists as they stand.</summary>
public sealed record ActionsOnRecord
{
    public static ActionsOnRecord None { get; } = new();

    /// <summary>In the order in which they were agreed, done and withdrawn ones included.</summary>
    public ImmutableList<PlanAction> All { get; init; } = [];

    /// <summary>The latest of each member and core group.</summary>
    public ImmutableList<TickedChecklist> Ticked { get; init; } = [];

    /// <summary>Member id of whoever sets up the email group; null while nobody is agreed.</summary>
    public string? EmailGroup { get; init; }

    /// <summary>Day of the core group → who gives the child feedback on it.</summary>
    public ImmutableSortedDictionary<LocalDate, FeedbackOnRecord> Feedback { get; init; } =
        ImmutableSortedDictionary<LocalDate, FeedbackOnRecord>.Empty;

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
        ChecklistTicked e => @case.Actions with
        {
            Ticked = @case.Actions.Ticked.RemoveAll(known => known.Of == e.Of && known.Member == e.Member)
                .Add(new TickedChecklist(e.Of, e.Member, [.. e.Items], [.. e.Complete], London.DateOf(recorded.At))),
        },
        EmailGroupAgreed e => @case.Actions with { EmailGroup = e.Member },
        FeedbackAgreed e => @case.Actions with
        {
            Feedback = @case.Actions.Feedback.SetItem(e.Of, new FeedbackOnRecord(e.Member, recorded.At, GivenOn: null)),
        },
        FeedbackGiven e when @case.Actions.Feedback.TryGetValue(e.Of, out var known) => @case.Actions with
        {
            Feedback = @case.Actions.Feedback.SetItem(e.Of, known with { GivenOn = e.On }),
        },
        FeedbackGiven => @case.Actions,
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    private ActionsOnRecord Change(string id, Func<PlanAction, PlanAction> change) =>
        Find(id) is { } action ? this with { All = All.Replace(action, change(action)) } : this;
}
