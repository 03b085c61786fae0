using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Language;
using NodaTime;

namespace CoreGroupBot.Domain.Tests.Language;

public sealed class WelshTests
{
    private static readonly LocalDate Monday = new(2026, 6, 15);

    [Fact]
    public void Dates_are_written_in_the_language_of_the_reader()
    {
        Assert.Equal("Monday 15 June 2026", Languages.In(Languages.English, () => Dates.Long(Monday)));
        Assert.Equal("dydd Llun 15 Mehefin 2026", Languages.In(Languages.Welsh, () => Dates.Long(Monday)));
        Assert.Equal("Mon 15 Jun", Languages.In(Languages.English, () => Dates.Short(Monday)));
        Assert.Equal("Llun 15 Meh", Languages.In(Languages.Welsh, () => Dates.Short(Monday)));
        Assert.Equal("Mehefin 2026", Languages.In(Languages.Welsh, () => Dates.Month(new YearMonth(2026, 6))));
    }

    [Theory]
    [InlineData(2026, 1, 4, "dydd Sul 4 Ionawr 2026")]
    [InlineData(2026, 2, 3, "dydd Mawrth 3 Chwefror 2026")]
    [InlineData(2026, 3, 4, "dydd Mercher 4 Mawrth 2026")]
    [InlineData(2026, 10, 1, "dydd Iau 1 Hydref 2026")]
    [InlineData(2026, 12, 25, "dydd Gwener 25 Rhagfyr 2026")]
    [InlineData(2026, 8, 15, "dydd Sadwrn 15 Awst 2026")]
    public void Days_and_months_have_their_Welsh_names(int year, int month, int day, string said) =>
        Assert.Equal(said, Languages.In(Languages.Welsh, () => Dates.Long(new LocalDate(year, month, day))));

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(4, "other")]
    [InlineData(6, "many")]
    [InlineData(7, "other")]
    [InlineData(10, "other")]
    public void Each_number_has_its_plural_category(int count, string category) =>
        Assert.Equal(category, Plurals.OfWelsh(count));

    [Theory]
    [InlineData("dydd Llun", "ddydd Llun")]
    [InlineData("gweithiwr allweddol", "weithiwr allweddol")]
    [InlineData("cofnodwr", "gofnodwr")]
    [InlineData("rheolwr llinell", "reolwr llinell")]
    [InlineData("cadeirydd", "gadeirydd")]
    [InlineData("plentyn", "blentyn")]
    [InlineData("chwaer", "chwaer")]
    [InlineData("uwch reolwr", "uwch reolwr")]
    [InlineData("Police", "Police")]
    [InlineData("", "")]
    public void Small_letters_take_soft_mutation_and_names_do_not(string word, string mutated) =>
        Assert.Equal(mutated, Mutation.Soft(word));

    [Theory]
    [InlineData("cadeirydd", "chadeirydd")]
    [InlineData("plentyn", "phlentyn")]
    [InlineData("gweithiwr", "gweithiwr")]
    [InlineData("Police", "Police")]
    public void Aspirate_mutation_is_for_three_letters(string word, string mutated) =>
        Assert.Equal(mutated, Mutation.Aspirate(word));

    [Theory]
    [InlineData("gweithiwr allweddol", "y gweithiwr allweddol")]
    [InlineData("arweinydd diogelu", "yr arweinydd diogelu")]
    [InlineData("uwch reolwr", "yr uwch reolwr")]
    public void The_article_goes_by_the_next_letter(string word, string said) => Assert.Equal(said, Mutation.WithArticle(word));

    [Theory]
    [InlineData("cadeirydd", "a chadeirydd")]
    [InlineData("ymwelydd iechyd", "ac ymwelydd iechyd")]
    [InlineData("y gweithiwr allweddol", "a’r gweithiwr allweddol")]
    [InlineData("yr arweinydd diogelu", "a’r arweinydd diogelu")]
    [InlineData("Police", "a Police")]
    [InlineData("Education", "ac Education")]
    public void And_goes_by_the_next_word(string word, string said) => Assert.Equal(said, Mutation.WithAnd(word));

    [Fact]
    public void A_role_is_named_in_the_language_of_the_reader()
    {
        Assert.Equal("key worker", Languages.In(Languages.English, () => Roles.InWords(Roles.KeyWorker)));
        Assert.Equal("gweithiwr allweddol", Languages.In(Languages.Welsh, () => Roles.InWords(Roles.KeyWorker)));
    }

    [Fact]
    public void What_is_said_in_a_language_leaves_the_reader_as_they_were()
    {
        Languages.Speak(Languages.Welsh);
        Assert.Equal("chair", Languages.In(Languages.English, () => Roles.InWords(Roles.Chair)));
        Assert.Equal("cadeirydd", Roles.InWords(Roles.Chair));
    }
}
