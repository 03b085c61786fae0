using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Conversation.Asking;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Conversation.Speaking;

/// <summary>"cymraeg" and "english": the language from now on.</summary>
public sealed class ChooseInWriting(ChosenLanguages chosen) : ICommand
{
    public bool Understands(string text) => text is "cymraeg" or "english" or "welsh" or "saesneg";

    public Task<JsonObject> Reply(string by, string text, CancellationToken ct)
    {
        var language = text is "cymraeg" or "welsh" ? Languages.Welsh : Languages.English;
        chosen.Choose(by, language);
        return Task.FromResult(Languages.In(language, () => AskedCase.Told(ChooseLanguage.Chosen)));
    }
}
