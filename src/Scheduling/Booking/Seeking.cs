using CoreGroupBot.Domain.Calendar;
using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Domain.Meetings;
using CoreGroupBot.Scheduling.Graph;
using CoreGroupBot.Scheduling.Outbox;
using CoreGroupBot.Scheduling.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CoreGroupBot.Scheduling.Booking;

/// <summary>Reads the professionals' free/busy and chooses the best lawful slot.</summary>
public sealed class Seeking(
    CaseFiles cases, Guidance guidance, GroupAddresses addresses, FreeBusy freeBusy, PeopleTaken taken, IOptions<BookingOptions> options,
    IClock clock)
    : IDisposable
{
    /// <summary>One after the other from the last look at what is taken until the choice is stored, or two searches of one moment would
    /// choose the same time for one key worker.</summary>
    private readonly SemaphoreSlim choosing = new(1, 1);

    private static WorkingDays Calendar => Guidance.Calendar;

    public async Task<Delivery> Run(CoreGroupCase @case, Errand errand, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var terms = options.Value.Terms;
        if (SlotSearch.For(@case, guidance.BoardOf(@case), terms, guidance.AllDeadlinesOf(@case), Calendar, now) is not { } search)
        {
            return new Delivery.Obsolete();
        }

        var today = London.DateOf(now);
        var found = await Find(@case, errand, search, terms, today, ct);

        await choosing.WaitAsync(ct);
        try
        {
            return await Store(@case, found, ct);
        }
        finally
        {
            choosing.Release();
        }
    }

    public void Dispose() => choosing.Dispose();

    private async Task<Delivery> Store(CoreGroupCase @case, CaseEvent found, CancellationToken ct)
    {
        // A time that the key worker chose themselves is theirs to choose.
        if (found is SlotChosen chosen && chosen.Start != @case.Wish && await taken.IsKeyWorkerTaken(@case, chosen, ct))
        {
            return new Delivery.Later("Another core group took that time during the search.");
        }

        // Read and chosen for the case as it was: if anything has happened since, the next attempt reads again.
        var isRecorded = false;
        await cases.Record(@case.Reference, "calendar", current =>
        {
            isRecorded = current?.Version == @case.Version;
            return isRecorded ? [found] : [];
        }, ct);
        return isRecorded ? new Delivery.Done() : new Delivery.Later("The case changed during the search.");
    }

    private async Task<CaseEvent> Find(
        CoreGroupCase @case, Errand errand, SlotSearch search, BookingTerms terms, LocalDate today, CancellationToken ct)
    {
        if (@case.KeyWorker is null)
        {
            return None(search, today, () => Say("The register names no key worker for this core group, so nobody can approve a time."));
        }

        var members = @case.Attending.ToList();
        var diaries = await Diaries(@case, members, search.Question, terms, ct);
        var wording = new SlotWording(
            search, members, diaries, Calendar, () => search.Question.Chairs is [var who, ..] ? Chairing.InWords(@case, who) : null);
        return SlotFinder.Find(search.Question, members, diaries, Calendar) switch
        {
            SlotAnswer.Found found => Chosen(@case, errand, search, wording, found),
            SlotAnswer.None none => None(search, today, () => wording.Explanation(none)),
            _ => throw new InvalidOperationException("Unknown answer to a search."),
        };
    }

    private static SlotChosen Chosen(CoreGroupCase @case, Errand errand, SlotSearch search, SlotWording wording, SlotAnswer.Found found)
    {
        var why = KeptWords.Of(() => wording.Reason(found) + Instead(@case));
        return new SlotChosen(errand.Hold, found.Best.Start, search.Question.Minutes, why.English)
        {
            ReasonInWelsh = why.Welsh,
            Others = [.. found.Others.Select(other => (other.Start, Note: KeptWords.Of(() => wording.Offer(other))))
                .Select(other => new OtherSlot(other.Start, other.Note.English) { NoteInWelsh = other.Note.Welsh })],
            Accepted = found.IsWish ? @case.WishWay : null,
            Room = found.Best.Room,
        };
    }

    private static NoSlotFound None(SlotSearch search, LocalDate today, Func<string> explanation)
    {
        var why = KeptWords.Of(explanation);
        return new NoSlotFound(search.Binding.Due, today, why.English) { ExplanationInWelsh = why.Welsh };
    }

    /// <summary>The booked core group that the key worker has another date looked for.</summary>
    private static string Instead(CoreGroupCase @case) => @case.Booked is { IsToMove: true } booked
        ? " " + Say($"It takes the place of the core group booked for {InWords.When(booked.Start)}, which stands until this one is accepted.")
        : "";

    /// <summary>By member, and of rooms by address. Whoever has no mailbox that can be read has no diary here.</summary>
    private async Task<IReadOnlyDictionary<string, Diary>> Diaries(
        CoreGroupCase @case, List<Member> members, SlotQuestion question, BookingTerms terms, CancellationToken ct)
    {
        var known = new Dictionary<string, string>(await addresses.Of(members, ct), StringComparer.Ordinal);
        if (question.Chairs.Contains(Roles.KeyWorkerManager) && await addresses.Of(@case.Group.TeamManager, ct) is { } manager)
        {
            known[Roles.KeyWorkerManager] = manager;
        }

        foreach (var room in question.Rooms)
        {
            known[room] = room;
        }

        var read = await freeBusy.Read(known.Values, question.Earliest.Date, question.LastDay, ct);
        var times = await taken.Of(@case, members, question.Earliest.Date, question.LastDay, ct);
        return known.ToDictionary(
            one => one.Key,
            one => members.Find(member => member.Id == one.Key) is { } member
                ? terms.Of(member, PeopleTaken.Over(read[one.Value], times[member.Id]))
                : read[one.Value],
            StringComparer.Ordinal);
    }
}
