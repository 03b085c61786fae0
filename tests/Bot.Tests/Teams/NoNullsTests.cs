using System.Text.Json.Nodes;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Teams, and its local stand-ins, refuse JSON nulls: nothing that is sent or answered holds one.</summary>
public sealed class NoNullsTests : IAsyncLifetime
{
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Groups.Utc(12, 7, 10));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 2)));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task No_activity_of_ours_holds_a_null()
    {
        foreach (var text in (string[])["help", "my cases", $"why {Groups.Case}", "nonsense"])
        {
            var message = service.Activity("message", Groups.KeyWorker);
            message["text"] = text;
            using var response = await service.Post(message);
        }

        await service.Deliver();
        await service.Press(Groups.KeyWorker, "meeting.held", ("case", Groups.Case), ("held", "yes"), ("date", "2026-11-20"));
        await service.Deliver();

        Assert.True(service.Microsoft.Requests.Count > 6);
        Assert.All(service.Microsoft.Requests, request => Assert.False(HasNull(request.Body), request.Body.ToJsonString()));
    }

    [Fact]
    public async Task No_answer_to_a_press_holds_a_null()
    {
        foreach (var verb in typeof(Bot.Cards.Verbs).GetFields().Where(field => field.IsLiteral))
        {
            var answer = await service.Press(Groups.KeyWorker, (string)verb.GetRawConstantValue()!, ("case", Groups.Case));
            Assert.False(HasNull(answer), $"{verb.Name}: {answer.ToJsonString()}");
        }
    }

    private static bool HasNull(JsonNode? node) => node switch
    {
        null => true,
        JsonObject inner => inner.Any(member => HasNull(member.Value)),
        JsonArray items => items.Any(HasNull),
        _ => false,
    };
}
