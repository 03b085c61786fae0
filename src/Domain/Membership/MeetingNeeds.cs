namespace CoreGroupBot.Domain.Membership;

/// <summary>What a core group has to provide for so that the family can take part. Keys only: which language, whose
/// wheelchair, is nothing that the service holds.</summary>
public static class MeetingNeeds
{
    public const string Translator = "translator";
    public const string Access = "access";
    public const string Transport = "transport";
    public const string Time = "time";

    public static IReadOnlyList<string> All { get; } = [Translator, Access, Transport, Time];

    public static string InWords(string need) => need switch
    {
        Translator => Say("a translator"),
        Access => Say("an accessible room"),
        Transport => Say("transport"),
        Time => Say("a time that suits the family"),
        _ => need,
    };

    /// <summary>"a translator, transport"; null where nothing is noted.</summary>
    public static string? InWords(IEnumerable<string> needs) =>
        string.Join(", ", All.Intersect(needs).Select(InWords)) is { Length: > 0 } list ? list : null;
}
