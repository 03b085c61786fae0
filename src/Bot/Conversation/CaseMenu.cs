using CoreGroupBot.Bot.Cards;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>"This core group": how it stands, and everything that the person can say of it; from there to one form.</summary>
public sealed class CaseMenu(Desk desk, CaseLinks links, IEnumerable<IForm> forms) : IVerb
{
    private readonly List<IForm> forms = [.. forms];

    public string Name => Verbs.CaseMenu;

    public Task<Answer> Press(CardPress press, CancellationToken ct) => desk.Show(press, (view, seat) => Of(press, view, seat), ct);

    private Answer.Card Of(CardPress press, CaseView view, Seat seat)
    {
        var own = forms.FindAll(form => form.IsFor(view, seat));
        return new Answer.Card(own.Find(form => form.Name == press.Text("open")) is { } chosen
            ? chosen.Form(view, seat)
            : CaseCard.Of(view, seat, own.Select(form => (form.Title, form.Name)), links.Of(view.Case.Reference)));
    }
}
