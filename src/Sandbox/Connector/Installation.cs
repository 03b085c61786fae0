using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Connector;

/// <summary>Installs the app for everybody who has it and in every channel, and tells the service, as an
/// administrator's policy would.</summary>
internal sealed class Installation(TenantState tenant, InboundActivity activities, ToBot bot)
{
    /// <returns>How many of the events the service did not accept.</returns>
    public async Task<int> Run()
    {
        var refused = 0;
        foreach (var (person, conversation) in tenant.Change(Places))
        {
            refused += await Accepted(activities.Installed(person, conversation)) ? 0 : 1;
            refused += await Accepted(activities.BotAdded(person, conversation)) ? 0 : 1;
        }
        return refused;
    }

    private List<(Person? Person, Conversation Conversation)> Places() =>
    [
        .. Staff.People.Where(person => person.HasApp).Select(person => ((Person?)person, tenant.Conversations.OpenChat(person))),
        .. tenant.Conversations.Channels.Select(channel => ((Person?)null, channel)),
    ];

    private async Task<bool> Accepted(JsonObject activity) => (await bot.Carry(activity)).Status is >= 200 and < 300;
}
