using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>What one person has before them: chats, channels, calendar, mail. The caller holds the tenant's
/// lock.</summary>
internal static class PersonView
{
    public static JsonObject Of(TenantState tenant, Person person, CalendarView calendar)
    {
        var chats = tenant.Conversations.ChatOf(person) is { } chat ? new[] { chat } : [];
        return new JsonObject
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["teamsId"] = person.TeamsId,
            ["hasAccount"] = person.HasAccount,
            ["hasMailbox"] = person.HasMailbox,
            ["chats"] = Json.List(chats.Select(one => new JsonObject
            {
                ["id"] = one.Id,
                ["title"] = one.Name,
                ["messages"] = Json.List(one.Messages.Select(message => Json.Of(message, person))),
            })),
            ["channels"] = Json.List(tenant.Conversations.Channels.Where(one => one.Members.Contains(person)).Select(one => new JsonObject
            {
                ["id"] = one.Id,
                ["name"] = one.Name,
                ["team"] = one.Team!.Name,
                ["posts"] = Json.List(one.Messages.Select(message => Json.Of(message, person))),
            })),
            ["feed"] = Json.List(tenant.Feed.Where(line => line.To == person).Select(line => new JsonObject
            {
                ["text"] = line.Text,
                ["at"] = London.Text(line.At),
            })),
            ["away"] = tenant.Away.TryGetValue(person, out var away) ? London.Text(away.End) : null,
            ["calendar"] = calendar.Of(person),
            ["shared"] = SharedMailbox.IsOpenTo(person) ? calendar.Shared() : null,
            ["mail"] = Json.List(LettersOf(tenant, person).OrderByDescending(letter => letter.At).Select(letter => new JsonObject
            {
                ["id"] = letter.Id,
                ["from"] = letter.From,
                ["subject"] = letter.Subject,
                ["at"] = London.Text(letter.At),
                ["body"] = letter.Body,
                ["attached"] = new JsonArray([.. letter.Attached.Select(name => JsonValue.Create(name))]),
                ["invitation"] = letter.Invitation is { } invitation
                    ? new JsonObject { ["method"] = invitation.Method, ["href"] = $"/sandbox/invitations/{letter.Id}" }
                    : null,
            })),
        };
    }

    public static int Unread(TenantState tenant, Person person) =>
        (tenant.Conversations.ChatOf(person)?.Unread ?? 0) + LettersOf(tenant, person).Count(letter => !letter.Seen);

    /// <summary>To look is to have read.</summary>
    public static void MarkSeen(TenantState tenant, Person person)
    {
        if (tenant.Conversations.ChatOf(person) is { } chat)
        {
            chat.Seen = chat.Messages.Count;
        }
        foreach (var letter in LettersOf(tenant, person))
        {
            letter.Seen = true;
        }
    }

    private static IEnumerable<Mail> LettersOf(TenantState tenant, Person person) =>
        tenant.Mail.Where(letter => letter.To == person);
}
