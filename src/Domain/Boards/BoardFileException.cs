namespace CoreGroupBot.Domain.Boards;

public sealed class BoardFileException(string file, string path, string problem)
    : Exception($"{file}: {path} {problem}");
