using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Boards;

public static partial class BoardFile
{
    private static readonly string[] Owing =
    [
        Roles.Member, "absent-member", "new-member", "agreed-member", "best-placed-professional", "member-but-social-worker",
        "core-group", Roles.Chair, Roles.MinuteTaker, Roles.KeyWorker,
    ];

    private static readonly string[] Told =
    [
        Roles.KeyWorker, Roles.KeyWorkerManager, Roles.Member, Roles.MemberLineManager, Roles.SafeguardingLead,
        Roles.ConferenceChair, Roles.ReviewingOfficer, Roles.SeniorManager,
    ];

    private static Board Lists(Board board, CitedEntries of) => board with
    {
        RoleRules = of.List("roleRules", "id", RoleRuleOf, rule => rule.Id),
        Duties = of.List("duties", "id", DutyOf, duty => duty.Id),
        Checklist = of.List("checklist", "id", ItemOf, item => item.Id),
        Concerns = of.List("concerns", "key", CategoryOf, category => category.Key),
        ConcernLadder = of.List("concernLadder", StepOf),
        Documents = of.Inside("documents") is { } documents ? DocumentsOf(documents) : new BoardDocuments(),
    };

    private static RoleRule RoleRuleOf(CitedEntries rule) => new(rule.Key("id"), WordsOf(rule));

    private static Duty DutyOf(CitedEntries duty) => new(
        duty.Key("id"), duty.Word<DutyTime>("when"), duty.Word("who", Owing), WordsOf(duty), duty.Verbs("verbs"));

    private static ChecklistItem ItemOf(CitedEntries item) =>
        new(item.Key("id"), item.Word<ChecklistPart>("part"), item.Word("who", Roles.Member, Roles.Chair), item.Citation(), item.Verbs("verbs"));

    private static ConcernCategory CategoryOf(CitedEntries category) =>
        new(category.Key("key"), category.Word<ConcernKind>("kind"), category.Citation());

    private static ConcernStep StepOf(CitedEntries step) => new(
        step.Word("of", "plan", "group", "both") switch { "plan" => ConcernKind.Plan, "group" => ConcernKind.Group, _ => null },
        step.AnyOf("roles", Told), step.Text("who"), step.Word<Force>("force"), step.Citation());

    private static IReadOnlyList<Statement> WordsOf(CitedEntries entry) => entry.Some("words", statement =>
        new Statement(statement.Word<Force>("force"), statement.Citation()));

    private static BoardDocuments DocumentsOf(CitedEntries of)
    {
        var documents = new BoardDocuments
        {
            Record = Fields("record"),
            Plan = Fields("plan"),
            ReviewReport = Fields("reviewReport"),
            ReviewContribution = Fields("reviewContribution"),
            AbsenceReport = Fields("absenceReport"),
            ResolutionRequest = Fields("resolutionRequest"),
            ResolutionAgenda = Fields("resolutionAgenda"),
            ResolutionRecord = Fields("resolutionRecord"),
        };
        of.RefuseUnread();
        return documents;

        IReadOnlyList<DocumentField> Fields(string document) => of.List(document, "id", field =>
            new DocumentField(field.Key("id"), field.Text("label"), field.Word<FieldForce>("asked"), field.Citation()),
            field => field.Id);
    }
}
