using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Booking;

internal sealed class BookingOptionsCheck : IValidateOptions<BookingOptions>
{
    public ValidateOptionsResult Validate(string? name, BookingOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(BookingOptions options)
    {
        if (options.Minutes is < 15 or > 240)
        {
            yield return $"Booking:Minutes is {options.Minutes}: give the length of a core group in minutes, from 15 to 240.";
        }

        if (options.Choices is < 1 or > 10)
        {
            yield return $"Booking:Choices is {options.Choices}: give how many times a hold offers, from 1 to 10.";
        }

        if (options.ReminderMinutes is < 0 or > 10080)
        {
            yield return $"Booking:ReminderMinutes is {options.ReminderMinutes}: give the minutes before a core group, from 0 to 10080 (a week).";
        }

        if (options.TravelMinutes is < 0 or > 120)
        {
            yield return $"Booking:TravelMinutes is {options.TravelMinutes}: give the minutes of a way, from 0 to 120.";
        }

        foreach (var days in options.SchoolHolidays.Where(days => BookingOptions.Days(days) is null))
        {
            yield return $"Booking:SchoolHolidays has '{days}': give the first and the last day, as in 2026-12-21/2027-01-01.";
        }

        if (BookingOptions.Hours(options.FamilyHours) is null)
        {
            yield return $"Booking:FamilyHours is '{options.FamilyHours}': give beginning and end, as in 09:30/14:30.";
        }

        foreach (var (need, days) in options.LeadDays.Where(lead => !MeetingNeeds.All.Contains(lead.Key) || lead.Value is < 0 or > 20))
        {
            yield return $"Booking:LeadDays:{need} is {days}: give working days from 0 to 20, for one of {string.Join(", ", MeetingNeeds.All)}.";
        }

        foreach (var room in options.Rooms.Where(room => !MailAddresses.IsOne(room)))
        {
            yield return $"Booking:Rooms has '{room}', which is not an email address: give those of the rooms' mailboxes.";
        }
    }
}
