using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Cards.Holds;

/// <summary>What is said of a time that waits for the key worker's answer, the same on a card and on a page.</summary>
internal static class HoldWording
{
    /// <summary>How a button carries a start.</summary>
    public static readonly LocalDateTimePattern Carried = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Instead of one of the others.</summary>
    public const string OwnChoice = "own";

    public static string Asks(Booking hold) => Say($"For your answer: {When(hold)}.");

    public static string WhicheverFirst =>
        Say("Accept it here or in Outlook: whichever comes first counts. Then the others are invited; until then nothing is booked.");

    public static string TakeBack => Say("That was a mistake: take it back");

    public static string NoneOf(Booking hold) => hold.Others.Count > 0 ? Say("None of these") : Say("Not this time");

    public static string When(Booking hold) => $"{Wording.At(hold.Start)}–{Wording.Time(hold.End.TimeOfDay)}";

    /// <summary>The others as they were when it was chosen, and a time of one's own.</summary>
    public static IEnumerable<(string Title, string Value)> Choices(Booking hold) => hold.Others
        .Select(other => ($"{Wording.At(other.Start)}: {other.ForReader()}", Carried.Format(other.Start)))
        .Append((Say("Another day and time, given below"), OwnChoice));

    /// <summary>"Accepted on Wednesday 2 December 2026, in Outlook: Tuesday 8 December 2026, 10:00."</summary>
    public static string Accepted(Booking booking) => Say($"{AcceptedOn(booking.Approval)}: {Wording.At(booking.Start)}.");

    /// <summary>"Accepted on Wednesday 2 December 2026, in Outlook".</summary>
    public static string AcceptedOn(Approval? approval) => approval is null
        ? Say("Accepted")
        : Say($"Accepted on {Dates.Long(London.DateOf(approval.At))}, {EventWords.WayOf(approval.Way)}");

    /// <summary>What stands in the place of a time that is held no more.</summary>
    public static string Instead(CaseView view) => view.Case.Standing switch
    {
        { IsBooked: true } booked => Accepted(booked),
        { } hold => Say($"Another time is held for your answer: {Wording.At(hold.Start)}. It has a card and a page of its own."),
        _ => Say("Another time is looked for, and you are told of it."),
    };

    public static bool IsToCome(CaseView view, Booking booking) => booking.Begins > view.Now;
}
