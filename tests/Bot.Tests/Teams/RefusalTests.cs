using System.Net;
using CoreGroupBot.Bot.Teams;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>What Teams refuses, in all the shapes in which it says so.</summary>
public sealed class RefusalTests
{
    private static readonly Instant Now = Groups.Utc(11, 23, 10);

    [Theory]
    [InlineData(412, """{"error":{"code":"PreconditionFailed","message":"x"}}""")]
    [InlineData(429, """{"error":{"code":"Throttled","message":"x"}}""")]
    [InlineData(500, """{"error":{"code":"ServiceError","message":"x"}}""")]
    [InlineData(502, "<html>bad gateway</html>")]
    [InlineData(503, "")]
    [InlineData(504, "null")]
    [InlineData(401, """{"message":"Authorization has been denied for this request."}""")]
    public void What_may_pass_is_tried_again(int status, string body) =>
        Assert.IsType<ConnectorAnswer.Later>(Refusals.Sort((HttpStatusCode)status, body, null, Now));

    [Theory]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"x"}}""", "400 BadSyntax: the request is not understood")]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", "403 BotNotInConversationRoster: the app is not installed there")]
    [InlineData(403, """{"error":{"code":"ForbiddenOperationException","message":"x"}}""", "403 ForbiddenOperationException: the app is not installed there")]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin","message":"x"}}""", "403 BotDisabledByAdmin: an administrator has disabled the app")]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser","message":"x"}}""", "403 ConversationBlockedByUser: the person has blocked or removed the app")]
    [InlineData(403, """{"errorCode":209,"message":"{ \"subCode\": \"MessageWritesBlocked\", \"details\": \"x\" }"}""", "403 MessageWritesBlocked: the person has blocked or removed the app")]
    [InlineData(403, """{"message":"The bot isn't authorized"}""", "403: the app may not write there")]
    [InlineData(403, """{"errorCode":209,"message":"not json"}""", "403: the app may not write there")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig","message":"x"}}""", "413 MessageSizeTooBig: the message is too large")]
    public void What_will_not_pass_is_given_up_with_its_reason(int status, string body, string problem)
    {
        var refused = Assert.IsType<ConnectorAnswer.Refused>(Refusals.Sort((HttpStatusCode)status, body, null, Now));
        Assert.Equal((problem, false), (refused.Problem, refused.IsGone));
    }

    [Fact]
    public void What_is_gone_is_known_as_gone()
    {
        var refused = Assert.IsType<ConnectorAnswer.Refused>(Refusals.Sort(
            HttpStatusCode.NotFound, """{"error":{"code":"ActivityNotFoundInConversation","message":"x"}}""", null, Now));
        Assert.True(refused.IsGone);
    }

    [Fact]
    public void A_name_in_an_error_is_not_passed_on()
    {
        var refused = Assert.IsType<ConnectorAnswer.Refused>(Refusals.Sort(
            HttpStatusCode.BadRequest, """{"error":{"code":"Jo Bloggs <jo@example>","message":"Jo Bloggs"}}""", null, Now));
        Assert.DoesNotContain("Bloggs", refused.Problem);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("Mon, 23 Nov 2026 10:00:45 GMT", 45)]
    [InlineData("999999", 3600)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void The_wait_that_is_asked_for_is_kept_up_to_an_hour(string? header, int? seconds)
    {
        var later = Assert.IsType<ConnectorAnswer.Later>(Refusals.Sort(HttpStatusCode.TooManyRequests, "{}", header, Now));
        Assert.Equal(seconds is { } wait ? Duration.FromSeconds(wait) : null, later.After);
    }
}
