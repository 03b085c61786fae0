using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>What is asked about chairs, members and the family, in a sentence or two before the board's words.</summary>
internal static class MembershipPassages
{
    /// <returns>Null for what needs no more than its heading.</returns>
    public static string? Asks(CaseView view, Deadline deadline, Seat seat) => deadline.Rule switch
    {
        RuleIds.ChairOfMeeting => Chair(view, seat),
        RuleIds.SecondChairNamed => Say("Name somebody who takes over the core group when you are away. Without one the core group meets all the same."),
        RuleIds.Representative => seat.Owner(deadline.Owner) is null
            ? Say("The member who sent apologies has been asked for a representative.")
            : Say("You sent apologies. Say from which agency somebody comes in your place, and whether you have briefed them."),
        RuleIds.NewMemberBriefed => NewMember(view, deadline, seat),
        RuleIds.ExclusionRecorded => Say($"{Excluded(view, deadline)}: say on which day they were told what is decided and how meetings go on."),
        RuleIds.FamilyAbsentViews => Say($"Record the views of {Whose(view, deadline)} in the case system, and here only that it was done."),
        _ => null,
    };

    /// <summary>Whose views are still to be recorded, in words.</summary>
    private static string Whose(CaseView view, Deadline deadline) => string.Join(", ", Missing(view, deadline).Select(id => OfWhom(view, id)));

    /// <summary>By member id, or <see cref="Roles.Child"/>.</summary>
    public static IReadOnlyList<string> Missing(CaseView view, Deadline deadline)
    {
        var of = view.Case.Meetings.ContainsKey(deadline.Due) ? deadline.Due : (NodaTime.LocalDate?)null;
        var known = view.Case.Membership.Of(of).Views;
        return [.. FamilyViewsDue.Absent(view.Case, view.Board, of).Where(whose => !known.ContainsKey(whose))];
    }

    public static string InWords(CaseView view, string whose) => whose is Roles.Child
        ? Say("the child")
        : Chairing.InWords(view.Case, whose);

    /// <summary>"the family member", as it stands in a sentence.</summary>
    public static string OfWhom(CaseView view, string whose) => view.Case.Group.Members.Any(member => member.Id == whose)
        ? Say($"the {InWords(view, whose)}")
        : InWords(view, whose);

    private static string Chair(CaseView view, Seat seat)
    {
        var chair = Chairing.Chair(view.Case, view.Board);
        var booked = view.Case.Standing is { IsBooked: true } booking ? Say($" The core group is booked for {Wording.At(booking.Start)}.") : "";
        return chair.IsAgreed ? Say($"Agreed: {chair.InWords(view.Case)}.{booked}")
            : chair.Who is null ? $"{chair.Why}{booked}"
            : view.Case.Standing is { IsBooked: true } begun && begun.Begins <= view.Now
                ? Say("Nobody had agreed to chair when it began. It counts all the same: say who chaired when you record that it was held.")
            : seat.Is(chair.Who) ? Say($"You are proposed to chair. {chair.Why}{booked} Press the button if you will.")
            : Say($"Nobody has agreed to chair yet. Proposed: {chair.InWords(view.Case)}. {chair.Why}{booked}");
    }

    private static string NewMember(CaseView view, Deadline deadline, Seat seat)
    {
        var arrived = view.Case.Membership.Arrivals.FindAll(one => one.On == deadline.Due && one.Briefed is null);
        return arrived.Exists(one => seat.Is(one.Member))
            ? Say($"Welcome to this core group. "
                + $"{(view.Board.NewMemberReadsReports is { } reads
                    ? Say($"Before your first core group, see the earlier conference reports: “{Wording.Plain(reads.Source.Quotation)}” ")
                    : "")}"
                + $"The chair tells you how the case stands.")
            : Say($"{string.Join(", ", arrived.Select(one => PeopleChoices.Capital(Chairing.InWords(view.Case, one.Member))))} joined. "
                + $"Tell them how the case stands, then press the button.");
    }

    private static string Excluded(CaseView view, Deadline deadline) => string.Join("; ", view.Case.Membership.Exclusions
        .FindAll(one => one.On == deadline.Due && one.Informed is null)
        .Select(one => PeopleChoices.Capital(Chairing.InWords(view.Case, one.Member))
            + (one.Informant is { } informant ? Say($" (to be told by {Chairing.InWords(view.Case, informant)})") : Say(" (nobody is named yet to tell them)"))));
}
