using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Bot.Tests.Teams;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Pages;

/// <summary>Links that need no account: what they open, and that nothing else opens anything.</summary>
public sealed class PersonalLinksTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("links-").FullName;
    private readonly FakeClock clock = new(Groups.Utc(11, 23, 10));
    private readonly Instant until = Groups.Utc(11, 30, 10);

    [Fact]
    public void A_link_says_for_whom_and_about_what_it_was_made_also_after_a_restart()
    {
        var token = TokenOf(Links().Make("time", Groups.Case, "hold-1", Groups.KeyWorker, until));

        var read = Links().Read("time", token);

        Assert.Equal(new PersonalLink("time", Groups.Case, "hold-1", Groups.KeyWorker, until), read);
    }

    [Fact]
    public void It_shows_nothing_of_what_it_says_and_is_another_one_each_time()
    {
        var links = Links();
        var one = links.Make("time", Groups.Case, "hold-1", Groups.KeyWorker, until)!;

        Assert.StartsWith("https://core-groups.council.example/m/time/", one, StringComparison.Ordinal);
        Assert.DoesNotContain(Groups.Case, one, StringComparison.Ordinal);
        Assert.DoesNotContain(Groups.KeyWorker, one, StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z0-9_-]+$", TokenOf(one));
        Assert.NotEqual(one, links.Make("time", Groups.Case, "hold-1", Groups.KeyWorker, until));
    }

    [Fact]
    public void It_ends_by_the_clock_of_the_service()
    {
        var links = Links();
        var token = TokenOf(links.Make("time", Groups.Case, "hold-1", Groups.KeyWorker, until));

        clock.Now = until - Duration.FromSeconds(1);
        Assert.NotNull(links.Read("time", token));
        clock.Now = until;
        Assert.Null(links.Read("time", token));
    }

    [Fact]
    public void Of_another_purpose_altered_cut_or_made_up_it_says_nothing()
    {
        var links = Links();
        var token = TokenOf(links.Make("time", Groups.Case, "hold-1", Groups.KeyWorker, until));

        Assert.Null(links.Read("apologies", token));
        Assert.All(
            Enumerable.Range(0, token.Length).Select(at => string.Concat(token.AsSpan(0, at), token[at] is 'A' ? "B" : "A", token.AsSpan(at + 1))),
            // The last letter of base 64 may hold bits that mean nothing.
            altered => Assert.True(links.Read("time", altered) is null || altered[..^1] == token[..^1], altered));
        Assert.Null(links.Read("time", token[..^4]));
        Assert.Null(links.Read("time", ""));
        Assert.Null(links.Read("time", "{}"));
        Assert.Null(links.Read("time", new string('A', 100_000)));
    }

    [Fact]
    public void The_keys_of_another_service_open_nothing()
    {
        var other = Directory.CreateTempSubdirectory("links-").FullName;
        try
        {
            var token = TokenOf(Links(other).Make("time", Groups.Case, "hold-1", Groups.KeyWorker, until));
            Assert.Null(Links().Read("time", token));
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public void Where_the_service_has_no_public_address_there_are_none() =>
        Assert.Null(Links(address: "").Make("time", Groups.Case, "hold-1", Groups.KeyWorker, until));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>As a process that has just started has them.</summary>
    private PersonalLinks Links(string? keptIn = null, string address = "https://core-groups.council.example/")
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.Configure<StorageOptions>(storage => storage.Folder = keptIn ?? folder);
        services.Configure<GraphOptions>(graph => graph.NotificationAddress = address);
        services.AddSingleton<IClock>(clock);
        services.AddPersonalPages();
        return services.BuildServiceProvider().GetRequiredService<PersonalLinks>();
    }

    private static string TokenOf(string? link) => link!.Split('/')[^1];
}
