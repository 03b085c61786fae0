using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Scheduling.Boards;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Boards;

/// <summary>Letters to the service owner about the review of Cwm Taf Morgannwg's document, April 2026, the only one of the
/// five that names its review.</summary>
public sealed class ReviewMailTests : IAsyncLifetime
{
    private const string Owner = "owner@council.example";
    private const string Board = "cwm-taf-morgannwg";
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync() => service = await ServiceUnderTest.Start(Instant.FromUtc(2026, 2, 27, 10, 0));

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task The_owner_is_written_to_a_month_before_on_the_date_and_then_monthly()
    {
        // 1 March 2026 is a Sunday; 1 April a Wednesday; 1 May a Friday; 1 June a Monday.
        Assert.Empty(await Sent("2026-02-27 10:00", "2026-03-01 10:00", "2026-03-02 08:59"));
        Assert.Contains("One month before the document's own review date, April 2026.", Assert.Single(
            await Sent("2026-03-02 09:00", "2026-03-02 10:00", "2026-03-31 16:59")), StringComparison.Ordinal);
        Assert.Empty(await Sent("2026-04-01 08:59"));
        Assert.Contains("It is the document's own review date, April 2026.", Assert.Single(
            await Sent("2026-04-01 09:00", "2026-04-30 16:59")), StringComparison.Ordinal);
        Assert.Contains("April 2026, has passed.", Assert.Single(
            await Sent("2026-05-01 09:00", "2026-05-29 16:59")), StringComparison.Ordinal);
        Assert.Single(await Sent("2026-06-01 09:00", "2026-06-30 16:59"));
        Assert.Single(await Sent("2026-07-01 09:00", "2026-07-31 16:59"));
    }

    [Fact]
    public async Task A_fresh_service_writes_on_its_first_working_morning_how_it_stands_and_again_in_a_month()
    {
        // 28 November 2026 is a Saturday, 30 November a Monday, 30 December a Wednesday.
        Assert.Empty(await Sent("2026-11-28 10:00", "2026-11-29 10:00", "2026-11-30 08:59"));
        var letter = Assert.Single(await Sent("2026-11-30 09:00", "2026-11-30 10:00", "2026-12-01 09:00", "2026-12-29 16:59"));
        Assert.Equal(
            """
            owner@council.example
            Cwm Taf Morgannwg Safeguarding Board: the review date of its guidance
            Board: Cwm Taf Morgannwg Safeguarding Board (cwm-taf-morgannwg)
            Document: Core Group Guidance & Resolution Process, March 2022

            The document's own review date, April 2026, has passed. Every value taken from it is now marked to be confirmed with the board; core groups are still counted by these values.

            Ask the board whether the document still holds.
            - It holds: confirm it: POST /operations/boards/cwm-taf-morgannwg/confirm
            - There is a newer one: put its values and its own review date as cwm-taf-morgannwg.json into the folder of Boards:Folder.

            You are written to monthly until one of the two is done.
            """, letter);
        Assert.Single(await Sent("2026-12-30 09:00", "2027-01-29 16:59"));
    }

    [Fact]
    public async Task Before_the_month_is_over_a_confirmation_is_asked_for_from_the_day_after()
    {
        var letter = Assert.Single(await Sent("2026-04-20 11:00"));
        Assert.Contains("- It holds: confirm it, not before Friday 1 May 2026: POST", letter, StringComparison.Ordinal);
        Assert.Contains("From Friday 1 May 2026 every value taken from it is marked", letter, StringComparison.Ordinal);
        Assert.EndsWith("and monthly from Friday 1 May 2026 until one of the two is done.", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-30 16:00", 1)]
    [InlineData("2026-05-01 08:00", 0)]
    public async Task A_confirmation_ends_it_once_the_review_month_is_over(string confirmed, int letters)
    {
        service.Clock.Now = London(confirmed);
        service.Get<BoardConfirmations>().Add(Board, "an operator");
        Assert.Equal(letters, (await Sent("2026-05-01 09:00")).Count);
    }

    [Fact]
    public async Task Between_two_letters_a_confirmation_ends_them()
    {
        Assert.Single(await Sent("2026-11-30 09:00"));
        service.Get<BoardConfirmations>().Add(Board, "an operator");
        Assert.Empty(await Sent("2026-12-30 09:00", "2027-02-01 09:00"));
    }

    [Fact]
    public async Task A_document_in_its_place_ends_them_until_its_own_review()
    {
        Assert.Single(await Sent("2026-11-30 09:00"));
        var folder = Directory.CreateTempSubdirectory("own-boards-");
        File.WriteAllText(Path.Combine(folder.FullName, $"{Board}.json"), $$"""
            {
              "key": "{{Board}}", "source": "own.txt", "name": "Cwm Taf Morgannwg Safeguarding Board",
              "document": "Core Group Guidance, March 2026", "reviewDue": "2027-03", "confirmWithBoard": false
            }
            """);
        try
        {
            var replaced = new CurrentBoards(folder.FullName);
            Assert.Empty(await Sent(replaced, Owner, "2026-12-30 09:00", "2027-01-29 16:59"));
            Assert.Contains("One month before the document's own review date, March 2027.", Assert.Single(
                await Sent(replaced, Owner, "2027-02-01 09:00")), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Without_an_owner_nobody_is_written_to() =>
        Assert.Empty(await Sent(service.Get<CurrentBoards>(), "", "2026-11-30 09:00"));

    private Task<List<string>> Sent(params string[] at) => Sent(service.Get<CurrentBoards>(), Owner, at);

    /// <returns>What was sent at these times of London, each with address and subject before its text.</returns>
    private async Task<List<string>> Sent(CurrentBoards boards, string owner, params string[] at)
    {
        service.Microsoft.Letters.Clear();
        foreach (var time in at)
        {
            service.Clock.Now = London(time);
            await new MailReviewDates(
                boards, service.Get<BoardConfirmations>(), service.Get<OrganiserMail>(), service.Get<Database>(),
                Options.Create(new BoardOptions { Owner = owner }), service.Clock).Run(default);
        }

        return
        [
            .. service.Microsoft.Letters.Select(letter => letter["Message"]!).Select(message =>
                $"{message["toRecipients"]![0]!["emailAddress"]!["address"]}\n{message["subject"]}\n{message["body"]!["content"]}"),
        ];
    }

    private static Instant London(string time) => Domain.Calendar.London.At(
        NodaTime.Text.LocalDatePattern.Iso.Parse(time[..10]).Value, NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time[11..]).Value);
}
