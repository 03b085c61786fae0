using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Conversation.Concerns;

/// <summary>To whom something is to be handed, as the form was filled in.</summary>
/// <param name="To">Member id or work address; null when nobody can be made of it.</param>
/// <param name="Why">What is wrong with it, for the person who filled it in.</param>
internal sealed record Colleague(string? To, string? Why)
{
    public static Colleague Of(CaseView view, Seat giver, CardPress press, WorkAddresses addresses)
    {
        if (press.Text("address") is { } typed)
        {
            var address = addresses.Read(typed);
            var known = view.Case.Professionals.FirstOrDefault(
                member => string.Equals(member.Person, address, StringComparison.OrdinalIgnoreCase));
            return address is null ? new Colleague(null, addresses.Wanted)
                : string.Equals(address, view.Case.Group.TeamManager, StringComparison.OrdinalIgnoreCase)
                    ? new Colleague(null, Say("That is your own address. Acknowledge it to take it on yourself."))
                : new Colleague(known?.Id ?? address, null);
        }

        return press.Text("to") is null or HandOn.Other
                ? new Colleague(null, Say("Please give the colleague's address at work, or choose a member of the list."))
            : MemberToken.Find(view.Case, press.Text("to")) is not { } member
                ? new Colleague(null, Say("That person is of this core group no more. Please choose another."))
            : giver.Members.Any(own => own.Id == member.Id)
                ? new Colleague(null, Say("That is you. Acknowledge it to take it on yourself."))
            : new Colleague(member.Id, null);
    }
}
