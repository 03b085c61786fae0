using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;

namespace CoreGroupBot.Bot.Conversation;

/// <summary>Something that a person can say of a core group without having been asked. It is offered under "This core group"
/// to those whom it is for.</summary>
public interface IForm
{
    /// <summary>One of <see cref="Verbs"/>: what the form's own button asks for.</summary>
    string Name { get; }

    /// <summary>In the list: "Raise a concern".</summary>
    string Title { get; }

    bool IsFor(CaseView view, Seat seat);

    JsonObject Form(CaseView view, Seat seat);
}
