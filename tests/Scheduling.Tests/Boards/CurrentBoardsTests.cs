using CoreGroupBot.Domain.Boards;
using CoreGroupBot.Scheduling.Boards;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoreGroupBot.Scheduling.Tests.Boards;

public sealed class CurrentBoardsTests : IDisposable
{
    private readonly OwnBoards own = new();

    public void Dispose() => own.Dispose();

    [Fact]
    public void Without_a_folder_there_are_the_boards_that_the_service_comes_with() =>
        Assert.Equal(BoardLibrary.Embedded.Keys, new CurrentBoards().Library.Keys);

    [Fact]
    public void An_own_board_is_added_and_another_one_overridden()
    {
        own.Put("own", 5);
        own.Put("bolton", 7);

        var library = new CurrentBoards(own.Folder).Library;

        Assert.Equal(6, library.Boards.Count);
        Assert.Equal(5, library.Named("own").FirstMeetingWorkingDays?.Value);
        Assert.Equal(7, library.Named("bolton").FirstMeetingWorkingDays?.Value);
        Assert.Null(library.Named("bolton").MaxIntervalWeeks);
    }

    [Fact]
    public void Reading_again_names_what_changed_came_and_went()
    {
        own.Put("bolton", 7);
        own.Put("gone", 7);
        own.Put("same", 7);
        var boards = new CurrentBoards(own.Folder);
        Assert.Empty(boards.ReadAgain());

        own.Put("bolton", 8);
        own.Remove("gone");
        own.Put("new", 7);

        Assert.Equal(["bolton", "gone", "new"], boards.ReadAgain());
        Assert.Empty(boards.ReadAgain());
    }

    [Fact]
    public void A_bad_file_leaves_every_board_as_it_was()
    {
        own.Put("own", 5);
        var boards = new CurrentBoards(own.Folder);
        own.Put("own", 6);
        own.Put("bad", "{}");

        var refused = Assert.Throws<BoardFileException>(boards.ReadAgain);

        Assert.Equal(["$.source", "$.key", "$.name", "$.document", "$.confirmWithBoard"], refused.Faults.Select(fault => fault.Path));
        Assert.Equal(5, boards.Library.Named("own").FirstMeetingWorkingDays?.Value);
        Assert.False(boards.Library.Knows("bad"));
    }

    [Fact]
    public void A_folder_that_has_gone_leaves_every_board_as_it_was()
    {
        using var other = new OwnBoards();
        other.Put("own", 5);
        var boards = new CurrentBoards(other.Folder);
        Directory.Move(other.Folder, Path.Combine(own.Folder, "elsewhere"));

        Assert.Throws<BoardFileException>(boards.ReadAgain);
        Assert.True(boards.Library.Knows("own"));

        Directory.Move(Path.Combine(own.Folder, "elsewhere"), other.Folder);
        Assert.Empty(boards.ReadAgain());
    }

    [Fact]
    public void The_settings_are_refused_with_every_fault_of_every_file()
    {
        own.Put("first", "{");
        own.Put("second", """{ "key": "second" }""");
        own.Put("right", 5);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Boards:Folder"] = own.Folder }).Build();
        using var services = new ServiceCollection().AddBoards(configuration).BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(
            ["first.json: $ ", "second.json: $.source ", "second.json: $.name ", "second.json: $.document ", "second.json: $.confirmWithBoard "],
            refused.Failures.Select(failure => failure[(failure.LastIndexOf(Path.DirectorySeparatorChar) + 1)..])
                .Select(failure => string.Concat(failure.Split(' ').Take(2).Select(word => $"{word} "))));
        Assert.All(refused.Failures, failure => Assert.StartsWith("Boards:Folder has ", failure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("owner@council.example", true)]
    [InlineData("the owner", false)]
    [InlineData("The owner <owner@council.example>", false)]
    public void An_owner_that_is_not_an_address_is_refused(string owner, bool isRight)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Boards:Owner"] = owner }).Build();
        using var services = new ServiceCollection().AddBoards(configuration).BuildServiceProvider();

        var refused = Record.Exception(services.GetRequiredService<IStartupValidator>().Validate);

        Assert.Equal(isRight, refused is null);
        Assert.True(isRight || refused!.Message.StartsWith("Boards:Owner is not an email address", StringComparison.Ordinal));
    }
}
