using CoreGroupBot.Sandbox.ServiceProcess;
using CoreGroupBot.Sandbox.Tenant;

namespace CoreGroupBot.Sandbox.Page;

/// <summary>Keeps "next" on the page true after something was done.</summary>
internal sealed class Timetable(BotOperations bot, Changes changes)
{
    public void Refresh() => _ = Ask();

    private async Task Ask()
    {
        try
        {
            await bot.AskNext(CancellationToken.None);
        }
        catch (ServiceRefusedException)
        {
            // The service is stopped: what it said last is shown until it says something else.
        }
        changes.Say();
    }
}
