using CoreGroupBot.Sandbox.Tenant;
using NodaTime;

namespace CoreGroupBot.Sandbox.Graph;

/// <summary>Installs the app for a person, and shows lines in their activity feed.</summary>
internal sealed class Teamwork(TenantState tenant, IClock clock)
{
    public async Task<IResult> Install(string user, HttpRequest request)
    {
        if (Staff.People.FirstOrDefault(person => person.Is(user)) is not { HasAccount: true } person)
        {
            return GraphRefusal.NoUser(user);
        }
        var (body, _) = await Answer.ReadObject(request);
        if (body?["teamsApp@odata.bind"].Text()?.EndsWith($"/appCatalogs/teamsApps/{Staff.TeamsAppId}", StringComparison.Ordinal) != true)
        {
            return GraphRefusal.BadRequest("The app is not in the catalogue.");
        }
        return tenant.Change(() => tenant.Apps.Add(person))
            ? Results.StatusCode(StatusCodes.Status201Created)
            : GraphRefusal.Of(409, "Conflict", "App is already installed in the user's personal scope.");
    }

    public async Task<IResult> Notify(string user, HttpRequest request)
    {
        if (Staff.People.FirstOrDefault(person => person.Is(user)) is not { } person || !tenant.Read(() => tenant.Apps.Contains(person)))
        {
            return GraphRefusal.Of(403, "Forbidden", "The app is not installed for the recipient.");
        }
        var (body, _) = await Answer.ReadObject(request);
        if (body?["previewText"]?["content"].Text() is not { } text || body["activityType"].Text() is not { } type)
        {
            return GraphRefusal.NotJson();
        }
        var chain = body["chainId"]?.ToString();
        tenant.Change(() =>
        {
            tenant.Feed.RemoveAll(line => line.To == person && chain is not null && line.Chain == chain);
            tenant.Feed.Add(new FeedLine(person, type, text, chain, clock.GetCurrentInstant()));
            return text;
        });
        return Results.NoContent();
    }
}
