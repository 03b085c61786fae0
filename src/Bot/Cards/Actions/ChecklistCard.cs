using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>The board's own checklist for one core group, word for word: what is answered already is said, the rest is ticked, and
/// one press saves it.</summary>
public static class ChecklistCard
{
    /// <summary>The row under which the person comes to core groups; null for those who do not.</summary>
    public static Member? MemberOf(CaseView view, Seat seat) =>
        MeetingChecklist.Members(view.Case).FirstOrDefault(member => seat.Members.Any(own => own.Person == member.Person));

    /// <summary>What is asked on that day: before the core group its first part, from its morning on the others.</summary>
    public static IReadOnlyList<string> StagesOn(CaseView view, LocalDate day) =>
        view.Today < day ? [MeetingChecklist.Before]
        : view.Case.Meetings.ContainsKey(day) ? [MeetingChecklist.Meeting]
        : MeetingChecklist.Stages;

    public static JsonObject Of(CaseView view, LocalDate day, Member member, Seat seat)
    {
        var heading = Say($"Checklist for the core group of {Wording.Day(day)}");
        var stages = StagesOn(view, day);
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                .. stages.SelectMany(stage => Stage(view, day, member, stage)),
                .. stages.Contains(MeetingChecklist.Meeting) ? Agreed(view, day, member) : [],
                .. ActionPassages.Own(view, seat),
                Element.Small(Say($"{view.Board.Document}. Only you are asked; nothing of it is ever overdue.")),
            ],
            [
                Press.Execute(Say("Save"), Verbs.ChecklistTick, Buttons.Data(view, ("of", Buttons.Iso(day))), isPrimary: true),
                Buttons.Menu(view),
            ]);
    }

    private static IEnumerable<JsonObject> Stage(CaseView view, LocalDate day, Member member, string stage)
    {
        var lines = MeetingChecklist.Of(view.Case, view.Board, day, member, stage).ToList();
        foreach (var part in lines.GroupBy(line => line.Item.Part))
        {
            yield return Element.Subheading(part.Key switch
            {
                ChecklistPart.Before => Say("Before the meeting"),
                ChecklistPart.First => Say("At the first meeting"),
                _ => Say("At all core group meetings"),
            });
            foreach (var line in part)
            {
                var words = Wording.Plain(line.Item.Words.Quotation);
                yield return line.IsByItself ? Element.Small(Say($"Done already: {words}"))
                    : MeetingChecklist.NamesMember(view.Board, line.Item)
                        ? Input.Pick(line.Item.Id, words, error: null, Professionals(view), Say("Choose a member"))
                    : Input.Tick(line.Item.Id, words, line.IsTicked);
            }
        }
    }

    /// <summary>What the chair enters besides: who gives the child feedback was agreed.</summary>
    private static IEnumerable<JsonObject> Agreed(CaseView view, LocalDate day, Member member)
    {
        if (MeetingChecklist.TicksForAll(view.Case, day, member) && FeedbackCard.IsAsked(view.Board))
        {
            yield return Input.Pick(
                "feedback", Say("Who gives the child or young person feedback after the meeting"), error: null, Professionals(view),
                Say("Choose a member"), view.Case.Actions.Feedback.TryGetValue(day, out var known) ? MemberChoices.KeyOf(known.Member) : null);
        }
    }

    private static IEnumerable<(string Title, string Value)> Professionals(CaseView view) =>
        MemberChoices.Of(MeetingChecklist.Members(view.Case));
}
