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
        "further-actions" => Say("Further actions"),
        "protective-action" => Say("Immediate protective action"),
        "section-47" => Say("Section 47 enquiry"),
        "rcpc" => Say("Review child protection conference, brought forward"),
        "core-group" => Say("A core group, earlier than planned"),
        "conference" => Say("A case conference"),
        "earlier-conference" => Say("Ask the conference chair for an earlier conference"),
        "conference-brought-forward" => Say("The conference is brought forward"),
        "conference-as-listed" => Say("The conference stays as it is listed"),
        "resolution" => Say("The resolution process"),
        "talked-over" => Say("Talked over with whom it concerns"),
        "multi-agency-supervision" => Say("Multi-agency supervision"),
        "non-cooperation-protocol" => Say($"The protocol “{board.NonCooperationProtocol?.Value}”"),
        "dispute-protocol" => Say($"The {board.DisputeProtocol?.Value}"),
        "no-further" => Say("No further step is needed"),
        _ => key,
    };
}
