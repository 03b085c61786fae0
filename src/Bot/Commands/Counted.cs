namespace CoreGroupBot.Bot.Commands;

/// <summary>A number with its noun: "1 core group", "2 core groups".</summary>
internal static class Counted
{
    public static string Of(long count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
