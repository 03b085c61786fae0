using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Actions;

/// <summary>Who has an action.</summary>
public static class ActionFacts
{
    /// <summary>Who is asked about it: the owner; for somebody of the family, and for one who has left the group, the key
    /// worker.</summary>
    public static Member? FollowedBy(this CoreGroupCase @case, string owner) =>
        @case.Professionals.FirstOrDefault(member => member.Id == owner) ?? @case.KeyWorker;
}
