using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Papers;
using CoreGroupBot.Domain.Rules;
using NodaTime;

namespace CoreGroupBot.Bot.Cards.Papers;

/// <summary>A date that a member proposed: the key worker takes it, or says why not.</summary>
public static class ProposalCard
{
    /// <summary>To the key worker: with the buttons while it can be answered, with what became of it afterwards.</summary>
    public static JsonObject ForKeyWorker(CaseView view, Proposal proposal)
    {
        var heading = Say($"{Proposer(view, proposal)} proposes {Wording.Day(proposal.Start.Date)}, {Wording.Time(proposal.Start.TimeOfDay)} "
            + $"for the next core group");
        var became = BecameOf(view, proposal);
        var said = became is null ? Lawful(view, proposal.Start.Date).ToList() : [became];
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}. {string.Join(' ', said)}",
            [
                .. Passages.Head(view, null, heading),
                Element.Facts([
                    (Say("Proposed date"), Wording.At(proposal.Start)),
                    (Say("Proposed on"), Dates.Long(proposal.On)),
                    .. became is null ? DateCard.Facts(view) : [],
                ]),
                .. said.Select(Element.Text),
                became is null
                    ? Element.Text(Say("If you take it, it goes to your Outlook as a hold; once you accept that, the others are invited. Until "
                        + "then nothing is booked, and no date by which a core group is due moves."))
                    : null,
            ],
            became is null ? [Take(view, proposal), Refuse(view, proposal), Buttons.Menu(view)] : [Buttons.Menu(view)]);
    }

    /// <summary>To whoever proposed it: why it is not taken.</summary>
    public static JsonObject Refused(CaseView view, Proposal proposal)
    {
        var heading = Say($"The key worker does not take {Wording.Day(proposal.Start.Date)}, {Wording.Time(proposal.Start.TimeOfDay)}");
        return Card.Of(
            Say($"{Wording.CaseLine(view.Case)}. {heading}. Reason: {proposal.WhyRefused}"),
            [
                .. Passages.Head(view, null, heading),
                Element.Text(Say($"You proposed it on {Dates.Long(proposal.On)} for the next core group.")),
                Element.Subheading(Say("Reason given")),
                Element.Quotation(proposal.WhyRefused!),
                view.Case.IsActive ? Element.Facts(DateCard.Facts(view)) : null,
            ],
            view.Case.IsActive
                ? [PaperButtons.Open(view, Say("Propose another date"), Verbs.MeetingPropose, isPrimary: true), Buttons.Menu(view)]
                : [Buttons.Menu(view)]);
    }

    public static string Proposer(CaseView view, Proposal proposal) =>
        PeopleChoices.Capital(CaseWords.Member(view.Case, proposal.Member));

    /// <summary>Why it can be answered no more; null while it can.</summary>
    public static string? BecameOf(CaseView view, Proposal proposal) => proposal.State switch
    {
        _ when !view.Case.IsActive => Say("The plan has ended and no dates run any more."),
        ProposalState.Open => proposal.IsOpen(view.Now) ? null : Say("That time has passed without an answer."),
        ProposalState.Taken => Say("It was taken: a hold for that time was placed in Outlook."),
        ProposalState.Refused => Say($"It was turned down on {Dates.Long(London.DateOf(proposal.RefusedAt!.Value))}. Reason: {proposal.WhyRefused}"),
        ProposalState.Replaced => Say("Another date was proposed since in its place."),
        _ => Say("A core group was booked or held since."),
    };

    /// <summary>How the day lies to the limit that binds, and what else is to be known of it.</summary>
    private static IEnumerable<string> Lawful(CaseView view, LocalDate date) => (Deadlines.BindingNextMeeting(view.Deadlines) switch
    {
        null => Say("No date by which a core group is due runs at the moment."),
        { Kind: not DueKind.By } advice => Say($"The board sets no limit; it recommends {Wording.WhenDue(advice)} at the latest."),
        { IsServiceReminder: true } => Say("The board sets no limit."),
        // The first of the notes says that it is late.
        var due when date > due.Due => null,
        var due => Say($"It is in time: the core group is due by {Wording.WhenDue(due)}."),
    } is { } limit ? (string[])[limit] : []).Concat(MeetingDates.Notes(view, date));

    private static JsonObject Take(CaseView view, Proposal proposal) => Press.Execute(
        Say("Take it"), Verbs.MeetingBook, Buttons.Data(view, ("proposal", $"{proposal.Number}")), isPrimary: true);

    private static JsonObject Refuse(CaseView view, Proposal proposal) => Press.Form(
        Say("Not this one"),
        [Input.Reason("reason", Say("Why not this one"), Say("Give the reason in a sentence: it is told to whoever proposed it."))],
        Press.Execute(Say("Tell them"), Verbs.ProposalRefuse, Buttons.Data(view, ("proposal", $"{proposal.Number}")), isPrimary: true));
}
