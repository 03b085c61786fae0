using System.Text.Json;
using System.Text.RegularExpressions;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Boards;

/// <summary>Reads one board's data file, in the format of <c>board.schema.json</c>. Strict: what is unknown, misspelt or
/// without a quotation is a fault.</summary>
public static partial class BoardFile
{
    /// <summary>No deadline is counted further: the calendar's years end somewhere.</summary>
    private const int FurthestCount = 1000;

    private static readonly string[] RecordRoles = [Roles.KeyWorker, Roles.Chair, Roles.SecondChair, Roles.MinuteTaker];

    private static readonly string[] ChairWords =
    [
        Roles.KeyWorker, Roles.KeyWorkerManager, "any-member", "any-member-but-social-worker", "rota-of-agencies",
        "rota-of-members",
    ];

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="BoardFileException">Names every fault with the file and the path inside it.</exception>
    public static Board Read(string file, string json)
    {
        var faults = new List<BoardFault>();
        return Read(file, json, faults) is { } board && faults.Count == 0 ? board : throw new BoardFileException(faults);
    }

    private static Board? Read(string file, string json, List<BoardFault> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
            {
                return Read(file, new BoardEntries(file, "$", document.RootElement, faults));
            }

            faults.Add(new BoardFault(file, "$", "is not an object"));
        }
        catch (JsonException broken)
        {
            faults.Add(new BoardFault(file, "$", broken.Message));
        }

        return null;
    }

    private static Board Read(string file, BoardEntries entries)
    {
        var source = entries.Text("source");
        var board = new Board
        {
            Key = Key(file, entries),
            Name = entries.Text("name"),
            Country = entries.OptionalText("country"),
            Document = entries.Text("document"),
            Source = source,
            ReviewDue = Month(entries, "reviewDue"),
            ConfirmWithBoard = entries.Flag("confirmWithBoard"),
            ConfirmBecause = entries.OptionalText("confirmBecause"),
            KeyWorkerTerm = Cited("keyWorkerTerm", Words),
            PlanTerm = Cited("planTerm", Words),
            RecordTerm = Cited("recordTerm", Words),
            FirstMeetingWorkingDays = Cited("firstMeetingWorkingDays", Number),
            DelayReasonRecorded = Cited("delayReasonRecorded", YesOrNo),
            MaxIntervalWeeks = Cited("maxIntervalWeeks", Number),
            MinIntervalWeeks = Cited("minIntervalWeeks", Number),
            RecommendedIntervalWeeks = Cited("recommendedIntervalWeeks", Interval),
            ExtendedIntervalAllowed = Cited("extendedIntervalAllowed", YesOrNo),
            MeetingAfterReviewWorkingDays = Cited("meetingAfterReviewWorkingDays", Number),
            MinutesCirculationWorkingDays = Cited("minutesCirculationWorkingDays", Number),
            MinutesResponsibleRole = Cited("minutesResponsibleRole", entry => entry.Choice("value", RecordRoles)),
            PlanCopyNotReceivedWorkingDays = Cited("planCopyNotReceivedWorkingDays", Number),
            AbsentReport = Cited("absentReport", Choice<AbsenceReport>),
            ReviewReportHoursBefore = Cited("reviewReportHoursBefore", Number),
            ReviewReportKind = Cited("reviewReportKind", Choice<ReviewReport>),
            ChairFirst = Cited("chairFirst", Chair),
            ChairSubsequent = Cited("chairSubsequent", Chair),
            SocialWorkerMayChair = Cited("socialWorkerMayChair", YesOrNo),
        };
        if (board.ConfirmWithBoard != board.ConfirmBecause is not null)
        {
            entries.Fault("confirmBecause", board.ConfirmWithBoard ? "is missing" : "is given although nothing is to be confirmed");
        }

        entries.OptionalText("$schema");
        entries.RefuseUnread();
        return board;

        Cited<T>? Cited<T>(string name, Func<BoardEntries, T> value)
        {
            if (entries.Optional(name) is not { } entry)
            {
                return null;
            }

            var citation = new Citation(entry.Text("quote"), source, entry.Number("line", int.MaxValue));
            var cited = new Cited<T>(value(entry), entry.Choice<Force>("force"), citation);
            entry.RefuseUnread();
            return cited;
        }
    }

    /// <summary>Small letters, as the import reads them; and the file's name, so that no two files claim one board.</summary>
    private static string Key(string file, BoardEntries entries)
    {
        var key = entries.Text("key");
        if (key.Length > 0 && !KeyForm().IsMatch(key))
        {
            entries.Fault("key", $"is \"{key}\", not small letters and digits with hyphens between");
        }
        else if (key.Length > 0 && Path.GetFileNameWithoutExtension(file) != key)
        {
            entries.Fault("key", $"is \"{key}\", which is not the file's name");
        }

        return key;
    }

    private static string? Month(BoardEntries entries, string name)
    {
        var month = entries.OptionalText(name);
        if (month is not null && !MonthForm().IsMatch(month))
        {
            entries.Fault(name, $"is \"{month}\", not a month such as 2026-04");
        }

        return month;
    }

    private static string Words(BoardEntries entry) => entry.Text("value");

    private static string Chair(BoardEntries entry) => entry.Choice("value", ChairWords);

    private static int Number(BoardEntries entry) => entry.Number("value", FurthestCount);

    private static bool YesOrNo(BoardEntries entry) => entry.Flag("value");

    private static T Choice<T>(BoardEntries entry) where T : struct, Enum => entry.Choice<T>("value");

    private static IntervalWeeks Interval(BoardEntries entry)
    {
        if (entry.Required("value") is not { } weeks)
        {
            return new IntervalWeeks(0, 0);
        }

        var interval = new IntervalWeeks(weeks.Number("from", FurthestCount), weeks.Number("to", FurthestCount));
        weeks.RefuseUnread();
        if (interval.To > 0 && interval.From > interval.To)
        {
            entry.Fault("value", "runs backwards");
        }

        return interval;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"\A[0-9]{4}-(0[1-9]|1[0-2])\z")]
    private static partial Regex MonthForm();
}
