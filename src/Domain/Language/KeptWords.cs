namespace CoreGroupBot.Domain.Language;

/// <summary>Words of the service that are kept with what happened, in each of its languages: whoever reads them later may read
/// either.</summary>
public sealed record KeptWords(string English, string Welsh)
{
    /// <param name="words">Made once in each language.</param>
    public static KeptWords Of(Func<string> words) => new(Languages.In(Languages.English, words), Languages.In(Languages.Welsh, words));

    /// <param name="welsh">Null where it was kept in English alone: then that is better than nothing.</param>
    public static string ForReader(string english, string? welsh) => Languages.OfReader is Languages.Welsh ? welsh ?? english : english;
}
