using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Pages;

/// <summary>A page behind a personal link. The reader's language is spoken when it is asked for.</summary>
public interface IPersonalPage
{
    /// <summary>With which its links are made.</summary>
    string Purpose { get; }

    /// <summary>Changes nothing: scanners of mail open links too.</summary>
    /// <returns>Null where there is nothing that this person may see any more.</returns>
    PersonalPage? Show(PersonalVisit visit);

    /// <summary>What the person sent from the page, which may come twice.</summary>
    /// <returns>The page afterwards; null as above.</returns>
    Task<PersonalPage?> Act(PersonalVisit visit, IFormCollection form, CancellationToken ct);
}

/// <summary>Somebody who has opened a personal link.</summary>
/// <param name="Case">As it stands.</param>
/// <param name="Member">For whom the link was made; still in the core group.</param>
public sealed record PersonalVisit(PersonalLink Link, CoreGroupCase Case, Member Member);

/// <param name="Title">Of the window and above the body.</param>
public sealed record PersonalPage(string Title, Html Body);
