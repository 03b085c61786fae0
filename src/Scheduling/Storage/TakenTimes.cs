using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using Dapper;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Scheduling.Storage;

/// <param name="Person">As the case calls them, in lower case.</param>
/// <param name="IsFirm">Booked, or held for this person's own answer; otherwise it is only held for somebody else's.</param>
public sealed record TakenTime(string Person, BusyTime Time, bool IsFirm);

/// <summary>When people are taken by what is held or booked here, whatever their calendars say yet.</summary>
public sealed class TakenTimes(Database database)
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>What touches these days, of these people, for other core groups than that one.</summary>
    /// <param name="persons">In lower case.</param>
    public IReadOnlyList<TakenTime> Of(IEnumerable<string> persons, LocalDate first, LocalDate last, string exceptCase)
    {
        using var connection = database.Open();
        return [.. connection.Query<(string Person, string Starts, string Ends, long IsFirm)>(
            """
            select person, starts_at, ends_at, is_firm from taken_times
            where person in @persons and starts_at < @until and ends_at > @from and reference <> @exceptCase
            """,
            new
            {
                persons = persons.Distinct(StringComparer.Ordinal).ToList(),
                from = Pattern.Format(first.AtMidnight()),
                until = Pattern.Format(last.PlusDays(1).AtMidnight()),
                exceptCase,
            })
            .Select(row => new TakenTime(
                row.Person, new BusyTime(Pattern.Parse(row.Starts).Value, Pattern.Parse(row.Ends).Value), row.IsFirm == 1))];
    }

    /// <summary>Those of the case as it stands; nothing is written where that is there already.</summary>
    internal static void Keep(SqliteConnection connection, SqliteTransaction transaction, CoreGroupCase @case)
    {
        var rows = Rows(@case).ToHashSet();
        var known = connection.Query<Row>(
            """
            select reference as Reference, hold as Hold, person as Person, starts_at as StartsAt, ends_at as EndsAt, is_firm as IsFirm
            from taken_times where reference = @Reference
            """,
            new { @case.Reference }, transaction).ToList();
        if (rows.SetEquals(known))
        {
            return;
        }

        connection.Execute("delete from taken_times where reference = @Reference", new { @case.Reference }, transaction);
        connection.Execute("insert into taken_times values (@Reference, @Hold, @Person, @StartsAt, @EndsAt, @IsFirm)", rows, transaction);
    }

    private static IEnumerable<Row> Rows(CoreGroupCase @case) =>
        from booking in @case.IsActive ? @case.Bookings.Where(booking => booking.IsBooked || booking.IsPending) : []
        from member in @case.Attending.DistinctBy(member => member.Person!.ToLowerInvariant())
        select new Row(
            @case.Reference, booking.Hold, member.Person!.ToLowerInvariant(), Pattern.Format(booking.Start), Pattern.Format(booking.End),
            booking.IsBooked || member.Role == Roles.KeyWorker ? 1 : 0);

    private sealed record Row(string Reference, string Hold, string Person, string StartsAt, string EndsAt, long IsFirm);
}
