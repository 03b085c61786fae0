using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Tests.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Explaining;

/// <summary>A case made up by a seed: the same seed gives the same case.</summary>
public static class RandomCase
{
    private static readonly string[] Boards = ["sewscb", "leaflet-2017", "bolton", "cwm-taf-morgannwg", "sandwell"];

    public static A Of(int seed)
    {
        var random = new Random(seed);
        var day = new LocalDate(2020, 1, 1).PlusDays(random.Next(2000));
        var @case = A.Case(Boards[random.Next(Boards.Length)]).Conference(Iso(day));
        for (var n = random.Next(12); n > 0; n--)
        {
            day = day.PlusDays(random.Next(1, 30));
            var (today, ahead) = (Iso(day), Iso(day.PlusDays(random.Next(1, 60))));
            var happened = $"{today} {random.Next(6, 22):00}:00";
            _ = random.Next(7) switch
            {
                0 or 1 => @case.Held(today, happened),
                2 when @case.Folded.LastMeeting is { } last => @case.Circulated(Iso(last.Date), today, happened),
                3 => @case.ReviewListed(ahead, random.Next(2) == 0 ? null : "13:30", happened),
                4 => @case.ReviewHeld(today, happened),
                5 => @case.Booked($"hold-{n}", $"{ahead} 10:00", happened).Told(new ApologiesGiven($"hold-{n}", A.Nurse), happened),
                _ => @case.Conference(today, happened, "child-2"),
            };
        }

        return @case;
    }

    private static string Iso(LocalDate day) => $"{day:uuuu-MM-dd}";
}
