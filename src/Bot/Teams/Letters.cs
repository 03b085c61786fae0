using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Whoever Teams cannot reach gets what stands on the card, and no more, as a plain mail from the organiser mailbox: nobody
/// is silently dropped.</summary>
public sealed partial class Letters(OrganiserMail mail, ApologiesLinks apologies, HoldLinks holds, ILogger<Letters> logger)
{
    /// <param name="address">As the directory has it; null when it does not know the person.</param>
    /// <param name="refused">Why Teams did not take it.</param>
    /// <returns>Refused still where there is no address either, or none that mail can go to.</returns>
    public async Task<Delivery> Instead(
        Notice notice, JsonObject card, string? address, Delivery.Refused refused, CancellationToken ct)
    {
        var to = address ?? (notice.Recipient.Address.Contains('@') ? notice.Recipient.Address : null);
        if (to is null || InWriting.Of(card) is not { } text)
        {
            return refused;
        }

        var answer = await apologies.For(notice, ct) is { } page
            ? "\n\n" + Say($"Say on this page whether you can come to the core group, who comes in your place and whether your report is given. It needs no account and is for you alone: {page}")
            : "";
        var times = string.Concat((await holds.For(notice, text, ct)).Select(hold => "\n\n"
            + Say($"To answer the time for core group {hold.Reference} without Teams, open this page, which is for you alone: {hold.Page}")));
        var closing = Closing(isKnown: address is not null, hasPage: times.Length + answer.Length > 0);
        if (!await mail.IsTaken(to, Say($"Core group {notice.Case}: a reminder"), $"{text}{times}{answer}\n\n{closing}", ct))
        {
            // Whoever is next would never hear of it if it were tried for ever.
            return new Delivery.Refused($"{refused.Problem}; nor is the address taken");
        }

        Written(logger, notice.Case, notice.Rule, refused.Problem);
        return new Delivery.Done();
    }

    /// <param name="isKnown">To the directory, guests included: nobody else can have the app.</param>
    /// <param name="hasPage">The letter leads to a page where they can answer.</param>
    private static string Closing(bool isKnown, bool hasPage) => isKnown
        ? Say("This comes by mail because Teams could not deliver it to you. To answer with one press, add the app Core Groups in "
            + "Teams; otherwise tell the social worker of the core group. Please write nothing about the child or the family in a "
            + "reply.")
        : hasPage
        ? Say("You can also tell the social worker of the core group. Please write nothing about the child or the family in a reply.")
        : Say("To answer, tell the social worker of the core group. Please write nothing about the child or the family in a reply.");

    [LoggerMessage(1, LogLevel.Information, "Core group {Reference}, {Rule}: sent by mail, since Teams said: {Problem}")]
    private static partial void Written(ILogger logger, string reference, string rule, string problem);
}
