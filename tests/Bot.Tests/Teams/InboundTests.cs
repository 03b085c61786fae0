using System.Net;
using System.Text.Json.Nodes;
using CoreGroupBot.Bot.Teams;
using CoreGroupBot.Domain.Cases;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>Who is let in. A forged token changes nothing, whatever is wrong with it.</summary>
public sealed class InboundTests : IAsyncLifetime
{
    private static readonly Instant Now = Groups.Utc(11, 23, 10);
    private ServiceUnderTest service = null!;

    public async Task InitializeAsync()
    {
        service = await ServiceUnderTest.Start(Now);
        await service.Happened(Groups.Case, Groups.After("bolton", new LocalDate(2026, 11, 16)));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    public static TheoryData<string> Forgeries =>
    [
        "no token", "not a token", "two parts", "alg none", "alg none with signature", "HS256 with the public key",
        "signed by a stranger under our key id", "unknown key id", "no key id", "key without endorsements",
        "key endorsed for another channel", "tampered payload", "tampered signature", "wrong issuer", "wrong audience",
        "audience missing", "expired", "no expiry", "not yet valid", "service address missing", "service address of another",
        "service address on a host not allowed", "other tenant in the conversation", "other tenant in the channel data",
        "no tenant", "no channel", "basic scheme", "two tokens", "RS384 header",
    ];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_is_refused_and_changes_nothing(string kind)
    {
        var activity = service.PressOf(Groups.KeyWorker, "meeting.held", new JsonObject
        {
            ["case"] = Groups.Case,
            ["held"] = "yes",
            ["date"] = "2026-11-20",
        });
        var (header, payload) = (service.Key.Header(), Signer.Payload(
            ServiceUnderTest.Issuer, ServiceUnderTest.App, Now, service.Microsoft.ServiceUrl));
        using var stranger = new Signer("teams-1", "msteams");
        using var bare = new Signer("bare");
        using var other = new Signer("other", "skype");
        var known = service.Microsoft.Signers;
        var seconds = Now.ToUnixTimeSeconds();
        string? token = null;
        switch (kind)
        {
            case "no token" or "basic scheme" or "two tokens": break;
            case "not a token": token = "abc"; break;
            case "two parts": token = $"{Signer.Part(header)}.{Signer.Part(payload)}"; break;
            case "alg none": header["alg"] = "none"; token = Signer.WithoutSignature(header, payload); break;
            case "alg none with signature": header["alg"] = "none"; break;
            case "RS384 header": header["alg"] = "RS384"; break;
            case "HS256 with the public key":
                header["alg"] = "HS256";
                token = service.Key.SignWithPublicKeyAsSecret(header, payload);
                break;
            case "signed by a stranger under our key id": token = stranger.Sign(header, payload); break;
            case "unknown key id": header["kid"] = "nobody"; break;
            case "no key id": header.Remove("kid"); break;
            case "key without endorsements": known.Add(bare); token = bare.Sign(bare.Header(), payload); break;
            case "key endorsed for another channel": known.Add(other); token = other.Sign(other.Header(), payload); break;
            case "tampered payload":
                var honest = service.Token().Split('.');
                payload["exp"] = seconds + 999999;
                token = $"{honest[0]}.{Signer.Part(payload)}.{honest[2]}";
                break;
            case "tampered signature": token = service.Token()[..^8] + "AAAAAAAA"; break;
            case "wrong issuer": payload["iss"] = "https://api.botframework.us"; break;
            case "wrong audience": payload["aud"] = Guid.NewGuid().ToString(); break;
            case "audience missing": payload.Remove("aud"); break;
            case "expired": payload["exp"] = seconds - 301; break;
            case "no expiry": payload.Remove("exp"); break;
            case "not yet valid": payload["nbf"] = seconds + 301; break;
            case "service address missing": payload.Remove("serviceurl"); break;
            case "service address of another": payload["serviceurl"] = "http://127.0.0.1:1/"; break;
            case "service address on a host not allowed":
                payload["serviceurl"] = "https://smba.trafficmanager.net.example/";
                activity["serviceUrl"] = "https://smba.trafficmanager.net.example/";
                break;
            case "other tenant in the conversation": activity["conversation"]!["tenantId"] = Guid.NewGuid().ToString(); break;
            case "other tenant in the channel data": activity["channelData"]!["tenant"]!["id"] = "other"; break;
            case "no tenant":
                activity["conversation"]!.AsObject().Remove("tenantId");
                activity.Remove("channelData");
                break;
            case "no channel": activity.Remove("channelId"); break;
            default: throw new InvalidOperationException(kind);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, MessagesEndpoint.Path)
        {
            Content = new StringContent(activity.ToJsonString()),
        };
        var authorization = kind switch
        {
            "no token" => null,
            "basic scheme" => $"Basic {service.Token()}",
            "two tokens" => $"Bearer {service.Token()} {service.Token()}",
            _ => $"Bearer {token ?? service.Key.Sign(header, payload)}",
        };
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Empty((await Case()).Meetings);
        Assert.Equal((0, 0), (service.Count("inbound"), service.Count("conversations")));
        Assert.Empty(service.Microsoft.Requests);
    }

    [Fact]
    public async Task The_honest_token_of_the_same_press_is_taken()
    {
        await service.Press(
            Groups.KeyWorker, "meeting.held", ("case", Groups.Case), ("held", "yes"), ("date", "2026-11-20"));
        Assert.Equal(new LocalDate(2026, 11, 20), (await Case()).LastMeeting!.Date);
    }

    [Theory]
    [InlineData(299, -299)]
    [InlineData(-299, 3600)]
    public async Task Five_minutes_of_skew_are_forgiven(int notBefore, int expires)
    {
        var seconds = Now.ToUnixTimeSeconds();
        var token = service.Token(payload =>
        {
            payload["nbf"] = seconds + notBefore;
            payload["exp"] = seconds + Math.Max(expires, notBefore + 1);
        });
        using var response = await service.Post(service.Activity("typing", Groups.KeyWorker).ToJsonString(), token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_new_key_is_read_at_once_and_unknown_ones_at_most_once_a_minute()
    {
        using var first = await service.Post(service.Activity("typing", Groups.KeyWorker));
        using var rolled = new Signer("teams-2", "msteams");
        service.Microsoft.Signers.Add(rolled);
        var payload = Signer.Payload(ServiceUnderTest.Issuer, ServiceUnderTest.App, Now, service.Microsoft.ServiceUrl);
        Task<HttpResponseMessage> Send(string token) =>
            service.Post(service.Activity("typing", Groups.KeyWorker).ToJsonString(), token);

        using var tooSoon = await Send(rolled.Sign(rolled.Header(), payload));
        service.Clock.Now += Duration.FromSeconds(61);
        using var read = await Send(rolled.Sign(rolled.Header(), payload));
        for (var n = 0; n < 5; n++)
        {
            using var unknown = new Signer($"unknown-{n}", "msteams");
            using var refused = await Send(unknown.Sign(unknown.Header(), payload));
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        }

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (tooSoon.StatusCode, read.StatusCode));
        Assert.Equal(2, service.Microsoft.KeysRead);
    }

    [Fact]
    public async Task A_stranger_a_malformed_body_and_a_long_one_get_their_own_answers()
    {
        using var malformed = await service.Post("{", service.Token());
        using var wrongType = await service.Post("""{"type":5}""", service.Token());
        using var noType = await service.Post("{}", service.Token());
        using var list = await service.Post("[]", service.Token());
        using var nothing = await service.Post("", service.Token());
        using var tooLong = await service.Post(new string(' ', MessagesEndpoint.LargestActivity + 1), service.Token());
        using var chunked = await service.Http.PostAsync(MessagesEndpoint.Path, new StreamContent(
            new UnknownLength(MessagesEndpoint.LargestActivity + 1)));
        using var read = await service.Http.GetAsync(MessagesEndpoint.Path);

        Assert.All([malformed, wrongType, noType, list, nothing],
            response => Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode));
        Assert.All([tooLong, chunked], response => Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, read.StatusCode);
    }

    [Fact]
    public async Task An_unknown_invoke_is_501_and_any_other_activity_is_200_without_a_body()
    {
        var invoke = service.Activity("invoke", Groups.KeyWorker);
        invoke["name"] = "composeExtension/query";
        using var unknown = await service.Post(invoke);
        using var reaction = await service.Post(service.Activity("messageReaction", Groups.KeyWorker));
        Assert.Equal((HttpStatusCode.NotImplemented, HttpStatusCode.OK), (unknown.StatusCode, reaction.StatusCode));
        Assert.Equal("", await reaction.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_press_delivered_twice_is_recorded_once_and_answered_the_same()
    {
        var press = service.PressOf(Groups.KeyWorker, "meeting.held", new JsonObject
        {
            ["case"] = Groups.Case,
            ["held"] = "yes",
            ["date"] = "2026-11-20",
        });
        using var first = await service.Post(press);
        using var second = await service.Post(press);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is MeetingHeld);
    }

    [Fact]
    public async Task Presses_delivered_at_the_same_time_are_recorded_once_and_answered_the_same()
    {
        var press = service.PressOf(Groups.KeyWorker, "meeting.held", new JsonObject
        {
            ["case"] = Groups.Case,
            ["held"] = "yes",
            ["date"] = "2026-11-20",
        });
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var response = await service.Post(press);
            return await response.Content.ReadAsStringAsync();
        }));
        Assert.Single(answers.Distinct());
        Assert.Single(service.Cases.History(Groups.Case), recorded => recorded.Event is MeetingHeld);
    }

    [Fact]
    public async Task A_message_delivered_twice_is_answered_once()
    {
        var message = service.Activity("message", Groups.KeyWorker);
        message["text"] = "help";
        using var first = await service.Post(message);
        using var second = await service.Post(message);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Single(service.Microsoft.Sent);
    }

    private async Task<CoreGroupCase> Case() => (await service.Cases.Open(Groups.Case, CancellationToken.None))!;

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class UnknownLength(int length) : Stream
    {
        private int left = length;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var given = Math.Min(count, left);
            buffer.AsSpan(offset, given).Fill((byte)' ');
            left -= given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
