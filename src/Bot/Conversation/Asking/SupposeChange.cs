using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Asking;
using CoreGroupBot.Bot.Explaining;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Bot.Conversation.Asking;

/// <summary>What if: what a change would do before it is saved. For any professional of the case: it writes nothing, and shows
/// no more than dates and the roles that are told, which "Why this date?" shows to each of them as well.</summary>
public sealed class SupposeChange(Desk desk, Explainer explainer, Guidance guidance) : IVerb, IForm
{
    public string Name => Verbs.WhatIf;

    public string Title => Say("See what a change would do");

    public bool IsFor(CaseView view, Seat seat) => view.Case.IsActive;

    public JsonObject Form(CaseView view, Seat seat) => WhatIfForm.Of(view, Origin.CoreGroup);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Show(
        press,
        (view, _) =>
        {
            var origin = new Origin(press.Text("rule"), press.Date("due"), press.Text("item"), press.Text("whose"));
            return press.Text("filled") is null
                ? new Answer.Card(WhatIfForm.Of(view, origin, press.Text("suppose"), guidance.Boards) ?? WhatIfForm.Of(view, origin))
                : Request(press) is not { } request ? new Answer.Say(Say("Please give the day."))
                : explainer.WhatIf(view.Case.Reference, request, view.Hidden) switch
                {
                    Explained.Found<WhatIfView> found => new Answer.Card(WhatIfCard.Of(view, found.View, origin)),
                    Explained.Refused refused => new Answer.Say(refused.Why),
                    _ => new Answer.Say(Phrases.Nothing),
                };
        },
        ct);

    /// <returns>Null when something that is needed was left empty.</returns>
    private static WhatIfRequest? Request(CardPress press) => (press.Text("suppose"), press.Text("on")) switch
    {
        (Suppose.Held, { } on) => new WhatIfRequest { Held = [on], Recorded = press.Text("recorded") },
        (Suppose.Conference, { } on) => new WhatIfRequest { Conference = [$"{press.Text("child")}={on}"] },
        (Suppose.Review, { } on) =>
            new WhatIfRequest { Review = [press.Text("start") is { } start ? $"{on}T{start}" : on] },
        (Suppose.Minutes, { } on) => new WhatIfRequest { Minutes = [$"{press.Text("of")}={on}"] },
        (Suppose.Board, _) => new WhatIfRequest { Board = press.Text("board") },
        (Suppose.BankHoliday, { } on) => new WhatIfRequest { BankHoliday = [$"{on}={Say("only supposed")}"] },
        _ => null,
    };
}
