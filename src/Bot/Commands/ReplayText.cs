using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Explaining;

namespace CoreGroupBot.Bot.Commands;

/// <summary>A case as it stood, as a manager reads it.</summary>
internal static class ReplayText
{
    public static string Of(ReplayView view) => string.Join('\n',
    [
        $"As it stood at the end of {view.On}. Recorded by then:",
        "",
        .. view.Events.SelectMany(Lines),
        "",
        .. ExplainText.Lines(view.Case),
    ]);

    private static IEnumerable<string> Lines(EventView recorded)
    {
        yield return $"  {recorded.Sequence,3}  {Wording.Time(recorded.At)}  {recorded.What} – by {recorded.By}";
        if (recorded.Event is { } stored)
        {
            yield return $"       {recorded.Type} {stored}";
        }
    }
}
