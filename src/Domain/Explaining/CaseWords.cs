using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Explaining;

/// <summary>The people of a case by role and agency, never by name or address.</summary>
public static class CaseWords
{
    public static string Member(CoreGroupCase @case, string id) =>
        @case.Group.Members.FirstOrDefault(member => member.Id == id)?.InWords ?? Say("a former member");

    /// <summary>Who recorded something.</summary>
    /// <param name="by">Entra object id of the person, or "import", "calendar", "service".</param>
    public static string Recorder(CoreGroupCase @case, string by) => by switch
    {
        "import" => Say("the register's import"),
        "calendar" => Say("the calendar"),
        "service" => Say("the service"),
        _ when @case.Group.TeamManager == by => Roles.InWords(Roles.KeyWorkerManager),
        _ => @case.Group.Members.FirstOrDefault(member => member.Id == by || member.Person == by)?.InWords
            ?? Say("a person of the case"),
    };
}
