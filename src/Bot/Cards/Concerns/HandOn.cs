using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>The manager names the colleague who sees to something: one of the group, or a colleague by their address at
/// work.</summary>
public static class HandOn
{
    /// <summary>In the list where the colleague is not of the group.</summary>
    public const string Other = "other";

    public static JsonObject Button(CaseView view, string verb, JsonObject data) => Press.Form(
        Say("Hand it on"),
        [
            Input.Choice(
                "to", Say("To whom"), Say("Choose one of the list."),
                [.. view.Case.Professionals.Where(member => member.Role != Roles.KeyWorker).Select(member => (member.InWords, MemberToken.Of(member))), (Say("A colleague, by address"), Other)]),
            Input.Line("address", Say("Their address at work, if they are not in the list"), null, "first.last@example.gov.uk"),
        ],
        Press.Execute(Say("Hand on"), verb, data, isPrimary: true));

    /// <summary>Whoever has something in hand, by role and agency; never by address.</summary>
    /// <param name="by">"key-worker-manager", a member id, or the work address of a colleague; null for the manager.</param>
    public static string InWords(CoreGroupCase @case, string? by) =>
        by is null or Roles.KeyWorkerManager ? Say("the manager")
        : @case.Group.Members.Any(member => member.Id == by) ? CaseWords.Member(@case, by)
        : Say("a colleague named by the manager");
}
