using CoreGroupBot.Domain.Cases;

namespace CoreGroupBot.Domain.Boards;

public static partial class BoardFile
{
    private static Board Papers(Board board, CitedEntries of) => board with
    {
        MinutesCirculationWorkingDays = of.Count("minutesCirculationWorkingDays"),
        MinutesResponsibleRole = of.OneOf(
            "minutesResponsibleRole", Roles.KeyWorker, Roles.Chair, Roles.SecondChair, Roles.MinuteTaker),
        PlanCopyNotReceivedWorkingDays = of.Count("planCopyNotReceivedWorkingDays"),
        MinutesRequired = of.Flag("minutesRequired"),
        MinutesAnchor = of.OneOf("minutesAnchor", "core-group-held"),
        MinutesRecipients = of.OneOf("minutesRecipients", "core-group-members"),
        PlanCirculationWorkingDays = of.Count("planCirculationWorkingDays"),
        PlanCirculatedBy = of.OneOf("planCirculatedBy", Roles.KeyWorker),
        PlanCopyHolders = of.SomeOf(
            "planCopyHolders", "core-group-members", "professionals", "parents-and-carers", Roles.Child),
        PlanChangeSentTo = of.OneOf("planChangeSentTo", "child-protection-unit"),
        PlanMinorChangeSendsNotesOnly = of.Flag("planMinorChangeSendsNotesOnly"),
        OutcomesChangeableBy = of.OneOf("outcomesChangeableBy", "conference"),
        BringPlanToMeeting = of.Flag("bringPlanToMeeting"),
        SignsOfSafetyRequired = of.Flag("signsOfSafetyRequired"),
        ActionsDated = of.Flag("actionsDated"),
        AssessmentsOnTime = of.Flag("assessmentsOnTime"),
        ActionsImpactBased = of.Flag("actionsImpactBased"),
    };
}
