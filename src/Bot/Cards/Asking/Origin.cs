using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Asking;

/// <summary>From where somebody asked: a date that was being explained, or the core group as a whole. Buttons carry it, so
/// that Back leads there.</summary>
/// <param name="Item">Which of several, as in <see cref="Deadline.Item"/>.</param>
/// <param name="Whose">As <see cref="Buttons.Whose"/> names a member.</param>
public sealed record Origin(string? Rule, LocalDate? Due, string? Item, string? Whose)
{
    public static readonly Origin CoreGroup = new(null, null, null, null);

    public static Origin Of(Deadline deadline) => new(deadline.Rule, deadline.Due, deadline.Item, Buttons.Whose(deadline));

    public JsonObject Back(CaseView view) => Rule is null || Due is null
        ? Buttons.Menu(view)
        : Press.Execute(Say("Back"), Verbs.Why, Data(view));

    public JsonObject WhatIf(CaseView view, string title) => Press.Execute(title, Verbs.WhatIf, Data(view));

    public JsonObject AsOf(CaseView view, string title) => Press.Form(
        title,
        [AsItStoodForm.Day(view)],
        Press.Execute(Say("Show"), Verbs.AsOf, Data(view), isPrimary: true));

    public JsonObject Data(CaseView view, params (string Name, string? Value)[] values) =>
        Buttons.Data(view, [
            ("rule", Rule), ("due", Due is { } due ? Buttons.Iso(due) : null), ("item", Item), ("whose", Whose), .. values]);
}
