using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Language;
using NodaTime;
using static CoreGroupBot.Scheduling.Tests.Booking.BookingHouse;

namespace CoreGroupBot.Scheduling.Tests.Booking;

/// <summary>Why a time was chosen, and why none was found, is kept in both languages and read in the reader's own.</summary>
public sealed class WelshReasonTests
{
    private static readonly LocalDate Wednesday = new(2026, 11, 25);

    [Fact]
    public async Task Why_this_time_and_what_else_is_possible_are_read_in_the_language_of_the_reader()
    {
        await using var house = await Open(("Language:UntilChosen", "board"));
        house.Graph.Data.Busy(Officer, Wednesday.AtMidnight(), new LocalDate(2026, 12, 31).AtMidnight(), "oof");

        await house.Hold();

        var booking = await house.Booking();
        Assert.Equal(
            "Mae 3 o’r 4 gweithiwr proffesiynol yn rhydd; mae 5 diwrnod gwaith cyn y diwrnod olaf mewn pryd, dydd Llun 7 Rhagfyr 2026. "
                + "Ddim yn rhydd bryd hynny: Police.",
            Welsh(() => booking.WhyThen));
        Assert.Equal(booking.Reason, booking.WhyThen);
        Assert.Equal("pawb ond Police; 5 diwrnod gwaith cyn y diwrnod olaf mewn pryd", Welsh(booking.Others[0].ForReader));
        var text = System.Net.WebUtility.HtmlDecode((string)house.Graph.Data.Event["body"]!["content"]!).Split("<hr>");
        Assert.Contains("Mae 3 o’r 4 gweithiwr proffesiynol yn rhydd", text[0], StringComparison.Ordinal);
        Assert.Contains(" am 13:00 (pawb ond Police; 5 diwrnod gwaith cyn y diwrnod olaf mewn pryd)", text[0], StringComparison.Ordinal);
        Assert.DoesNotContain("professionals", text[0], StringComparison.Ordinal);
        Assert.Contains("Three of the four professionals are free", text[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_no_time_was_found_is_read_in_the_language_of_the_reader()
    {
        await using var house = await Open();
        house.Graph.Data.Busy(KeyWorker, Wednesday.AtMidnight(), new LocalDate(2026, 12, 8).AtMidnight());

        await house.OpenCase();
        await house.Deliver();

        Assert.Equal(
            "Ni chafwyd amser ar gyfer grŵp craidd o 60 munud rhwng dydd Mercher 25 Tachwedd 2026 a dydd Llun 7 Rhagfyr 2026. "
                + "Rhaid i’r rhain fod yn rhydd: y gweithiwr allweddol ac o leiaf hanner y gweithwyr proffesiynol eraill. "
                + "Gweithiwr allweddol (Children's services): yn gallu dod ar 0 o’r 261 amser posibl. "
                + "Gellid ei gynnal ddydd Llun 30 Tachwedd 2026 am 09:00 os gall y gweithiwr allweddol (Children's services) wneud lle y bore hwnnw, "
                + "ddydd Llun 30 Tachwedd 2026 am 13:00 os gall y gweithiwr allweddol (Children's services) wneud lle y prynhawn hwnnw, "
                + "neu ddydd Mawrth 1 Rhagfyr 2026 am 09:00 os gall y gweithiwr allweddol (Children's services) wneud lle y bore hwnnw.",
            Welsh(Assert.Single(house.Happened<NoSlotFound>()).ForReader));
    }

    [Fact]
    public void What_was_kept_in_English_alone_is_read_in_English()
    {
        var other = new OtherSlot(Wednesday.At(new LocalTime(9, 0)), "everybody is free");
        Assert.Equal("everybody is free", Welsh(other.ForReader));
        Assert.Equal("mae pawb yn rhydd", Welsh((other with { NoteInWelsh = "mae pawb yn rhydd" }).ForReader));
    }

    private static string Welsh(Func<string> words) => Languages.In(Languages.Welsh, words);
}
