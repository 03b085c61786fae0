using System.Text.Json;
using NodaTime;

namespace CoreGroupBot.Domain.Boards;

/// <summary>Reads one board's data file, in the format of <c>board.schema.json</c>. Strict: what is unknown, misspelt or
/// without a quotation is a fault.</summary>
public static partial class BoardFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="BoardFileException">Names every fault with the file and the path inside it.</exception>
    /// <returns>The board as it stands in the end; <see cref="Board.On"/> has it as of a day.</returns>
    public static Board Read(string file, string json)
    {
        var faults = new List<BoardFault>();
        var changes = new SortedSet<LocalDate>();
        if (AsOf(LocalDate.MaxIsoValue, faults) is not { } board || faults.Count > 0)
        {
            throw new BoardFileException(faults);
        }

        return changes.Count == 0
            ? board
            : new BoardEditions(json, changes.ToList(), day => AsOf(day, [])!).On(LocalDate.MaxIsoValue);

        Board? AsOf(LocalDate day, List<BoardFault> found) => Read(file, json, found, day, changes);
    }

    private static Board? Read(
        string file, string json, List<BoardFault> faults, LocalDate day, ISet<LocalDate> changes)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
            {
                return Read(file, new BoardEntries(file, "$", document.RootElement, faults), day, changes);
            }

            faults.Add(new BoardFault(file, "$", "is not an object"));
        }
        catch (JsonException broken)
        {
            faults.Add(new BoardFault(file, "$", broken.Message));
        }

        return null;
    }

    private static Board Read(string file, BoardEntries entries, LocalDate day, ISet<LocalDate> changes)
    {
        var of = new CitedEntries(entries, entries.Text("source"), day, changes);
        var board = Concerns(Review(Members(Chairing(Papers(Meetings(Identity(file, entries, of), of), of), of), of), of), of);
        board = Lists(Resolution(board, of), of);
        if (board.ConfirmWithBoard != board.ConfirmBecause is not null)
        {
            entries.Fault("confirmBecause", board.ConfirmWithBoard ? "is missing" : "is given although nothing is to be confirmed");
        }

        entries.OptionalText("$schema");
        entries.RefuseUnread();
        return board;
    }

    private static Board Identity(string file, BoardEntries entries, CitedEntries of) => new()
    {
        Key = Key(file, entries),
        Name = entries.Text("name"),
        Country = entries.OptionalText("country"),
        Document = entries.Text("document"),
        Source = of.Source,
        ReviewDue = entries.OptionalMonth("reviewDue"),
        ConfirmWithBoard = entries.Flag("confirmWithBoard"),
        ConfirmBecause = entries.OptionalText("confirmBecause"),
        KeyWorkerTerm = of.Words("keyWorkerTerm"),
        PlanTerm = of.Words("planTerm"),
        RecordTerm = of.Words("recordTerm"),
        SourceDate = of.Month("sourceDate"),
        LocalAuthorities = of.Words("localAuthorities"),
        HasRegister = of.Flag("hasRegister"),
    };

    /// <summary>The file's name, so that no two files claim one board.</summary>
    private static string Key(string file, BoardEntries entries)
    {
        var key = entries.Key("key");
        if (BoardEntries.IsKey(key) && Path.GetFileNameWithoutExtension(file) != key)
        {
            entries.Fault("key", $"is \"{key}\", which is not the file's name");
        }

        return key;
    }
}
