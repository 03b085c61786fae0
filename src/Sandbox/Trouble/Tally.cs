using System.Text.Json.Nodes;

namespace CoreGroupBot.Sandbox.Trouble;

/// <summary>How often a place was asked, and what went wrong how often.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> _kinds = new(StringComparer.Ordinal);

    public int Asked { get; set; }

    public void Add(string kind) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;

    public JsonObject Json(string place) => new()
    {
        ["place"] = place,
        ["asked"] = Asked,
        ["wrong"] = _kinds.Values.Sum(),
        ["kinds"] = new JsonArray([.. _kinds.Select(kind => new JsonObject { ["what"] = kind.Key, ["times"] = kind.Value })]),
    };
}
