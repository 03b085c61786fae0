using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Meetings;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Reads an answer of getSchedule, straight from its bytes to the diaries' bits. Of its entries only the merged view
/// is read, a digit for each quarter hour: no subject, no place, no entry ever becomes an object here.</summary>
internal sealed class ScheduleReader
{
    private readonly LocalDate first;

    /// <summary>For each day asked for, where its digits from 06:00 begin. The clocks change earlier in the day, so that the
    /// sixty-four from there on are the day's.</summary>
    private readonly int[] places;

    /// <param name="first">The first day that was asked for, from its midnight in London on.</param>
    public ScheduleReader(LocalDate first, int days)
    {
        this.first = first;
        var midnight = London.StartOf(first);
        places = [.. Enumerable.Range(0, days).Select(day =>
            (int)(London.At(first.PlusDays(day), Quarters.Opens) - midnight).TotalMinutes / Quarters.Minutes)];
    }

    /// <param name="diaries">By address. Those that can be read are filled in for the days asked for.</param>
    /// <returns>Addresses with too many entries for so many days.</returns>
    public List<string> Read(ReadOnlySpan<byte> answer, IReadOnlyDictionary<string, Diary> diaries)
    {
        var crowded = new List<string>();
        var reader = new Utf8JsonReader(answer);
        while (reader.Read())
        {
            if (reader.TokenType is not JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            var isValue = reader.ValueTextEquals("value"u8);
            reader.Read();
            if (!isValue)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
            {
                if (OfMailbox(ref reader, diaries) is { } tooMany)
                {
                    crowded.Add(tooMany);
                }
            }
        }

        return crowded;
    }

    /// <returns>Its address, if it has too many entries.</returns>
    private string? OfMailbox(ref Utf8JsonReader reader, IReadOnlyDictionary<string, Diary> diaries)
    {
        string? address = null, refusal = null;
        ReadOnlySpan<byte> view = default;
        MailboxHours? hours = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("scheduleId"u8))
            {
                reader.Read();
                address = reader.GetString();
            }
            else if (reader.ValueTextEquals("availabilityView"u8))
            {
                reader.Read();
                view = reader.ValueSpan;
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                reader.Read();
                refusal = Refusal(ref reader);
            }
            else if (reader.ValueTextEquals("workingHours"u8))
            {
                reader.Read();
                hours = MailboxHours.Read(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        if (refusal is null && address is not null && diaries.TryGetValue(address, out var diary)
            && view.Length >= places[^1] + Quarters.PerDay)
        {
            Fill(diary, view, hours);
        }

        return refusal is TooManyEntries ? address : null;
    }

    private void Fill(Diary diary, ReadOnlySpan<byte> view, MailboxHours? hours)
    {
        var from = Period.DaysBetween(diary.First, first);
        for (var day = 0; day < places.Length; day++)
        {
            var digits = Vector512.Create(view.Slice(places[day], Quarters.PerDay));
            var at = from + day;
            diary.Tentative[at] = Where(digits, '1');
            diary.Busy[at] = Where(digits, '2') | Where(digits, '3');

            // A digit that nobody has told us of is not free.
            diary.Unknown[at] = ~(Where(digits, '0') | Where(digits, '4') | diary.Tentative[at] | diary.Busy[at]);
            diary.Off[at] = hours?.OffOn(first.PlusDays(day)) ?? 0;
        }
    }

    private static ulong Where(Vector512<byte> digits, char digit) =>
        Vector512.Equals(digits, Vector512.Create((byte)digit)).ExtractMostSignificantBits();

    private const string TooManyEntries = "5006";

    private static string? Refusal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            return null;
        }

        var code = "";
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isCode = reader.ValueTextEquals("responseCode"u8);
            reader.Read();
            code = isCode ? Encoding.UTF8.GetString(reader.ValueSpan) : code;
            reader.Skip();
        }

        return code;
    }
}
