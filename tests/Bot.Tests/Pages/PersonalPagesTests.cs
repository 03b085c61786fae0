using System.Net;
using System.Text;
using CoreGroupBot.Bot.Pages;
using CoreGroupBot.Bot.Tests.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Pages;

/// <summary>What a personal link is answered with over the wire.</summary>
public sealed class PersonalPagesTests
{
    private static readonly Instant now = Groups.Utc(11, 23, 10);

    [Fact]
    public async Task A_page_is_shown_to_whom_it_belongs_and_kept_to_itself()
    {
        var counting = new Counting();
        await using var service = await Start(counting);

        using var response = await service.Http.GetAsync(Link(service));
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"<p>Health visiting &lt;b&gt; in {Groups.Case}</p>", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en-GB\">", page, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Opening_it_does_nothing_and_sending_its_form_does()
    {
        var counting = new Counting();
        await using var service = await Start(counting);
        var link = Link(service);

        (await service.Http.GetAsync(link)).Dispose();
        using (var head = new HttpRequestMessage(HttpMethod.Head, link))
        {
            (await service.Http.SendAsync(head)).Dispose();
        }

        Assert.Equal(0, counting.Acts);
        using var form = new FormUrlEncodedContent([new("what", "yes")]);
        using var response = await service.Http.PostAsync(link, form);
        Assert.Contains("said yes", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, counting.Acts);
    }

    [Fact]
    public async Task It_is_in_the_language_that_the_person_or_the_address_chose()
    {
        await using var service = await Start(new Counting());
        service.Execute($"insert into languages (entra_id, language) values ('{Groups.HealthVisitor}', 'cy')");
        var link = Link(service);

        Assert.Contains("<html lang=\"cy\">", await service.Http.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en-GB\">", await service.Http.GetStringAsync($"{link}?lang=en"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"cy\">", await service.Http.GetStringAsync($"{link}?lang=%3Cb%3E"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_opens_nothing_is_answered_alike_and_says_nothing_of_a_case()
    {
        var counting = new Counting();
        await using var service = await Start(counting);
        var good = Link(service);
        var ended = Link(service, until: now - Duration.FromSeconds(1));
        var links = service.Get<PersonalLinks>();
        string[] wrong =
        [
            $"{good[..^6]}AAAAAA", "/m/counting/x", "/m/nothing/x", ended,
            Local(service, links.Make("counting", "CG-none", "hold-1", Groups.HealthVisitor, now + Duration.FromDays(1))),
            Local(service, links.Make("counting", Groups.Case, "hold-1", Groups.Outsider, now + Duration.FromDays(1))),
            good.Replace("/counting/", "/other/", StringComparison.Ordinal),
        ];

        var answers = new HashSet<string>();
        foreach (var link in wrong)
        {
            using var response = await service.Http.GetAsync(link);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            answers.Add(await response.Content.ReadAsStringAsync());
            using var form = new FormUrlEncodedContent([new("what", "yes")]);
            using var posted = await service.Http.PostAsync(link, form);
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        }

        var page = Assert.Single(answers);
        Assert.Contains("This link opens nothing", page, StringComparison.Ordinal);
        Assert.Contains("Nid yw’r ddolen hon yn agor dim", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("CG-", page, StringComparison.Ordinal);
        Assert.Equal(0, counting.Acts);
    }

    [Fact]
    public async Task What_is_no_form_or_too_large_a_one_does_nothing()
    {
        var counting = new Counting();
        await using var service = await Start(counting);
        var link = Link(service);

        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var refused = await service.Http.PostAsync(link, json);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);

        using var large = new FormUrlEncodedContent([new("what", new string('x', PersonalPages.LargestForm))]);
        using var tooLarge = await service.Http.PostAsync(link, large);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        Assert.Equal(0, counting.Acts);
    }

    private static async Task<ServiceUnderTest> Start(Counting counting)
    {
        var service = await ServiceUnderTest.Start(now, services => services.AddSingleton<IPersonalPage>(counting));
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 16)));
        return service;
    }

    private static string Link(ServiceUnderTest service, Instant? until = null) => Local(
        service,
        service.Get<PersonalLinks>().Make("counting", Groups.Case, "hold-1", Groups.HealthVisitor, until ?? now + Duration.FromDays(1)));

    /// <summary>The public address of the service under test is not where it listens.</summary>
    private static string Local(ServiceUnderTest service, string? link) => new Uri(link!).AbsolutePath is var path
        && link!.StartsWith(service.Microsoft.Address, StringComparison.Ordinal) ? path : throw new InvalidOperationException(link);

    private sealed class Counting : IPersonalPage
    {
        public int Acts { get; private set; }

        public string Purpose => "counting";

        public PersonalPage? Show(PersonalVisit visit) =>
            new("Counting", Html.Of($"<p>{visit.Member.Agency} {"<b>"} in {visit.Case.Reference}</p>"));

        public Task<PersonalPage?> Act(PersonalVisit visit, IFormCollection form, CancellationToken ct)
        {
            Acts++;
            return Task.FromResult<PersonalPage?>(new("Counting", Html.Of($"<p>said {form["what"].ToString()}</p>")));
        }
    }
}
