using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>The plan: written, circulated, sent on when it was changed.</summary>
public static class PlanCard
{
    /// <summary>The last core group held while a plan ran.</summary>
    public static LocalDate? LastMeeting(CaseView view) => view.Case.MeetingsOfActiveCase().LastOrDefault()?.Date;

    public static bool IsFirst(CaseView view, LocalDate meeting) => view.Case.MeetingsOfActiveCase().FirstOrDefault()?.Date == meeting;

    /// <summary>The plan after the last core group, circulated or not; null where the board says nothing of it.</summary>
    public static Deadline? Latest(CaseView view) => view.Deadlines.LastOrDefault(d => d.Rule is RuleIds.PlanCirculated);

    public static JsonObject ToCirculate(CaseView view, Deadline plan) => FormCard.Of(
        view, Say("The plan is circulated"),
        [
            Element.Facts(
                (Say("Core group of"), Dates.Long(plan.Anchor)),
                (Say("Circulated"), plan.AnsweredOn is { } on ? Dates.Long(on) : null),
                (Say("Have no copy"), Wording.List(WithoutCopy(view, plan.Anchor)))),
            Input.Date("on", Say("Day on which it was circulated"), Say("Give a day from the core group to today."),
                view.Today, min: plan.Anchor, max: view.Today),
        ],
        plan.Source,
        (Say("Circulated"), Verbs.PlanCirculated, [("of", Buttons.Iso(plan.Anchor))]),
        plan.IsOpen && !IsFirst(view, plan.Anchor) ? [Unchanged(view, plan)] : []);

    public static JsonObject ToSend(CaseView view, Deadline sent) => FormCard.Of(
        view, Say("Sent to the Child Protection Unit"),
        [
            Element.Text(sent.Note!),
            Input.Date("on", Say("Day on which it was sent"), Say("Give a day from the core group to today."),
                view.Today, min: sent.Anchor, max: view.Today),
        ],
        sent.Source,
        (Say("Sent"), Verbs.PlanSentToUnit, [("of", Buttons.Iso(sent.Anchor))]));

    public static JsonObject ToSave(CaseView view, LocalDate meeting)
    {
        var fields = view.Board.Documents.Plan;
        var saved = view.Case.Papers.Of(meeting).Plan;
        return FormCard.Of(
            view, Say("The plan is written"),
            [
                Element.Text(Say($"After the core group of {Dates.Long(meeting)}. Tick what it holds; the plan itself lies in the case system.")),
                fields.Count > 0 ? Input.Several("fields", Say("It holds"), Choices(fields), Ticked(fields, saved?.Fields ?? [])) : null,
                Link(saved?.Link),
                Changed(view),
            ],
            fields is [var first, ..] ? first.Words : null,
            (Say("Record"), Verbs.PlanSaved, [("of", Buttons.Iso(meeting))]));
    }

    internal static JsonObject Unchanged(CaseView view, Deadline plan) => Press.Execute(
        Say("The plan was not changed"), Verbs.PlanUnchanged, Buttons.Data(view, ("of", Buttons.Iso(plan.Anchor))));

    /// <summary>Whether the plan was changed, where the board wants changes sent on.</summary>
    internal static JsonObject? Changed(CaseView view) => view.Board.PlanChangeSentTo is null ? null : Input.Choice(
        "change", Say("Was the plan changed?"), Say("Choose one."),
        [(Say("No"), "no"), (Say("Yes, a minor change: of personnel, for instance"), "minor"), (Say("Yes, otherwise"), "other")]);

    internal static JsonObject Link(string? known)
    {
        var input = Input.Line("link", Say("Where it lies, if you wish"), null, "https://", Conversation.Papers.Links.Longest);
        if (known is not null)
        {
            input["value"] = known;
        }

        return input;
    }

    /// <summary>What the board requires says so; the rest it suggests.</summary>
    internal static IEnumerable<(string Title, string Value)> Choices(IEnumerable<DocumentField> fields) => fields.Select(field =>
        (field.Asked is FieldForce.Required ? Say($"{field.Label} (required)") : field.Label, field.Id));

    internal static string Ticked(IEnumerable<DocumentField> fields, IEnumerable<string> ticked) =>
        string.Join(',', fields.Select(field => field.Id).Intersect(ticked));

    private static IEnumerable<Member> WithoutCopy(CaseView view, LocalDate meeting)
    {
        var papers = view.Case.Papers.Of(meeting);
        return view.Case.Attending.Where(member => papers.PlanCopies.GetValueOrDefault(member.Id) is { HasIt: false });
    }
}
