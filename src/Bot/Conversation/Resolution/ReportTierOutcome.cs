using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>The chair of a tier has reported its outcome.</summary>
public sealed class ReportTierOutcome(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.TierReportSent;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Record"),
        [Say("The outcome goes to the senior manager or head of service and to the conference chair, with the record of the meeting.")],
        [Input.Date("on", Say("Day on which it was reported"), Say("Give the day, today or earlier."), view.Today, min: null, max: view.Today)]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            history => new ResolutionCommand.Report(ResolutionOffers.TierToReport(history) ?? 1, press.Date("on")),
            Say("Report recorded"),
            Say("The outcome is reported.")),
        ct);
}
