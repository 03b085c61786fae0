using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Bot.Cards.Channels;
using CoreGroupBot.Bot.Cards.Concerns;
using CoreGroupBot.Bot.Cards.Edits;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Bot.Cards.Resolution;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>The card for a notice, by whom it is for and what it says.</summary>
public static class NoticeCard
{
    /// <returns>Null when what the notice is about is no more.</returns>
    public static JsonObject? Of(Notice notice, CaseView view) =>
        notice.Recipient.CoversFor is { } covered && OfOwn(notice, view) is { } card
            ? Labelled(card, view, notice, covered)
            : OfOwn(notice, view);

    private static JsonObject? OfOwn(Notice notice, CaseView view)
    {
        var seat = Seat.Of(view.Case, notice.Recipient.Address.Equals, view.Today);
        // What is said in the place of another does not ask whether it is still theirs.
        seat = seat is null || notice.Recipient.CoversFor is null ? seat : seat with { Own = [] };
        if (notice.Rule is RuleIds.MeetingOutcome)
        {
            return view.Case.Bookings.Find(booking => booking.Hold == notice.About) is { } booking
                ? MeetingOutcomeCard.Of(view, booking)
                : null;
        }

        if (notice.Rule is RuleIds.MeetingProposal or RuleIds.IntervalRequest or RuleIds.MeetingCycleEnds or RuleIds.PlanCopyNotReceived or RuleIds.RecordReceived)
        {
            return PaperNoticeCard.Of(notice, view, seat);
        }

        if (notice.Rule is RuleIds.CalendarEdit)
        {
            return EditNoticeCard.Of(notice, view, seat);
        }

        if (notice.Rule is RuleIds.Invitations)
        {
            return view.Case.Bookings.Find(booking => booking.Hold == notice.About) is { } booking ? InvitationCard.Of(notice, view, booking) : null;
        }

        if (notice.Rule is RuleIds.WhoIsMissing or RuleIds.Quorum)
        {
            return view.Case.Bookings.Find(booking => booking.Hold == notice.About) is not { } booking ? null
                : notice.Rule is RuleIds.Quorum ? QuorumCard.Of(view, booking)
                : MissingCard.Of(view, booking);
        }

        if (notice.Rule is RuleIds.CaseChannel)
        {
            return ChannelNotice.Of(notice, view);
        }

        if (notice.Rule is RuleIds.Concern)
        {
            return view.Case.Concerns.Find(notice.About) is { } concern ? ConcernCard.Of(view, concern, seat) : null;
        }

        if (notice.Rule is RuleIds.ContinualAbsence or RuleIds.InformationNotProvided or RuleIds.DelayAndDrift)
        {
            return Offer.All(view.Case, view.Board, view.Deadlines).FirstOrDefault(offer => offer.Key == notice.About) is { } offer
                ? OfferCard.Of(view, offer)
                : null;
        }

        if (MembershipLadder.IsToConfirm(notice))
        {
            return LeavingCard.Of(view, notice.About);
        }

        if (MembershipLadder.IsNews(notice))
        {
            return MembershipNewsCard.Of(notice, view);
        }

        if (notice.Rule is RuleIds.Checklist or RuleIds.Feedback)
        {
            return seat is null ? null : ChecklistNotice.Of(notice, view, seat);
        }

        if (view.Of(notice) is not { } deadline)
        {
            return null;
        }

        return (notice.Recipient.Audience, seat) switch
        {
            (Audience.CaseChannel, _) => ChannelCard.Of(view, deadline),
            (_, null) => null,
            _ when RuleIds.IsOfResolution(notice.Rule) => ResolutionCard.Of(view, seat, deadline),
            _ when HoldLadder.IsOne(notice) => view.Case.Standing?.Hold == notice.About ? ReminderCard.Of(view, deadline, seat) : null,
            (Audience.Manager, _) => EscalationCard.Of(view, deadline, seat),
            _ when notice.Tone is Tone.Escalation => EscalationCard.Of(view, deadline, seat),
            _ when notice.Rule is RuleIds.ActionDates => ActionsDueCard.For(notice, view, seat),
            _ when notice.Rule is RuleIds.SlotSearch =>
                view.Case.Fruitless.FindLast(found => found.Due == deadline.Due) is { } found
                    ? NoSlotCard.Of(view, deadline, found, seat)
                    : null,
            _ => ReminderCard.Of(view, deadline, seat),
        };
    }

    /// <summary>What has become of it, or as it stands now where it is open.</summary>
    /// <param name="closure">Null while it stands as it was said.</param>
    /// <returns>Null when what the notice is about is no more.</returns>
    public static JsonObject? Now(Notice notice, CaseView view, Closure? closure) =>
        closure is null ? Of(notice, view) : Settled(notice, closure, view);

    /// <summary>What has become of something that was said: it takes the place of the card that said it.</summary>
    public static JsonObject Settled(Notice notice, Closure closure, CaseView view) => closure switch
    {
        Closure.NotTheirs left => LeftCard.Of(view, notice, left),
        Closure.WithSomebody => LeftCard.Of(view, notice),
        Closure.Stands when Of(notice, view) is { } card => card,
        Closure.Answered or Closure.PartGiven => GivenReports.Settled(SettledCard.Of(notice, closure), notice, view),
        _ => SettledCard.Of(notice, closure, Seat.Of(view.Case, notice.Recipient.Address.Equals, view.Today)),
    };

    /// <summary>Above everything else: in whose place they are told.</summary>
    private static JsonObject Labelled(JsonObject card, CaseView view, Notice notice, string covered)
    {
        if (view.Case.Membership.Leavings.Exists(one => one.Member == covered && one.IsOpen))
        {
            return Labelled(card, Say($"You are told this because the {Chairing.InWords(view.Case, covered)} says that they have left, and nobody has taken over."));
        }

        var until = view.Case.Membership.Covers.FindLast(cover => cover.Of == covered && cover.Deputy == notice.Recipient.Address)?.Until;
        var who = Chairing.InWords(view.Case, covered);
        return Labelled(card, until is { } day
            ? Say($"You are told this because you cover for the {who} until {Dates.Long(day)}.")
            : Say($"You are told this because you cover for the {who}."));
    }

    private static JsonObject Labelled(JsonObject card, string label)
    {
        card["body"]!.AsArray().Insert(0, Element.Text(label));
        card["speak"] = $"{label} {card["speak"]}";
        card["fallbackText"] = card["speak"]!.DeepClone();
        return card;
    }

    /// <summary>What shows in the activity feed and on a locked phone: nothing of the case.</summary>
    public static string Summary(Notice notice) => notice.Tone switch
    {
        _ when notice.Rule is RuleIds.Concern => Say("A concern in a core group"),
        Tone.Escalation => Say("A core group matter for your decision"),
        Tone.Question => Say("A question about a core group"),
        _ => Say("A core group reminder"),
    };
}
