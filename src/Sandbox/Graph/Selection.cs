using System.Text.Json.Nodes;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>$select, $top, $skip and paging, as far as they are used.</summary>
internal static class Selection
{
    private const int OrdinaryPage = 10;

    public static JsonObject Of(HttpRequest request, JsonObject whole)
    {
        var wanted = request.Query["$select"].ToString().Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (wanted.Length == 0)
        {
            return whole;
        }
        var part = new JsonObject();
        foreach (var (name, value) in whole)
        {
            if (name.StartsWith("@odata", StringComparison.Ordinal) || name == "id" || wanted.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                part[name] = value?.DeepClone();
            }
        }
        return part;
    }

    public static string Context(HttpRequest request, string of) => $"{request.Scheme}://{request.Host}/graph/v1.0/$metadata#{of}";

    public static IResult Page(HttpRequest request, string context, IReadOnlyList<JsonObject> all)
    {
        var top = int.TryParse(request.Query["$top"], out var size) ? Math.Clamp(size, 1, 1000) : OrdinaryPage;
        var skip = int.TryParse(request.Query["$skip"], out var from) ? Math.Max(0, from) : 0;
        var page = new JsonObject
        {
            ["@odata.context"] = Context(request, context),
            ["value"] = new JsonArray([.. all.Skip(skip).Take(top).Select(one => Of(request, one))]),
        };
        if (skip + top < all.Count)
        {
            var rest = request.Query.Where(pair => pair.Key != "$skip").Select(
                pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value.ToString())}");
            var query = string.Join('&', rest.Append($"$skip={skip + top}"));
            page["@odata.nextLink"] = $"{request.Scheme}://{request.Host}{request.Path}?{query}";
        }
        return Answer.Json(page);
    }
}
