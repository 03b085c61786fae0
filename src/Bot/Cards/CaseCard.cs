using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Cards.Actions;
using CoreGroupBot.Bot.Cards.Membership;
using CoreGroupBot.Bot.Cards.Model;
using CoreGroupBot.Bot.Cards.Papers;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Cards;

/// <summary>One core group as it stands for one of its people, and what they can say of it.</summary>
public static class CaseCard
{
    private const int MostNext = 5;

    /// <param name="forms">Title and verb of what the person can say.</param>
    /// <param name="link">By which a colleague can be pointed to it; it shows nothing of the case.</param>
    public static JsonObject Of(CaseView view, Seat seat, IEnumerable<(string Title, string Verb)> forms, string? link = null)
    {
        var heading = Say("This core group");
        var choices = forms.ToList();
        var next = view.Case.IsActive
            ? view.Open.Where(deadline => deadline is { Kind: DueKind.By, Item: null }).DistinctBy(deadline => (deadline.Rule, deadline.Due))
                .Take(MostNext).ToList()
            : [];
        return Card.Of(
            $"{Wording.CaseLine(view.Case)}. {heading}.",
            [
                .. Passages.Head(view, null, heading),
                view.Case.IsActive ? null : Element.Text(Say("Every plan has ended; no dates run any more.")),
                .. ClosingCard.Referral(view),
                Element.Facts([
                    (Say("Guidance"), view.Board.Document),
                    (Say("You are"), Wording.InWords(seat)),
                    (Say("Last core group"), view.Case.LastMeeting is { } last ? Domain.Calendar.Dates.Long(last.Date) : null),
                    (Say("Actions of the plan"), view.Case.Actions.Open.Any() ? ActionListCard.InShort(view) : null),
                    (Say("Date booked"), view.Case.Standing is { IsBooked: true } booked ? Wording.At(booked.Start) : null),
                    (Say("Cannot come"), view.Case.IsActive ? MissingPeople.InShort(view, seat) : null),
                    .. view.Case.IsActive ? MeetingPeople.Facts(view) : [],
                ]),
                next.Count > 0 ? Element.Subheading(Say("Next")) : null,
                Element.Facts(next.Select(deadline => (
                    Wording.Matter(deadline.Rule), (string?)$"{Wording.WhenDue(deadline)} ({Wording.HowLong(deadline, view.Now)})"))),
                .. view.Case.IsActive ? EarlierMeeting.Words(view, Say("Meeting sooner")) : [],
                link is null ? null : Element.Small(Say($"Link for members; it shows nothing of the core group to anybody else: {link}")),
                choices.Count > 0
                    ? Input.Choice("open", Say("What would you like to do?"), Say("Choose one of the list."), choices)
                    : Element.Text(Say("There is nothing for you to record here at the moment.")),
            ],
            [
                .. choices.Count > 0 ? [Buttons.Menu(view, Say("Go on"), isPrimary: true)] : Array.Empty<JsonObject>(),
                .. view.Board.MoreFrequentIfNeeded is null ? [] : EarlierMeeting.Buttons(view, seat),
            ]);
    }
}
