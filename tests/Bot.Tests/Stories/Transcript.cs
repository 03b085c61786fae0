using System.Text;
using System.Text.Json;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Concerns;
using CoreGroupBot.Domain.Notices;
using CoreGroupBot.Domain.Rules;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Stories;

/// <summary>Stands in for Teams at the border: writes down who was told what, when and on which ground, in words that a
/// manager can read.</summary>
internal sealed class Transcript(TheYear year) : ICarrier
{
    private readonly StringBuilder text = new();
    private LocalDate? day;
    private (Instant At, string Before, string After, string Whom, int Starts, int Ends)? same;

    public string Text => text.ToString();

    public bool Carries(ParcelKind kind) => kind is ParcelKind.Notice or ParcelKind.Update;

    public void Act(string by, string what) => Line($"{by} {what}.");

    public async Task<Delivery> Carry(Parcel parcel, CancellationToken ct)
    {
        var @case = (await year.Cases.Open(parcel.Case, ct))!;
        var deadlines = year.Guidance.DeadlinesOf(@case);
        if (parcel.Kind is ParcelKind.Update)
        {
            // That a card gives way to a later one tells nobody anything.
            if (parcel.Key.EndsWith("|superseded", StringComparison.Ordinal))
            {
                return new Delivery.Done();
            }

            var settled = year.Outbox.Told(JsonSerializer.Deserialize<string>(parcel.Body, EventJson.Options)!)!.Value.Notice;
            Line("  the card of ", To(settled, @case), $" now says: {RuleIds.InWords(settled.Rule)} – "
                + Words(Closure.Of(settled, @case, deadlines, year.Now)));
            return new Delivery.Done();
        }

        var notice = JsonSerializer.Deserialize<Notice>(parcel.Body, EventJson.Options)!;
        if (year.Guidance.PlanOf(@case, deadlines, year.Now).Due.All(due => due.Key != notice.Key))
        {
            return new Delivery.Obsolete();
        }

        Line("to ", To(notice, @case), $": {RuleIds.InWords(notice.Rule)}"
            + (notice.Rule is RuleIds.MeetingOutcome or RuleIds.Concern or RuleIds.DelayAndDrift or RuleIds.ContinualAbsence
                or RuleIds.InformationNotProvided ? ""
                : $", {(notice.Rule is RuleIds.Checklist or RuleIds.Feedback or RuleIds.WhoIsMissing or RuleIds.Quorum ? "core group of" : notice.Rule is RuleIds.MeetingProposal ? "for" : "due")} {Dates.Short(notice.Due)}")
            + $" – {Step(notice)}. {Concern(notice, @case) ?? Ground(notice, deadlines)}");
        return new Delivery.Done(new Receipt("conversation", notice.Key, "https://teams.example/"));
    }

    private static string To(Notice notice, CoreGroupCase @case) => notice.Recipient.Audience switch
    {
        Audience.CaseChannel => "the case channel",
        Audience.Manager => "the key worker's manager",
        _ when @case.Membership.Leavings.Exists(one => one.Member == notice.Recipient.CoversFor) =>
            $"the {Roles.InWords(notice.Recipient.Role)}, in place of whoever says that they have left",
        _ when notice.Recipient.CoversFor is not null => $"whoever covers for the {Roles.InWords(notice.Recipient.Role)}",
        _ when notice.Recipient.Address == @case.Group.TeamManager => "the key worker's manager",
        _ when @case.Group.Members.All(member => member.Person != notice.Recipient.Address) =>
            $"the {Roles.InWords(notice.Recipient.Role)}",
        _ => @case.Group.Members.First(member => member.Person == notice.Recipient.Address) is var person && person.Role is Roles.Member
            ? $"the member from {person.Agency}"
            : $"the {Roles.InWords(notice.Recipient.Role is Roles.Member ? person.Role : notice.Recipient.Role)}",
    };

    private static string Step(Notice notice) => notice.Step.Split('-') switch
    {
        ["book", _] => "to be booked",
        ["chase", "1"] => "1 working day left",
        ["chase", var days] => $"{days} working days left",
        ["put", "off", ..] => "put off until today",
        ["due"] => "today",
        ["day", _] => "tomorrow",
        ["overdue"] or ["overdue", "1"] => "OVERDUE",
        ["overdue", var n] => $"OVERDUE, said {n} times",
        ["escalation"] => "ESCALATED",
        ["before"] => "what is to be done before it",
        ["meeting"] => "what is to be done at it",
        ["away"] => "somebody is away, and nobody covers",
        ["leaving"] => "says that they have left, to be confirmed",
        ["leaving", "unconfirmed"] => "NOT CONFIRMED that somebody has left",
        ["leaving", var n] => $"says that they have left, to be confirmed, said {n} times",
        ["left"] when notice.Rule is RuleIds.PersonnelChange => "a professional has left",
        ["left"] => "what is left, for the last time",
        ["handed", ..] => "handed over",
        ["cannot", _, _, _] => "CANNOT BE DONE, for decision",
        ["cannot", _, _, _, var n] => $"CANNOT BE DONE, for decision, said {n} times",
        ["asked"] => "asked",
        ["asked", var n] => $"asked {n} times",
        ["missing"] => "NOT RECEIVED",
        ["proposed"] when notice.Rule is RuleIds.MeetingProposal => "to take it or say why not",
        ["refused"] when notice.Rule is RuleIds.MeetingProposal => "not taken, and why",
        ["requested"] => "asked to agree",
        ["months", var months] => $"months ahead: {months}",
        ["reached"] => "REACHED",
        ["week", var week] => $"week {week}",
        ["invited", ..] => "it is booked; the professionals are invited, the family is not",
        ["held", ..] => "was it held?",
        ["waits"] => "a time waits for an answer",
        ["waits", _] => "A TIME STILL WAITS for the key worker's answer",
        ["apologies"] => "who has sent apologies, and what stands in for them",
        ["lost", ..] => "somebody is missing without whom it is not to meet",
        ["takes", _] => "the second chair takes over",
        ["no", "second", _] => "no second chair is named",
        ["no", "chair"] => "asked, there being no chair",
        ["read"] => "to read the earlier reports",
        ["report", _] => "ask what came of it",
        ["asked", "before", ..] => "asked before the next core group",
        ["none", ..] => "no lawful slot",
        ["again", ..] => "NOT ACKNOWLEDGED",
        ["stated", ..] => "the stated time has come",
        ["undecided", ..] => "NOT DECIDED by the stated time",
        ["taken", ..] => "it is acknowledged",
        ["step", var n] => $"taken to step {n}",
        ["first"] => "to be talked over with you first",
        ["offer"] => "counted, and offered as a concern",
        [var step, ..] => step,
        _ => notice.Step,
    };

