using System.Text.Json;

namespace CoreGroupBot.Domain.Boards;

/// <summary>Reads one board's data file. Strict: what is unknown, misspelt or without a quotation stops the reading.</summary>
public static class BoardFile
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="BoardFileException">Names the file and the path inside it.</exception>
    public static Board Read(string file, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(new BoardEntries(file, "$", document.RootElement));
        }
        catch (JsonException broken)
        {
            throw new BoardFileException(file, "$", broken.Message);
        }
    }

    private static Board Read(BoardEntries entries)
    {
        var source = entries.Text("source");
        var board = new Board
        {
            Key = entries.Text("key"),
            Name = entries.Text("name"),
            Country = entries.OptionalText("country"),
            Document = entries.Text("document"),
            ReviewDue = entries.OptionalText("reviewDue"),
            ConfirmWithBoard = entries.Flag("confirmWithBoard"),
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
            MinutesResponsibleRole = Cited("minutesResponsibleRole", Words),
            PlanCopyNotReceivedWorkingDays = Cited("planCopyNotReceivedWorkingDays", Number),
            AbsentReport = Cited("absentReport", Choice<AbsenceReport>),
            ReviewReportHoursBefore = Cited("reviewReportHoursBefore", Number),
            ReviewReportKind = Cited("reviewReportKind", Choice<ReviewReport>),
            ChairFirst = Cited("chairFirst", Words),
            ChairSubsequent = Cited("chairSubsequent", Words),
            SocialWorkerMayChair = Cited("socialWorkerMayChair", YesOrNo),
        };
        entries.RefuseUnread();
        return board;

        Cited<T>? Cited<T>(string name, Func<BoardEntries, T> value)
        {
            if (entries.Optional(name) is not { } entry)
            {
                return null;
            }

            var citation = new Citation(entry.Text("quote"), source, entry.Number("line"));
            var cited = new Cited<T>(value(entry), Choice<Force>(entry, "force"), citation);
            entry.RefuseUnread();
            return cited;
        }
    }

    private static string Words(BoardEntries entry) => entry.Text("value");

    private static int Number(BoardEntries entry) => entry.Number("value");

    private static bool YesOrNo(BoardEntries entry) => entry.Flag("value");

    private static T Choice<T>(BoardEntries entry) where T : struct, Enum => Choice<T>(entry, "value");

    private static T Choice<T>(BoardEntries entry, string name) where T : struct, Enum => entry.Choice<T>(name);

    private static IntervalWeeks Interval(BoardEntries entry)
    {
        var weeks = entry.Optional("value") ?? throw entry.Broken("value", "is missing");
        var interval = new IntervalWeeks(weeks.Number("from"), weeks.Number("to"));
        weeks.RefuseUnread();
        return interval.From <= interval.To ? interval : throw entry.Broken("value", "runs backwards");
    }
}
