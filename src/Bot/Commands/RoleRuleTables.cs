using System.Text;
using CoreGroupBot.Domain.Boards;
using static CoreGroupBot.Bot.Commands.RuleText;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What boards say of roles, a table a matter.</summary>
internal static class RoleRuleTables
{
    public static void Write(StringBuilder text, IReadOnlyList<Board> boards)
    {
        Heading(text, "## Roles in the boards' words");
        var matters = boards.SelectMany(board => board.RoleRules.Select(rule => (Board: board.Key, Rule: rule)))
            .GroupBy(stated => stated.Rule.Id).OrderBy(matter => matter.Key, StringComparer.Ordinal);
        foreach (var matter in matters)
        {
            Heading(text, $"### {Title(matter.Key)} (`{matter.Key}`)");
            Table(text, "board | force | quotation | line",
            [
                .. from stated in matter
                   from words in stated.Rule.Words
                   select $"`{stated.Board}` | {Word(words.Force)} | {Quoted(words.Source)}",
            ]);
        }
    }

    private static string Title(string id) => id switch
    {
        "role-chair-first" => "Who chairs the first core group",
        "role-chair-subsequent" => "Who chairs the later ones",
        "role-chair-raised-concern" => "Who chairs when concern increases",
        "role-chair-must-not" => "Who should not chair",
        "role-chair-exception" => "Exceptions",
        "role-chair-appointed" => "How the chair is found",
        "role-second-chair" => "Second chair",
        "role-rota-chair" => "Rota for the chair",
        "role-rota-minutes" => "Rota for the record",
        "role-minute-taker" => "Who takes the record",
        "role-circulates-record" => "Who circulates the record",
        "role-coordinator" => "Who co-ordinates",
        "role-plan-owner" => "Whose plan it is",
        "attendance-duty" => "Attendance",
        "exclusion-recorded" => "Who is left out, and why",
        "exclusion-decided-by" => "Who decides that somebody is left out",
        "family-absent-views" => "Views of family who do not attend",
        "keyworker-absent" => "When the key worker cannot come",
        "chair-duties" => "What the chair sees to",
        "child-participation" => "How the child takes part",
        "family-participation" => "How the family takes part",
        "conference-establishes" => "What the conference leaves to the core group",
        "membership-set" => "Who names the members",
        "membership-must-include" => "Who belongs to the core group",
        "membership-active-task" => "A task for each member",
        "membership-consistent" => "The same members throughout",
        "membership-new-agency" => "Agencies that become involved",
        "membership-new-member-briefing" => "New members",
        "plan-change-limits" => "Who may change the plan",
        "professionals-only-meeting" => "Meetings without the family",
        "substitute" => "Representatives",
        "substitute-reports-back" => "What a representative brings back",
        "venue-access" => "Venue and access",
        "supervision-access" => "Supervision",
        "tier-explainer" => "Who explains the resolution process",
        "tier1-chair" => "Who chairs Tier 1",
        "tier1-convener" => "Who convenes Tier 1",
        "tier2-chair" => "Who chairs Tier 2",
        _ => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' '),
    };
}
