using System.Globalization;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Domain.Actions;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Actions;

/// <summary>One row of the form as it was filled in.</summary>
/// <param name="Owner">The choice, not yet a member.</param>
/// <param name="Due">Null when it is missing or no date.</param>
internal sealed record ActionRow(int Number, string? Title, string? Owner, LocalDate? Due, string? Why, bool IsAssessment)
{
    public static ActionRow Of(CardPress press, int number)
    {
        var n = number.ToString(CultureInfo.InvariantCulture);
        return new ActionRow(
            number, press.Text($"title{n}"), press.Text($"owner{n}"), press.Date($"due{n}"), press.Text($"why{n}"),
            press.IsTicked($"assessment{n}"));
    }

    public bool IsEmpty => Title is null && Owner is null && Due is null && Why is null;

    /// <summary>What is wrong, in a sentence; null when it can be recorded.</summary>
    /// <param name="agreed">No action is due before it was agreed.</param>
    public string? Fault(CaseView view, LocalDate agreed) =>
        Title is not { Length: >= 3 and <= ActionForm.LongestTitle } ? Please(Say("say in a few words what is to be done"))
        : Why is null && view.Board.ActionsImpactBased is not null ? Please(Say("say in a few words what it changes for the child"))
        : Why is { Length: > ActionForm.LongestTitle } ? Please(Say("say more shortly what it changes for the child"))
        : MemberOf(view) is not { } owner || Roles.IsOfficer(owner.Role) ? Please(Say("choose who does it; there is no action without an owner"))
        : Due is not { } due ? Please(Say("give the day by which it is to be done; there is no action without a date"))
        : due < agreed ? Please(Say($"give a day from {Dates.Long(agreed)} on"))
        : due > view.Today.PlusYears(1) ? Please(Say("give a day within the next twelve months"))
        : null;

    public bool IsOnRecord(CaseView view) => view.Case.Actions.All.Exists(known => known.Owner == MemberOf(view)!.Id
        && known.Due == Due && known.Title.Equals(Title, StringComparison.OrdinalIgnoreCase));

    public ActionAgreed Agreed(CaseView view, string id, LocalDate? at) =>
        new(id, Title!, MemberOf(view)!.Id, Due!.Value, at, Why, IsAssessment);

    private Member? MemberOf(CaseView view) => MemberChoices.Find(view.Case, Owner);

    private string Please(string what) => Say($"Action {Number}: please {what}. Nothing was recorded.");
}
