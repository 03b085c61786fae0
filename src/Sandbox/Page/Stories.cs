using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>What the sample files are made to show: one thing for each core group, and where to look for it.</summary>
internal static class Stories
{
    private static readonly (string Person, string Title, string Hint)[] All =
    [
        ("Amara Featherfinch", "A meeting to approve",
            "Sandwell: next, a hold comes for Amara, the social worker. Accept it, and the others are invited: Dr Ivy Thimblewood, who has no account, by mail with an .ics."),
        ("Priya Marmaladeworth", "A report to chase",
            "Bolton: the review conference is near. Next, four members are asked for their part, and then Priya for the whole."),
        ("Eleri Moonpenny", "Minutes that nobody has sent",
            "Cwm Taf Morgannwg: the record of a core group is late. Next, Eleri and the channel are told. Say when it was circulated."),
        ("Huw Tanglewood", "A core group that was missed",
            "South East Wales: more than six weeks since the last one. Next, Huw, the team manager, is told once, with the reason."),
        ("Gareth Candlewick", "A plan that does not work",
            "Cwm Taf Morgannwg: a child is nearly fifteen months on the register. Go on two days: Gareth is told, and books Tier 1."),
    ];

    public static JsonArray Told() => Json.List(All.Select(story => new JsonObject
    {
        ["person"] = Staff.People.Single(person => person.Name == story.Person).Id,
        ["title"] = story.Title,
        ["hint"] = story.Hint,
    }));
}
