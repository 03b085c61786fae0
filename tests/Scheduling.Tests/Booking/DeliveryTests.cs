using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Scheduling.Booking;
using NodaTime;
using NodaTime.Text;
using Xunit.Abstractions;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

/// <summary>The same things are done in two calendars. Of one every notification arrives, once and in order; of the other some are
/// lost, some come twice, late or in another order, and forged ones come between. Once the gap is healed both are the same.
/// <c>DELIVERY_SEED</c> tries another run of bad luck.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Bad luck, not secrets; the seed is printed so that a failure can be had again.")]
public sealed class DeliveryTests(ITestOutputHelper output)
{
    private const int Rounds = 16;

    [Fact]
    public async Task Lost_doubled_reordered_and_forged_notifications_change_nothing_of_how_it_ends()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DELIVERY_SEED"), out var given) ? given : 20261128;
        var (done, lost, doubled, late, forged) = (0, 0, 0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var luck = new Random(seed + round);
            var script = Script(luck, isInvited: luck.Next(3) > 0, out var isInvited);
            await using var perfect = await Opened(isInvited);
            await using var poor = await Opened(isInvited);
            var @event = (await perfect.Booking()).Event!;
            Assert.Equal(@event, (await poor.Booking()).Event);

            var waiting = new List<string>();
            foreach (var act in script)
            {
                foreach (var house in new[] { perfect, poor })
                {
                    house.Clock.Move(Duration.FromMinutes(1));
                    act(house, @event);
                }

                await Notify(perfect, Notice(perfect, @event));
                done++;

                var fate = luck.Next(10);
                lost += fate < 4 ? 1 : 0;
                doubled += fate is 4 or 5 ? 1 : 0;
                waiting.AddRange(Enumerable.Repeat(Notice(poor, @event), fate < 4 ? 0 : fate < 6 ? 2 : 1));
                forged += 3;
                await Notify(poor, [.. Forged(poor, @event)]);
                if (luck.Next(3) == 0)
                {
                    late += waiting.Count;
                    luck.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(waiting));
                    await Notify(poor, [.. waiting]);
                    waiting.Clear();
                }
            }

