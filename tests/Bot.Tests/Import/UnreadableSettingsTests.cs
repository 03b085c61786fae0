using System.Reflection;
using CoreGroupBot.Bot.Commands;
using CoreGroupBot.Scheduling.Booking;
using Microsoft.Extensions.Configuration;

namespace CoreGroupBot.Bot.Tests.Import;

public sealed class UnreadableSettingsTests
{
    [Fact]
    public void Every_setting_that_is_not_text_is_looked_at()
    {
        var notText =
            from type in typeof(CommandLine).Assembly.GetTypes().Concat(typeof(BookingOptions).Assembly.GetTypes())
            where type.Name.EndsWith("Options", StringComparison.Ordinal)
            let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
            where section is not null
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            where property.PropertyType != typeof(string) && !typeof(IEnumerable<string>).IsAssignableFrom(property.PropertyType)
                && (property.CanWrite || property.PropertyType.IsValueType)
            select $"{section}:{property.Name}";

        Assert.Equal(notText.Order(StringComparer.Ordinal), UnreadableSettings.Names.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Booking:Minutes", "abc", "Booking:Minutes is 'abc', which is not a whole number, such as 60.")]
    [InlineData("Booking:Minutes", "", "Booking:Minutes is '', which is not a whole number, such as 60.")]
    [InlineData("Booking:LeadDays:translator", "soon", "Booking:LeadDays:translator is 'soon', which is not a whole number, such as 60.")]
    [InlineData("Reminders:ServiceReminders", "perhaps", "Reminders:ServiceReminders is 'perhaps', which is neither true nor false.")]
    public void What_cannot_be_read_is_named_and_no_longer_in_the_way(string setting, string text, string failure)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, text)]).Build();

        Assert.Equal([failure], UnreadableSettings.ReplaceIn(configuration));
        Assert.Empty(UnreadableSettings.ReplaceIn(configuration));
    }

    [Fact]
    public void What_can_be_read_or_is_not_set_stays()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Booking:Minutes", "90")]).Build();

        Assert.Empty(UnreadableSettings.ReplaceIn(configuration));
        Assert.Equal("90", configuration["Booking:Minutes"]);
    }
}
