using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>A date for the next core group: as the core group agreed it, or as a member proposes it.</summary>
public static class DateCard
{
    private static readonly LocalTime Usual = new(10, 0);

    public static JsonObject ToGive(CaseView view) => FormCard.Of(
        view, Say("The date agreed for the next core group"),
        [
            .. EarlierMeeting.Words(view, Say("Meeting sooner")),
            Element.Facts(Facts(view)),
            Element.Text(Say("It goes to your Outlook as a hold; once you accept it the others are invited.")),
            Input.Date("date", Say("Day"), Say("Give the day that was agreed."), view.Case.Standing?.Date, min: view.Today, max: null),
            Input.Time("time", Say("Time"), Say("Give the time that was agreed."), view.Case.Standing?.Start.TimeOfDay ?? Usual),
            DatesFixed.WantsVenue(view.Board) ? Input.Tick("venue", Say("The place is agreed by all.")) : null,
        ],
        view.Board.NextDateAgreedAtMeeting?.Source ?? view.Board.FirstMeetingDateSetAt?.Source,
        (Say("Record"), Verbs.MeetingBook, []));

    public static JsonObject ToPropose(CaseView view) => FormCard.Of(
        view, Say("Propose a date for the next core group"),
        [
            .. EarlierMeeting.Words(view, Say("Meeting sooner")),
            Element.Facts(Facts(view)),
            Element.Text(Say("The key worker is told at once, and takes it or tells you why not. Until then nothing is booked, and no date by "
                + "which a core group is due moves.")),
            Input.Date("date", Say("Day"), Say("Give the day that you propose."), value: null, min: view.Today, max: MeetingDates.Limit(view)?.Due),
            Input.Time("time", Say("Time"), Say("Give the time that you propose."), Usual),
        ],
        source: null,
        (Say("Propose it"), Verbs.MeetingPropose, []));

    /// <summary>What binds the next core group, and what stands for it.</summary>
    internal static (string Title, string? Value)[] Facts(CaseView view)
    {
        var binding = Deadlines.BindingNextMeeting(view.Deadlines);
        var hold = view.Case.Standing is { IsPending: true } pending ? pending : null;
        return
        [
            (binding switch { null => "", { IsServiceReminder: true } => Say("Service reminder"), _ => Wording.DueLabel(binding.Kind) },
                binding is null ? null : Wording.WhenDue(binding)),
            (Say("Booked"), view.Case.Booked is { } booked ? Wording.At(booked.Start) : null),
            (Say("On hold"), hold is null ? null : Wording.At(hold.Start)),
        ];
    }
}
