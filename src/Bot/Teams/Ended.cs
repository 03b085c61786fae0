using CoreGroupBot.Scheduling.Outbox;

namespace CoreGroupBot.Bot.Teams;

/// <summary>What an answer of Teams means for the parcel.</summary>
internal static class Ended
{
    public static Delivery As(ConnectorAnswer answer) => answer switch
    {
        ConnectorAnswer.NotYet notYet => new Delivery.NotYet(notYet.After, KeepsPlace: true),
        ConnectorAnswer.Later later => new Delivery.Later(later.Problem, later.After),
        ConnectorAnswer.Refused refused => new Delivery.Refused(refused.Problem),
        // Taken, but without an id to change it by.
        _ => new Delivery.Done(),
    };
}
