using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>Who comes in the place of a member, as the member says on a card or on the page behind their link.</summary>
/// <param name="Who">Their role, or their address at work; null where that is not said.</param>
internal sealed record Sending(string Agency, string? Who, bool IsBriefed)
{
    public static string WhoWanted =>
        Say("Please say who comes by their role, such as “Deputy head”, or by their address at work; not by a name.");

    /// <param name="agency">As typed in; the member's own where nothing was.</param>
    /// <param name="problem">What to say of what cannot be taken; null where it can.</param>
    /// <returns>Null when it cannot be taken.</returns>
    public static Sending? Read(
        CaseView view, Member member, string? agency, string? who, bool isBriefed, WorkAddresses addresses, out string? problem)
    {
        var of = WorkAgency.Read(agency ?? member.Agency);
        var known = who is null ? null : who.Contains('@') ? addresses.Read(who) : WorkAgency.Read(who);
        problem = of is null ? WorkAgency.Wanted
            : who is not null && known is null ? who.Contains('@') ? addresses.Wanted : WhoWanted
            : view.Board.RepresentativeFromSameAgency is { Value: true } same && !of.Equals(member.Agency, StringComparison.OrdinalIgnoreCase)
                ? Say($"The representative is to be of your agency: “{Wording.Plain(same.Source.Quotation)}”")
            : null;
        return problem is null ? new Sending(of!, known, isBriefed) : null;
    }

    public bool IsOnRecord(CoreGroupCase @case, Member member) =>
        @case.Membership.Next.Representatives.GetValueOrDefault(member.Id) is { } known
        && known.Agency == Agency && known.IsBriefed == IsBriefed && (Who is null || known.Who == Who);

    public RepresentativeNominated Nominated(Booking booking, Member member) =>
        new(booking.Hold, member.Id, Agency, IsBriefed) { Who = Who };
}
