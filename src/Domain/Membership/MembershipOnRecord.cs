using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Membership;

/// <summary>What people decided of membership, attendance, chairs and minutes.</summary>
public sealed record MembershipOnRecord
{
    public static MembershipOnRecord None { get; } = new();

    public static MembershipOnRecord After(CoreGroupCase @case, MembershipEvent happened, Recorded recorded) => happened switch
    {
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };
}
