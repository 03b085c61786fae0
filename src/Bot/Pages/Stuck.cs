using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Outbox;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Pages;

/// <param name="To">Who was to be told, by role: never an address. For an errand "calendars".</param>
/// <param name="Rule">Rule id of the notice, or what is to be done in calendars.</param>
/// <param name="Since">UTC.</param>
public sealed record StuckView(
    long Id, string Case, string Kind, string To, string? Rule, string Problem, int Attempts, string Since, string Advice);

/// <summary>What could not be delivered, and what operators can do about it.</summary>
public static class Stuck
{
    public static void MapStuck(this RouteGroupBuilder operators)
    {
        operators.MapGet("/stuck", (StuckParcels stuck) => stuck.All().Select(View));
        operators.MapPost("/stuck/{id:long}/retry", (long id, StuckParcels stuck) => Answer(stuck.Retry(id), id));
        operators.MapPost("/stuck/{id:long}/dismiss", (long id, StuckParcels stuck) => Answer(stuck.Dismiss(id), id));
    }

    private static Results<NoContent, NotFound<Problem>> Answer(bool found, long id) =>
        found
            ? TypedResults.NoContent()
            : TypedResults.NotFound(new Problem($"Nothing is stuck under {id}. GET /operations/stuck lists what is."));

    private static StuckView View(StuckParcel parcel) => new(
        parcel.Id, parcel.Case, parcel.Kind.ToString().ToLowerInvariant(), To(parcel),
        parcel.About?.Rule ?? parcel.Errand?.ToString().ToLowerInvariant(),
        parcel.Problem, parcel.Attempts, InstantPattern.General.Format(parcel.Since), Advice(parcel));

    private static string To(StuckParcel parcel) =>
        parcel.Kind is ParcelKind.Errand ? "calendars"
        : parcel.About is { } notice ? Wording.Role(notice.Recipient)
        : "unknown";

    private static string Advice(StuckParcel parcel)
    {
        var otherwise = parcel switch
        {
            { Kind: ParcelKind.Update } => "The card still shows what was true before: the case is right, so this may be dismissed",
            { Kind: ParcelKind.Notice } => "Tell them in another way and dismiss this",
            { Errand: ErrandKind.Release } => "Take the event out of the organiser's calendar by hand and dismiss this",
            _ => "Arrange the core group by hand and dismiss this",
        };
        var again = parcel.RetryAt is { } at
            ? $"It is tried again by itself, next at {InstantPattern.General.Format(at)}"
            : "It is not tried again by itself: put right what the problem names, then retry it";
        return $"{again}. {otherwise}.";
    }
}
