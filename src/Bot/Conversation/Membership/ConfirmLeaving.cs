using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>The key worker or the manager confirms that a member has left, with whoever they named to take over, with somebody else, or
/// with nobody yet. Of the key worker only the manager confirms it.</summary>
public sealed class ConfirmLeaving(Desk desk, WorkAddresses addresses) : IVerb
{
    internal static string WhoDecides => Say("Only the key worker or their manager can decide this; of the key worker only the manager.");

    public string Name => Verbs.LeavingConfirm;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) =>
        {
            var member = view.Case.Group.Members.FirstOrDefault(one => one.Id == PeopleChoices.Find(view.Case, press.Text("member")));
            return member is null || view.Case.Membership.Leavings.Find(one => one.Member == member.Id && one.IsOpen) is not { } leaving
                    ? new Decision.Already(Phrases.AlreadyRecorded, Say("Nothing waits to be confirmed."))
                : !MayDecide(view, seat, member.Id) ? new Decision.Decline(WhoDecides)
                : press.Text("address") is { } typed
                    ? addresses.Read(typed) is { } address
                        ? ChangeMember.Left(view, member, address)
                        : new Decision.Decline(addresses.Wanted)
                : ChangeMember.Left(view, member, Named(view, leaving));
        },
        ct);

    internal static bool MayDecide(CaseView view, Seat seat, string member) =>
        seat.IsManager || (seat.IsKeyWorker && view.Case.KeyWorker?.Id != member);

    /// <summary>The address of whoever they named; null where nobody, or somebody who has left meanwhile.</summary>
    private static string? Named(CaseView view, Leaving leaving) =>
        view.Case.Group.Members.FirstOrDefault(one => one.Id == leaving.Successor)?.Person
        ?? (leaving.Successor is { } named && named.Contains('@') ? named : null);
}
