using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Asking;
using NodaTime;
using NodaTime.Text;

namespace CoreGroupBot.Bot.Conversation.Asking;

/// <summary>"as of CASE DATE": the case as it stood on that day; without a day the form that asks for it.</summary>
public sealed class CaseAsOf(AskedCase asked, ShowAsItStood show) : ICommand
{
    /// <summary>2026-06-15, 15/06/2026, 15 June 2026, 15 Jun 2026.</summary>
    private static readonly LocalDatePattern[] Forms =
    [
        .. ((string[])["uuuu-MM-dd", "d/M/uuuu", "d MMMM uuuu", "d MMM uuuu"]).Select(LocalDatePattern.CreateWithInvariantCulture),
    ];

    private static readonly string[] Words = ["as of", "fel yr oedd"];

    public bool Understands(string text) => AskedCase.After(text, Words) is not null;

    public Task<JsonObject> Reply(string by, string text, CancellationToken ct)
    {
        var (reference, on) = Read(AskedCase.After(text, Words)!);
        return asked.Answer(
            by,
            reference,
            (view, seat) => on is not { } day ? AsItStoodForm.Of(view, Origin.CoreGroup)
                : show.On(view, seat, day, Origin.CoreGroup) switch
                {
                    Answer.Card card => card.Content,
                    Answer.Say say => AskedCase.Told(say.Text),
                    var other => throw new InvalidOperationException($"Unexpected answer {other.GetType().Name}."),
                },
            ct);
    }

    /// <summary>The date is what stands last, in one word or three.</summary>
    private static (string Reference, LocalDate? On) Read(string text)
    {
        var words = text.Split(' ');
        foreach (var count in (int[])[1, 3])
        {
            var last = string.Join(' ', words.TakeLast(count));
            foreach (var form in Forms)
            {
                if (words.Length >= count && form.Parse(last).TryGetValue(default, out var day))
                {
                    return (string.Join(' ', words.SkipLast(count)), day);
                }
            }
        }

        return (text, null);
    }
}
