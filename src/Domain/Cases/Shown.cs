namespace CoreGroupBot.Domain.Cases;

/// <content>A case as it is shown to somebody from whom members are kept apart.</content>
public sealed partial record CoreGroupCase
{
    /// <summary>Without these members: they are not of the group, nor is anything there that says whether they come.</summary>
    /// <remarks>Nothing is ever recorded of it.</remarks>
    public CoreGroupCase Without(IReadOnlySet<string> hidden) => hidden.Count == 0 ? this : this with
    {
        Group = Group with { Members = [.. Group.Members.Where(member => !hidden.Contains(member.Id))] },
        Registered = Registered is null
            ? null
            : Registered with { Members = [.. Registered.Members.Where(member => !hidden.Contains(member.Id))] },
        Membership = Membership.Without(hidden),
        Bookings = Bookings.ConvertAll(booking => booking.Without(hidden)),
        Reports = Reports.RemoveAll(report => report.Member is { } member && hidden.Contains(member)),
        Fruitless = Fruitless.ConvertAll(found => found with { Explanation = "", ExplanationInWelsh = null }),
    };
}
