using System.Net;
using CoreGroupBot.Bot.Teams;
using NodaTime;

namespace CoreGroupBot.Bot.Tests.Teams;

/// <summary>What Teams refuses, in all the shapes in which it says so.</summary>
public sealed class RefusalTests
{
    private static readonly Instant Now = Groups.Utc(11, 23, 10);

    [Theory]
    [InlineData(408, "", "408")]
    [InlineData(412, """{"error":{"code":"PreconditionFailed","message":"x"}}""", "PreconditionFailed")]
    [InlineData(429, """{"error":{"code":"Throttled","message":"x"}}""", "Throttled")]
    [InlineData(500, """{"error":{"code":"ServiceError","message":"x"}}""", "ServiceError")]
    [InlineData(502, "<html>bad gateway</html>", "502")]
    [InlineData(503, "", "503")]
    [InlineData(504, "null", "504")]
    public void What_may_pass_is_tried_again(int status, string body, string code)
    {
        var later = Assert.IsType<ConnectorAnswer.Later>(Refusals.Sort((HttpStatusCode)status, body, null, Now));
        Assert.Equal((code, status == 500), (later.Code, later.IsOurs));
    }

    /// <summary>Microsoft's table and what is seen beside it, in the three shapes of body.</summary>
    [Theory]
    [InlineData(400, """{"error":{"code":"Bad Argument","message":"x"}}""", Refusal.Ours, "BadArgument", "400 BadArgument: the request is not understood")]
    [InlineData(400, """{"error":{"code":"BadSyntax","message":"x"}}""", Refusal.Ours, "BadSyntax", "400 BadSyntax: the request is not understood")]
    [InlineData(401, """{"error":{"code":"BotNotRegistered","message":"x"}}""", Refusal.Ours, "BotNotRegistered", "401 BotNotRegistered: Teams does not know the bot")]
    [InlineData(401, """{"message":"Authorization has been denied for this request."}""", Refusal.TokenNotTaken, "401", "401: the service's own token is not accepted")]
    [InlineData(403, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}""", Refusal.NotInstalled, "BotNotInConversationRoster", "403 BotNotInConversationRoster: the app is not installed there")]
    [InlineData(403, """{"error":{"code":"ForbiddenOperationException","message":"x"}}""", Refusal.NotInstalled, "ForbiddenOperationException", "403 ForbiddenOperationException: the app is not installed there")]
    [InlineData(403, """{"error":{"code":"BotDisabledByAdmin","message":"x"}}""", Refusal.Disabled, "BotDisabledByAdmin", "403 BotDisabledByAdmin: an administrator has disabled the app")]
    [InlineData(403, """{"error":{"code":"ConversationBlockedByUser","message":"x"}}""", Refusal.Blocked, "ConversationBlockedByUser", "403 ConversationBlockedByUser: the person has blocked or removed the app")]
    [InlineData(403, """{"errorCode":209,"message":"{ \"subCode\": \"MessageWritesBlocked\", \"details\": \"x\" }"}""", Refusal.Blocked, "MessageWritesBlocked", "403 MessageWritesBlocked: the person has blocked or removed the app")]
    [InlineData(403, """{"error":{"code":"NotEnoughPermissions","message":"x"}}""", Refusal.Ours, "NotEnoughPermissions", "403 NotEnoughPermissions: the app lacks a permission")]
    [InlineData(403, """{"error":{"code":"InvalidBotApiHost","message":"x"}}""", Refusal.WrongHost, "InvalidBotApiHost", "403 InvalidBotApiHost: the address is that of another cloud")]
    [InlineData(403, """{"message":"The bot isn't authorized"}""", Refusal.NotAllowed, "403", "403: the app may not write there")]
    [InlineData(403, """{"errorCode":209,"message":"not json"}""", Refusal.NotAllowed, "403", "403: the app may not write there")]
    [InlineData(404, """{"error":{"code":"ActivityNotFoundInConversation","message":"x"}}""", Refusal.Gone, "ActivityNotFoundInConversation", "404 ActivityNotFoundInConversation: the conversation or message is not there")]
    [InlineData(404, """{"error":{"code":"ConversationNotFound","message":"x"}}""", Refusal.Gone, "ConversationNotFound", "404 ConversationNotFound: the conversation or message is not there")]
    [InlineData(410, "", Refusal.Gone, "410", "410: the conversation or message is not there")]
    [InlineData(413, """{"error":{"code":"MessageSizeTooBig","message":"x"}}""", Refusal.Ours, "MessageSizeTooBig", "413 MessageSizeTooBig: the message is too large")]
    [InlineData(418, "[]", Refusal.Ours, "418", "418: the request is not understood")]
    public void What_will_not_pass_is_given_up_with_its_reason(int status, string body, Refusal why, string code, string problem)
    {
        var refused = Assert.IsType<ConnectorAnswer.Refused>(Refusals.Sort((HttpStatusCode)status, body, null, Now));
        Assert.Equal((problem, why, code), (refused.Problem, refused.Why, refused.Code));
        Assert.Equal(why is Refusal.NotInstalled or Refusal.Blocked or Refusal.Disabled or Refusal.NotAllowed, refused.IsShut);
        Assert.Equal(why is Refusal.Gone, refused.IsGone);
        // Where nobody but the person can do anything, no operator is asked to.
        Assert.Equal(why is Refusal.Gone or Refusal.NotInstalled or Refusal.Blocked, WhatToDo.About(refused) is null);
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
