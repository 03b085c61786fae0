using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Concerns;

namespace CoreGroupBot.Bot.Cards.Concerns;

/// <summary>What can be decided on a concern: what the board names, and what is a matter of course. A person decides; the entry
/// itself arranges nothing.</summary>
public static class Decisions
{
    public static IReadOnlyList<(string Words, string Key)> Of(Board board, Ground? ground)
    {
        List<string> keys = ground?.Key switch
        {
            Grounds.EarlierConference => ["conference-brought-forward", "conference-as-listed"],
            Grounds.UnsafeDeregistration => ["talked-over", "resolution"],
            _ =>
            [
                .. board.ConcernDecisions?.Value ?? [],
                "core-group",
                .. board.ConcernFirstTo?.Value == "other-agency" ? ["talked-over"] : Array.Empty<string>(),
                .. board.MultiAgencySupervision is { Value: true } ? ["multi-agency-supervision"] : Array.Empty<string>(),
                .. board.NonCooperationProtocol is not null && ground?.Key is Grounds.NoCooperation
                    ? ["non-cooperation-protocol"] : Array.Empty<string>(),
                .. board.DisputeProtocol is not null && ground?.Kind is GroundKind.Group
                    ? ["dispute-protocol"] : Array.Empty<string>(),
            ],
        };
        return [.. keys.Append("no-further").Distinct().Select(key => (InWords(board, key), key))];
    }

    public static string InWords(Board board, string key) => key switch
    {
        "further-actions" => "Further actions",
        "protective-action" => "Immediate protective action",
        "section-47" => "Section 47 enquiry",
        "rcpc" => "Review child protection conference, brought forward",
        "core-group" => "A core group, earlier than planned",
        "conference" => "A case conference",
        "earlier-conference" => "Ask the conference chair for an earlier conference",
        "conference-brought-forward" => "The conference is brought forward",
        "conference-as-listed" => "The conference stays as it is listed",
        "resolution" => "The resolution process",
        "talked-over" => "Talked over with whom it concerns",
        "multi-agency-supervision" => "Multi-agency supervision",
        "non-cooperation-protocol" => $"The protocol “{board.NonCooperationProtocol?.Value}”",
        "dispute-protocol" => $"The {board.DisputeProtocol?.Value}",
        "no-further" => "No further step is needed",
        _ => key,
    };
}
