using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>Key worker or manager say which members must not learn of one another that they come, or where they are written to. From
/// then on each has an invitation of their own, and nothing that the service tells one of them names the other.</summary>
public sealed class KeepApart(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.MembersApart;

    public string Title => Say("Keep members apart from one another");

    public bool IsFor(CaseView view, Seat seat) => (seat.IsKeyWorker || seat.IsManager) && view.Case.IsActive && Others(view).Count() > 1;

    public JsonObject Form(CaseView view, Seat seat) => SayCard.Of(
        view, Title,
        Say($"For safety: neither learns from this service that the other comes, or their address. Each gets an invitation of their own. Key worker, manager and a chair who is not one of them know of both. At the meeting itself, and in its Teams call, people see one another: arrange that yourself.")
            + (view.Case.Membership.Apart.Count == 0 ? "" : " " + Say($"Kept apart now: {string.Join("; ", view.Case.Membership.Apart.Select(one => InWords(view, one)))}.")),
        source: null,
        [
            Input.Choice("member", Say("Who?"), Say("Choose a member."), PeopleChoices.Of(Others(view))),
            Input.Several("from", Say("From whom? Nobody, if it is no longer needed."), PeopleChoices.Of(Others(view))),
        ],
        SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.IsKeyWorker || seat.IsManager
            ? Decide(view, PeopleChoices.Find(view.Case, press.Text("member")), PeopleChoices.FindAll(view.Case, press.Several("from")))
            : new Decision.Decline(Say("Only the key worker or their manager can record this.")),
        ct);

    private static Decision Decide(CaseView view, string? member, IReadOnlyList<string> from)
    {
        var others = Others(view).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        if (!view.Case.IsActive)
        {
            return new Decision.Decline(Phrases.PlanEnded);
        }

        if (member is null || !others.Contains(member) || from.Any(one => !others.Contains(one)))
        {
            return new Decision.Decline(Say("Please choose members who attend core groups. From the key worker nobody can be kept apart."));
        }

        List<string> apart = [.. from.Where(one => one != member).Order(StringComparer.Ordinal)];
        if (apart.Count == 0 && from.Count > 0)
        {
            return new Decision.Decline(Say("Please choose somebody else to keep them apart from."));
        }

        var known = view.Case.Membership.Apart.Find(one => one.Member == member);
        return (known?.From ?? []).Order(StringComparer.Ordinal).SequenceEqual(apart)
            ? new Decision.Already(Phrases.AlreadyRecorded, InWords(view, new Domain.Membership.KeptApart(member, apart)) + ".")
            : new Decision.Record(
                new MembersKeptApart(member, apart), Say("Recorded"),
                [InWords(view, new Domain.Membership.KeptApart(member, apart)) + ".", .. Warnings(view, [member, .. apart])]);
    }

    /// <summary>Whoever chairs or takes the minutes sees at the meeting who is there.</summary>
    private static IEnumerable<string> Warnings(CaseView view, IReadOnlyList<string> apart)
    {
        if (Chairing.Chair(view.Case, view.Board).Who is { } chair && apart.Contains(chair))
        {
            yield return Say($"{PeopleChoices.Capital(Chairing.InWords(view.Case, chair))} is to chair, and will not be told of the other: think of another chair.");
        }

        if (Minuting.Taker(view.Case, view.Board).Who is { } taker && apart.Contains(taker))
        {
            yield return Say($"{PeopleChoices.Capital(Chairing.InWords(view.Case, taker))} is to take the minutes, and will not be told of the other: think of another minute-taker.");
        }

        if (view.Case.Booked is not null)
        {
            yield return Say("The invitations to the core group that is booked are changed to this; what was in their calendars before cannot be unread.");
        }
    }

    private static string InWords(CaseView view, Domain.Membership.KeptApart apart) => apart.From.Count == 0
        ? Say($"{PeopleChoices.Capital(Chairing.InWords(view.Case, apart.Member))} is kept apart from nobody")
        : Say($"{PeopleChoices.Capital(Chairing.InWords(view.Case, apart.Member))} is kept apart from {string.Join(", ", apart.From.Select(one => Chairing.InWords(view.Case, one)))}");

    private static IEnumerable<Member> Others(CaseView view) => view.Case.Attending.Where(member => member.Role != Roles.KeyWorker);
}
