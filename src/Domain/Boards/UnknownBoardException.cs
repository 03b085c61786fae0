namespace CoreGroupBot.Domain.Boards;

public sealed class UnknownBoardException(string key, IEnumerable<string> known)
    : Exception($"There is no board \"{key}\". Known boards: {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
