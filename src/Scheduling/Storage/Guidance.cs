using System.Runtime.CompilerServices;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Booking;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Storage;

/// <summary>A case read under its board: its deadlines, and what is to be said.</summary>
/// <param name="confirmations">Null where nothing is stored.</param>
/// <param name="booking">Null where the authority has set nothing for its meetings.</param>
public sealed class Guidance(
    CurrentBoards boards, IOptions<ReminderOptions> options, BoardConfirmations? confirmations = null, IOptions<BookingOptions>? booking = null)
{
    private readonly ConditionalWeakTable<CoreGroupCase, List<Count>> counted = [];

    public static WorkingDays Calendar => WorkingDays.EnglandAndWales;

    public BoardLibrary Boards => boards.Library;

    /// <exception cref="UnknownBoardException">Names the keys that are known.</exception>
    public Board BoardOf(CoreGroupCase @case) => boards.Library.Named(@case.Group.Board);

    /// <summary>When the values of the case's board were confirmed with the board; null when nobody did.</summary>
    public BoardConfirmation? ConfirmationOf(CoreGroupCase @case) => confirmations?.Of(@case.Group.Board);

    public bool ServiceReminders => options.Value.ServiceReminders;

    /// <summary>How long a core group is booked for, as the authority has set it.</summary>
    public int MeetingMinutes => (booking?.Value ?? new BookingOptions()).Minutes;

    public IReadOnlyList<Deadline> DeadlinesOf(CoreGroupCase @case) => Counted(@case, ServiceReminders);

    /// <summary>Those of the service's own included, whether or not it reminds of them: a date for the next core group is
    /// looked for either way.</summary>
    public IReadOnlyList<Deadline> AllDeadlinesOf(CoreGroupCase @case) => Counted(@case, serviceReminders: true);

    /// <summary>Without whom the booked core group is not to meet, as its board has it on that day or as the authority has set it.</summary>
    public Quorum QuorumOf(CoreGroupCase @case) =>
        Quorum.Under(Chairing.InForce(@case, BoardOf(@case)), [.. booking?.Value.MustAttend ?? []]);

    public NoticePlan PlanOf(CoreGroupCase @case, IReadOnlyList<Deadline> deadlines, Instant now) =>
        NoticePlan.Of(@case, BoardOf(@case), deadlines, Calendar, now) is var plan && ServiceReminders
            ? plan
            : plan with { Due = [.. plan.Due.Where(notice => !InvitationLadder.IsReminder(notice))] };

    /// <summary>One press asks for them half a dozen times. They say things in the language in which they were counted.
    /// </summary>
    private IReadOnlyList<Deadline> Counted(CoreGroupCase @case, bool serviceReminders)
    {
        var (board, language) = (BoardOf(@case), Languages.OfReader);
        var known = counted.GetOrCreateValue(@case);
        lock (known)
        {
            if (known.Find(one => ReferenceEquals(one.Board, board) && one.Language == language && one.ServiceReminders == serviceReminders)
                is not { } count)
            {
                count = new(board, language, serviceReminders, Deadlines.Of(@case, board, Calendar, serviceReminders));
                known.Add(count);
            }

            return count.Deadlines;
        }
    }

    private sealed record Count(Board Board, string Language, bool ServiceReminders, IReadOnlyList<Deadline> Deadlines);
}
