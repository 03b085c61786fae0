using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Pages;

public sealed class ClockTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("clock-").FullName;
    private readonly Clock machine = new(Options.Create(new ClockOptions()));
    private readonly Clock moved;
    private int writes;

    public ClockTests() => moved = new Clock(Options.Create(new ClockOptions { OffsetFile = OffsetFile }));

    private string OffsetFile => Path.Combine(folder, "offset");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_is_the_machines_until_there_is_a_file() => Reads(0);

    [Theory]
    [InlineData("86400", 86400)]
    [InlineData("-60", -60)]
    [InlineData("3600\n", 3600)]
    public void It_is_moved_by_the_seconds_in_the_file(string text, long seconds)
    {
        Write(text);
        Reads(seconds);
        Write("0");
        Reads(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1 hour")]
    [InlineData("9223372036854775807")]
    [InlineData("99999999999999999999")]
    public void While_the_file_holds_no_number_the_last_good_one_stands(string text)
    {
        Write("86400");
        Reads(86400);
        Write(text);
        Reads(86400);
        Write("7200");
        Reads(7200);
    }

    [Fact]
    public void A_file_that_has_grown_within_the_same_instant_is_read_again()
    {
        Write("36");
        Reads(36);
        var at = File.GetLastWriteTimeUtc(OffsetFile);
        File.WriteAllText(OffsetFile, "3600");
        File.SetLastWriteTimeUtc(OffsetFile, at);
        Reads(3600);
    }

    [Fact]
    public void A_file_that_has_gone_or_cannot_be_read_moves_nothing()
    {
        Write("86400");
        Reads(86400);
        using (new FileStream(OffsetFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Write(null);
            Reads(86400);
        }

        File.Delete(OffsetFile);
        Reads(86400);
        Directory.CreateDirectory(OffsetFile);
        Reads(86400);
    }

    /// <summary>Each writing is a minute later than the one before, as its time shows.</summary>
    private void Write(string? text)
    {
        if (text is not null)
        {
            File.WriteAllText(OffsetFile, text);
        }

        File.SetLastWriteTimeUtc(OffsetFile, new DateTime(2026, 11, 23, 10, ++writes, 0, DateTimeKind.Utc));
    }

    private void Reads(long seconds)
    {
        var before = machine.GetCurrentInstant();
        var now = moved.GetCurrentInstant();
        Assert.InRange(now - Duration.FromSeconds(seconds), before, machine.GetCurrentInstant());
    }
}
