namespace CoreGroupBot.Bot.Teams;

/// <summary>Settings <c>Entra:*</c> as far as Teams needs them: whose tenant, and which app the tokens must be for.</summary>
public sealed class AppRegistration
{
    public const string Section = "Entra";

    public string TenantId { get; set; } = "";

    public string ClientId { get; set; } = "";

    /// <summary>The app as a participant of a conversation.</summary>
    public string BotId => $"28:{ClientId}";
}
