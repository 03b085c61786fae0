using CoreGroupBot.Bot.Conversation.Speaking;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Scheduling.Storage;

namespace CoreGroupBot.Bot.Pages;

/// <summary>Opens personal links: for the person for whom they were made, while that person is in the core group.</summary>
public sealed class PersonalDoor(IEnumerable<IPersonalPage> pages, PersonalLinks links, CaseFiles cases, SpokenLanguage language)
{
    public Task<IResult> Show(HttpContext http, string purpose, string token) =>
        Answer(http, purpose, token, (page, visit) => Task.FromResult(page.Show(visit)));

    public async Task<IResult> Act(HttpContext http, string purpose, string token)
    {
        if (await FormOf(http) is not { } form)
        {
            return PersonalLayout.Closed(http);
        }

        return await Answer(http, purpose, token, (page, visit) => page.Act(visit, form, http.RequestAborted));
    }

    private async Task<IResult> Answer(
        HttpContext http, string purpose, string token, Func<IPersonalPage, PersonalVisit, Task<PersonalPage?>> of)
    {
        if (pages.FirstOrDefault(page => page.Purpose == purpose) is not { } page
            || links.Read(purpose, token) is not { } link
            || await cases.Open(link.Reference, http.RequestAborted) is not { } @case
            || @case.Professionals.FirstOrDefault(one => one.Id == link.Member) is not { } member)
        {
            return PersonalLayout.Closed(http);
        }

        var asked = http.Request.Query["lang"].ToString();
        Languages.Speak(asked is Languages.English or Languages.Welsh ? asked : language.Of(@case, member));
        return await of(page, new PersonalVisit(link, @case, member)) is { } shown
            ? PersonalLayout.Of(http, shown)
            : PersonalLayout.Closed(http);
    }

    /// <returns>Null when it is no form that a page here sends.</returns>
    private static async Task<IFormCollection?> FormOf(HttpContext http)
    {
        try
        {
            return http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
