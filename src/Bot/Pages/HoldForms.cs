using CoreGroupBot.Bot.Cards;
using CoreGroupBot.Bot.Cards.Holds;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Rules;

namespace CoreGroupBot.Bot.Pages;

/// <summary>What the page of a hold shows and asks, by how the hold stands.</summary>
internal static class HoldForms
{
    public static Html Facts(CaseView view, Booking booking) => Html.Of(
        $"""
        <dl>
          <dt>{Say("Time")}</dt><dd>{HoldWording.When(booking)}</dd>
          {Due(view)}
          {(booking.WhyThen is { Length: > 0 } why && booking.IsPending ? Html.Of($"<dt>{Say("Why this time")}</dt><dd>{why}</dd>") : Html.None)}
        </dl>
        """);

    /// <param name="isSaid">Whether what was decided stands above already.</param>
    public static Html For(CaseView view, Booking booking, bool isSaid) => booking switch
    {
        _ when !view.Case.IsActive => Html.Of($"<p>{Say("Every plan has ended; no dates run any more.")}</p>"),
        { IsBooked: true } => Html.Of($"{Decided(isSaid, HoldWording.Accepted(booking))}{Return(view, booking)}"),
        { State: BookingState.Held } when HoldWording.IsToCome(view, booking) => Answers(booking),
        { State: BookingState.Chosen } => Html.Of($"<p>{Say("It is just being put into your calendar. Please open this page again in a minute.")}</p>"),
        _ => Decided(isSaid && view.Case.Standing is null, HoldWording.Instead(view)),
    };

    private static Html Decided(bool isSaid, string sentence) => isSaid ? Html.None : Html.Of($"<p class=\"said\">{sentence}</p>");

    private static Html Due(CaseView view) => Deadlines.BindingNextMeeting(view.Deadlines) is not { } binding
        ? Html.None
        : Html.Of($"<dt>{Wording.Matter(binding, view.Case)}</dt><dd>{HowItStands.DueOn(binding)}</dd>");

    private static Html Answers(Booking hold) => Html.Of(
        $"""
        <p>{HoldWording.WhicheverFirst}</p>
        <form method="post"><button class="first" name="answer" value="accept">{Say("Accept this time")}</button></form>
        <h2>{Say("Another time")}</h2>
        <form method="post">
          {Others(hold)}
          <label for="otherDate">{(hold.Others.Count > 0 ? Say("Day, if none of these") : Say("Day"))}</label><input type="date" id="otherDate" name="otherDate">
          <label for="otherTime">{(hold.Others.Count > 0 ? Say("Time, if none of these") : Say("Time"))}</label><input type="time" id="otherTime" name="otherTime">
          <button name="answer" value="choose">{Say("Choose it")}</button>
        </form>
        <h2>{HoldWording.NoneOf(hold)}</h2>
        <p>{Say("The next best time is looked for and held for your answer. What stands here is not offered again.")}</p>
        <form method="post"><button name="answer" value="none">{HoldWording.NoneOf(hold)}</button></form>
        """);

    private static Html Others(Booking hold) => hold.Others.Count == 0 ? Html.None : Html.Of(
        $"""
        <fieldset>
          <legend>{Say("Which")}</legend>
          {Html.All(HoldWording.Choices(hold).Select(choice => Html.Of(
              $"<label class=\"choice\"><input type=\"radio\" name=\"start\" value=\"{choice.Value}\" required><span>{choice.Title}</span></label>")))}
        </fieldset>
        """);

    private static Html Return(CaseView view, Booking booking) => !HoldWording.IsToCome(view, booking) ? Html.None : Html.Of(
        $"""
        <h2>{Say("Take back the date that is booked")}</h2>
        <p>{Say("Whoever was invited gets a cancellation, and another time is looked for. That time is not offered again, and the date by which a core group is due stays.")}</p>
        <form method="post"><button name="answer" value="takeBack">{HoldWording.TakeBack}</button></form>
        """);
}
