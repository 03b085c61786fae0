using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Conversation.Membership;
using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Bot.Pages;

/// <summary>What a member is asked who may not be able to come, filled in with what they said or what is on record.</summary>
/// <param name="Field">Which field is to be put right; null where none is.</param>
/// <param name="Problem">What to do about it; null where there is none.</param>
internal sealed record ApologiesForm(CaseView View, Member Member, Reply Filled, string? Field, string? Problem)
{
    public static Reply Read(IFormCollection form) => new(
        form["come"].ToString() switch { "yes" => true, "no" => false, _ => null },
        form["sends"] == "yes", Text(form, "agency"), Text(form, "who"), form["briefed"] == "yes", form["report"] == "yes")
    {
        TakesReportBack = form["reportBack"] == "yes",
    };

    public Html Whole(bool isReported) => Html.Of(
        $"""
        <form method="post">
          <fieldset>
            <legend>{Say("Will you come?")}</legend>
            {ProblemAt(nameof(Reply.Comes))}
            {Choice("radio", "come", "yes", Say("I will come"), Filled.Comes is true)}
            {Choice("radio", "come", "no", Say("I cannot come"), Filled.Comes is false)}
          </fieldset>
          <fieldset>
            <legend>{Say("If you cannot come")}</legend>
            {BoardAsks()}
            {(Reply.AsksForReport(View.Board) ? Report(isReported) : Html.None)}
            {ProblemAt(nameof(Reply.Sends), "sends-problem")}
            {Choice("checkbox", "sends", "yes", Say("Somebody comes in my place"), Filled.Sends)}
            {(View.Board.RepresentativeFromSameAgency is { Value: true } ? Html.None
                : Line(nameof(Reply.Agency), "agency", Say("Agency of the representative"), Filled.Agency ?? Member.Agency, hint: null))}
            {Line(nameof(Reply.Who), "who", Say("Who comes: their role, or their address at work"), Filled.Who, Say("For example “Deputy head”. Please give no name."))}
            {Choice("checkbox", "briefed", "yes", Say("I have told them what they need to know"), Filled.IsBriefed)}
          </fieldset>
          <button class="first">{Say("Send")}</button>
          <p class="hint">{Say("You can change it here until the core group begins. Please write nothing about the child or the family.")}</p>
        </form>
        """);

    private Html BoardAsks()
    {
        var asks = SendApologies.Asks(View.Board);
        var source = View.Board.AbsentReport?.Source ?? View.Board.RepresentativeMustBeBriefed?.Source ?? View.Board.RepresentativeAllowed?.Source;
        return asks.Length == 0 || source is null
            ? Html.None
            : Html.Of($"<p>{asks}</p><p class=\"hint\">“{Wording.Plain(source.Quotation)}”<br>{View.Board.Document}</p>");
    }

    private Html Report(bool isReported) => isReported
        ? Html.Of($"<p>{Say("Your report is recorded as given.")}</p>{Choice("checkbox", "reportBack", "yes", Say("It is not given after all: take it back"), Filled.TakesReportBack)}")
        : Html.Of(
            $"""
            {Choice("checkbox", "report", "yes", Say("My written report is given"), Filled.IsReportGiven)}
            <p class="hint">{Recipient()}</p>
            """);

    private string Recipient() => View.Board.AbsentReportRecipient is { Value: Roles.Chair }
        ? Say("Send the report itself to whoever chairs, in the way that your agency uses. It is not sent from here.")
        : Say("Send the report itself to the key worker, in the way that your agency uses. It is not sent from here.");

    private static Html Choice(string type, string name, string value, string label, bool isChosen) => Html.Of(
        $"<label class=\"choice\"><input type=\"{type}\" name=\"{name}\" value=\"{value}\"{(isChosen ? new Html(" checked") : Html.None)}><span>{label}</span></label>");

    private Html Line(string field, string name, string label, string? value, string? hint)
    {
        var isWrong = Field == field;
        var described = isWrong ? new Html($" aria-invalid=\"true\" aria-describedby=\"{name}-problem\"")
            : hint is null ? Html.None
            : new Html($" aria-describedby=\"{name}-hint\"");
        return Html.Of(
            $"""
            <label for="{name}">{label}</label>
            {ProblemAt(field, $"{name}-problem")}
            {(hint is null ? Html.None : Html.Of($"<p class=\"hint\" id=\"{name}-hint\">{hint}</p>"))}
            <input type="text" id="{name}" name="{name}" value="{value}" maxlength="254" autocomplete="off"{described}>
            """);
    }

    private Html ProblemAt(string field, string id = "problem") =>
        Field == field ? Html.Of($"<p class=\"said\" id=\"{id}\"><strong>{Problem}</strong></p>") : Html.None;

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
