using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Resolution;

namespace CoreGroupBot.Bot.Conversation.Resolution;

/// <summary>Appendix 3: a professional of the group, a conference chair or the chair of a strategy meeting asks for the process.</summary>
public sealed class RequestResolution(Desk desk) : IVerb, IResolutionForm
{
    public string Name => Verbs.ResolutionRequest;

    public JsonObject Form(CaseView view, Seat seat) => ResolutionFormCard.Of(
        view, seat, Name, Say("Submit"),
        [
            Say("Fill in the request form in the case system first. Names, dates of birth, the address and the summary belong in that document and are not recorded here."),
            view.Case.LastMeeting is { } last ? Say($"Last core group: {Dates.Long(last.Date)}.") : Say("No core group has been held yet."),
        ],
        [
            Input.Date("dated", Say("Date on the form"), Say("Give the date on the form, today or earlier."), view.Today, min: null, max: view.Today),
            Input.Several(
                "filled", Say("Filled in on the form"),
                [
                    (Say("The children, with date of birth and address"), "children"),
                    (Say("Allocated social worker"), "socialWorker"),
                    (Say("Person and agency making the request"), "requester"),
                    (Say("Brief summary of the concern, with the desired outcome"), "concern"),
                    (Say("Actions that core group members have undertaken"), "group"),
                    (Say("Action that your agency has undertaken"), "agency"),
                ]),]);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => ResolutionPress.Decide(
            view, seat, press,
            _ => new ResolutionCommand.Request(
                ResolutionOffers.Requester(view, seat)!.Value.Origin, ResolutionOffers.Requester(view, seat)!.Value.Member.Id,
                press.Date("dated"), Filled(press)),
            Say("Request submitted"),
            Say("Whoever asks arranges Tier 1 and explains it to the parents; after the request of a chair, the Team Manager arranges it.")),
        ct);

    private static AppendixThree Filled(CardPress press)
    {
        var filled = press.Several("filled");
        return new AppendixThree(
            filled.Contains("children"), filled.Contains("socialWorker"), filled.Contains("requester"), filled.Contains("concern"),
            filled.Contains("group"), filled.Contains("agency"), press.Date("dated") is not null);
    }
}
