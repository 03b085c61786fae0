using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CoreGroupBot.Scheduling.Tests.Graph;

/// <summary>Speaks of changes as calendarView/delta does: in pages, with a link to where the next round begins, and with a word on
/// what was removed.</summary>
public sealed class GraphStubChanges
{
    private const int Page = 2;
    private readonly List<(int Number, string Event, bool IsRemoved)> log = [];
    private int epoch;

    public string Address { get; set; } = "";

    /// <summary>With which error a link from before is refused.</summary>
    public (int Status, string Code) Forgotten { get; set; } = (410, "syncStateNotFound");

    /// <summary>Links from before lead nowhere any more.</summary>
    public void Forget() => epoch++;

    public void Note(JsonObject @event)
    {
        log.Add((log.Count + 1, (string)@event["id"]!, false));
        @event["changeKey"] = string.Create(CultureInfo.InvariantCulture, $"key-{log.Count}");
    }

    public void NoteRemoved(string @event) => log.Add((log.Count + 1, @event, true));

    public (int Status, JsonObject? Body) Answer(IQueryCollection query, IEnumerable<JsonObject> all)
    {
        if (query["$deltatoken"].ToString() is not { Length: > 0 } token)
        {
            return query.ContainsKey("startDateTime") && query.ContainsKey("endDateTime") && !query.ContainsKey("$select")
                ? (200, Written([.. all.Select(one => one.DeepClone())], log.Count, more: false))
                : (400, GraphStubData.Error("ErrorInvalidParameter"));
        }

        var parts = token.Split('-');
        if (int.Parse(parts[0], CultureInfo.InvariantCulture) != epoch)
        {
            return (Forgotten.Status, GraphStubData.Error(Forgotten.Code));
        }

        var from = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var page = log.Where(one => one.Number > from).Take(Page).ToList();
        var reached = page is [.., var last] ? last.Number : from;
        return (200, Written(
            [.. page.Select(one => one.IsRemoved
                ? new JsonObject { ["id"] = one.Event, ["@removed"] = new JsonObject { ["reason"] = "deleted" } }
                : new JsonObject { ["id"] = one.Event, ["subject"] = "as it was" })],
            reached, more: reached < log.Count));
    }

    private JsonObject Written(JsonNode?[] value, int reached, bool more) => new()
    {
        ["value"] = new JsonArray(value),
        [more ? "@odata.nextLink" : "@odata.deltaLink"] = string.Create(CultureInfo.InvariantCulture, $"{Address}?$deltatoken={epoch}-{reached}"),
    };
}
