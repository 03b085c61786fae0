using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>The people of a case by role and agency, never by name or address.</summary>
public static class CaseWords
{
    public static string Member(CoreGroupCase @case, string id) =>
        @case.Group.Members.FirstOrDefault(member => member.Id == id)?.InWords ?? "a former member";

    /// <summary>Who recorded something.</summary>
    /// <param name="by">Entra object id of the person, or "import", "calendar", "service".</param>
    public static string Recorder(CoreGroupCase @case, string by) => by switch
    {
        "import" => "the register's import",
        "calendar" => "the calendar",
        "service" => "the service",
        _ when @case.Group.TeamManager == by => Roles.InWords(Roles.KeyWorkerManager),
        _ => @case.Group.Members.FirstOrDefault(member => member.Id == by || member.Person == by)?.InWords
            ?? "a person of the case",
    };
}
