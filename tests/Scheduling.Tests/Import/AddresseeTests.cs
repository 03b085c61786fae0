using CoreGroupBot.Scheduling.Import;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Tests.Import;

/// <summary>Who is written to, and at which domains.</summary>
public sealed class AddresseeTests : IDisposable
{
    private const string Register = Cabinet.WelshHeader + "\n77,2026-05-05,2026-05-05,,\n78,2026-05-05,2026-05-05,,\n";
    private readonly Cabinet cabinet = new();

    public void Dispose() => cabinet.Dispose();

    [Theory]
    [InlineData("sw@gmail.com,lm@example.org,", "`person` is an address at gmail.com")]
    [InlineData("sw@example.org,lm@Sub.Example.org,", "`line_manager` is an address at sub.example.org")]
    [InlineData("sw@example.org,,tm@notexample.org", "`team_manager` is an address at notexample.org")]
    public async Task An_address_at_a_domain_that_is_not_listed_is_refused_with_the_setting_named(string people, string problem)
    {
        cabinet.MailDomains.Add("Example.org");

        var outcome = await cabinet.Import(Register, Group(people));

        var only = Assert.Single(outcome.Problems);
        Assert.Equal($"{problem}, which the setting Import:MailDomains does not list", only.Problem);
        Assert.False(outcome.Applied);
    }

    [Fact]
    public async Task Listed_domains_and_object_ids_pass_and_nothing_is_noted()
    {
        cabinet.MailDomains.Add("example.org");
        cabinet.MailDomains.Add("nhs.example");

        var outcome = await cabinet.Import(
            Register, Group("SW@EXAMPLE.ORG,lm@nhs.example,0d9b2e6a-59e5-4b7b-9a5d-0123456789ab", "19:abc@thread.tacv2"));

        Assert.True(outcome.Applied);
        Assert.Empty(outcome.Notes);
    }

    [Fact]
    public async Task Without_a_list_every_domain_passes_and_that_is_noted_once()
    {
        var outcome = await cabinet.Import(Register, Group("sw@a.example,lm@b.example,tm@c.example", "19:abc@thread.tacv2"));

        Assert.True(outcome.Applied);
        Assert.StartsWith("Import:MailDomains is empty", Assert.Single(outcome.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_group_names_no_manager_the_key_workers_own_is_told_of_what_is_overdue()
    {
        await cabinet.Import(Register, Group("sw@example.org,lm@example.org,"));

        Assert.Equal("lm@example.org", cabinet.Open("CG-1")!.Group.TeamManager);
    }

    [Fact]
    public async Task Groups_without_a_channel_are_counted_in_a_note()
    {
        cabinet.MailDomains.Add("example.org");
        var two = Group("sw@example.org,lm@example.org,") + "CG-2,bolton,78,key-worker,Social care,b@example.org,lm@example.org,,,,,,\n";

        var outcome = await cabinet.Import(Register, two);

        Assert.StartsWith("2 core groups have no case channel: ", Assert.Single(outcome.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@example.org")]
    [InlineData("example")]
    [InlineData("two words.org")]
    [InlineData("")]
    public void A_domain_that_is_none_is_refused_at_start(string domain)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Read(("Import:MailDomains:0", domain)));

        Assert.StartsWith("Import:MailDomains ", Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Domains_are_read_from_the_settings_and_an_empty_list_is_none()
    {
        Assert.Equal(
            ["example.gov.uk", "nhs.net"],
            Read(("Import:MailDomains:0", "example.gov.uk"), ("Import:MailDomains:1", "nhs.net")).MailDomains);
        Assert.Empty(Read(("Import:MailDomains", "")).MailDomains);
    }

    private static string Group(string people, string channel = "") =>
        Cabinet.Groups($"CG-1,bolton,77,key-worker,Social care,{people},{channel},,,,");

    private static ImportOptions Read(params (string Name, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => setting.Value)).Build();
        using var services = new ServiceCollection().AddImport(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<ImportOptions>>().Value;
    }
}
