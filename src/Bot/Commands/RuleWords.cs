using System.Globalization;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Commands;

/// <summary>The values of boards in words, with their force and source.</summary>
internal static class RuleWords
{
    public static Cited<string>? WorkingDays(Cited<int>? count) => Said(count, days => $"{days} working days");

    public static Cited<string>? Weeks(Cited<int>? count) => Said(count, weeks => $"{weeks} weeks");

    public static Cited<string>? Number(Cited<int>? count) => Said(count, number => number.ToString(CultureInfo.InvariantCulture));

    public static Cited<string>? YesOrNo(Cited<bool>? stated) => Said(stated, yes => yes ? "yes" : "no");

    public static Cited<string>? Words(Cited<string>? key) => Said(key, InWords);

    public static Cited<string>? List(Cited<IReadOnlyList<string>>? keys) =>
        Said(keys, words => string.Join(", ", words.Select(InWords)));

    public static Cited<string>? Said<T>(Cited<T>? stated, Func<T, string> inWords) =>
        stated is null ? null : new Cited<string>(inWords(stated.Value), stated.Force, stated.Source)
        {
            From = stated.From,
            Until = stated.Until,
        };

    private static string InWords(string key) => key switch
    {
        "icpc" or "icpc-held" => "initial child protection conference",
        "rcpc" => "review child protection conference",
        "iro" => "independent reviewing officer",
        "tier1-only" => "Tier 1 only",
        "tier1-deadline" => "the end of Tier 1",
        "section-47" => "Section 47 enquiry",
        "j4-protocol" => "J4 protocol",
        _ => Roles.InWords(key).Replace('-', ' '),
    };
}
