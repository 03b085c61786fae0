using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Who is to chair the next core group, or to take its minutes: as a person agreed it, or as it is proposed.</summary>
/// <param name="Who">Member id, or <see cref="Roles.KeyWorkerManager"/>; null where nobody can be proposed.</param>
/// <param name="Why">In a sentence.</param>
/// <param name="Source">The board's own words; null where it has none on this.</param>
public sealed record Part(string? Who, bool IsAgreed, string Why, Citation? Source)
{
    /// <summary>Who could as well, where members take turns; empty where the one is named.</summary>
    public IReadOnlyList<string> OrElse { get; init; } = [];

    /// <summary>Role and agency; null where nobody is known.</summary>
    public string? InWords(CoreGroupCase @case) => Who is null ? null : Chairing.InWords(@case, Who);
}
