using System.Diagnostics.CodeAnalysis;

namespace CoreGroupBot.Domain.Language;

/// <summary>
/// Words for people. The English sentence stands in the code and is the key under which the other languages have it
/// (<c>Language/cy.json</c>); it is said in the language of whoever is being told, which is
/// <see cref="System.Globalization.CultureInfo.CurrentUICulture"/>. Words of people, of the register and of the boards'
/// documents are not said but shown, as they stand.
/// </summary>
public static class Speech
{
    /// <param name="english">A constant: what is composed goes into the holes of the other form.</param>
    public static string Say([ConstantExpected] string english) =>
        Catalogue.OfReader is { } catalogue ? catalogue.Say(english, []) : english;

    public static string Say(Sentence sentence) => sentence.ToStringAndClear();
}
