namespace CoreGroupBot.Domain.Boards;

/// <summary>When a duty falls: at every core group or at the first one, before, after or between them, or at the review
/// conference.</summary>
public enum DutyTime
{
    BeforeFirst, AtFirst, AfterFirst, Before, At, After, Between, AnyTime, OnJoining, BeforeReview, AtReview, AfterReview, AtEnd,
}

/// <summary>What a board expects of a member or of the core group.</summary>
/// <param name="Id">Unique in its board.</param>
/// <param name="Who">"member", "absent-member", "core-group", a role: the words of the data files.</param>
/// <param name="Words">Never empty.</param>
/// <param name="Verbs">What a person presses to answer it; none where the service only reminds, or leaves it to people.</param>
public sealed record Duty(string Id, DutyTime When, string Who, IReadOnlyList<Statement> Words, IReadOnlyList<string> Verbs);
