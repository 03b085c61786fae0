using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Language;

namespace CoreGroupBot.Domain.Membership;

/// <summary>A member of whom others are to learn neither that they come nor where they are written to, and who learns neither of
/// them. Key worker and manager know of everybody.</summary>
/// <param name="From">Member ids.</param>
public sealed record KeptApart(string Member, IReadOnlyList<string> From);

/// <summary>One calendar event as it is about to leave: who gets it and what it says.</summary>
/// <param name="Members">Ids of those who get it; <see cref="Roles.KeyWorkerManager"/> for the manager.</param>
/// <param name="Addresses">Every address in it.</param>
/// <param name="Text">Subject, body and place, as they are read.</param>
public sealed record Invitation(IReadOnlyList<string> Members, IReadOnlyList<string> Addresses, string Text);

/// <summary>The gate of every invitation: nobody leaves with it from whom it would tell of somebody kept apart from them. It knows
/// roles, agencies and addresses; who sees whom at the meeting itself is for people to arrange.</summary>
public static class SafeContact
{
    /// <summary>Two who are kept apart have one address, or would stand in one event.</summary>
    public const string SameAddress = "same-address";

    /// <summary>The text names, or gives the address of, somebody kept apart.</summary>
    public const string NamedInText = "named-in-text";

    /// <summary>Whoever is kept apart from anybody, by member id.</summary>
    public static IReadOnlySet<string> All(CoreGroupCase @case) =>
        Pairs(@case).SelectMany(pair => (string[])[pair.One, pair.Other]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Of whom somebody learns nothing.</summary>
    /// <param name="reader">The member ids that are theirs, and that of the manager if they are; none for somebody who is no member,
    /// from whom everybody is hidden who is kept apart at all.</param>
    public static IReadOnlySet<string> HiddenFrom(CoreGroupCase @case, IReadOnlyCollection<string> reader)
    {
        if (reader.Count == 0)
        {
            return All(@case);
        }

        var hidden = reader.Contains(Roles.KeyWorkerManager) || (@case.KeyWorker is { } keyWorker && reader.Contains(keyWorker.Id))
            ? []
            : Pairs(@case).SelectMany(pair => (string[])
            [
                .. reader.Contains(pair.One) ? [pair.Other] : (string[])[],
                .. reader.Contains(pair.Other) ? [pair.One] : (string[])[],
            ]).ToHashSet(StringComparer.Ordinal);
        hidden.ExceptWith(reader);
        return hidden;
    }

    /// <summary>Why an invitation must not leave.</summary>
    /// <param name="addresses">Member id → address.</param>
    /// <returns>A key; null where it may leave.</returns>
    public static string? Refusal(CoreGroupCase @case, IReadOnlyDictionary<string, string> addresses, Invitation invitation)
    {
        foreach (var reader in invitation.Members)
        {
            var hidden = HiddenFrom(@case, [reader]);
            foreach (var member in @case.Group.Members.Where(member => hidden.Contains(member.Id)))
            {
                var own = Addresses(member, addresses).ToList();
                if (invitation.Members.Contains(member.Id) || own.Exists(one => invitation.Addresses.Contains(one, StringComparer.OrdinalIgnoreCase)))
                {
                    return SameAddress;
                }

                if (own.Concat(Names(@case, member, hidden)).Any(one => Says(invitation.Text, one)))
                {
                    return NamedInText;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a text says of somebody who is hidden, by address or by what they would be known by.</summary>
    /// <param name="case">As it stands, with everybody in it.</param>
    public static bool TellsOf(CoreGroupCase @case, IReadOnlySet<string> hidden, string text) => @case.Group.Members
        .Where(member => hidden.Contains(member.Id))
        .Any(member => Names(@case, member, hidden).Append(member.Person).OfType<string>().Any(one => Says(text, one)));

    private static IEnumerable<string> Addresses(Member member, IReadOnlyDictionary<string, string> addresses) =>
        new[] { addresses.GetValueOrDefault(member.Id), member.Person }.OfType<string>();

    /// <summary>By what they would be known, in either language: not by what somebody is called too of whom the reader may know.</summary>
    private static IEnumerable<string> Names(CoreGroupCase @case, Member member, IReadOnlySet<string> hidden)
    {
        var others = @case.Group.Members.Where(other => !hidden.Contains(other.Id)).SelectMany(NamesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return NamesOf(member).Where(name => name.Length > 0 && !others.Contains(name));
    }

    private static IEnumerable<string> NamesOf(Member member) =>
    [
        member.Agency,
        Languages.In(Languages.English, () => member.InWords),
        Languages.In(Languages.Welsh, () => member.InWords),
    ];

    /// <summary>As a word or several, not within one.</summary>
    private static bool Says(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whoever takes over from somebody kept apart is kept apart too. The key worker is from nobody.</summary>
    private static IEnumerable<(string One, string Other)> Pairs(CoreGroupCase @case) =>
        from apart in @case.Membership.Apart
        from other in apart.From
        let pair = (One: @case.Membership.HeirOf(apart.Member), Other: @case.Membership.HeirOf(other))
        where pair.One != pair.Other && @case.KeyWorker?.Id is var keyWorker && pair.One != keyWorker && pair.Other != keyWorker
        select pair;
}