            await Heal(poor, luck.Next(3));
            await poor.Deliver();
            await Heal(poor, 0);
            await poor.Deliver();
            var (expected, actual) = (await State(perfect), await State(poor));
            Assert.True(expected == actual, $"Seed {seed + round}:\n{actual}\nnot\n{expected}");
        }

        output.WriteLine($"seed {seed}, {Rounds} rounds: {done} things done, {lost} lost, {doubled} doubled, {late} late, {forged} forged");
        Assert.True(lost > 20 && doubled > 8 && late > 15, $"The rounds no longer try every kind of bad luck: {lost} {doubled} {late}.");
    }

    /// <summary>What people do in Outlook. What ends it comes last, and nobody answers who is taken out.</summary>
    private static List<Action<BookingHouse, string>> Script(Random luck, bool isInvited, out bool isAsked)
    {
        isAsked = isInvited;
        var acts = new List<Action<BookingHouse, string>>();
        var (day, stranger, end) = (1, 0, luck.Next(4));
        for (var n = luck.Next(4, 9); n > 0; n--)
        {
            // What is deleted nobody can ask any more where it had been moved to.
            var (what, who, how) = (luck.Next(end == 0 ? 1 : 0, isInvited ? 9 : 5), luck.Next(2) == 0 ? Teacher : HealthVisitor, luck.Next(2) == 0);
            var (start, minutes, number) = (new LocalDateTime(2026, 12, 1 + day, 9 + luck.Next(6), 15 * luck.Next(4)), 30 * luck.Next(1, 5), ++stranger);
            acts.Add(what switch
            {
                0 => (house, it) => house.Graph.Data.Move(it, start, start.PlusMinutes(minutes)),
                1 => (house, it) => house.Graph.Data.Invite(it, $"stranger-{number}@else.example"),
                2 => (house, it) => house.Graph.Data.Edit(it, one => one["subject"] = "Sam"),
                3 => (house, it) => house.Graph.Data.Edit(it, one => one["sensitivity"] = "normal"),
                4 => (house, it) => house.Graph.Data.Edit(it, one => one["recurrence"] = how ? new JsonObject { ["pattern"] = "weekly" } : null),
                5 => (house, it) => TakeOut(house, it),
                _ => (house, it) => house.Graph.Data.Reply(it, who, how ? "declined" : "accepted", house.Clock.Now),
            });
            day = what == 0 ? day % 3 + 1 : day;
        }

        var proposed = new LocalDateTime(2026, 12, 3, 9 + luck.Next(6), 0);
        acts.Add((end, isInvited) switch
        {
            (0, _) => (house, it) => house.Graph.Data.Delete(it),
            (1, false) => (house, it) => house.Graph.Data.Reply(it, KeyWorker, "declined", house.Clock.Now),
            (2, false) => (house, it) => house.Graph.Data.Reply(it, KeyWorker, "declined", house.Clock.Now, proposed),
            (_, false) => (house, it) => house.Graph.Data.Reply(it, KeyWorker, "accepted", house.Clock.Now),
            _ => (house, it) => house.Graph.Data.Reply(it, Teacher, "declined", house.Clock.Now),
        });
        return acts;
    }

    private static void TakeOut(BookingHouse house, string @event)
    {
        if (house.Graph.Data.Events[@event]["attendees"]!.AsArray().Any(one => (string)one!["emailAddress"]!["address"]! == Officer))
        {
            house.Graph.Data.TakeOut(@event, Officer);
        }
    }

    private static async Task<BookingHouse> Opened(bool isInvited)
    {
        var house = await Open();
        _ = isInvited ? await house.Invited() : await house.Hold();
        await house.The<CalendarSubscription>().Run(default);
        await house.The<CalendarRound>().Run(default);
        return house;
    }

    private static Task Heal(BookingHouse house, int how) => how switch
    {
        0 => house.The<CalendarCheck>().Run(default),
        1 => house.The<CalendarRound>().Run(default),
        _ => Missed(house),
    };

    private static Task Missed(BookingHouse house)
    {
        var known = Assert.Single(house.The<SubscriptionTable>().All());
        Assert.Equal(1, house.The<ChangeNotifications>().TakeLifecycle(Encoding.UTF8.GetBytes(
            $$"""{"value":[{"subscriptionId":"{{known.Id}}","clientState":"{{known.ClientState}}","lifecycleEvent":"missed"}]}""")));
        return Reader(house).Run(default);
    }

    private static async Task Notify(BookingHouse house, params string[] notices)
    {
        house.The<ChangeNotifications>().TakeChanges(Encoding.UTF8.GetBytes($$"""{"value":[{{string.Join(',', notices)}}]}"""));
        await Reader(house).Run(default);
        await house.Deliver();
    }

    private static ChangeReader Reader(BookingHouse house) =>
        house.The<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<ChangeReader>().Single();

    private static string Notice(BookingHouse house, string @event, string tail = "", string? id = null, string tenant = "")
    {
        var known = Assert.Single(house.The<SubscriptionTable>().All());
        return new JsonObject
        {
            ["subscriptionId"] = id ?? known.Id,
            ["clientState"] = known.ClientState + tail,
            ["tenantId"] = tenant,
            ["changeType"] = "updated",
            ["resourceData"] = new JsonObject { ["id"] = @event },
        }.ToJsonString();
    }

    private static IEnumerable<string> Forged(BookingHouse house, string @event) =>
    [
        Notice(house, @event, tail: "x"),
        Notice(house, @event, id: "somebody-elses"),
        Notice(house, @event, tenant: "33333333-3333-3333-3333-333333333333"),
    ];

    /// <summary>What stands, in the case and in the calendar. What somebody had answered to an event before it was deleted is gone with
    /// it, and of no use to anybody.</summary>
    private static async Task<string> State(BookingHouse house)
    {
        var @case = await house.Case();
        var text = new StringBuilder();
        foreach (var booking in @case.Bookings)
        {
            text.AppendLine(!booking.IsInCalendar ? $"{booking.Hold} {booking.State}" : string.Create(CultureInfo.InvariantCulture,
                $"{booking.Hold} {LocalDateTimePattern.ExtendedIso.Format(booking.Start)} {booking.Minutes} {booking.State} without {string.Join(',', booking.Apologies.Keys)}"));
        }

        foreach (var edit in @case.Edits.All
            .Where(edit => edit.IsActive && @case.Bookings.Exists(booking => booking.IsInCalendar && booking.Hold == edit.Hold))
            .OrderBy(edit => $"{edit.Kind} {edit.Who}", StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{edit.Hold} {edit.Kind} {edit.Who} {edit.State} {edit.To}");
        }

        foreach (var one in house.Graph.Data.Events.Values)
        {
            var attendees = one["attendees"]!.AsArray().Select(each => (string)each!["emailAddress"]!["address"]!).Order(StringComparer.Ordinal);
            text.AppendLine(CultureInfo.InvariantCulture,
                $"{one["id"]} {one["subject"]} {one["sensitivity"]} {one["start"]!["dateTime"]} {string.Join(',', attendees)}");
        }

        return text.ToString();
    }
}
