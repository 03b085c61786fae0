using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Connector;
using CoreGroupBot.Sandbox.Graph;
using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>What a person at their desk does: press a button of a card, write, answer a meeting request.</summary>
internal sealed class Desk(
    TenantState tenant, InboundActivity activities, ToBot bot, InFlight inFlight, Attendance attendance, Timetable timetable,
    IClock clock)
{
    private const string Card = "application/vnd.microsoft.card.adaptive";
    private const string Error = "application/vnd.microsoft.error";

    public async Task<IResult> Act(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Who(body) is not { } person || body!["action"] is not JsonObject action
            || Where(body, person) is not { } conversation)
        {
            return Unclear("person, conversation, activity and action");
        }
        if (tenant.Read(() => conversation.Messages.Find(one => one.Id == body["activity"].Text())) is not { } message)
        {
            return Answer.Problem("This card is gone: fetch the state again.", StatusCodes.Status404NotFound);
        }
        var (status, answer) = await bot.Carry(activities.Pressed(
            person, conversation, message, action, body["trigger"].Text() is "automatic" ? "automatic" : "manual"));
        timetable.Refresh();
        return Answer.Json(Apply(person, message, status, answer as JsonObject));
    }

    /// <summary>A dialog is opened by a button of a card, or sent.</summary>
    public async Task<IResult> Dialog(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Who(body) is not { } person || Where(body!, person) is not { } conversation
            || tenant.Read(() => conversation.Messages.Find(one => one.Id == body!["activity"].Text())) is not { } message)
        {
            return Unclear("person, conversation, activity and data");
        }
        var name = body!["submit"].Flag() == true ? "task/submit" : "task/fetch";
        var (status, answer) = await bot.Carry(activities.OfDialog(person, conversation, message, name, body["data"]));
        timetable.Refresh();
        return Answer.Json(status == StatusCodes.Status200OK && answer?["task"] is JsonObject task
            ? task.DeepClone()
            : new JsonObject { ["type"] = "message", ["value"] = "Unable to reach app. Please try again." });
    }

    public async Task<IResult> Say(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Who(body) is not { } person || body!["text"].Text() is not { Length: > 0 } text
            || Where(body, person) is not { } conversation)
        {
            return Unclear("person, conversation and text");
        }
        var written = new JsonObject { ["type"] = "message", ["text"] = text };
        if (await Unfolded(person, conversation, text) is { } attachments)
        {
            written["attachments"] = attachments;
        }
        var message = tenant.Change(() => tenant.Conversations.Add(conversation, person, written, root: null));
        var activity = activities.Said(person, conversation, conversation.IsPersonal ? null : message.Root, text);
        inFlight.Start(async () =>
        {
            await bot.Carry(activity);
            timetable.Refresh();
        });
        return Results.Accepted();
    }

    /// <summary>"Find my core group": what is found only the person who searches sees.</summary>
    public async Task<IResult> Find(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Who(body) is not { } person || Where(body!, person) is not { } conversation)
        {
            return Unclear("person, conversation and text");
        }
        var (status, answer) = await bot.Carry(activities.Searched(person, conversation, body!["text"].Text() ?? ""));
        return Answer.Json(status == StatusCodes.Status200OK && answer?["composeExtension"] is JsonObject found
            ? found.DeepClone()
            : new JsonObject { ["type"] = "message", ["text"] = "Unable to reach app. Please try again." });
    }

    /// <summary>What was found is put into the conversation, where everybody sees it; Teams tells the app nothing of that.</summary>
    public async Task<IResult> Put(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Who(body) is not { } person || Where(body!, person) is not { } conversation
            || body!["attachment"] is not JsonObject { Count: > 0 } attachment)
        {
            return Unclear("person, conversation and attachment");
        }
        var written = new JsonObject { ["type"] = "message", ["text"] = "", ["attachments"] = new JsonArray(attachment.DeepClone()) };
        tenant.Change(() => tenant.Conversations.Add(conversation, person, written, root: null));
        return Results.Accepted();
    }

    public async Task<IResult> Respond(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Who(body) is not { } person || body!["event"].Text() is not { } meeting
            || body["response"].Text() is not { } response)
        {
            return Unclear("person, event and response");
        }
        var (start, end) = (London.Read(body["proposedStart"].Text()), London.Read(body["proposedEnd"].Text()));
        if ((start is null) != (end is null) || end <= start)
        {
            return Answer.Problem("A proposal needs a start, and an end after it.", StatusCodes.Status400BadRequest);
        }
        var wrong = attendance.Answer(
            person, meeting, response, start is { } from && end is { } to ? new Interval(from, to) : null);
        timetable.Refresh();
        return wrong is null
            ? Answer.Json(new JsonObject { ["response"] = response })
            : Answer.Problem(wrong, StatusCodes.Status400BadRequest);
    }

    /// <summary>Sets automatic replies from now until a London time, or, without one, takes them off.</summary>
    public async Task<IResult> Away(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Who(body) is not { HasMailbox: true } person)
        {
            return Answer.Problem("Send person and until as JSON, with a person who has a mailbox.", StatusCodes.Status400BadRequest);
        }
        var now = clock.GetCurrentInstant();
        var until = London.Read(body!["until"].Text());
        if (until <= now)
        {
            return Answer.Problem("Choose a later day.", StatusCodes.Status400BadRequest);
        }
        tenant.Change(() =>
        {
            tenant.Away.Remove(person);
            if (until is { } end)
            {
                tenant.Away[person] = new Interval(now, end);
            }
            return true;
        });
        return Answer.Json(new JsonObject { ["away"] = until is { } then ? London.Text(then) : null });
    }

    /// <summary>Blocks the app in Teams, or lets it write again.</summary>
    public async Task<IResult> Block(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (Who(body) is not { } person || body!["blocks"].Flag() is not { } blocks)
        {
            return Answer.Problem("Send person and blocks as JSON.", StatusCodes.Status400BadRequest);
        }
        tenant.Change(() => blocks ? tenant.Blocking.Add(person) : tenant.Blocking.Remove(person));
        return Answer.Json(new JsonObject { ["blocks"] = blocks });
    }

    /// <summary>The card of a link to the service that stands in what was written.</summary>
    private async Task<JsonArray?> Unfolded(Person person, Conversation conversation, string text) =>
        text.Split((char[]?)null).FirstOrDefault(word => word.Contains("/cases/", StringComparison.Ordinal)) is { } url
        && (await bot.Carry(activities.Linked(person, conversation, url))).Body?["composeExtension"]?["attachments"]
            is JsonArray { Count: > 0 } found
            ? found.DeepClone().AsArray()
            : null;

    private JsonObject Apply(Person person, Message message, int status, JsonObject? answer)
    {
        if (status is 0 or StatusCodes.Status504GatewayTimeout)
        {
            return Shown(504, Error, Problem("Unable to reach app. Please try again."));
        }
        if (status != StatusCodes.Status200OK || answer?["type"].Text() is not { } type)
        {
            return Shown(status, Error, Problem("Something went wrong. Please try again."));
        }
        if (type == Card && answer["value"] is JsonObject card)
        {
            tenant.Change(() => message.Views[person.Id] = card.DeepClone().AsObject());
        }
        var inner = answer["statusCode"] is JsonValue value && value.TryGetValue<int>(out var code)
            ? code
            : StatusCodes.Status200OK;
        return Shown(inner, type, answer["value"]?.DeepClone());
    }

    private static JsonObject Shown(int status, string type, JsonNode? value) =>
        new() { ["status"] = status, ["type"] = type, ["value"] = value };

    private static JsonObject Problem(string message) => new() { ["code"] = "InternalError", ["message"] = message };

    private static Person? Who(JsonObject? body) =>
        body is null ? null : Staff.People.FirstOrDefault(person => person.Is(body["person"].Text()));

    /// <summary>Only a conversation that the person is in.</summary>
    private Conversation? Where(JsonObject body, Person person) =>
        tenant.Read(() => tenant.Conversations.Find(body["conversation"].Text()) is { } found
            && found.Members.Contains(person) ? found : null);

    private static IResult Unclear(string needed) =>
        Answer.Problem($"Send {needed} as JSON, with a person and a conversation that the state shows.", StatusCodes.Status400BadRequest);
}
