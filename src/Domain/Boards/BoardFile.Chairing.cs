using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Boards;

public static partial class BoardFile
{
    private static readonly string[] Chairs =
    [
        Roles.KeyWorker, Roles.KeyWorkerManager, "any-member", "any-member-but-social-worker", "rota-of-agencies",
        "rota-of-members",
    ];

    private static Board Chairing(Board board, CitedEntries of) => board with
    {
        ChairFirst = of.OneOf("chairFirst", Chairs),
        ChairSubsequent = of.OneOf("chairSubsequent", Chairs),
        SocialWorkerMayChair = of.Flag("socialWorkerMayChair"),
        ChairOnRaisedConcern = of.OneOf("chairOnRaisedConcern", Roles.KeyWorkerManager),
        ChairAfterTier1 = of.OneOf("chairAfterTier1", Roles.KeyWorker),
        ChairMustBeOtherAgency = of.Flag("chairMustBeOtherAgency"),
        SecondChairRequired = of.Flag("secondChairRequired"),
        SecondChairNamedAt = of.OneOf("secondChairNamedAt", "first-core-group"),
        ChairRota = of.Flag("chairRota"),
        MinuteRota = of.OneOf("minuteRota", "optional", "required"),
        RotaAgreedAt = of.OneOf("rotaAgreedAt", "first-core-group"),
        MinuteTaker = of.OneOf("minuteTaker", "any-member", "chosen-by-key-worker", Roles.KeyWorker, "shared"),
        Coordinator = of.OneOf("coordinator", Roles.KeyWorker),
        KeyWorkerAbsent = of.OneOf("keyWorkerAbsent", "second-chair-else-meet-as-planned"),
        AdditionalMeetingIfAbsent = of.OneOf("additionalMeetingIfAbsent", "if-necessary"),
    };
}
