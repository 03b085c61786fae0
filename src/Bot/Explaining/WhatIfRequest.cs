using System.Text.Json.Serialization;
using CoreGroupBot.Domain.Explaining;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Explaining;

/// <summary>What was asked for cannot be read: the message says what is accepted.</summary>
public sealed class UnreadableQuestionException(string message) : Exception(message);

/// <summary>The changes of a what-if, as they are written on the command line and in JSON.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record WhatIfRequest
{
    private static readonly LocalDateTimePattern WithTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>CHILD=yyyy-MM-dd.</summary>
    public IReadOnlyList<string>? Conference { get; init; }

    /// <summary>yyyy-MM-dd.</summary>
    public IReadOnlyList<string>? Held { get; init; }

    /// <summary>The day on which somebody says that it was held.</summary>
    public string? Recorded { get; init; }

    /// <summary>yyyy-MM-dd or yyyy-MM-ddTHH:mm.</summary>
    public IReadOnlyList<string>? Review { get; init; }

    /// <summary>OF=yyyy-MM-dd, where OF is the day of the core group.</summary>
    public IReadOnlyList<string>? Minutes { get; init; }

    public string? Board { get; init; }

    /// <summary>yyyy-MM-dd=NAME.</summary>
    public IReadOnlyList<string>? BankHoliday { get; init; }

    /// <exception cref="UnreadableQuestionException">Something of it cannot be read, or nothing is supposed.</exception>
    public IReadOnlyList<Supposition> Read()
    {
        if (Recorded is not null && Held is not { Count: > 0 })
        {
            throw new UnreadableQuestionException("recorded says when a core group is recorded: give held as well.");
        }

        LocalDate? recorded = Recorded is null ? null : Date("recorded", Recorded);
        List<Supposition> all =
        [
            .. (Conference ?? []).Select(text => Pair("conference", text, text?.LastIndexOf('='), "CHILD=2026-06-15"))
                .Select(pair => new Supposition.Conference(pair.Before, Date("conference", pair.After))),
            .. (Held ?? []).Select(text => new Supposition.Held(Date("held", text), recorded)),
            .. (Review ?? []).Select(ReviewOf),
            .. (Minutes ?? []).Select(text => Pair("minutes", text, text?.IndexOf('='), "2026-06-15=2026-06-19"))
                .Select(pair => new Supposition.Minutes(Date("minutes", pair.Before), Date("minutes", pair.After))),
            .. Board is null ? (IEnumerable<Supposition>)[] : [new Supposition.OnBoard(Board)],
            .. (BankHoliday ?? []).Select(text => Pair("bank-holiday", text, text?.IndexOf('='), "2026-06-15=NAME"))
                .Select(pair => new Supposition.BankHoliday(Date("bank-holiday", pair.Before), pair.After)),
        ];
        return all.Count > 0
            ? all
            : throw new UnreadableQuestionException(
                "Nothing is supposed: give at least one of conference, held, review, minutes, board, bank-holiday.");
    }

    public static LocalDate Date(string field, string text) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date)
            ? date
            : throw new UnreadableQuestionException($"{field}: '{text}' is no date. Write it as yyyy-MM-dd, such as 2026-06-15.");

    private static Supposition.Review ReviewOf(string text) =>
        LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date) ? new Supposition.Review(date, null)
        : WithTime.Parse(text).TryGetValue(default, out var start) ? new Supposition.Review(start.Date, start.TimeOfDay)
        : throw new UnreadableQuestionException(
            $"review: '{text}' is no date. Write it as yyyy-MM-dd or yyyy-MM-ddTHH:mm, such as 2026-06-15T13:30.");

    private static (string Before, string After) Pair(string field, string? text, int? at, string example) =>
        text is not null && at is { } split and > 0 && split < text.Length - 1
            ? (text[..split], text[(split + 1)..])
            : throw new UnreadableQuestionException($"{field}: '{text}' is not understood. Write it as {example}.");
}
