using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Kiota.Abstractions;

namespace CoreGroupBot.Scheduling.Graph;

/// <summary>Plain letters from the organiser mailbox, for whoever Teams cannot reach.</summary>
public sealed class OrganiserMail(GraphServiceClient graph, IOptions<GraphOptions> options)
{
    /// <param name="subject">The case's reference and nothing else about the case.</param>
    /// <param name="text">Plain text.</param>
    public Task Send(string address, string subject, string text, CancellationToken ct, Enclosure? enclosure = null) =>
        graph.Users[options.Value.Organiser].SendMail.PostAsync(
            new SendMailPostRequestBody
            {
                SaveToSentItems = true,
                Message = new Message
                {
                    Subject = subject,
                    Body = new ItemBody { ContentType = BodyType.Text, Content = text },
                    ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = address } }],
                    Attachments = enclosure is null ? null : [Attached(enclosure)],
                },
            },
            cancellationToken: ct);

    /// <summary>The same to an address that may be none.</summary>
    /// <returns>False where Graph refuses the letter for good; it was not sent.</returns>
    public async Task<bool> IsTaken(string address, string subject, string text, CancellationToken ct)
    {
        try
        {
            await Send(address, subject, text, ct);
            return true;
        }
        catch (ApiException unusable) when (unusable.ResponseStatusCode == 400)
        {
            return false;
        }
    }

    private static FileAttachment Attached(Enclosure enclosure) =>
        new() { Name = enclosure.Name, ContentType = enclosure.ContentType, ContentBytes = enclosure.Content };
}
