using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot;
using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CoreGroupBot.Benchmarks;

/// <summary>What is sent: a press of the key worker who gives the reason for a late core group, each time another, with a token
/// as Teams signs it.</summary>
internal static class Wire
{
    public const string Board = "bolton";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string App = "22222222-2222-2222-2222-222222222222";
    public const string KeyWorker = "33333333-3333-3333-3333-333333333333";
    public const string Issuer = "https://api.botframework.com";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/";
    public const string KeyId = "teams-1";
    public const string Ours = "http://127.0.0.1:5497";
    public const string Metadata = $"{Ours}/metadata";

    private static readonly Deadline Late = FindLate();
    private static int sent;

    public static string Token(RSA key)
    {
        var now = new Clock(Options.Create(new ClockOptions())).GetCurrentInstant().ToUnixTimeSeconds();
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = KeyId, ["x5t"] = KeyId };
        var payload = new JsonObject
        {
            ["serviceurl"] = ServiceUrl,
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
            ["iss"] = Issuer,
            ["aud"] = App,
        };
        var signed = $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(payload.ToJsonString())}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64UrlEncoder.Encode(signature)}";
    }

    public static byte[] Press()
    {
        var n = Interlocked.Increment(ref sent);
        var activity = new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "adaptiveCard/action",
            ["id"] = $"f:{n}",
            ["timestamp"] = "2026-11-23T10:00:00.000Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:1worker", ["name"] = "somebody", ["aadObjectId"] = KeyWorker },
            ["conversation"] = new JsonObject { ["id"] = "a:chat", ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["recipient"] = new JsonObject { ["id"] = $"28:{App}", ["name"] = "Core groups" },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["country"] = "GB" }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["replyToId"] = "1700000000000",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["type"] = "Action.Execute",
                    ["verb"] = Verbs.LateReason,
                    ["data"] = new JsonObject
                    {
                        ["case"] = Benchmarks.Ours.Reference(n % Benchmarks.Ours.Cases),
                        ["rule"] = Late.Rule,
                        ["due"] = Late.Due.ToString("uuuu-MM-dd", null),
                        ["reason"] = $"The building was closed, as noted under {n}.",
                    },
                },
                ["trigger"] = "manual",
            },
            ["locale"] = "en-GB",
        };
        return Encoding.UTF8.GetBytes(activity.ToJsonString());
    }

    private static Deadline FindLate()
    {
        var @case = Fold.Of(Year.Reference, Year.Of(Board))!;
        return Deadlines.Of(@case, BoardLibrary.Embedded.Named(Board), WorkingDays.EnglandAndWales)
            .First(deadline => deadline is { IsOpen: true, Kind: DueKind.By } && RuleIds.AsksForMeeting(deadline.Rule));
    }
}
