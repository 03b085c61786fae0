namespace CoreGroupBot.Domain.Calendar;

/// <summary>Bank holidays for a reader: those of every year in their language, one that was made for a single year by its own
/// name.</summary>
public static class HolidayWords
{
    private const string Substitute = " (substitute day)";

    public static string? Of(string? name) => name is null ? null
        : name.EndsWith(Substitute, StringComparison.Ordinal) ? Say($"{Of(name[..^Substitute.Length])} (substitute day)")
        : name switch
        {
            "New Year’s Day" => Say("New Year’s Day"),
            "Good Friday" => Say("Good Friday"),
            "Easter Monday" => Say("Easter Monday"),
            "Early May bank holiday" => Say("Early May bank holiday"),
            "Spring bank holiday" => Say("Spring bank holiday"),
            "Summer bank holiday" => Say("Summer bank holiday"),
            "Christmas Day" => Say("Christmas Day"),
            "Boxing Day" => Say("Boxing Day"),
            _ => name,
        };
}
