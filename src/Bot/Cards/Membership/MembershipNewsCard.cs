using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Explaining;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards.Membership;

/// <summary>What is told once of members and chairs.</summary>
public static class MembershipNewsCard
{
    /// <returns>Null when what it is about is no more.</returns>
    public static JsonObject? Of(Notice notice, CaseView view) => notice.Rule switch
    {
        RuleIds.KeyWorkerAbsent when view.Case.Bookings.Find(one => one.Hold == notice.About) is { } booking => Of(
            view, Say("The key worker cannot come"),
            Say($"The key worker has sent apologies for the core group of {Wording.At(booking.Start)}. "
                + $"{(notice.Step is "takes-over"
                    ? Say("You are the second chair and take over the meeting.")
                    : Say("No second chair is named. The core group meets as planned, and counts."))}"),
            view.Board.KeyWorkerAbsent?.Source,
            notice.Step is "takes-over" ? MembershipButtons.Claim(view) : null),
        RuleIds.PersonnelChange when notice.Step is "away" => AwayCard.Of(view, notice.About),
        RuleIds.PersonnelChange when view.Case.Membership.Departures.FindLast(one => one.Member == notice.About) is { } left => Of(
            view, Say("A professional has left"),
            Say($"{PeopleChoices.Capital(left.Was?.InWords ?? Say("a former member"))} left on {Dates.Long(left.On)}. "
                + $"{(left.Successor is { } heir
                    ? Say($"{PeopleChoices.Capital(CaseWords.Member(view.Case, heir))} takes over what was open.")
                    : Say("Nobody is named to take over."))}"
                + $" Have the register changed as well: until then it is kept here."),
            MembershipLadder.WordsOnChange(view.Board)),
        RuleIds.Representative => Of(
            view, Say("The core group that you missed"),
            Say($"Somebody was to come in your place to the core group of {Dates.Long(notice.Due)}. Ask them for its outcomes and actions; "
                + $"the record comes as usual."),
            MembershipLadder.WordsOnReportBack(view.Board)),
        _ => null,
    };

    private static JsonObject Of(CaseView view, string heading, string says, Citation? source, JsonObject? action = null) => Card.Of(
        $"{Wording.CaseLine(view.Case)}. {heading}. {says}",
        [.. Passages.Head(view, null, heading), Element.Text(says), .. SayCard.Words(view, source)],
        [.. action is null ? [] : new[] { action }, Buttons.Menu(view)]);
}
