using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Teams;

/// <summary>Brings a card to a person: in Teams, with the app installed for them where that is all that is missing; then by
/// mail; and where they have no address either, to whoever is next, who tells them. Nobody is silently dropped.</summary>
public sealed class Reaching(
    ConnectorClient connector,
    Conversations conversations,
    FindPerson find,
    AppInstallation installation,
    ActivityFeed feed,
    Letters letters,
    IOptions<TeamsOptions> teams,
    IClock clock)
{
    /// <summary>Until an app that was just installed can be written to.</summary>
    private static readonly Duration Installing = Duration.FromSeconds(30);

    /// <summary>A server error of Teams that goes on for so many attempts is taken for a refusal.</summary>
    private const int PatienceWithErrors = 3;

    /// <summary>No installation that has to wait is waited for longer than this without asking how it stands.</summary>
    private static readonly Duration WaitAtMost = Duration.FromMinutes(10);

    public async Task<Delivery> Tell(Notice notice, JsonObject card, CaseView view, int attempts, CancellationToken ct)
    {
        var told = await Person(notice, card, attempts, ct);
        return told is Delivery.Refused refused ? await NextPerson(notice, card, view, refused, attempts, ct) : told;
    }

    /// <summary>To them, and to nobody else.</summary>
    /// <returns>Refused where neither Teams nor mail reaches them.</returns>
    public async Task<Delivery> Person(Notice notice, JsonObject card, int attempts, CancellationToken ct)
    {
        var person = await find(notice.Recipient.Address, ct);
        var told = person is { } known
            ? await InTeams(notice, card, known.EntraId, attempts, ct)
            : new Delivery.Refused($"the directory knows no {Wording.Role(notice.Recipient)} as the register has them");
        if (told is Delivery.Done { Receipt: not null } && notice.Tone is Tone.Escalation)
        {
            await feed.Say(notice.Key, ChainOf(notice), person!.Value.EntraId, NoticeCard.Summary(notice), ct);
        }

        return told is Delivery.Refused refused ? await letters.Instead(notice, card, person?.Mail, refused, ct) : told;
    }

    private async Task<Delivery> InTeams(Notice notice, JsonObject card, string entraId, int attempts, CancellationToken ct)
    {
        var contact = conversations.Of(entraId);
        if (contact.IsRemoved)
        {
            return new Delivery.Refused("the person has removed the app");
        }

        var (answer, conversation) = await Post(contact, card, NoticeCard.Summary(notice), ct);
        if (answer is ConnectorAnswer.Refused { Why: Refusal.WrongHost } && contact.ServiceUrl != teams.Value.ServiceUrl)
        {
            contact = contact with { ServiceUrl = teams.Value.ServiceUrl, Conversation = null };
            (answer, conversation) = await Post(contact, card, NoticeCard.Summary(notice), ct);
        }

        return answer switch
        {
            ConnectorAnswer.Accepted { Id: { Length: > 0 } id } =>
                new Delivery.Done(new Receipt(conversation!, id, contact.ServiceUrl)),
            ConnectorAnswer.Refused { Why: Refusal.NotInstalled, Problem: var problem } =>
                await WithApp(notice, problem, entraId, attempts, ct),
            ConnectorAnswer.Later { IsOurs: true, Problem: var problem } when attempts >= PatienceWithErrors => new Delivery.Refused(problem),
            _ => Ended.As(answer),
        };
    }

    private async Task<Delivery> WithApp(Notice notice, string problem, string entraId, int attempts, CancellationToken ct) =>
        await installation.Install(entraId, ct) switch
        {
            InstallationAnswer.UnderWay => new Delivery.Later($"{problem}; it is being installed", Installing),
            InstallationAnswer.NotNow { After: var after } when attempts <= WaitsForApp(notice) =>
                new Delivery.Later($"{problem}; Graph has no time to install it", Duration.Min(after, WaitAtMost)),
            _ => new Delivery.Refused(problem),
        };

    /// <summary>How many attempts an installation that has to wait is worth before a mail goes instead. What is urgent waits for none;
    /// what is due today, on the next working day or already, for one; the rest for less than an hour, and never for so many that
    /// whatever follows it would go first.</summary>
    private int WaitsForApp(Notice notice) => notice.IsUrgent ? 0
        : Guidance.Calendar.Between(London.DateOf(clock.GetCurrentInstant()), notice.Due) <= 1 ? 1
        : 4;

    /// <summary>A stored conversation may be gone on the other side: then, once, a new one.</summary>
    private async Task<(ConnectorAnswer Answer, string? Conversation)> Post(Contact contact, JsonObject card, string summary, CancellationToken ct)
    {
        if (contact.Conversation is { } known)
        {
            var sent = await connector.Post(contact.ServiceUrl, known, card, summary, ct);
            if (sent is not ConnectorAnswer.Refused { IsGone: true })
            {
                return (sent, known);
            }

            conversations.Forget(contact.EntraId);
        }

        // Teams' own words differ on which of the two ids it takes: whatever refuses the one gets the other.
        var opened = await connector.Open(contact.ServiceUrl, contact.TeamsId ?? contact.EntraId, ct);
        if (opened is ConnectorAnswer.Refused && contact.TeamsId is not null
            && await connector.Open(contact.ServiceUrl, contact.EntraId, ct) is var second and not ConnectorAnswer.Refused)
        {
            opened = second;
        }

        if (opened is not ConnectorAnswer.Accepted { Id: { Length: > 0 } conversation })
        {
            return (opened, null);
        }

        conversations.Opened(contact, conversation);
        return (await connector.Post(contact.ServiceUrl, conversation, card, summary, ct), conversation);
    }

    /// <summary>The first of key worker and manager who can be reached is told in their place. It stays refused all the same,
    /// so that its light is red until a person has seen to it.</summary>
    private async Task<Delivery> NextPerson(
        Notice notice, JsonObject card, CaseView view, Delivery.Refused refused, int attempts, CancellationToken ct)
    {
        var instead = UnreachableCard.Of(view, notice, card["fallbackText"]?.GetValue<string>() ?? "");
        // A concern may be about the key worker's own part.
        Recipient?[] next = [notice.Rule is RuleIds.Concern ? null : People.KeyWorker(view.Case), People.Manager(view.Case)];
        foreach (var recipient in next.OfType<Recipient>().Where(one => one.Address != notice.Recipient.Address))
        {
            var toNext = notice with { Recipient = recipient, Tone = Tone.Question };
            switch (await Person(toNext, instead, attempts, ct))
            {
                case Delivery.Done:
                    return new Delivery.Refused($"{refused.Problem}; the {Wording.Role(recipient)} was told instead");
                case Delivery.Refused:
                    continue;
                case var later:
                    return later;
            }
        }

        return refused;
    }

    /// <summary>Every step of one matter for one person is one line in their feed.</summary>
    private static string ChainOf(Notice notice) =>
        string.Join('|', notice.Case, notice.Rule, Dates.Iso(notice.Due), notice.Owner, notice.About, notice.Recipient.Address);
}
