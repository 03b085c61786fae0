using System.Buffers.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Answers sendMail and puts the letter into each recipient's inbox.</summary>
internal sealed class Letters(TenantState tenant, IClock clock)
{
    public async Task<IResult> Send(string user, HttpRequest request)
    {
        if (Staff.Find(user) is not { } sender)
        {
            return GraphRefusal.NoUser(user);
        }
        var (body, _) = await Answer.ReadObject(request);
        if (body?["message"] is not JsonObject letter)
        {
            return GraphRefusal.NotJson();
        }
        var recipients = Recipients(letter, "toRecipients").Concat(
            Recipients(letter, "ccRecipients")).Concat(Recipients(letter, "bccRecipients")).ToList();
        if (recipients.Count == 0)
        {
            return GraphRefusal.Of(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.");
        }
        if (Attached(letter) is not { } attached)
        {
            return GraphRefusal.Of(400, "ErrorInvalidRequest", "An attachment is not a file with a name and its content in base64.");
        }
        var (subject, text) = (letter["subject"].Text() ?? "", letter["body"]?["content"].Text() ?? "");
        tenant.Change(() =>
        {
            foreach (var address in recipients)
            {
                var person = Staff.Find(address);
                if (person is not null)
                {
                    tenant.Mail.Add(new(
                        Guid.NewGuid().ToString("N"), person, sender.Name, subject, clock.GetCurrentInstant(), text, attached));
                }
                tenant.Deliveries.Add("mail", person?.Name ?? address, person?.Id ?? address, subject, Html.ToText(
                    text), subject + "\n" + text);
            }
            return recipients.Count;
        });
        return Results.Accepted();
    }

    /// <returns>The names of the files; null when one is none.</returns>
    private static List<string>? Attached(JsonObject letter)
    {
        var files = letter["attachments"] as JsonArray ?? [];
        return files.All(file => file?["@odata.type"].Text() is "#microsoft.graph.fileAttachment"
            && file["name"].Text() is { Length: > 0 } && file["contentBytes"].Text() is { } content && Base64.IsValid(content))
            ? [.. files.Select(file => file!["name"].Text()!)]
            : null;
    }

    private static IEnumerable<string> Recipients(JsonObject letter, string field) => letter[field] is JsonArray list
        ? list.Select(one => one?["emailAddress"]?["address"].Text()).OfType<string>()
        : [];
}
