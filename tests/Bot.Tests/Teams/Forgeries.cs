using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>A request on its way to the service, honest until something of it is changed.</summary>
public sealed class Attempt(ServiceUnderTest service, JsonObject activity) : IDisposable
{
    private readonly long now = service.Clock.Now.ToUnixTimeSeconds();

    public ServiceUnderTest Service => service;

    public JsonObject Activity => activity;

    public JsonObject Header { get; } = service.Key.Header();

    public JsonObject Payload { get; } =
        Signer.Payload(ServiceUnderTest.Issuer, ServiceUnderTest.App, service.Clock.Now, service.Microsoft.ServiceUrl);

    /// <summary>Somebody else's key, under the id of ours.</summary>
    public Signer Stranger { get; } = new("teams-1", "msteams");

    public string Honest => service.Token();

    /// <summary>The header as changed, signed by the key of Teams.</summary>
    public string WithHeader(params (string Name, JsonNode? Value)[] changes) => Signed(Header, changes);

    /// <summary>The payload as changed, signed by the key of Teams.</summary>
    public string WithPayload(params (string Name, JsonNode? Value)[] changes) => Signed(Payload, changes);

    public string Without(JsonObject part, string name)
    {
        part.Remove(name);
        return service.Key.Sign(Header, Payload);
    }

    public string In(long seconds, string claim) => WithPayload((claim, now + seconds));

    public string By(Signer signer) => signer.Sign(signer.Header(), Payload);

    /// <summary>By a key that the issuer lists beside ours. A minute later, since keys are read no more often.</summary>
    public string ByListed(string kid, params string[] endorsements)
    {
        service.Clock.Now += Duration.FromSeconds(61);
        var signer = new Signer(kid, endorsements);
        service.Microsoft.Signers.Add(signer);
        return By(signer);
    }

    public string SignedAs(string algorithm, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        Header["alg"] = algorithm;
        return service.Key.Sign(Header.ToJsonString(), Payload.ToJsonString(), hash, padding);
    }

    public string Change(Action<JsonObject> change)
    {
        change(activity);
        return Honest;
    }

    public void Dispose() => Stranger.Dispose();

    private string Signed(JsonObject part, (string Name, JsonNode? Value)[] changes)
    {
        foreach (var (name, value) in changes)
        {
            part[name] = value;
        }

        return service.Key.Sign(Header, Payload);
    }
}

/// <summary>Every way of being nobody, or somebody who may not speak here.</summary>
public static class Forgeries
{
    private const string OtherTenant = "99999999-9999-9999-9999-999999999999";
    private const string EmulatorTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    /// <summary>The whole of the header, where it is not simply a token after its scheme.</summary>
    public static IReadOnlyDictionary<string, Func<Attempt, string[]>> Headers { get; } = new Dictionary<string, Func<Attempt, string[]>>
    {
        ["no header"] = _ => [],
        ["an empty header"] = _ => [""],
        ["the scheme alone"] = _ => ["Bearer"],
        ["no scheme"] = a => [a.Honest],
        ["basic scheme"] = a => [$"Basic {a.Honest}"],
        ["lower-case scheme"] = a => [$"bearer {a.Honest}"],
        ["two spaces"] = a => [$"Bearer  {a.Honest}"],
        ["a tab for the space"] = a => [$"Bearer\t{a.Honest}"],
        ["a space within the token"] = a => [$"Bearer {a.Honest.Insert(20, " ")}"],
        ["two tokens"] = a => [$"Bearer {a.Honest} {a.Honest}"],
        ["two tokens with a comma"] = a => [$"Bearer {a.Honest},{a.Honest}"],
        ["two headers"] = a => [$"Bearer {a.Honest}", $"Bearer {a.Honest}"],
        ["in quotation marks"] = a => [$"Bearer \"{a.Honest}\""],
    };

