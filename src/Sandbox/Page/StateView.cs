using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Clock;
using CoreGroupBot.Sandbox.ServiceProcess;
using CoreGroupBot.Sandbox.Tenant;
using CoreGroupBot.Sandbox.Trouble;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>The whole of what the page shows.</summary>
internal sealed class StateView(
    TenantState tenant, SandboxClock clock, BotProcess process, BotOperations bot, Journey journey, Luck luck)
{
    private readonly CalendarView _calendar = new(tenant, clock);

    /// <param name="chosen">Whose desk to show; null shows nobody's.</param>
    public JsonObject Of(Person? chosen) => tenant.Read(() =>
    {
        if (chosen is not null)
        {
            PersonView.MarkSeen(tenant, chosen);
        }
        return new JsonObject
        {
            ["now"] = Json.Time(clock.GetCurrentInstant()),
            ["next"] = Json.Time(bot.Next),
            ["busy"] = journey.Moving,
            ["service"] = new JsonObject { ["running"] = process.Running, ["restarts"] = process.Restarts },
            ["luck"] = luck.Json(),
            ["people"] = Json.List(Staff.People.Select(person => new JsonObject
            {
                ["id"] = person.Id,
                ["name"] = person.Name,
                ["role"] = person.Role,
                ["agency"] = person.Agency,
                ["group"] = Staff.Teams.First(team => team.Group == person.Group).Board,
                ["mail"] = person.Mail,
                ["unread"] = PersonView.Unread(tenant, person),
            })),
            ["person"] = chosen is null ? null : PersonView.Of(tenant, chosen, _calendar),
        };
    });

    /// <summary>The .ics that came with a mail.</summary>
    public IResult InvitationOf(string mail) => tenant.Read(() => tenant.Mail.Find(letter => letter.Id == mail)?.Invitation) is { } invitation
        ? Results.File(Encoding.UTF8.GetBytes(invitation.Text), invitation.ContentType, invitation.FileName)
        : Answer.Problem("No invitation came with this mail: fetch the state again.", StatusCodes.Status404NotFound);

    public JsonArray Transcript() => tenant.Read(() => Json.List(tenant.Deliveries.All.Select(one => new JsonObject
    {
        ["at"] = London.Text(one.At),
        ["to"] = one.To,
        ["toId"] = one.ToId,
        ["kind"] = one.Kind,
        ["summary"] = one.Summary,
        ["text"] = one.Text,
        ["repeat"] = one.Repeat,
    })));
}
