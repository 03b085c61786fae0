using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;
using Microsoft.IdentityModel.Tokens;

namespace CoreGroupBot.Sandbox.Identity;

/// <summary>An RSA key made at start and published as a JSON Web Key; the private half never leaves the
/// process.</summary>
internal sealed class SigningKey
{
    private readonly RsaSecurityKey _key;
    private readonly string[] _endorsements;

    /// <param name="endorsements">The channels that the key may sign for, as the Bot Framework publishes them.</param>
    public SigningKey(params string[] endorsements)
    {
        var rsa = RSA.Create(2048);
        _endorsements = endorsements;
        _key = new RsaSecurityKey(rsa) { KeyId = Opaque.Of(Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo()))[..27] };
    }

    public SigningCredentials Credentials => new(_key, SecurityAlgorithms.RsaSha256);

    public JsonObject KeySet()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = _key.KeyId,
            ["x5t"] = _key.KeyId,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (_endorsements.Length > 0)
        {
            key["endorsements"] = new JsonArray([.. _endorsements.Select(channel => JsonValue.Create(channel))]);
        }
        return new JsonObject { ["keys"] = new JsonArray(key) };
    }
}
