using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Domain.Membership;

/// <summary>Whom of the family a professional has invited to a core group, and why nobody else. The service writes to none of them and
/// holds no address: it asks, and keeps what was answered (rules.md A73).</summary>
/// <param name="Start">The time to which they were invited: of another they have to be told anew.</param>
/// <param name="Invited">Keys of <see cref="All"/>.</param>
/// <param name="Reason">Key of <see cref="Reasons"/>; null where nobody is left out.</param>
/// <param name="By">Member id of whoever says so, or <see cref="Roles.KeyWorkerManager"/>.</param>
public sealed record FamilyInvitation(
    string Hold, LocalDateTime Start, IReadOnlyList<string> Invited, string? Reason, LocalDate On, string By)
{
    public const string Family = "family";
    public const string Child = "child";
    public const string Advocate = "advocate";

    public static IReadOnlyList<string> All { get; } = [Family, Child, Advocate];

    public static IReadOnlyList<string> Reasons { get; } = ["not-safe", "not-appropriate", "own-wish", "excluded", "professionals-only"];

    public bool IsFor(Booking booking) => Hold == booking.Hold && Start == booking.Start;

    public static string InWords(string whom) => whom switch
    {
        Family => Say("the family"),
        Child => Say("the child"),
        Advocate => Say("an advocate"),
        _ => whom,
    };

    public static string WhyNot(string reason) => reason switch
    {
        "not-safe" => Say("it would not be safe"),
        "not-appropriate" => Say("it would not be appropriate for the child’s age or understanding"),
        "own-wish" => Say("they do not wish to come"),
        "excluded" => Say("they are excluded"),
        "professionals-only" => Say("this one is for professionals only"),
        _ => reason,
    };

    /// <summary>"the family, the child"; "nobody: it would not be safe".</summary>
    public static string InWords(IReadOnlyList<string> invited, string? reason)
    {
        var list = string.Join(", ", All.Intersect(invited).Select(InWords));
        return (list.Length > 0, reason) switch
        {
            (true, null) => list,
            (true, { } why) => Say($"{list}; not the others: {WhyNot(why)}"),
            (false, { } why) => Say($"nobody: {WhyNot(why)}"),
            _ => Say("nobody"),
        };
    }
}
