using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Explaining;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What a change would do, as a manager reads it.</summary>
internal static class WhatIfText
{
    public static string Of(WhatIfView view) => string.Join('\n',
    [
        $"What if, for core group {view.Reference}, on {Wording.Time(view.Now)}. Nothing is saved.",
        .. view.Supposed.Select(supposed => $"  - {supposed}."),
        .. WhatIfPart.Of(view).SelectMany(part => (IEnumerable<string>)["", part.Heading, .. part.Lines.Select(line => $"  {line}")]),
        .. view.ToCome.Count == 0 ? (IEnumerable<string>)[] : ["", "Would be said later"],
        .. WhatIfPart.Later(view).SelectMany(later => (IEnumerable<string>)
            [$"  {later.Matter}", .. later.Steps.Select(step => $"    {step.When}: {step.What}")]),
        "",
        WhatIfPart.Unchanged(view),
    ]);
}
