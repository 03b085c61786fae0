using CoreGroupBot.Bot.Teams;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Keys that cannot be read make nobody a stranger, and keys that were read keep serving.</summary>
public sealed class SigningKeysTests
{
    [Fact]
    public async Task While_the_issuer_cannot_be_reached_nobody_is_a_stranger()
    {
        using var http = new HttpClient();
        using var keys = new SigningKeys("http://127.0.0.1:1/metadata", http, new FakeClock(Groups.Utc(11, 23, 10)));
        await Assert.ThrowsAsync<KeysUnavailableException>(() => keys.Find("teams-1", CancellationToken.None));
        await Assert.ThrowsAsync<KeysUnavailableException>(() => keys.Find("teams-1", CancellationToken.None));
    }

    [Fact]
    public async Task Keys_that_were_read_serve_while_the_issuer_is_away()
    {
        using var http = new HttpClient();
        var clock = new FakeClock(Groups.Utc(11, 23, 10));
        var microsoft = await FakeMicrosoft.Start();
        microsoft.Signers.Add(new Signer("teams-1", "msteams"));
        using var keys = new SigningKeys($"{microsoft.Address}/metadata", http, clock);
        Assert.NotNull(await keys.Find("teams-1", CancellationToken.None));
        await microsoft.DisposeAsync();
        clock.Now += Duration.FromHours(13);
        Assert.NotNull(await keys.Find("teams-1", CancellationToken.None));
    }
}
