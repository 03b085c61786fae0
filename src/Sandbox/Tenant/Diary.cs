using NodaTime;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>What else people have to do: drawn from person and date alone, so that every run shows the same
/// weeks.</summary>
internal static class Diary
{
    private static readonly LocalTime DayBegins = new(9, 0);
    private static readonly LocalTime DayEnds = new(17, 0);

    private static readonly Dictionary<string, string[]> Subjects = new()
    {
        ["Children's services"] = ["Home visit", "Supervision", "Duty desk", "Court", "Strategy discussion", "Write assessment"],
        ["School nursing"] = ["Drop-in clinic", "Immunisations", "School visit", "Team huddle"],
        ["Health visiting"] = ["Baby clinic", "Home visits", "Immunisations", "Team huddle", "Safeguarding supervision"],
        ["School"] = ["Teaching: Year 4", "Teaching: Year 6", "Playground duty", "Parents' evening", "Lesson planning"],
        ["Police"] = ["Briefing", "Court", "Interviews", "Multi-agency hub", "Training"],
    };

    public static IEnumerable<Appointment> Between(Person person, LocalDate first, LocalDate last)
    {
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            foreach (var appointment in On(person, date))
            {
                yield return appointment;
            }
        }
    }

    private static IEnumerable<Appointment> On(Person person, LocalDate date)
    {
        if (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || !Subjects.TryGetValue(person.Agency, out var subjects))
        {
            yield break;
        }
        var draw = new Draw(person.Id, date);
        for (var at = DayBegins; at < DayEnds;)
        {
            var minutes = 30 * (1 + draw.Below(4));
            var end = at.PlusMinutes(minutes) > DayEnds ? DayEnds : at.PlusMinutes(minutes);
            if (draw.Below(100) < 70 && !InSharedGap(person.Group, date, at, end))
            {
                yield return new(Opaque.Of("diary", person.Id, date.ToString("R", null), at.ToString("T", null)),
                    subjects[draw.Below(subjects.Length)], new Interval(London.At(date + at), London.At(date + end)));
            }
            at = end;
        }
    }

    /// <summary>Two hours, twice a week, that each group leaves free in common, on days of its own.</summary>
    private static bool InSharedGap(string group, LocalDate date, LocalTime start, LocalTime end)
    {
        var shift = group.Length % 2;
        return ((int)date.DayOfWeek == 2 + shift && Overlaps(new(10, 0), new(12, 0)))
            || ((int)date.DayOfWeek == 4 + shift && Overlaps(new(13, 30), new(15, 30)));

        bool Overlaps(LocalTime from, LocalTime to) => start < to && end > from;
    }

    /// <summary>A small generator of its own (splitmix64): the framework's may differ between versions.</summary>
    private sealed class Draw(string person, LocalDate date)
    {
        private ulong _state = BitConverter.ToUInt64(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(
                person + date.ToString("R", System.Globalization.CultureInfo.InvariantCulture))));

        public int Below(int limit)
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
        }
    }
}

/// <summary>Something in a diary that no meeting request made.</summary>
internal sealed record Appointment(string Id, string Subject, Interval When);
