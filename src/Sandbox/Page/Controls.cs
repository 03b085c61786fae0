using System.Text.Json.Nodes;
using CoreGroupBot.Sandbox.Clock;
using CoreGroupBot.Sandbox.Graph;
using CoreGroupBot.Sandbox.ServiceProcess;
using CoreGroupBot.Sandbox.Tenant;
using CoreGroupBot.Sandbox.Trouble;
using NodaTime;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>The clock, the service's switch, and what is to go wrong.</summary>
internal sealed class Controls(
    SandboxClock clock, Journey journey, BotProcess process, BotOperations bot, ChangeNotifications notifications, Luck luck,
    Changes changes)
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    public async Task<IResult> Move(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (!TryTarget(body?["to"].Text(), out var target))
        {
            return Answer.Problem(
                "Send {\"to\": \"next\", \"day\", \"week\" or a London time such as \"2026-06-05T09:00\"}.", 400);
        }
        if (target <= clock.GetCurrentInstant())
        {
            return Answer.Problem("The clock only goes forwards: choose a later time.", 400);
        }
        if (!journey.TryBegin())
        {
            return Answer.Problem("The clock is moving already: wait until it stands.", 409);
        }
        changes.Say();
        try
        {
            return Moved(await Go(target, MayJump(body), request.HttpContext.RequestAborted));
        }
        catch (ServiceRefusedException refused)
        {
            return Answer.Problem(refused.Message, StatusCodes.Status502BadGateway);
        }
        finally
        {
            journey.End();
            changes.Say();
        }
    }

    public async Task<IResult> Switch(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        var wish = body?["do"].Text();
        if (wish is not ("kill" or "start" or "restart"))
        {
            return Answer.Problem("Send {\"do\": \"kill\", \"start\" or \"restart\"}.", 400);
        }
        if (wish is "kill" or "restart")
        {
            process.Kill();
        }
        if (wish is "start" or "restart")
        {
            try
            {
                process.Start();
            }
            catch (FileNotFoundException missing)
            {
                return Answer.Problem(missing.Message, StatusCodes.Status409Conflict);
            }
            if (!await bot.UntilHealthy(StartLimit, () => process.Running, request.HttpContext.RequestAborted))
            {
                return Answer.Problem(
                    "The service was started but does not answer: read its output in the terminal.", 502);
            }
            notifications.Resume();
        }
        return Answer.Json(new JsonObject { ["running"] = process.Running, ["restarts"] = process.Restarts });
    }

    public async Task<IResult> Trouble(HttpRequest request)
    {
        var (body, _) = await Answer.ReadObject(request);
        if (!Choices.TryRead<Answering>(body?["answering"].Text(), out var answering)
            || !Choices.TryRead<Notifying>(body?["notifying"].Text(), out var notifying))
        {
            return Answer.Problem(
                $"Send \"answering\" ({Choices.All<Answering>()}) and \"notifying\" ({Choices.All<Notifying>()}).", 400);
        }
        luck.Choose(answering.Value, notifying.Value);
        return Answer.Json(luck.Json());
    }

    /// <summary>{"jump": false} moves only with a service that acts on every hop, and answers 502 without one.</summary>
    private static bool MayJump(JsonObject? body) => body?["jump"] is not JsonValue jump || !jump.TryGetValue(out bool may) || may;

    private async Task<int> Go(Instant? target, bool mayJump, CancellationToken cancellation)
    {
        if (!mayJump || await bot.IsHealthy(cancellation))
        {
            return await journey.Go(target, cancellation);
        }
        journey.Jump(target ?? throw new ServiceRefusedException(
            "The service is stopped, so nobody knows what is next: start it, or choose a day or a week."));
        return 1;
    }

    private IResult Moved(int hops) => Answer.Json(new JsonObject
    {
        ["now"] = Json.Time(clock.GetCurrentInstant()),
        ["next"] = Json.Time(bot.Next),
        ["hops"] = hops,
    });

    private bool TryTarget(string? to, out Instant? target)
    {
        var now = clock.GetCurrentInstant();
        var local = now.InZone(London.Zone).LocalDateTime;
        target = to switch
        {
            "day" => London.At(local.PlusDays(1)),
            "week" => London.At(local.PlusWeeks(1)),
            _ => London.Read(to),
        };
        return target is not null || to == "next";
    }
}
