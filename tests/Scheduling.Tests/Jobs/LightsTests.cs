using CoreGroupBot.Scheduling.Jobs;
using CoreGroupBot.Scheduling.Tests.Graph;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Tests.Jobs;

public sealed class LightsTests
{
    private readonly FakeClock clock = new();
    private readonly Lights lights;

    public LightsTests() => lights = new Lights(clock, [new TimetableEntry(nameof(Work), Duration.FromMinutes(5))]);

    [Fact]
    public async Task A_good_run_is_green_and_a_failed_one_red_until_the_next_good_one()
    {
        Assert.True(lights.IsGreen);
        await Run(() => throw new InvalidDataException("with an address in it"));
        Assert.Equal(new Light(nameof(Work), clock.Now, "InvalidDataException"), Assert.Single(lights.All));
        Assert.False(lights.IsGreen);
        await Run(() => Task.CompletedTask);
        Assert.True(lights.IsGreen);
        Assert.Equal(new Light(nameof(Work), clock.Now, null), Assert.Single(lights.All));
    }

    [Fact]
    public async Task A_job_that_does_not_run_any_more_is_red()
    {
        clock.Move(Duration.FromMinutes(25));
        Assert.True(lights.IsGreen);
        clock.Move(Duration.FromMilliseconds(1));
        Assert.Null(Assert.Single(lights.All).LastRun);
        Assert.False(lights.IsGreen);

        await Run(() => Task.CompletedTask);
        clock.Move(Duration.FromMinutes(25));
        Assert.True(lights.IsGreen);
        clock.Move(Duration.FromMilliseconds(1));
        Assert.False(lights.IsGreen);
    }

    private async Task Run(Func<Task> work) =>
        await new Tick<Work>(new Work(work), lights, NullLogger<Tick<Work>>.Instance).Execute(null!, default);

    private sealed class Work(Func<Task> work) : IRecurring
    {
        public Task Run(CancellationToken ct) => work();
    }
}
