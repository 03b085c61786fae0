using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Bot.Tests.Conversation.Papers;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Conversation.Holds;

/// <summary>A time waits for the key worker's answer. It is Monday 23 November 2026, 10:00; under Bolton's six weeks the next core group
/// is due by Thursday 24 December.</summary>
public abstract class HoldDesk : PaperDesk
{
    protected static readonly LocalDateTime Start = new(2026, 12, 14, 10, 0);
    protected static readonly LocalDateTime Other = new(2026, 12, 15, 9, 0);

    protected const string Reason = "All four professionals are free; it is eight working days before the last day in time.";

    protected const string ReasonInWelsh = "Mae pob un o’r 4 gweithiwr proffesiynol yn rhydd; mae 8 diwrnod gwaith cyn y diwrnod olaf mewn pryd.";

    protected Task Waiting(string board = "bolton") => Held(board, Chosen("h1", Start), new HoldPlaced("h1", "event"));

    protected static SlotChosen Chosen(string hold, LocalDateTime start) => new(hold, start, 60, Reason)
    {
        ReasonInWelsh = ReasonInWelsh,
        Others =
        [
            new OtherSlot(Other, "all but the health visitor; seven working days before the last day in time")
            {
                NoteInWelsh = "pawb ond yr ymwelydd iechyd; 7 diwrnod gwaith cyn y diwrnod olaf mewn pryd",
            },
        ],
    };

    /// <summary>As the key worker has it, on this machine.</summary>
    protected string Page(string member = Groups.KeyWorker, string hold = "h1") => new Uri(Service.Get<PersonalLinks>().Make(
        "time", Groups.Case, hold, member, Groups.Utc(12, 14, 10))!).AbsolutePath;

    protected async Task<string> Send(string page, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await Service.Http.PostAsync(page, form);
        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    protected async Task<string> Read(string page) => System.Net.WebUtility.HtmlDecode(await Service.Http.GetStringAsync(page));
}