    /// <summary>Tokens that nobody of ours signed, or not for this.</summary>
    public static IReadOnlyDictionary<string, Func<Attempt, string>> Tokens { get; } = new Dictionary<string, Func<Attempt, string>>
    {
        ["not a token"] = _ => "abc",
        ["two parts"] = a => string.Join('.', a.Honest.Split('.')[..2]),
        ["four parts"] = a => $"{a.Honest}.{a.Honest.Split('.')[2]}",
        ["empty parts"] = _ => "..",
        ["not base64"] = a => a.Honest.Replace('.', '*'),
        ["header not JSON"] = a => a.Service.Key.SignText("header", a.Payload.ToJsonString()),
        ["payload not JSON"] = a => a.Service.Key.SignText(a.Header.ToJsonString(), "payload"),
        ["payload a list"] = a => a.Service.Key.SignText(a.Header.ToJsonString(), $"[{a.Payload.ToJsonString()}]"),
        ["oversize"] = a => a.WithPayload(("padding", new string('x', 16 * 1024))),
        ["nested without end"] = a => a.Service.Key.SignText(
            a.Header.ToJsonString(), $"{{\"x\":{new string('[', 2000)}{new string(']', 2000)}}}"),

        ["alg none"] = a => { a.Header["alg"] = "none"; return Signer.WithoutSignature(a.Header, a.Payload); },
        ["alg None in another case"] = a => { a.Header["alg"] = "nOnE"; return Signer.WithoutSignature(a.Header, a.Payload); },
        ["alg none with a signature"] = a => a.WithHeader(("alg", "none")),
        ["RS256 without a signature"] = a => Signer.WithoutSignature(a.Header, a.Payload),
        ["no alg"] = a => a.Without(a.Header, "alg"),
        ["alg null"] = a => a.WithHeader(("alg", null)),
        ["alg a list"] = a => a.WithHeader(("alg", new JsonArray("RS256"))),
        ["alg in lower case"] = a => a.WithHeader(("alg", "rs256")),
        ["HS256 with the public key"] = a =>
        {
            a.Header["alg"] = "HS256";
            return a.Service.Key.SignWithPublicKeyAsSecret(a.Header, a.Payload);
        },
        ["RS384"] = a => a.SignedAs("RS384", HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        ["RS512"] = a => a.SignedAs("RS512", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        ["PS256"] = a => a.SignedAs("PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        ["RS384 over an RS256 signature"] = a => a.WithHeader(("alg", "RS384")),
        ["RS256 over a PS256 signature"] = a => a.SignedAs("RS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        ["RS256 over SHA-1"] = a => a.SignedAs("RS256", HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1),
        ["ES256"] = a => a.WithHeader(("alg", "ES256")),

        ["a stranger under our key id"] = a => a.By(a.Stranger),
        ["unknown key id"] = a => a.WithHeader(("kid", "nobody")),
        ["no key id"] = a => a.Without(a.Header, "kid"),
        ["empty key id"] = a => a.WithHeader(("kid", "")),
        ["key id in another case"] = a => a.WithHeader(("kid", "TEAMS-1")),
        ["key id a number"] = a => a.WithHeader(("kid", 1)),
        ["key id a path"] = a => a.WithHeader(("kid", "../../../../dev/null")),
        ["key id an address"] = a => a.WithHeader(("kid", "https://evil.example/keys/teams-1")),
        ["key id a query"] = a => a.WithHeader(("kid", "x' union select 'secret' --")),
        ["a stranger's key embedded"] = a => Carrying(a, "jwk", a.Stranger.PublicKey()),
        ["a stranger's key by jku"] = a => Carrying(a, "jku", "https://evil.example/keys"),
        ["a stranger's key by x5u"] = a => Carrying(a, "x5u", "https://evil.example/certificate"),
        ["a stranger's certificate"] = a => Carrying(a, "x5c", new JsonArray("MIIB")),
        ["thumbprint of ours, key of a stranger"] = a => Carrying(a, "x5t", "teams-1"),
        ["crit"] = a => a.WithHeader(("crit", new JsonArray("exp")), ("exp", 1)),
        ["payload not encoded"] = a => a.WithHeader(("b64", false), ("crit", new JsonArray("b64"))),
        ["b64 alone"] = a => a.WithHeader(("b64", false)),
        ["compressed"] = a => a.WithHeader(("zip", "DEF")),
        ["nested"] = a => a.WithHeader(("cty", "JWT")),
        ["a token for a payload"] = a => a.Service.Key.SignText(a.Header.ToJsonString(), a.Honest),
        ["encrypted"] = a => $"{Signer.Part(new JsonObject { ["alg"] = "RSA-OAEP", ["enc"] = "A256GCM", ["kid"] = "teams-1" })}.AAAA.AAAA.AAAA.AAAA",
        ["encrypted, saying RS256"] = a => $"{Signer.Part(a.Header)}.AAAA.AAAA.{a.Honest.Split('.')[1]}.{a.Honest.Split('.')[2]}",

        ["payload changed"] = a =>
        {
            var honest = a.Honest.Split('.');
            a.Payload["exp"] = 4_000_000_000;
            return $"{honest[0]}.{Signer.Part(a.Payload)}.{honest[2]}";
        },
        ["header changed"] = a =>
        {
            a.Header["typ"] = "at+jwt";
            return $"{Signer.Part(a.Header)}.{string.Join('.', a.Honest.Split('.')[1..])}";
        },
        ["signature changed"] = a => $"{a.Honest[..^8]}AAAAAAAA",
        ["signature cut short"] = a => a.Honest[..^4],
        ["signature of another token"] = a => $"{a.Honest[..a.Honest.LastIndexOf('.')]}.{a.WithPayload(("nbf", 1)).Split('.')[2]}",
        ["signature empty"] = a => a.Honest[..(a.Honest.LastIndexOf('.') + 1)],
        ["padded"] = a => $"{a.Honest}==",

        ["expired"] = a => a.In(-301, "exp"),
        ["not yet valid"] = a => a.In(301, "nbf"),
        ["no exp"] = a => a.Without(a.Payload, "exp"),
        ["exp null"] = a => a.WithPayload(("exp", null)),
        ["exp as text"] = a => a.WithPayload(("exp", $"{a.Service.Clock.Now.ToUnixTimeSeconds() + 3600}")),
        ["nbf as text"] = a => a.WithPayload(("nbf", "1")),
        ["exp in words"] = a => a.WithPayload(("exp", "tomorrow")),
        ["exp a list"] = a => a.WithPayload(("exp", new JsonArray(4_000_000_000))),
        ["exp negative"] = a => a.WithPayload(("exp", -1)),
        ["exp in ten years"] = a => a.In(315_360_000, "exp"),
        ["exp beyond all calendars"] = a => a.WithPayload(("exp", long.MaxValue)),
        ["exp beyond all numbers"] = a => a.Service.Key.SignText(
            a.Header.ToJsonString(), a.Payload.ToJsonString().Replace("\"exp\":", "\"exp\":1e300,\"was\":", StringComparison.Ordinal)),
        ["nbf beyond all calendars"] = a => a.WithPayload(("nbf", long.MaxValue)),

        ["audience of another app"] = a => a.WithPayload(("aud", OtherTenant)),
        ["no audience"] = a => a.Without(a.Payload, "aud"),
        ["audience empty"] = a => a.WithPayload(("aud", "")),
        ["audience null"] = a => a.WithPayload(("aud", null)),
        ["audience of ours and others"] = a => a.WithPayload(("aud", new JsonArray(ServiceUnderTest.App, OtherTenant))),
        ["audience of others and ours"] = a => a.WithPayload(("aud", new JsonArray(OtherTenant, ServiceUnderTest.App))),
        ["audience with a slash"] = a => a.WithPayload(("aud", $"{ServiceUnderTest.App}/")),
        ["audience with api://"] = a => a.WithPayload(("aud", $"api://{ServiceUnderTest.App}")),
        ["audience with api://botid-"] = a => a.WithPayload(("aud", $"api://botid-{ServiceUnderTest.App}")),

        ["another cloud's issuer"] = a => a.WithPayload(("iss", "https://api.botframework.us")),
        ["issuer with a slash"] = a => a.WithPayload(("iss", "https://api.botframework.com/")),
        ["issuer in another case"] = a => a.WithPayload(("iss", "https://API.botframework.com")),
        ["no issuer"] = a => a.Without(a.Payload, "iss"),
        ["issuers"] = a => a.WithPayload(("iss", new JsonArray(ServiceUnderTest.Issuer, "https://evil.example"))),
        ["the emulator's, version 1"] = a => a.WithPayload(
            ("iss", $"https://sts.windows.net/{EmulatorTenant}/"), ("ver", "1.0"), ("appid", ServiceUnderTest.App), ("tid", EmulatorTenant)),
        ["the emulator's, version 2"] = a => a.WithPayload(
            ("iss", $"https://login.microsoftonline.com/{EmulatorTenant}/v2.0"), ("ver", "2.0"), ("azp", ServiceUnderTest.App), ("tid", EmulatorTenant)),
        ["our tenant's own"] = a => a.WithPayload(
            ("iss", $"https://login.microsoftonline.com/{ServiceUnderTest.Tenant}/v2.0"), ("ver", "2.0"), ("azp", ServiceUnderTest.App), ("tid", ServiceUnderTest.Tenant)),
        ["an operator's"] = a => a.WithPayload(("iss", "https://operators")),

        ["no service address"] = a => a.Without(a.Payload, "serviceurl"),
        ["service address of another"] = a => a.WithPayload(("serviceurl", "http://127.0.0.1:1/")),
        ["service address in another case"] = a => a.WithPayload(("serviceurl", a.Service.Microsoft.ServiceUrl.ToUpperInvariant())),
        ["service address without its slash"] = a => a.WithPayload(("serviceurl", a.Service.Microsoft.ServiceUrl.TrimEnd('/'))),
        ["service address empty"] = a => a.WithPayload(("serviceurl", "")),
        ["service address null"] = a => a.WithPayload(("serviceurl", null)),
        ["service addresses"] = a => a.WithPayload(("serviceurl", new JsonArray(a.Service.Microsoft.ServiceUrl))),
        ["service address under another name"] = a =>
        {
            a.Payload["serviceUrl"] = a.Service.Microsoft.ServiceUrl;
            return a.Without(a.Payload, "serviceurl");
        },
        ["activity without a service address"] = a => a.Change(activity => activity.Remove("serviceUrl")),
        ["activity with another service address"] = a => a.Change(activity => activity["serviceUrl"] = "https://smba.trafficmanager.net/teams/"),
    };

    /// <summary>Tokens of Teams for what this key, tenant or address may not do here.</summary>
    public static IReadOnlyDictionary<string, Func<Attempt, string>> Forbidden { get; } = new Dictionary<string, Func<Attempt, string>>
    {
        ["key without endorsements"] = a => a.ByListed("bare"),
        ["key endorsed for another channel"] = a => a.ByListed("other", "skype"),
        ["key endorsed in another case"] = a => a.ByListed("case", "MSTeams"),
        ["activity of another channel"] = a => a.Change(activity => activity["channelId"] = "webchat"),
        ["activity of no channel"] = a => a.Change(activity => activity.Remove("channelId")),
        ["host that is not allowed"] = a => For(a, "https://smba.trafficmanager.net.evil.example/"),
        ["host within user information"] = a => For(a, "http://127.0.0.1@evil.example/"),
        ["other tenant in the conversation"] = a => a.Change(activity => activity["conversation"]!["tenantId"] = OtherTenant),
        ["other tenant in the channel data"] = a => a.Change(activity => activity["channelData"]!["tenant"]!["id"] = OtherTenant),
        ["no tenant"] = a => a.Change(activity =>
        {
            activity["conversation"]!.AsObject().Remove("tenantId");
            activity.Remove("channelData");
        }),
    };

    private static string For(Attempt attempt, string serviceUrl)
    {
        attempt.Activity["serviceUrl"] = serviceUrl;
        return attempt.WithPayload(("serviceurl", serviceUrl));
    }

    private static string Carrying(Attempt attempt, string name, JsonNode value)
    {
        var header = attempt.Stranger.Header();
        header[name] = value;
        return attempt.Stranger.Sign(header, attempt.Payload);
    }
}
