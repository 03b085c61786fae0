using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>What the sample files are made to show: one thing for each core group, and where to look for it.</summary>
internal static class Stories
{
    private static readonly (string Person, string Title, string Hint)[] All =
    [
        ("Amara Featherfinch", "A first core group to approve",
            "Sandwell: the conference was two working days ago. Go on, accept the hold in Amara's calendar; the others are invited."),
        ("Priya Marmaladeworth", "A report before it is late",
            "Bolton: the review conference is in six working days. Go on, and see who is asked for their part, and when."),
        ("Eleri Moonpenny", "Minutes that nobody has sent",
            "Cwm Taf Morgannwg: the core group met six working days ago. The record was due within five."),
        ("Huw Tanglewood", "A core group that was missed",
            "South East Wales: more than six weeks since the last one. Huw, the team manager, is told, once and with the reason."),
        ("Martha Pennywhistle", "After a review conference",
            "October 2017 leaflet: the core group meets within ten working days. One member has no Teams app, another has blocked it."),
    ];

    public static JsonArray Told() => Json.List(All.Select(story => new JsonObject
    {
        ["person"] = Staff.People.Single(person => person.Name == story.Person).Id,
        ["title"] = story.Title,
        ["hint"] = story.Hint,
    }));
}
