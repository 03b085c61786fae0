using CoreGroupBot.Sandbox.Invitations;
using NodaTime;

namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>One letter in one person's inbox.</summary>
/// <param name="Attached">Names of the files that came with it.</param>
internal sealed record Mail(
    string Id, Person To, string From, string Subject, Instant At, string Body, IReadOnlyList<string> Attached)
{
    public bool Seen { get; set; }

    /// <summary>What a calendar takes from it; null where it is a letter and nothing else.</summary>
    public Invitation? Invitation { get; init; }
}
