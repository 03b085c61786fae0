using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Channels;
using CoreGroupBot.Domain.Membership;
using CoreGroupBot.Scheduling.Storage;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Storage;

/// <summary>Which cases ever named somebody.</summary>
public sealed class MentionsTests : IDisposable
{
    private static readonly LocalDate Conference = new(2026, 11, 2);
    private readonly Storehouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task Whoever_or_whatever_was_named_once_is_found_in_any_case_of_letters()
    {
        await Opened("CG-2", new MemberJoined(new Member("new@school.example", Roles.Member, "School", "new@school.example", null), Conference));
        await Opened("CG-1", new ChannelLinked("19:abcDEF@thread.tacv2"), new CoverNamed("kw", "deputy@council.example", Conference, Conference));
        var mentions = new Mentions(house.Database);

        Assert.Equal(["CG-1", "CG-2"], mentions.Of(Storehouse.KeyWorker.ToUpperInvariant()));
        Assert.Equal(["CG-2"], mentions.Of("NEW@school.example"));
        Assert.Equal(["CG-1"], mentions.Of("19:abcDEF@thread.tacv2"));
        Assert.Equal(["CG-1"], mentions.Of("deputy@council.example"));
        Assert.Empty(mentions.Of("nobody@school.example"));
    }

    private Task<CoreGroupCase?> Opened(string reference, params CaseEvent[] more) =>
        house.Cases.Record(reference, "import", _ => [.. Storehouse.Opening(Conference), .. more], default);
}
