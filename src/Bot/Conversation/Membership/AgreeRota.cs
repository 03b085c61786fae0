using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Membership;

namespace CoreGroupBot.Bot.Conversation.Membership;

/// <summary>The group agreed who takes turns at chairing and at the minutes. Whose turn it is the service counts.</summary>
public sealed class AgreeRota(Desk desk) : IVerb, IForm
{
    public string Name => Verbs.RotaAgree;

    public string Title => Say("Agree the rota for chairing and minutes");

    public bool IsFor(CaseView view, Seat seat) =>
        seat.KeepsTheRecord && view.Case.IsActive && (view.Board.ChairRota ?? (object?)view.Board.MinuteRota) is not null;

    public JsonObject Form(CaseView view, Seat seat)
    {
        var members = PeopleChoices.Of(view.Case.Attending).ToList();
        var rota = view.Case.Membership.Rota;
        return SayCard.Of(
            view, Title,
            Say("Tick whoever takes turns. The next turn goes to whoever has had the fewest; of those to whose last is longest ago."),
            view.Board.RotaAgreedAt?.Source ?? view.Board.ChairRota?.Source ?? view.Board.MinuteRota?.Source,
            [
                view.Board.ChairRota is null ? null : Input.Several("chairs", Say("Chairing"), members, Chosen(view, rota?.Chairs)),
                view.Board.MinuteRota is null ? null : Input.Several("takers", Say("Minutes"), members, Chosen(view, rota?.MinuteTakers)),
            ],
            SayCard.Submit(Say("Record"), Name, Buttons.Data(view)));
    }

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Record(
        press,
        (view, seat) => seat.KeepsTheRecord
            ? Decide(view, PeopleChoices.FindAll(view.Case, press.Several("chairs")), PeopleChoices.FindAll(view.Case, press.Several("takers")))
            : new Decision.Decline(Phrases.OnlyRecordKeepers),
        ct);

    private static Decision Decide(CaseView view, IReadOnlyList<string> chairs, IReadOnlyList<string> takers)
    {
        var may = view.Case.Attending.Select(member => member.Id).ToList();
        chairs = [.. chairs.Where(who => may.Contains(who) && !Domain.Meetings.Chairing.IsBarred(view.Case, view.Board, who))];
        takers = [.. takers.Where(may.Contains)];
        return !view.Case.IsActive ? new Decision.Decline(Phrases.PlanEnded)
            : chairs.Count + takers.Count == 0 ? new Decision.Decline(
                Say("Please tick at least one member who may take turns."))
            : view.Case.Membership.Rota is { } known && known.Chairs.SequenceEqual(chairs) && known.MinuteTakers.SequenceEqual(takers)
                ? new Decision.Already(Phrases.AlreadyRecorded, Say("That is the rota already."))
            : new Decision.Record(
                new RotaAgreed(chairs, takers), Say("Rota agreed"),
                Say("Before each core group whoever’s turn it is will be proposed; the group can always decide otherwise."));
    }

    private static string Chosen(CaseView view, IReadOnlyList<string>? rota) => PeopleChoices.Tokens(
        view.Case.Attending.Where(member => rota?.Any(id => view.Case.Membership.HeirOf(id) == member.Id) ?? false));
}
