using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.CalendarView.Delta;
using Microsoft.Kiota.Abstractions;
using NodaTime;

namespace CoreGroupBot.Scheduling.Graph;

/// <param name="Events">Ids of what was changed, added or removed; of a first round everything that there is.</param>
/// <param name="Link">Where the next round begins.</param>
public sealed record RoundOfChanges(IReadOnlySet<string> Events, string Link);

/// <summary>What has changed in the organiser's calendar since the last round.</summary>
public sealed class OrganiserChanges(GraphServiceClient graph, IOptions<GraphOptions> options)
{
    private static readonly string[] Forgotten = ["syncStateNotFound", "syncStateInvalid", "resyncRequired", "ErrorInvalidSyncStateData"];

    public string Resource => $"users/{options.Value.Organiser}/calendarView";

    /// <summary>A first round. The window cannot be changed later, only by another first round.</summary>
    public Task<RoundOfChanges> Begin(Instant start, Instant end, CancellationToken ct) => Read(
        Delta.GetAsDeltaGetResponseAsync(
            request =>
            {
                request.QueryParameters.StartDateTime = start.ToString("g", null);
                request.QueryParameters.EndDateTime = end.ToString("g", null);
            },
            ct),
        ct);

    /// <returns>Null when Graph does not know any more where that was.</returns>
    public async Task<RoundOfChanges?> Since(string link, CancellationToken ct)
    {
        try
        {
            return await Read(Delta.WithUrl(link).GetAsDeltaGetResponseAsync(cancellationToken: ct), ct);
        }
        catch (ApiException forgotten) when (forgotten.ResponseStatusCode == 410
            || (forgotten is ODataError { Error.Code: { } code } && Forgotten.Contains(code, StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }
    }

    private DeltaRequestBuilder Delta => graph.Users[options.Value.Organiser].CalendarView.Delta;

    private async Task<RoundOfChanges> Read(Task<DeltaGetResponse?> first, CancellationToken ct)
    {
        var events = new HashSet<string>(StringComparer.Ordinal);
        var page = await first;
        while (true)
        {
            // What was removed comes as an id too. Of several words on one event the last counts, and it is read anyway.
            events.UnionWith((page?.Value ?? []).Select(one => one.Id).OfType<string>());
            if (page?.OdataNextLink is not { } next)
            {
                return new RoundOfChanges(
                    events, page?.OdataDeltaLink ?? throw new InvalidDataException("Graph ended a round of changes without saying where the next begins."));
            }

            page = await Delta.WithUrl(next).GetAsDeltaGetResponseAsync(cancellationToken: ct);
        }
    }
}
