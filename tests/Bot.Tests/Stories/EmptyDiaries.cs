using System.Text.Json;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Stories;

/// <summary>Stands in for the calendars at the border: everybody is always free, and every errand succeeds at once.</summary>
internal sealed class EmptyDiaries(CaseFiles cases, Guidance guidance, IClock clock) : ICarrier
{
    public bool Carries(ParcelKind kind) => kind is ParcelKind.Errand;

    public async Task<Delivery> Carry(Parcel parcel, CancellationToken ct)
    {
        var errand = JsonSerializer.Deserialize<Errand>(parcel.Body, EventJson.Options)!;
        await cases.Record(parcel.Case, "calendar", @case => Done(errand, @case!), ct);
        return new Delivery.Done();
    }

    private IReadOnlyList<CaseEvent> Done(Errand errand, CoreGroupCase @case) => errand.Kind switch
    {
        ErrandKind.Seek => Seek(errand, @case),
        ErrandKind.Place => [new HoldPlaced(errand.Hold, $"event-{errand.Hold}")],
        ErrandKind.Invite => [new MembersInvited(errand.Hold)],
        _ => [new HoldReleased(errand.Hold)],
    };

    private IReadOnlyList<CaseEvent> Seek(Errand errand, CoreGroupCase @case)
    {
        var question = SlotQuestion.For(
            @case, guidance.DeadlinesOf(@case), Guidance.Calendar, clock.GetCurrentInstant(), minutes: 60);
        if (question is null)
        {
            return [];
        }

        var members = @case.Attending.ToList();
        var answer = SlotFinder.Find(
            question,
            members,
            members.ToDictionary(member => member.Id, _ => Empty(question)),
            Guidance.Calendar);
        return answer switch
        {
            SlotAnswer.Found found => [new SlotChosen(errand.Hold, found.Best.Start, 60, "Everybody is free.")],
            _ => [new NoSlotFound(question.Due, London.DateOf(clock.GetCurrentInstant()), "No working day is left before the due date.")],
        };
    }

    private static Diary Empty(SlotQuestion question)
    {
        var diary = Diary.Unread(question.Earliest.Date, Period.DaysBetween(question.Earliest.Date, question.LastDay) + 1);
        Array.Clear(diary.Unknown);
        return diary;
    }
}
