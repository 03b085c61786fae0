using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Pages;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What a change would do, as a manager reads it.</summary>
internal static class WhatIfText
{
    public static string Of(WhatIfView view) => string.Join('\n',
    [
        $"What if, for core group {view.Reference}, on {Wording.Time(view.Now)}. Nothing is saved.",
        .. view.Supposed.Select(supposed => $"  - {supposed}."),
        .. WhatIfPart.Of(view).SelectMany(part => (IEnumerable<string>)["", part.Heading, .. part.Lines.Select(line => $"  {line}")]),
        "",
        WhatIfPart.Unchanged(view),
    ]);
}
