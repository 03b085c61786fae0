using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Makes requests up: activities with something changed, trees of JSON, bytes.</summary>
internal sealed class Fuzz(Random random)
{
    private static readonly string[] Names =
    [
        "type", "id", "serviceUrl", "channelId", "from", "recipient", "conversation", "channelData", "name", "action", "text",
        "value", "membersAdded", "membersRemoved", "attachments", "tenant", "tenantId", "aadObjectId", "conversationType", "verb",
        "data", "case", "date", "held", "rule", "due", "pick", "trigger", "eventType", "timestamp", "channel", "team", "x", "",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "message", "invoke", "conversationUpdate", "installationUpdate", "messageUpdate", "messageReaction", "typing", "add",
        "remove", "adaptiveCard/action", "task/fetch", "task/submit", "composeExtension/query", "composeExtension/queryLink",
        "Action.Execute", "Action.Submit", "meeting.held", "minutes.circulated", "case.menu", "action.agree", "concern.raise",
        "my cases", "help", "why cg-0012", "as of cg-0012 2026-02-30", "what if cg-0012", "link cg-0012", "unlink", "personal", "channel",
        "groupChat", "msteams", Groups.Case, Groups.KeyWorker, Groups.Manager, Groups.Channel, "2026-11-20", "9999-12-31", "-1-0-0",
        "CG-0012|first-core-group|2026-11-30", "||", "\0", "𝕏", "<at>x</at>", "' or 1=1 --", "%00", "..", "true",
    ];

    private static readonly string[] Verbs =
        [.. typeof(Bot.Cards.Verbs).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    public byte[] Body(ServiceUnderTest service) => random.Next(10) switch
    {
        0 => Bytes(),
        1 => Text(Tree(4)),
        2 or 3 => Broken(Text(Activity(service))),
        _ => Text(Changed(Activity(service))),
    };

    /// <returns>Whether the token is an honest one.</returns>
    public bool Authorize(HttpRequestMessage request, string token)
    {
        var kind = random.Next(8);
        request.Headers.Authorization = kind switch
        {
            0 => null,
            1 => new AuthenticationHeaderValue("Bearer", token[random.Next(token.Length)..]),
            _ => new AuthenticationHeaderValue("Bearer", token),
        };
        return kind > 1 || request.Headers.Authorization?.Parameter == token;
    }

    private JsonObject Activity(ServiceUnderTest service)
    {
        var activity = random.Next(5) == 0
            ? service.Activity(One(Texts), One([Groups.KeyWorker, Groups.Teacher, Groups.Manager, Groups.Outsider]))
            : service.PressOf(One([Groups.KeyWorker, Groups.Manager, Groups.Teacher]), One(Verbs), Data());
        activity["text"] = One(Texts);
        return activity;
    }

    private JsonObject Data()
    {
        var data = new JsonObject { ["case"] = Groups.Case };
        for (var n = random.Next(5); n > 0; n--)
        {
            data[One(Names)] = One(Texts);
        }

        return data;
    }

    private JsonObject Changed(JsonObject activity)
    {
        for (var n = random.Next(4); n > 0; n--)
        {
            var place = Somewhere(activity);
            var name = place.Count > 0 && random.Next(3) > 0 ? place.ElementAt(random.Next(place.Count)).Key : One(Names);
            if (random.Next(3) == 0)
            {
                place.Remove(name);
            }
            else
            {
                place[name] = Tree(2);
            }
        }

        return activity;
    }

    private JsonObject Somewhere(JsonObject from)
    {
        var inner = from.Select(each => each.Value).OfType<JsonObject>().ToList();
        return inner.Count == 0 || random.Next(3) == 0 ? from : Somewhere(inner[random.Next(inner.Count)]);
    }

    private JsonNode? Tree(int deep) => random.Next(deep > 0 ? 8 : 6) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.Next(-5, 5),
        3 => random.NextDouble() * 1e300,
        4 => One(Texts),
        5 => new string((char)random.Next(1, 0xd7ff), random.Next(300)),
        6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Tree(deep - 1))]),
        _ => Object(deep),
    };

    private JsonObject Object(int deep)
    {
        var made = new JsonObject();
        for (var n = random.Next(5); n > 0; n--)
        {
            made[One(Names)] = Tree(deep - 1);
        }

        return made;
    }

    private byte[] Bytes()
    {
        var bytes = new byte[random.Next(2000)];
        random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Broken(byte[] body)
    {
        var bytes = body.ToList();
        for (var n = random.Next(1, 6); n > 0 && bytes.Count > 1; n--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.Insert(at, (byte)"{}[]\",:\\0"[random.Next(9)]); break;
                default: bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(20))); break;
            }
        }

        return [.. bytes];
    }

    private static byte[] Text(JsonNode? tree) => Encoding.UTF8.GetBytes(tree?.ToJsonString() ?? "null");

    private T One<T>(T[] of) => of[random.Next(of.Length)];
}
