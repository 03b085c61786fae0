using System.Text;
using System.Text.Json;
using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
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

    public string Text => text.ToString();

    public bool Carries(ParcelKind kind) => kind is ParcelKind.Notice or ParcelKind.Update;

    public void Act(string by, string what) => Line($"{by} {what}.");

    public async Task<Delivery> Carry(Parcel parcel, CancellationToken ct)
    {
        var @case = (await year.Cases.Open(parcel.Case, ct))!;
        var deadlines = year.Guidance.DeadlinesOf(@case);
        if (parcel.Kind is ParcelKind.Update)
        {
            var settled = year.Outbox.Told(JsonSerializer.Deserialize<string>(parcel.Body, EventJson.Options)!)!.Value.Notice;
            var closure = Closure.Of(settled, @case, deadlines);
            Line($"  card of {To(settled)} now says: {RuleIds.InWords(settled.Rule)}, {closure?.Key}");
            return new Delivery.Done();
        }

        var notice = JsonSerializer.Deserialize<Notice>(parcel.Body, EventJson.Options)!;
        if (Guidance.PlanOf(@case, deadlines, year.Now).Due.All(due => due.Key != notice.Key))
        {
            return new Delivery.Obsolete();
        }

        Line($"to {To(notice)}: {notice.Tone.ToString().ToUpperInvariant()} – {RuleIds.InWords(notice.Rule)}"
            + (notice.Rule is RuleIds.MeetingOutcome ? "" : $", due {Dates.Short(notice.Due)}")
            + $" [{notice.Step}] {Ground(notice, deadlines)}");
        return new Delivery.Done(new Receipt("conversation", notice.Key, "https://teams.example/"));
    }

    private static string To(Notice notice) => notice.Recipient.Audience switch
    {
        Audience.CaseChannel => "the case channel",
        _ => $"the {Roles.InWords(notice.Recipient.Role)} <{notice.Recipient.Address}>",
    };

    private static string Ground(Notice notice, IReadOnlyList<Deadline> deadlines)
    {
        var deadline = deadlines.FirstOrDefault(d => d.Rule == notice.Rule && d.Due == notice.Due);
        return deadline switch
        {
            null => "(the service asks)",
            { Source: { } source } => $"“{source.Quotation}” (L{source.Line})",
            _ => "(service reminder: the board gives no number)",
        };
    }

    private void Line(string line)
    {
        if (day != year.Today)
        {
            day = year.Today;
            text.AppendLine().AppendLine(Dates.Long(year.Today));
        }

        text.Append("  ").Append(London.TimeOf(year.Now).ToString("HH:mm", null)).Append("  ").AppendLine(line);
    }
}
