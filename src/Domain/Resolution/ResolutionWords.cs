using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Explaining;

namespace CoreGroupBot.Domain.Resolution;

/// <summary>What happened, in a sentence without names or addresses.</summary>
internal static class ResolutionWords
{
    /// <param name="case">The case with the event in it.</param>
    public static string Of(ResolutionEvent happened, CoreGroupCase @case) =>
        Say($"Resolution process of child {happened.Child}: {Said(happened, @case)}");

    private static string Said(ResolutionEvent happened, CoreGroupCase @case) => happened switch
    {
        ResolutionRequested e => Say($"requested on {Dates.Long(e.On)} by {CaseWords.Member(@case, e.Member)}"
            + $"{(e.OnForm is { } written ? Say($"; the form is dated {Dates.Long(written)}") : "")}"),
        ResolutionWithdrawn e => Say($"request withdrawn on {Dates.Long(e.On)}. Reason: {e.Reason}"),
        DelayProposed e => Say($"delay proposed on {Dates.Long(e.On)} by the {Roles.InWords(e.As)}. Ground: {e.Ground}"),
        DelayAgreed e => Say($"delay agreed on {Dates.Long(e.On)} by the {Roles.InWords(e.As)}"),
        DelayRefused e => Say($"delay refused on {Dates.Long(e.On)} by the {Roles.InWords(e.As)}"),
        DelayReviewed e => Say($"delay reviewed on {Dates.Long(e.On)} {By(e.As)}: still needed"),
        DelayEnded e => Say($"delay ended on {Dates.Long(e.On)} {By(e.As)}. Reason: {e.Reason}"),
        ParentsTold e => Say($"parents told on {Dates.Long(e.On)}"),
        Tier1Booked e => Say($"Tier 1 booked for {Dates.Long(e.Date)}{With(e.Invited)}"),
        Tier1Cancelled e => Say($"Tier 1 cancelled on {Dates.Long(e.On)}"),
        Tier1Held e => Say($"Tier 1 held on {Dates.Long(e.HeldOn)}, plan revised, outcome to be shared by {Sharer(e.Sharer, @case)}"),
        Tier1Shared e => Say($"outcome of Tier 1 shared on {Dates.Long(e.On)}"),
        RiskReviewed e => Say($"risk {(e.Significant ? Say("significantly reduced") : Say("not significantly reduced"))}, "
            + $"recorded on {Dates.Long(e.On)}. Evidence: {e.Evidence}"),
        Tier2Escalated e => Say($"taken to the senior manager on {Dates.Long(e.On)}"),
        Tier2Booked e => Say($"Tier 2 booked for {Dates.Long(e.Date)}{With(e.Invited)}"),
        Tier2Cancelled e => Say($"Tier 2 cancelled on {Dates.Long(e.On)}"),
        Tier2Held e => Say($"Tier 2 held on {Dates.Long(e.HeldOn)}, barriers established, actions agreed"),
        TierOutcomeReported e => Say($"outcome of Tier {e.Tier} reported on {Dates.Long(e.On)}"),
        ResolutionClosed e => Say($"closed on {Dates.Long(e.On)}: {Outcomes.InWords(e.Outcome)}"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown case event."),
    };

    public static string Sharer(string sharer, CoreGroupCase @case) =>
        sharer is Roles.KeyWorkerManager ? Say($"the {Roles.InWords(sharer)}") : CaseWords.Member(@case, sharer);

    private static string By(string role) => role is Roles.KeyWorker ? Say("at the core group") : Say($"by the {Roles.InWords(role)}");

    private static string With(Invited invited) => invited.Roles.Count == 0
        ? ""
        : Say($"; invited besides the professionals of the core group: {string.Join(", ", invited.Roles.Select(Invitees.InWords))}");
}
