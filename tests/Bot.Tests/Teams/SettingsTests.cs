using CoreGroupBot.Bot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>A wrong setting is named at start.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Teams:MetadataAddress", "http://127.0.0.1:5400/m", "Production")]
    [InlineData("Teams:MetadataAddress", "http://metadata.example/m", "Development")]
    [InlineData("Teams:MetadataAddress", "nonsense", "Development")]
    [InlineData("Teams:Issuer", " ", "Production")]
    [InlineData("Teams:TokenResource", "", "Production")]
    [InlineData("Teams:ServiceUrl", "https://smba.example/", "Production")]
    [InlineData("Teams:AllowTokenless", "true", "Production")]
    [InlineData("Teams:AllowTokenless", "true", "Staging")]
    [InlineData("Teams:AllowTokenless", "true", "development.example")]
    [InlineData("Teams:AllowedHosts:0", "https://smba.trafficmanager.net", "Production")]
    public void A_wrong_setting_is_named(string setting, string value, string environment)
    {
        var failed = Assert.Throws<OptionsValidationException>(() => Read(environment, (setting, value)));
        Assert.Contains(setting.Split(":0")[0], failed.Message);
    }

    [Fact]
    public void Nothing_needs_to_be_set_for_the_public_cloud()
    {
        var options = Read("Production");
        Assert.True(options.Allows("https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/"));
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user@smba.trafficmanager.net/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("")]
    [InlineData(null)]
    public void No_other_address_is_allowed(string? address) => Assert.False(Read("Production").Allows(address));

    [Fact]
    public void Http_is_for_this_machine_in_development() => Assert.True(Read(
        "Development", ("Teams:ServiceUrl", "http://127.0.0.1:5400/connector/"), ("Teams:AllowedHosts:0", "127.0.0.1"))
        .Allows("http://127.0.0.1:5400/connector/"));

    private static TeamsOptions Read(string environment, params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value));
        builder.Services.AddTeams(builder.Configuration);
        using var provider = builder.Services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<TeamsOptions>>().Value;
    }
}
