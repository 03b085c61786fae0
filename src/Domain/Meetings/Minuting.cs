using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Meetings;

/// <summary>Who is proposed to take the minutes of the next core group.</summary>
public static class Minuting
{
    public static Part Taker(CoreGroupCase @case, Board board)
    {
        if (Chairing.Present(@case, @case.Membership.Next.MinuteTaker) is { } assigned)
        {
            return new Part(assigned, IsAgreed: true, Say("Agreed."), Source: null);
        }

        board = Chairing.InForce(@case, board);
        var registered = @case.InRole(Roles.MinuteTaker)?.Id;
        var takesTurns = board.MinuteRota is { Value: "required" } || @case.Membership.Rota is { MinuteTakers.Count: > 0 };
        return board.MinuteTaker is { Value: Roles.KeyWorker } named
            ? new Part(@case.KeyWorker?.Id, false, Say("The board says who completes the record."), named.Source)
            : takesTurns && (board.MinuteRota?.Source ?? board.MinuteTaker?.Source) is var source
            ? new Part(Turn(@case, board), false, Say("It is this member’s turn."), source)
            : new Part(registered, false, Say("As the register names the minute-taker."), Source: null);
    }

    /// <summary>Whoever chairs does not take the minutes as well, where somebody else can.</summary>
    private static string? Turn(CoreGroupCase @case, Board board)
    {
        var agreed = @case.Membership.Rota?.MinuteTakers ?? [];
        var ofRota = @case.Attending
            .Where(member => agreed.Count == 0 || agreed.Any(id => @case.Membership.HeirOf(id) == member.Id)).ToList();
        var chair = Chairing.Chair(@case, board).Who;
        var others = ofRota.FindAll(member => member.Id != chair);
        return Turns.OfMembers(others.Count > 0 ? others : ofRota, Chairing.Had(@case, meeting => meeting.MinuteTaker))?.Id;
    }
}
