using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Domain.Papers;

/// <summary>What the record of a core group still wants, of what the board requires of it (rules.md 6.1). It hinders
/// nothing: a record may be circulated as it is.</summary>
public static class RecordCheck
{
    private const string LateFirst = "late-first-reason";
    private const string FamilyViews = "family-views";
    private const string NextMeeting = "next-meeting";

    /// <summary>What is wanted of a record only where there is cause for it, and is then asked for elsewhere.</summary>
    private static readonly string[] WhereThereIsCause = ["exclusion", "longer-interval", "delay-review"];

    /// <summary>What the board asks for, so far as it concerns this core group.</summary>
    public static IEnumerable<DocumentField> Fields(CoreGroupCase @case, Board board, LocalDate meeting) =>
        board.Documents.Record.Where(field => field.Id != LateFirst || IsLateFirst(@case, meeting));

    /// <summary>What is known without a tick: a date that is booked, a reason that is on record, the views of everybody of the
    /// family who did not come.</summary>
    public static bool IsKnown(CoreGroupCase @case, Board board, DocumentField field, LocalDate meeting) => field.Id switch
    {
        NextMeeting => @case.Standing is { IsBooked: true } booking && booking.Date > meeting,
        LateFirst => @case.Delays.Exists(delay => delay.Rule is RuleIds.FirstCoreGroup),
        FamilyViews => HasViews(@case, board, meeting),
        _ => false,
    };

    /// <summary>Of the record as it was saved.</summary>
    public static IReadOnlyList<DocumentField> Missing(CoreGroupCase @case, Board board, LocalDate meeting) =>
        Missing(@case, board, meeting, @case.Papers.Of(meeting).Record?.Fields ?? []);

    /// <param name="ticked">Ids of the fields that it holds.</param>
    public static IReadOnlyList<DocumentField> Missing(
        CoreGroupCase @case, Board board, LocalDate meeting, IReadOnlyCollection<string> ticked) =>
    [
        .. Fields(@case, board, meeting).Where(field =>
            field.Asked is FieldForce.Required && !WhereThereIsCause.Contains(field.Id)
            && !ticked.Contains(field.Id) && !IsKnown(@case, board, field, meeting)),
    ];

    private static bool HasViews(CoreGroupCase @case, Board board, LocalDate meeting)
    {
        var people = @case.Membership.Of(meeting);
        return (people.Came is not null || !people.Views.IsEmpty) && @case.Group.Members.Any(member => Roles.IsFamily(member.Role))
            && FamilyViewsDue.Absent(@case, board, meeting).All(people.Views.ContainsKey);
    }

    private static bool IsLateFirst(CoreGroupCase @case, LocalDate meeting) =>
        @case.MeetingsOfActiveCase().FirstOrDefault()?.Date == meeting && @case.Delays.Exists(delay =>
            delay.Rule is RuleIds.FirstCoreGroup && delay.Due < meeting);
}
