using Azure.Core;
using Azure.Identity;
using CoreGroupBot.Scheduling.Booking;
using CoreGroupBot.Scheduling.Graph;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Graph;

public sealed class OptionsTests
{
    private const string Id = "2f2cbf5c-7a0e-4b7e-8f8a-4f1f6d6d1a10";

    private static readonly (string, string?)[] Good =
    [
        ("Entra:TenantId", Id), ("Entra:ClientId", Id), ("Graph:Organiser", "coregroups@council.example"),
        ("Graph:NotificationAddress", "https://core-groups.council.example"),
    ];

    [Theory]
    [InlineData("Entra:TenantId", "")]
    [InlineData("Entra:TenantId", "contoso")]
    [InlineData("Entra:ClientId", "00000000-0000-0000-0000-000000000000")]
    [InlineData("Entra:Credential", "Password")]
    [InlineData("Graph:BaseAddress", "http://graph.microsoft.com/v1.0")]
    [InlineData("Graph:BaseAddress", "graph")]
    [InlineData("Graph:Organiser", "")]
    [InlineData("Graph:Organiser", "Core groups <coregroups@council.example>")]
    [InlineData("Graph:OutOfReach", "chief")]
    [InlineData("Graph:OutOfReach", "coregroups@council.example")]
    [InlineData("Graph:NotificationAddress", "")]
    [InlineData("Graph:NotificationAddress", "http://core-groups.council.example")]
    [InlineData("Graph:TeamsAppId", "core-groups")]
    [InlineData("Booking:Minutes", "14")]
    [InlineData("Booking:Minutes", "241")]
    [InlineData("Booking:Choices", "0")]
    [InlineData("Booking:Choices", "11")]
    [InlineData("Booking:ReminderMinutes", "-1")]
    [InlineData("Booking:ReminderMinutes", "10081")]
    [InlineData("Booking:TravelMinutes", "121")]
    [InlineData("Booking:FamilyHours", "14:30/09:30")]
    [InlineData("Booking:FamilyHours", "mornings")]
    [InlineData("Booking:LeadDays:translator", "21")]
    [InlineData("Booking:LeadDays:balloons", "1")]
    [InlineData("Graph:FreeBusyMinutes", "61")]
    public void A_wrong_setting_is_refused_at_start_by_its_name(string setting, string value)
    {
        using var services = Services([.. Good, (setting, value)]);

        var refusal = Record.Exception(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith(setting + " is ", Assert.IsType<OptionsValidationException>(refusal).Failures.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Booking:SchoolHolidays", "2027-01-01/2026-12-21")]
    [InlineData("Booking:SchoolHolidays", "Christmas")]
    [InlineData("Booking:Rooms", "Room 4 <room4@council.example>")]
    public void A_wrong_entry_of_a_list_is_refused_at_start_by_the_name_of_the_list(string setting, string value)
    {
        using var services = Services([.. Good, ($"{setting}:0", value)]);

        var refusal = Record.Exception(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith(
            $"{setting} has '{value}'", Assert.IsType<OptionsValidationException>(refusal).Failures.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_secret_must_be_there_when_it_is_to_be_used()
    {
        using var without = Services([.. Good, ("Entra:Credential", "ClientSecret")]);
        using var with = Services([.. Good, ("Entra:Credential", "ClientSecret"), ("Entra:ClientSecret", "s")]);

        Assert.Contains(
            "Entra:ClientSecret",
            Assert.Throws<OptionsValidationException>(without.GetRequiredService<TokenCredential>).Message,
            StringComparison.Ordinal);
        Assert.IsType<ClientSecretCredential>(with.GetRequiredService<TokenCredential>());
    }

    [Fact]
    public void Good_settings_start_with_a_managed_identity_and_http_is_taken_on_loopback_only()
    {
        using var services = Services([.. Good, ("Graph:BaseAddress", "http://127.0.0.1:5400/graph/v1.0")]);

        services.GetRequiredService<IStartupValidator>().Validate();

        Assert.IsType<ManagedIdentityCredential>(services.GetRequiredService<TokenCredential>());
    }

    private static ServiceProvider Services(params (string Key, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new ServiceCollection().AddSingleton<IClock>(new FakeClock()).AddEntra(configuration).AddBooking(configuration).BuildServiceProvider();
    }
}
