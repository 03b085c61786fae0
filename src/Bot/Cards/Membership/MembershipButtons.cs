using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>What can be said to a question about chairs, members and the family.</summary>
internal static class MembershipButtons
{
    public static IEnumerable<JsonObject> For(CaseView view, Deadline deadline, Seat seat) => deadline.Rule switch
    {
        RuleIds.ChairOfMeeting => Chair(view, seat),
        RuleIds.SecondChairNamed when seat.KeepsTheRecord => [SecondChair(view)],
        RuleIds.Representative when seat.Owner(deadline.Owner) is not null => [Representative(view)],
        RuleIds.AbsenceReport when view.Board.RepresentativeAllowed is { Value: true } && seat.Owner(deadline.Owner) is not null =>
            [Representative(view)],
        RuleIds.NewMemberBriefed when seat.KeepsTheRecord => Briefed(view, deadline),
        RuleIds.ExclusionRecorded when seat.IsKeyWorker => Informed(view, deadline),
        RuleIds.FamilyAbsentViews when seat.IsKeyWorker => Views(view, deadline),
        _ => [],
    };

    /// <summary>The buttons with "not me any more" before those that lead elsewhere, for a member who has not said so, where there is
    /// room for it and for the way back from this card.</summary>
    /// <param name="buttons">The last two lead to "Why this date?" and to the core group.</param>
    public static IEnumerable<JsonObject> WithNotMe(IEnumerable<JsonObject> buttons, CaseView view, Seat seat)
    {
        var all = buttons.ToList();
        return all.Count < Card.MostActions - 1 && seat.Own.Any(member => !Handover.HasSaidSo(view.Case, member.Person))
            ? [.. all[..^2], Press.Execute(Say("Not me any more"), Verbs.CaseMenu, Buttons.Data(view, ("open", Verbs.MemberLeaving))), .. all[^2..]]
            : all;
    }

    public static JsonObject Claim(CaseView view) => Press.Execute(Say("I will chair"), Verbs.ChairClaim, Buttons.Data(view), isPrimary: true);

    private static IEnumerable<JsonObject> Chair(CaseView view, Seat seat)
    {
        if (Chairing.Chair(view.Case, view.Board) is { IsAgreed: false, Who: { } proposed } && seat.Is(proposed))
        {
            yield return Claim(view);
        }

        if (seat.KeepsTheRecord || seat.IsManager)
        {
            yield return Press.Execute(Say("Choose the chair"), Verbs.CaseMenu, Buttons.Data(view, ("open", Verbs.ChairOverride)));
        }
    }

    private static JsonObject SecondChair(CaseView view) => Press.Form(
        Say("Name the second chair"),
        [Input.Choice("member", Say("Second chair"), Say("Choose a member."),
            PeopleChoices.Of(view.Case.Attending.Where(member => member.Role != Roles.KeyWorker)))],
        Press.Execute(Say("Record"), Verbs.ChairSecond, Buttons.Data(view), isPrimary: true));

    private static JsonObject Representative(CaseView view) =>
        Press.Execute(Say("Somebody comes for me"), Verbs.CaseMenu, Buttons.Data(view, ("open", Verbs.AttendanceNominate)), isPrimary: true);

    private static IEnumerable<JsonObject> Briefed(CaseView view, Deadline deadline) => view.Case.Membership.Arrivals
        .FindAll(one => one.On == deadline.Due && one.Briefed is null)
        .Select(one => view.Case.Professionals.FirstOrDefault(member => member.Id == one.Member)).OfType<Member>().Take(3)
        .Select(member => Press.Execute(
            Say($"Briefed: {member.InWords}"), Verbs.MemberJoined, Buttons.Data(view, ("briefed", MemberToken.Of(member))), isPrimary: true));

    private static IEnumerable<JsonObject> Informed(CaseView view, Deadline deadline) => view.Case.Membership.Exclusions
        .FindAll(one => one.On == deadline.Due && one.Informed is null)
        .Select(one => view.Case.Group.Members.FirstOrDefault(member => member.Id == one.Member)).OfType<Member>().Take(3)
        .Select(member => Press.Form(
            Say($"Told: {member.InWords}"),
            [Input.Date("informed", Say("Day on which they were told"), Say("Give that day, today or earlier."), view.Today, min: null, max: view.Today)],
            Press.Execute(Say("Record"), Verbs.FamilyExclude, Buttons.Data(view, ("member", MemberToken.Of(member))), isPrimary: true)));

    private static IEnumerable<JsonObject> Views(CaseView view, Deadline deadline)
    {
        var of = view.Case.Meetings.ContainsKey(deadline.Due) ? Buttons.Iso(deadline.Due) : null;
        return MembershipPassages.Missing(view, deadline).Take(3).Select(whose => Press.Execute(
            Say($"Recorded: {MembershipPassages.InWords(view, whose)}"), Verbs.FamilyViews,
            Buttons.Data(view, ("whose", Token(view, whose)), ("of", of)), isPrimary: true));
    }

    private static string Token(CaseView view, string whose) =>
        view.Case.Group.Members.FirstOrDefault(member => member.Id == whose) is { } member ? MemberToken.Of(member) : whose;
}
