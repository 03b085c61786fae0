using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Actions;

/// <summary>What can be said of one action, by its owner and by the key worker.</summary>
internal static class ActionButtons
{
    public static IEnumerable<JsonObject> Of(ShownAction shown, Seat seat)
    {
        var (view, action) = (shown.View, shown.Action);
        IEnumerable<JsonObject> done =
        [
            Press.Execute(Say("It is done"), Verbs.ActionDone, Data(shown), isPrimary: action.Cannot is null), DoneEarlier(shown),
        ];
        IEnumerable<JsonObject> said = !action.IsOpen ? []
            : seat.IsKeyWorker && action.Cannot is not null ? [Change(shown), Close(shown), .. done]
            : seat.IsKeyWorker ? [.. done, Change(shown), Close(shown)]
            : !shown.IsOf(seat) ? []
            : action.Cannot is null ? [.. done, Cannot(view, [shown])]
            : done;
        return [.. said, Buttons.Why(view, shown.Deadline), Buttons.Menu(view)];
    }

    /// <summary>Of one action, or of one to be chosen among several.</summary>
    public static JsonObject Cannot(CaseView view, IReadOnlyList<ShownAction> own)
    {
        var reason = Input.Reason("reason", Say("Why it cannot be done in time"), Say("Give the reason in a sentence."));
        return own.Count == 1
            ? Press.Form(Say("I cannot do this"), [reason],
                Press.Execute(Say("Tell the key worker"), Verbs.ActionCannot, Data(own[0]), isPrimary: true))
            : Press.Form(Say("I cannot do one"),
                [Input.Choice("id", Say("Which one?"), Say("Choose one of the list."), Choices(own)), reason],
                Press.Execute(Say("Tell the key worker"), Verbs.ActionCannot, Buttons.Data(view), isPrimary: true));
    }

    public static IEnumerable<(string Title, string Value)> Choices(IEnumerable<ShownAction> actions) =>
        actions.Select(shown => (shown.Action.Title, shown.Action.Id));

    private static JsonObject DoneEarlier(ShownAction shown) => Press.Form(
        Say("On an earlier day"),
        [Input.Date("on", Say("Day on which it was done"), Say("Give a day from the agreement to today."),
            shown.View.Today, shown.Action.AgreedOn, shown.View.Today)],
        Press.Execute(Say("Record"), Verbs.ActionDone, Data(shown), isPrimary: true));

    private static JsonObject Change(ShownAction shown)
    {
        var view = shown.View;
        var due = LocalDate.Max(shown.Action.Due, view.Today);
        return Press.Form(
            Say("Other date or owner"),
            [
                Input.Date("due", Say("To be done by"), Say("Give a day from today on."), due, view.Today, view.Today.PlusYears(1)),
                Owners(view, "owner", Say("Who does it"), Say("Choose one of the list."), shown.Action.Owner),
                Input.Reason("reason", Say("Reason for the change"), Say("Give the reason in a sentence.")),
            ],
            Press.Execute(Say("Change it"), Verbs.ActionChange, Data(shown), isPrimary: true));
    }

    private static JsonObject Close(ShownAction shown) => Press.Form(
        Say("Close it"),
        [Input.Reason("because", Say("Why it is not to be done any more"), Say("Give the reason in a sentence."))],
        Press.Execute(Say("Close it"), Verbs.ActionWithdraw, Data(shown), isPrimary: true));

    /// <param name="error">Null where the choice is open.</param>
    /// <param name="chosen">Member id.</param>
    public static JsonObject Owners(CaseView view, string id, string label, string? error, string? chosen) => Input.Pick(
        id, label, error, MemberChoices.Of(view.Case.Group.Members.Where(member => !Roles.IsOfficer(member.Role))),
        Say("Choose a member"), chosen is null ? null : MemberChoices.KeyOf(chosen));

    private static JsonObject Data(ShownAction shown) => Buttons.Data(shown.View, ("id", shown.Action.Id));
}
