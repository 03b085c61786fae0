using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Papers;

/// <summary>A service with one case under a board, and presses by its people.</summary>
public abstract class PaperDesk : IAsyncLifetime
{
    protected const string Nothing = "There is nothing here for you";
    protected static readonly LocalDate Conference = new(2026, 11, 2);
    protected static readonly LocalDate Meeting = new(2026, 11, 12);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    protected ServiceUnderTest Service { get; private set; } = null!;

    public async Task InitializeAsync() => Service = await ServiceUnderTest.Start(Groups.Utc(11, 23, 10));

    public async Task DisposeAsync() => await Service.DisposeAsync();

    /// <summary>A first core group was held on 12 November; today is Monday 23 November 2026.</summary>
    protected Task Held(string board, params CaseEvent[] further) => Service.Happened(
        Groups.Case, [.. Groups.After(board, Conference), new MeetingHeld(Meeting, null), .. further]);

    protected async Task<string> Press(string by, string verb, params (string Name, string Value)[] data) =>
        Text(await Service.Press(by, verb, [("case", Groups.Case), .. data]));

    /// <summary>The form under "This core group".</summary>
    protected Task<string> Opened(string by, string verb) => Press(by, "case.menu", ("open", verb));

    protected CaseEvent Last() => Service.Cases.History(Groups.Case)[^1].Event;

    protected IEnumerable<T> All<T>()
        where T : CaseEvent => Service.Cases.History(Groups.Case).Select(recorded => recorded.Event).OfType<T>();

    /// <summary>Every card that was sent or changed, in the order of time.</summary>
    protected async Task<List<string>> Cards()
    {
        await Service.Deliver();
        return [.. Service.Microsoft.Requests.Where(request => request.Path.Contains("/activities", StringComparison.Ordinal))
            .Select(request => request.Body.ToJsonString(Readable))];
    }

    protected static string Readably(JsonObject whatever) => whatever.ToJsonString(Readable);

    protected static string Text(JsonObject answer) => answer["value"] is JsonObject card ? card.ToJsonString(Readable) : $"{answer["value"]}";
}
