using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Asking;

/// <summary>From where somebody asked: a date that was being explained, or the core group as a whole. Buttons carry it, so
/// that Back leads there.</summary>
public sealed record Origin(string? Rule, LocalDate? Due)
{
    public static readonly Origin CoreGroup = new(null, null);

    public static Origin Of(Deadline deadline) => new(deadline.Rule, deadline.Due);

    public JsonObject Back(CaseView view) => Rule is null || Due is null
        ? Buttons.Menu(view)
        : Press.Execute("Back", Verbs.Why, Data(view));

    public JsonObject WhatIf(CaseView view, string title) => Press.Execute(title, Verbs.WhatIf, Data(view));

    public JsonObject AsOf(CaseView view, string title) => Press.Form(
        title,
        [AsItStoodForm.Day(view)],
        Press.Execute("Show", Verbs.AsOf, Data(view), isPrimary: true));

    public JsonObject Data(CaseView view, params (string Name, string? Value)[] values) =>
        Buttons.Data(view, [("rule", Rule), ("due", Due is { } due ? Buttons.Iso(due) : null), .. values]);
}
