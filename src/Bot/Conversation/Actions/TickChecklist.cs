using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Actions;

/// <summary>A member saves the board's checklist for one core group, as far as it was on the card.</summary>
public sealed class TickChecklist(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ChecklistTick;

    public string Title => Say("Core group checklist");

    public bool IsFor(CaseView view, Seat seat) => view.Board.Checklist.Count > 0
        && MeetingChecklist.Days(view.Case).Any() && ChecklistCard.MemberOf(view, seat) is not null;

    // The one that is booked while it is to come, otherwise the last one held.
    public JsonObject Form(CaseView view, Seat seat) =>
        ChecklistCard.Of(view, MeetingChecklist.Days(view.Case).Max(), ChecklistCard.MemberOf(view, seat)!, seat);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press, (view, seat) => Decide(view, seat, press), ct);

    private static Decision Decide(CaseView view, Seat seat, CardPress press)
    {
        if (ChecklistCard.MemberOf(view, seat) is not { } member)
        {
            return new Decision.Decline(Say("Only those who come to the core group tick its checklist."));
        }

        if (view.Board.Checklist.Count == 0 || press.Date("of") is not { } day || !MeetingChecklist.Days(view.Case).Contains(day))
        {
            return new Decision.Already(Phrases.NoLongerDue, Say("That core group has passed or is on another day. There is nothing to tick."));
        }

        var before = view.Case.Actions.Ticked.Find(known => known.Of == day && known.Member == member.Id);
        var ticked = Ticked(view, day, member, press, before);
        List<CaseEvent> events =
        [
            .. ticked is null ? Array.Empty<CaseEvent>() : [ticked],
            .. MeetingChecklist.TicksForAll(view.Case, day, member) ? Agreed(view, day, press) : [],
        ];
        var (done, all) = Count(view, day, member, ticked);
        return events.Count == 0
            ? new Decision.Already(Phrases.AlreadyRecorded, Say($"{done} of {all} are ticked."))
            : new Decision.Record(
                events[0], Say("Checklist saved"),
                done == all ? Say("Everything on it is ticked.") : Say($"{done} of {all} are ticked; you are asked once more for the others."))
            {
                And = events[1..],
            };
    }

    /// <summary>Null when nothing changes. What was not on the card stays as it was.</summary>
    private static ChecklistTicked? Ticked(CaseView view, LocalDate day, Member member, CardPress press, TickedChecklist? before)
    {
        var mine = MeetingChecklist.Stages.SelectMany(stage => MeetingChecklist.Of(view.Case, view.Board, day, member, stage))
            .Select(line => line.Item).ToList();
        var items = mine.Where(item => press.Text(item.Id) is null ? before?.Items.Contains(item.Id) ?? false
                : MeetingChecklist.NamesMember(view.Board, item) ? Professional(view, press.Text(item.Id)) is not null
                : press.IsTicked(item.Id))
            .Select(item => item.Id).ToList();
        if (before is null ? items.Count == 0 : before.Items.SetEquals(items))
        {
            return null;
        }

        var complete = MeetingChecklist.Stages.Where(stage => StagesShown(press, view, day, member, stage)
            && MeetingChecklist.Open(view.Case, view.Board, day, member, stage).All(line => items.Contains(line.Item.Id)));
        return new ChecklistTicked(day, member.Id, items, [.. complete]);
    }

    private static bool StagesShown(CardPress press, CaseView view, LocalDate day, Member member, string stage) =>
        MeetingChecklist.Of(view.Case, view.Board, day, member, stage).Any(line => press.Text(line.Item.Id) is not null);

    private static IEnumerable<CaseEvent> Agreed(CaseView view, LocalDate day, CardPress press)
    {
        var starter = view.Board.Checklist.Where(item => MeetingChecklist.NamesMember(view.Board, item))
            .Select(item => Professional(view, press.Text(item.Id))).FirstOrDefault();
        if (starter is not null && view.Case.Actions.EmailGroup != starter.Id)
        {
            yield return new EmailGroupAgreed(starter.Id);
        }

        if (Professional(view, press.Text("feedback")) is { } giver
            && view.Case.Actions.Feedback.GetValueOrDefault(day)?.Member != giver.Id)
        {
            yield return new FeedbackAgreed(day, giver.Id);
        }
    }

    private static Member? Professional(CaseView view, string? key) =>
        MemberChoices.Find(view.Case, key) is { IsProfessional: true } member ? member : null;

    private static (int Done, int All) Count(CaseView view, LocalDate day, Member member, ChecklistTicked? ticked)
    {
        var lines = ChecklistCard.StagesOn(view, day)
            .SelectMany(stage => MeetingChecklist.Of(view.Case, view.Board, day, member, stage)).ToList();
        return (lines.Count(line => line.IsByItself || (ticked?.Items.Contains(line.Item.Id) ?? line.IsTicked)), lines.Count);
    }
}
