using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Properties;

/// <summary>The words of made-up events, from pools so small that they often speak of the same thing.</summary>
internal static class Any
{
    public static Gen<string> Child { get; } = Gen.Elements("child-1", "child-1", "child-2");

    public static Gen<string> Hold { get; } = Gen.Elements("h1", "h2", "h3");

    /// <summary>The last of them is in no group.</summary>
    public static Gen<string> Member { get; } = Gen.Elements("m-0", "m-1", "m-2", "m-3", "m-4", "m-5", "stranger");

    public static Gen<string> RoleOrAgency { get; } = Gen.Elements(Roles.MinuteTaker, "School", "Health visiting");

    public static Gen<bool> Flag { get; } = Gen.Elements(false, true);

    /// <summary>Whoever can hold a part in a meeting.</summary>
    public static Gen<string> Part { get; } = Gen.OneOf(Member, Gen.Constant(Roles.KeyWorkerManager));

    public static Gen<string> Reason { get; } = Gen.Elements("snow", "illness");

    public static Gen<string> Rule { get; } = Gen.Elements(
        RuleIds.FirstCoreGroup, RuleIds.SubsequentMaxInterval, RuleIds.MinutesCirculated, RuleIds.ReviewSingleReport,
        RuleIds.ReviewAgencyReport, RuleIds.AbsenceReport);

    public static Gen<LocalTime> Time { get; } =
        from hour in Gen.Choose(8, 17) from half in Gen.Choose(0, 1) select new LocalTime(hour, 30 * half);

    public static Gen<T?> OrNothing<T>(Gen<T> some)
        where T : class =>
        Gen.Frequency((2, some.Select(T? (value) => value)), (1, Gen.Constant<T?>(null)));

    public static Gen<T?> Perhaps<T>(Gen<T> some)
        where T : struct =>
        Gen.Frequency((2, some.Select(T? (value) => value)), (1, Gen.Constant<T?>(null)));

    /// <summary>Today or within the weeks before: what is recorded late.</summary>
    public static Gen<LocalDate> Past(LocalDate today) =>
        Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(0, 7)), (1, Gen.Choose(0, 90))).Select(days => today.PlusDays(-days));

    public static Gen<LocalDate> Ahead(LocalDate today) => Gen.Choose(1, 60).Select(days => today.PlusDays(days));

    public static Gen<LocalDateTime> Start(LocalDate today) =>
        from day in Gen.Choose(0, 30) from time in Time select today.PlusDays(day) + time;
}
