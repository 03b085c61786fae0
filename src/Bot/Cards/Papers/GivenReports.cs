using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>Reports that are recorded as given, and the way back for whoever said so by mistake, until what they are for begins.</summary>
internal static class GivenReports
{
    /// <summary>What this person has said is given and can take back.</summary>
    public static IReadOnlyList<ReportSubmitted> Of(CaseView view, Seat seat) => !view.Case.IsActive ? []
        : [.. view.Case.Reports.Where(report => IsTheirs(view, seat, report) && IsToCome(view, report) && !IsPartOfWhole(view, report))];

    /// <summary>The same, whether or not it can still be taken back; null where nothing is recorded.</summary>
    public static ReportSubmitted? Find(CaseView view, Seat seat, string? rule, LocalDate? about) =>
        view.Case.Reports.FindLast(report => report.Rule == rule && report.About == about && IsTheirs(view, seat, report));

    public static string InWords(ReportSubmitted report) => Say($"{Wording.Matter(report.Rule)}, for {Dates.Long(report.About)}");

    public static JsonObject ToTakeBack(CaseView view, Seat seat)
    {
        var given = Of(view, seat);
        var asked = Element.Text(Say("It counts as not given then, and is asked for again as before."));
        return given is [var only]
            ? FormCard.Of(
                view, Title, [Element.Text($"{InWords(only)}."), asked], source: null, (Say("Take it back"), Verbs.ReportTakeBack, Data(only)))
            : FormCard.Of(
                view, Title,
                [Input.Choice("report", Say("Which report?"), Say("Choose one of the list."), given.Select(report => (InWords(report), Key(report)))), asked],
                source: null, (Say("Take it back"), Verbs.ReportTakeBack, []));
    }

    public static string Title => Say("Take back that a report is given");

    /// <summary>What it is answered with that a report is given: the confirmation with the way back.</summary>
    public static JsonObject Confirmed(JsonObject confirmation, string reference, string rule, string about) => Card.With(
        confirmation,
        [
            Press.Execute(HoldWording.TakeBack, Verbs.ReportTakeBack, new JsonObject { ["case"] = reference, ["rule"] = rule, ["about"] = about }),
            Press.Execute(Say("This core group"), Verbs.CaseMenu, new JsonObject { ["case"] = reference }),
        ]);

    /// <summary>The card of what was answered by it, with the way back for whoever gave it.</summary>
    public static JsonObject Settled(JsonObject card, Notice notice, CaseView view) => IsOwn(notice, view)
        ? Card.With(
            card,
            [
                Press.Execute(Say("This core group"), Verbs.CaseMenu, new JsonObject { ["case"] = notice.Case }),
                Press.Execute(Say("Take it back"), Verbs.CaseMenu, new JsonObject { ["case"] = notice.Case, ["open"] = Verbs.ReportTakeBack }),
            ])
        : card;

    private static bool IsOwn(Notice notice, CaseView view) => notice.Rule switch
    {
        RuleIds.ReviewSingleReport when notice.Owner is null =>
            Seat.Of(view.Case, notice.Recipient.Address.Equals, view.Today) is { IsKeyWorker: true },
        RuleIds.ReviewSingleReport or RuleIds.ReviewAgencyReport or RuleIds.AbsenceReport => view.Case.Professionals.Any(
            member => member.Id == notice.Owner && member.Person == notice.Recipient.Address && GaveIt(view, notice, member)),
        _ => false,
    };

    /// <summary>Where the board takes a representative instead, there may be no report.</summary>
    private static bool GaveIt(CaseView view, Notice notice, Member member) => notice.Rule is not RuleIds.AbsenceReport
        || view.Case.ReportOf(notice.Rule, notice.Due, member.Id) is not null;

    private static bool IsTheirs(CaseView view, Seat seat, ReportSubmitted report) => report.Member is { } member
        ? seat.Owner(view.Case.Membership.HeirOf(member)) is not null
        : seat.IsKeyWorker;

    private static bool IsToCome(CaseView view, ReportSubmitted report) => report.Rule is RuleIds.AbsenceReport
        ? view.Case.Booked is { } booked && booked.Date == report.About && booked.Begins > view.Now
        : view.Case.Reviews.GetValueOrDefault(report.About) is { Held: false } review
            && London.At(review.Date, review.Start ?? ReviewSingleReport.AssumedStart) > view.Now;

    /// <summary>Then the key worker takes the whole back first.</summary>
    private static bool IsPartOfWhole(CaseView view, ReportSubmitted report) =>
        report is { Rule: RuleIds.ReviewSingleReport, Member: not null } && view.Case.ReportOf(report.Rule, report.About, member: null) is not null;

    private static (string Name, string? Value)[] Data(ReportSubmitted report) => [("rule", report.Rule), ("about", Buttons.Iso(report.About))];

    private static string Key(ReportSubmitted report) => $"{report.Rule}|{Buttons.Iso(report.About)}";
}
