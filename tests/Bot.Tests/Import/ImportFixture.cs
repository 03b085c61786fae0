using System.Collections.Concurrent;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Scheduling.Import;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Import;

/// <summary>An importer over a dictionary on Monday 15 June 2026, and two files that go together.</summary>
internal sealed class ImportFixture : IClock
{
    public const string Register =
        "child_id,conference_date,plan_start,plan_end,review_dates\n77,2026-05-05,2026-05-05,,2026-08-03\n";

    public const string WrongRegister =
        "child_id,conference_date,plan_start,plan_end,review_dates\n77,2026-05-05,2026-05-04,,\n";

    public const string Groups =
        "reference,board,children,role,agency,person,line_manager,team_manager,channel,next_review,first_held," +
        "last_held,minutes_circulated\nCG-1,,77,key-worker,Social care,sw@example.org,,,,,,,\n";

    public ConcurrentDictionary<string, CoreGroupCase> Cases { get; } = new();

    public Importer Importer => new(
        this,
        (reference, _) => Task.FromResult(Cases.GetValueOrDefault(reference)),
        (reference, by, decide, _) =>
        {
            var events = decide(Cases.GetValueOrDefault(reference));
            if (Fold.Of(reference, events.Select((each, at) => new Recorded(at + 1, default, by, each))) is { } opened)
            {
                Cases[reference] = opened;
            }

            return Task.FromResult(Cases.GetValueOrDefault(reference));
        });

    public Instant GetCurrentInstant() => Instant.FromUtc(2026, 6, 15, 9, 0);
}
