using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>A pair of keys and the tokens they sign, honest or forged.</summary>
public sealed class Signer(string kid, params string[] endorsements) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Kid => kid;

    public JsonObject PublicKey()
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(name => (JsonNode)name)]),
        };
    }

    public string Sign(JsonObject header, JsonObject payload) => SignText(header.ToJsonString(), payload.ToJsonString());

    public string SignText(string header, string payload) =>
        Sign(header, payload, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public string Sign(string header, string payload, HashAlgorithmName hash, RSASignaturePadding padding)
    {
        var signed = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(payload)}";
        return $"{signed}.{Base64UrlEncoder.Encode(rsa.SignData(Encoding.ASCII.GetBytes(signed), hash, padding))}";
    }

    /// <summary>The attack that takes the public key for a shared secret.</summary>
    public string SignWithPublicKeyAsSecret(JsonObject header, JsonObject payload)
    {
        var signed = $"{Part(header)}.{Part(payload)}";
        var secret = Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem());
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    public static string WithoutSignature(JsonObject header, JsonObject payload) => $"{Part(header)}.{Part(payload)}.";

    public JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = kid };

    public static JsonObject Payload(string issuer, string audience, Instant now, string? serviceUrl = null)
    {
        var payload = new JsonObject
        {
            ["iss"] = issuer,
            ["aud"] = audience,
            ["nbf"] = now.ToUnixTimeSeconds() - 60,
            ["exp"] = now.ToUnixTimeSeconds() + 3600,
        };
        if (serviceUrl is not null)
        {
            payload["serviceurl"] = serviceUrl;
        }

        return payload;
    }

    public void Dispose() => rsa.Dispose();

    public static string Part(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());
}
