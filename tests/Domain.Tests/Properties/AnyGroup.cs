using CoreGroupBot.Domain.Cases;
using FsCheck;
using FsCheck.Fluent;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>Groups as registers have them: roles nobody has, one person in several, a family with addresses.</summary>
internal static class AnyGroup
{
    /// <summary>How every address of the family ends here.</summary>
    public const string Family = "@family";

    private static readonly Gen<string?> Person = Any.OrNothing(Gen.Elements("ann@work", "ben@work", "cat@work", "dan@work", "eve@work"));

    private static readonly Gen<string> Role = Gen.Frequency(
        (3, Gen.Constant(Roles.Member)), (4, Gen.Elements<string>(Roles.OfMembers)), (3, Gen.Constant(Roles.KeyWorker)));

    public static Gen<CoreGroup> Of(string board) =>
        from count in Gen.Choose(0, 6)
        from members in Gen.CollectToArray(Enumerable.Range(0, count), Member)
        from children in Gen.Elements<string[]>(["child-1"], ["child-1", "child-2"])
        from manager in Any.OrNothing(Gen.Elements("ann@work", "manager@work"))
        from channel in Any.OrNothing(Gen.Constant("channel-1"))
        select new CoreGroup(board, children, members, manager, channel);

    /// <summary>One who joins beside the register, which may name them already.</summary>
    public static Gen<Member> Newcomer { get; } =
        from n in Gen.Choose(1, 8)
        from role in Gen.Elements(Roles.Member, Roles.KeyWorker)
        from person in Gen.Elements("ann@work", "new@work")
        select new Member($"m-{n}", role, "Agency", person, null);

    private static Gen<Member> Member(int n) =>
        from role in n == 0 ? Gen.Frequency((9, Gen.Constant(Roles.KeyWorker)), (1, Role)) : Role
        from person in Roles.IsFamily(role) ? Any.OrNothing(Gen.Constant($"m-{n}{Family}")) : Person
        select new Member($"m-{n}", role, "Agency", person, null);
}
