using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation.Asking;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Bot.Conversation.Speaking;

/// <summary>The person chooses their language, and sees what they looked at in it.</summary>
public sealed class ChooseLanguage(ChosenLanguages chosen, CaseMenu menu, ShowMatter matter) : IVerb
{
    public string Name => Verbs.Language;

    public async Task<Answer> Press(CardPress press, CancellationToken ct)
    {
        if (press.Text("to") is not (Languages.English or Languages.Welsh) || press.Text("to") is not { } language)
        {
            return new Answer.Say(Say("That language is not spoken here."));
        }

        chosen.Choose(press.By, language);
        Languages.Speak(language);
        return press.Text("case") is null ? new Answer.Card(AskedCase.Told(Chosen))
            : press.Text("rule") is null ? await menu.Press(press, ct)
            : await matter.Press(press, ct);
    }

    /// <summary>In the language that was chosen.</summary>
    public static string Chosen => Say("You are written to in English from now on. To have Welsh, write “cymraeg”.");
}
