using CoreGroupBot.Scheduling.Import;

namespace CoreGroupBot.Bot.Commands;

/// <summary>What was asked for on the command line.</summary>
public abstract record ImportArguments
{
    public const string Usage = """
        CoreGroupBot import --register FILE --core-groups FILE [--board KEY] [--accept-valid] [--dry-run]

          --register FILE     Children in Need census (.xml) or Welsh register (.csv:
                              child_id,conference_date,plan_start,plan_end,review_dates)
          --core-groups FILE  who meets for which children (.csv, one row a member):
                      reference,board,children,role,agency,person,line_manager,team_manager,
                      channel,next_review,first_held,last_held,minutes_circulated
                        reference           the case's own, such as CG-2026-014
                        board               sewscb, leaflet-2017, bolton, cwm-taf-morgannwg, sandwell,
                                            or one of your own (Boards:Folder)
                        children            the register's child ids, separated by spaces
                        role                key-worker (one), member, chair, second-chair, minute-taker,
                                            iro, conference-chair, family-member, child, advocate
                        agency              of a professional: up to 60 letters, digits, spaces
                                            and - & ' ( ) , . / as in "Health visiting"
                                            of the family: Mother, Father, Parent, Step-parent,
                                            Grandparent, Carer, Foster carer, Guardian, Sibling, Aunt,
                                            Uncle, Other relative, Family, Child, Young person, Advocacy
                        person              Entra object id or email; empty for the family. Emails are
                                            of the domains in Import:MailDomains, if that lists any
                        line_manager        of the member
                        team_manager        the key worker's, told of what is overdue; if empty, the
                                            key worker's line_manager is
                        channel             Teams channel id of the case channel; may be empty
                        next_review         yyyy-MM-dd or yyyy-MM-ddTHH:mm, London time
                        first_held, last_held, minutes_circulated
                                            core groups before this service, and when the record of
                                            the last one was circulated
                      What belongs to the group stands on its first row.
          --board KEY         board of the groups whose own cell is empty
          --accept-valid      write the groups that are right although others are wrong
          --dry-run           check and compare, write nothing

        Names, dates of birth and pupil numbers in the files are never kept. Importing the same files again changes nothing.
        Ends with 0 when done, 1 when problems stood in the way and nothing was changed, 2 when the command is wrong.
        """;

    private ImportArguments()
    {
    }

    public static ImportArguments Read(IReadOnlyList<string> args)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            return new Help();
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < args.Count; at++)
        {
            switch (args[at])
            {
                case "--accept-valid" or "--dry-run":
                    values[args[at]] = "";
                    break;
                case "--register" or "--core-groups" or "--board" when at + 1 < args.Count:
                    values[args[at]] = args[++at];
                    break;
                default:
                    return new Wrong($"{args[at]} is not understood, or lacks its value.");
            }
        }

        if (!values.TryGetValue("--register", out var register) || !values.TryGetValue("--core-groups", out var groups))
        {
            return new Wrong("Both --register and --core-groups are needed.");
        }

        return new[] { register, groups }.FirstOrDefault(file => !File.Exists(file)) is { } missing
            ? new Wrong($"There is no file {missing}.")
            : new Import(new ImportRequest(
                SourceFile.At(register), SourceFile.At(groups), values.GetValueOrDefault("--board"),
                values.ContainsKey("--accept-valid"), values.ContainsKey("--dry-run")));
    }

    public sealed record Help : ImportArguments;

    public sealed record Wrong(string Why) : ImportArguments;

    public sealed record Import(ImportRequest Request) : ImportArguments;
}
