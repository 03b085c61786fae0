using CoreGroupBot.Bot.Commands;
using Microsoft.Extensions.DependencyInjection;

namespace CoreGroupBot.Bot.Tests.Import;

public sealed class ImportCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("import-command-").FullName;
    private readonly ImportFixture fixture = new();
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter error = new() { NewLine = "\n" };

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        fixture.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Good_files_end_with_0_and_a_summary()
    {
        Assert.Equal(0, await Run(ImportFixture.Register, "--board", "bolton"));
        Assert.Equal(
            "Note: Import:MailDomains is empty: an email address at any domain is taken for a professional's. " +
            "List the domains of your agencies.\n" +
            "Note: 1 core group has no case channel: overdue dates are then told only to the key worker and manager, " +
            "and to whoever owes a report or record.\n" +
            "1 core group accepted: 1 opened, 0 updated, 0 unchanged; no problems.\n",
            output.ToString());
        Assert.Equal(["CG-1"], fixture.References);
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task Problems_are_printed_with_file_and_line_and_end_with_1()
    {
        Assert.Equal(1, await Run(ImportFixture.WrongRegister, "--board", "bolton"));
        Assert.Equal(
            "register.csv:2: `plan_start` 2026-05-04 is before `conference_date` 2026-05-05. " +
            "Correct whichever of the two dates is wrong.\n" +
            "Note: Import:MailDomains is empty: an email address at any domain is taken for a professional's. " +
            "List the domains of your agencies.\n" +
            "Nothing changed: 1 problem; 0 core groups are right.\n",
            output.ToString());
        Assert.Empty(fixture.References);
    }

    [Fact]
    public async Task A_dry_run_of_good_files_ends_with_0_and_writes_nothing()
    {
        Assert.Equal(0, await Run(ImportFixture.Register, "--board", "bolton", "--dry-run"));
        Assert.Contains("\nDry run, nothing changed. 1 core group would be", output.ToString(), StringComparison.Ordinal);
        Assert.Empty(fixture.References);
    }

    [Fact]
    public async Task A_board_that_is_not_known_is_wrong_usage()
    {
        Assert.Equal(2, await Run(ImportFixture.Register, "--board", "camden"));
        Assert.Contains("there are bolton, cwm-taf-morgannwg", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--register", "nowhere.csv", "--core-groups", "nowhere.csv")]
    [InlineData(2, "--register")]
    [InlineData(2, "--fast")]
    [InlineData(2)]
    [InlineData(0, "--help")]
    public async Task Wrong_usage_ends_with_2_and_help_with_0(int exit, params string[] args)
    {
        Assert.Equal(exit, await Command(args));
        Assert.Contains("--core-groups FILE", $"{output}{error}", StringComparison.Ordinal);
    }

    private async Task<int> Run(string register, params string[] more)
    {
        var registerFile = Path.Combine(folder, "register.csv");
        var groupsFile = Path.Combine(folder, "groups.csv");
        await File.WriteAllTextAsync(registerFile, register);
        await File.WriteAllTextAsync(groupsFile, ImportFixture.Groups);
        return await Command(["--register", registerFile, "--core-groups", groupsFile, .. more]);
    }

    private async Task<int> Command(string[] args)
    {
        await using var services = new ServiceCollection().AddSingleton(fixture.Importer).BuildServiceProvider();
        return await ImportCommand.Run(args, services, output, error, CancellationToken.None);
    }
}
