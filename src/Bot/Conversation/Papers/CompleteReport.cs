using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>The key worker completes the single report, with what it says on de-registration (Bolton, rules.md A27).</summary>
public sealed class CompleteReport(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.ReportComplete;

    public string Title => Say("The single report is complete");

    public bool IsFor(CaseView view, Seat seat) => seat.IsKeyWorker && ReportCard.Open(view) is not null;

    public JsonObject Form(CaseView view, Seat seat) => ReportCard.ToComplete(view, ReportCard.Open(view)!.About!.Value);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => GivenReport.Record(
        desk, press,
        (view, seat) => !seat.IsKeyWorker ? new Decision.Decline(Phrases.OnlyKeyWorker)
            : press.Date("about") is not { } about || !view.Deadlines.Any(d => d.Rule is RuleIds.ReviewSingleReport && d.About == about)
                ? new Decision.Already(Phrases.NoLongerDue, Phrases.NothingToDo)
            : view.Case.ReportOn(RuleIds.ReviewSingleReport, about, member: null) is { } on
                ? new Decision.Already(Phrases.AlreadyRecorded, Say($"It was recorded on {Dates.Long(on)}."))
            : Decide(view, about, press.Text("recommendation"), press.IsTicked("dissent")),
        ct);

    /// <param name="recommendation">Null where nothing was chosen.</param>
    internal static Decision Decide(CaseView view, LocalDate about, string? recommendation, bool hasDissent)
    {
        var isLocked = Deregistration.IsLocked(view.Case, view.Board, about);
        var isAsked = Deregistration.IsAsked(view.Case, view.Board, about);
        if (isLocked && recommendation is not (null or Deregistration.NotConsidered))
        {
            return new Decision.Decline(Say("De-registration is not considered at the first review, unless an exceptional circumstance is "
                + "recorded first."));
        }

        if (isAsked && !Deregistration.Choices.Contains(recommendation))
        {
            return new Decision.Decline(Say("Please say what the report recommends on de-registration: open “This core group” and choose "
                + "“The single report is complete”."));
        }

        return new Decision.Record(
            new ReportSubmitted(RuleIds.ReviewSingleReport, about, null, view.Today), Say("The single report is complete"),
            Say($"For {Dates.Long(about)}, given on {Dates.Long(view.Today)}."))
        {
            And = isLocked || isAsked
                ? [new ReviewRecommended(about, isLocked ? Deregistration.NotConsidered : recommendation!, hasDissent, view.Today)]
                : [],
        };
    }
}