    private static string Words(Closure? closure) => closure switch
    {
        Closure.Answered answered => $"done on {Dates.Short(answered.On)}",
        Closure.Impossible impossible => $"with the key worker since {Dates.Short(impossible.On)}",
        Closure.Acknowledged => "taken on",
        Closure.PartGiven part => $"part given on {Dates.Short(part.On)}",
        Closure.Booked booked => $"booked for {Dates.Short(booked.Start.Date)}",
        Closure.NotHeld => "not held",
        Closure.Refused refused => $"refused on {Dates.Short(refused.On)}",
        Closure.HandedToColleague => "handed on",
        Closure.Stands { How: "decided" or "withdrawn" or "raised" or "declined" or "taken" or "refused" or "replaced" or "passed" or "overtaken" } stands => stands.How,
        Closure.Stands { How: ['p', 'u', 't', ..] } stands => $"put off until {stands.How["put-off-".Length..]}",
        Closure.Stands { How: ['w', 'a', 'i', 't', 's', ..] } => "a time waits for an answer",
        Closure.NoLongerHeld => "that time is no longer held",
        Closure.Superseded => "said again since",
        Closure.Stands { How: ['r', 'e', 'p', 'l', 'i', 'e', 's', ..] } => "as the replies stand now",
        Closure.Stands => "who has it now, and how it stands",
        null => "open again",
        Closure.NotTheirs => "not theirs any more",
        Closure.WithSomebody => "with somebody again",
        Closure.SlotFound found => $"a slot on {Dates.Short(found.Start.Date)} is held",
        _ => "no longer due",
    };

    private string? Concern(Notice notice, CoreGroupCase @case) => notice.Rule switch
    {
        RuleIds.Concern => Grounds.Find(year.Guidance.BoardOf(@case), @case.Concerns.Find(notice.About)?.Raised.Category),
        RuleIds.DelayAndDrift => Grounds.Find(year.Guidance.BoardOf(@case), Grounds.DelayAndDrift),
        RuleIds.InformationNotProvided => Grounds.Find(year.Guidance.BoardOf(@case), Grounds.InformationNotProvided),
        RuleIds.ContinualAbsence => Grounds.Find(year.Guidance.BoardOf(@case), Grounds.ContinualAbsence),
        _ => null,
    } is { } ground ? $"“{ground.Words.Quotation}” (L{ground.Words.Line})" : null;

    private static string Ground(Notice notice, IReadOnlyList<Deadline> deadlines)
    {
        var deadline = deadlines.FirstOrDefault(d => d.Rule == notice.Rule && d.Due == notice.Due);
        return deadline switch
        {
            null when notice.Rule is RuleIds.MeetingCycleEnds => deadlines is [{ Rule: RuleIds.ReferralAfterClosure } referral]
                ? $"A referral until {Dates.Short(referral.Due)} goes to the previous worker: “{referral.Source!.Quotation}” (L{referral.Source.Line})"
                : "(the clocks have stopped)",
            null when notice.Rule is RuleIds.Checklist => "(the board's own checklist)",
            null => "(the service asks)",
            { Source: { } source } => $"“{source.Quotation}” (L{source.Line})",
            _ => "(service reminder: the board gives no number)",
        };
    }

    /// <summary>What several people are told in the same words at the same time is one line.</summary>
    private void Line(string before, string whom, string after)
    {
        if (same is { } last && last.At == year.Now && last.Before == before && last.After == after && last.Ends == text.Length)
        {
            // Several cards of one person end together; a message said twice to one person shows.
            var all = before.StartsWith(' ') && last.Whom.Split(", ").Contains(whom) ? last.Whom : $"{last.Whom}, {whom}";
            text.Length = last.Starts;
            Write($"{before}{all}{after}", all);
        }
        else
        {
            Heading();
            Write($"{before}{whom}{after}", whom);
        }

        void Write(string line, string all)
        {
            var starts = text.Length;
            text.Append("  ").Append(London.TimeOf(year.Now).ToString("HH:mm", null)).Append("  ").AppendLine(line);
            same = (year.Now, before, after, all, starts, text.Length);
        }
    }

    private void Line(string line)
    {
        Heading();
        text.Append("  ").Append(London.TimeOf(year.Now).ToString("HH:mm", null)).Append("  ").AppendLine(line);
    }

    private void Heading()
    {
        if (day != year.Today)
        {
            day = year.Today;
            text.AppendLine().AppendLine(Dates.Long(year.Today));
        }
    }
}
