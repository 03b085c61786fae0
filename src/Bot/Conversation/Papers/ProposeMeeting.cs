using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Papers;
using NodaTime;

namespace CoreGroupBot.Bot.Conversation.Papers;

/// <summary>A member of the core group proposes a date for the next one to the key worker. It books nothing and moves no
/// deadline.</summary>
public sealed class ProposeMeeting(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.MeetingPropose;

    public string Title => Say("Propose a date for the next core group");

    public bool IsFor(CaseView view, Seat seat) => MeetingDates.Proposer(view, seat) is not null;

    public JsonObject Form(CaseView view, Seat seat) => DateCard.ToPropose(view);

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : view.Case.KeyWorker is null
                ? new Decision.Decline(Say("The register names no key worker for this core group, so nobody can be asked here."))
            : seat.IsKeyWorker ? new Decision.Decline(Say("You are the key worker: give the date yourself under “This core group”."))
            : MeetingDates.Proposer(view, seat) is not { } member ? new Decision.Decline(Say("Only a member of the core group can propose a date."))
            : press.Date("date") is not { } date ? new Decision.Decline(Say("Please give the day that you propose."))
            : press.Time("time") is not { } time ? new Decision.Decline(Say("Please give the time that you propose, such as 10:00."))
            : (Decision?)Standing(view, member, date.At(time)) ?? (Decision?)Impossible(view, date.At(time))
                ?? Propose(view, member, date.At(time)),
        ct);

    /// <summary>That time is booked, on hold or proposed as it is; null where it is none of these.</summary>
    private static Decision.Already? Standing(CaseView view, Member member, LocalDateTime start) =>
        view.Case.Booked?.Start == start
            ? new Decision.Already(Say("Already booked"), Say($"The core group is booked for {Wording.At(start)}."))
        : view.Case.Standing is { IsPending: true } hold && hold.Start == start
            ? new Decision.Already(Say("Already on hold"), Say($"A hold for {Wording.At(start)} waits for the key worker’s answer in Outlook."))
        : view.Case.Papers.Proposals.Open(view.Now).FirstOrDefault(known => known.Start == start) is { } proposal
            ? new Decision.Already(Say("Already proposed"), Say($"{(proposal.Member == member.Id ? Say("You") : ProposalCard.Proposer(view, proposal))} "
                + $"proposed it on {Dates.Long(proposal.On)}. The key worker has not answered yet."))
        : null;

    /// <returns>Null when it can be proposed.</returns>
    private static Decision.Decline? Impossible(CaseView view, LocalDateTime start)
    {
        var startsAt = London.At(start.Date, start.TimeOfDay);
        var heard = SendHours.AtOrAfter(view.Now, CaseView.Calendar);
        return startsAt <= view.Now ? new Decision.Decline(Say("That time has passed."))
            : start.Date > view.Today.PlusYears(1) ? new Decision.Decline(Say("That is more than a year away. Please check the year."))
            : view.Case.Booked is { } booked && booked.Begins > view.Now && start > booked.Start
                ? new Decision.Decline(
                    Say($"A core group is booked for {Wording.At(booked.Start)}. You can propose an earlier one; only the key worker can move it."))
            : MeetingDates.Limit(view) is { } limit && start.Date > limit.Due ? new Decision.Decline(
                Say($"That is too late: {Wording.Name(view.Board)} wants the core group held by {Wording.WhenDue(limit)}. Please propose a day up "
                + $"to then."))
            : heard >= startsAt ? new Decision.Decline(
                Say($"That is too soon: the key worker is told on {Wording.At(London.TimeOf(heard))}. Please propose a later time, or ring them."))
            : view.Case.Papers.Proposals.All.Exists(known => known.State is ProposalState.Refused && known.Start == start)
                ? new Decision.Decline(Say("The key worker has said that this time is not possible. Please propose another."))
            : null;
    }

    private static Decision.Record Propose(CaseView view, Member member, LocalDateTime start)
    {
        var heard = SendHours.AtOrAfter(view.Now, CaseView.Calendar);
        return new Decision.Record(new MeetingProposed(member.Id, start, view.Today), Say("Date proposed"), [
            Say($"{Wording.At(start)}. The key worker is told {(heard == view.Now ? Say("at once") : Say($"on {Wording.At(London.TimeOf(heard))}"))}, and "
                + $"takes it or tells you why not. Until then nothing is booked."),
            .. MeetingDates.Notes(view, start.Date),
            .. view.Case.Papers.Proposals.Open(view.Now).Where(known => known.Member == member.Id)
                .Select(known => Say($"It takes the place of {Wording.At(known.Start)}, which you proposed before."))]);
    }
}
