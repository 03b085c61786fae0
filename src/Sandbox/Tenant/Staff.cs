namespace CoreGroupBot.Sandbox.Tenant;

/// <summary>The people of the invented core groups, one for each board and a second in Cwm Taf Morgannwg, in the order of the stories and with the ids that
/// the sample files use.</summary>
internal static class Staff
{
    public const string TenantId = "5a5d0000-0000-4000-8000-000000000001";
    public const string ClientId = "5a5d0000-0000-4000-8000-000000000002";
    public const string OperatorId = "5a5d0000-0000-4000-8000-000000000003";

    /// <summary>Of the app in the tenant's catalogue.</summary>
    public const string TeamsAppId = "5a5d0000-0000-4000-8000-000000000005";

    /// <summary>The shared mailbox that owns every meeting. It is not a person and has no page of its own.</summary>
    public static Person Organiser { get; } = new(Id(0, 4), "Core group meetings", "Shared mailbox", "", "")
    {
        Mail = "coregroups@sandbox.example",
        HasApp = false,
    };

    /// <summary>Rooms that core groups can be held in, the best first. A room has a mailbox, which answers for itself, and no page.</summary>
    public static IReadOnlyList<Person> Rooms { get; } =
    [
        .. new[] { "Juniper", "Hazel", "Rowan", "Alder", "Linden", "Maple" }.Select(
            (name, n) => new Person(Id(6, n + 1), $"{name} room", "Room", "", "") { HasApp = false }),
    ];

    public static IReadOnlyList<Person> People { get; } =
    [
        new(Id(5, 1), "Amara Featherfinch", "Social worker", "Children's services", "sandwell"),
        new(Id(5, 2), "Roland Buttercrumb", "Team manager", "Children's services", "sandwell"),
        new(Id(5, 3), "Jasmin Willowherb", "Health visitor", "Health visiting", "sandwell"),
        new(Id(5, 4), "Maeve Pencilcase", "Teacher", "School", "sandwell"),
        new(Id(5, 5), "PC Dev Lamplighter", "Police officer", "Police", "sandwell"),
        new(Id(5, 6), "Hester Cloudberry", "School nurse", "School nursing", "sandwell") { HasMailbox = false },
        new(Id(5, 7), "Olwen Tinderbox", "Health line manager", "Health visiting", "sandwell"),
        new(Id(5, 8), "Dr Ivy Thimblewood", "GP", "General practice", "sandwell")
        {
            Mail = "ivy.thimblewood@millpond-surgery.example",
            HasAccount = false,
            HasMailbox = false,
            HasApp = false,
        },

        new(Id(3, 1), "Priya Marmaladeworth", "Social worker", "Children's services", "bolton"),
        new(Id(3, 2), "Alfie Cobblestone", "Team manager", "Children's services", "bolton"),
        new(Id(3, 3), "Dorothy Swansdown", "Health visitor", "Health visiting", "bolton"),
        new(Id(3, 4), "Yusuf Slatewright", "Teacher", "School", "bolton"),
        new(Id(3, 5), "PC Gemma Hollowbrook", "Police officer", "Police", "bolton"),
        new(Id(3, 6), "Kit Butterworthy", "Family support worker", "Children's services", "bolton"),
        new(Id(3, 7), "Beatrix Stopwatch", "Head teacher", "School", "bolton"),

        new(Id(4, 1), "Eleri Moonpenny", "Social worker", "Children's services", "cwm-taf-morgannwg"),
        new(Id(4, 2), "Gareth Candlewick", "Team manager", "Children's services", "cwm-taf-morgannwg"),
        new(Id(4, 3), "Ffion Dewberry", "Health visitor", "Health visiting", "cwm-taf-morgannwg"),
        new(Id(4, 4), "Dylan Bookbinder", "Teacher", "School", "cwm-taf-morgannwg"),
        new(Id(4, 5), "PC Bethan Whistledown", "Police officer", "Police", "cwm-taf-morgannwg"),
        new(Id(4, 6), "Seren Oakapple", "Independent reviewing officer", "Children's services", "cwm-taf-morgannwg"),
        new(Id(4, 7), "Alun Kettleby", "Health line manager", "Health visiting", "cwm-taf-morgannwg"),
        new(Id(4, 8), "Rhodri Silverthatch", "Service manager", "Children's services", "cwm-taf-morgannwg"),
        new(Id(4, 9), "Lowri Harbourlight", "Conference chair", "Children's services", "cwm-taf-morgannwg"),

        new(Id(1, 1), "Carys Quillfeather", "Social worker", "Children's services", "sewscb"),
        new(Id(1, 2), "Huw Tanglewood", "Team manager", "Children's services", "sewscb"),
        new(Id(1, 3), "Nerys Bramblewick", "Health visitor", "Health visiting", "sewscb"),
        new(Id(1, 4), "Tomos Inkpenny", "Teacher", "School", "sewscb"),
        new(Id(1, 5), "PC Rhian Copperdale", "Police officer", "Police", "sewscb"),
        new(Id(1, 6), "Megan Foxglovehart", "Health line manager", "Health visiting", "sewscb"),

        new(Id(2, 1), "Martha Pennywhistle", "Social worker", "Children's services", "leaflet-2017"),
        new(Id(2, 2), "Gideon Larkspurling", "Team manager", "Children's services", "leaflet-2017"),
        new(Id(2, 3), "Oona Thistledown", "Health visitor", "Health visiting", "leaflet-2017"),
        new(Id(2, 4), "Barnaby Chalkwell", "Teacher", "School", "leaflet-2017"),
        new(Id(2, 5), "PC Winifred Lanternby", "Police officer", "Police", "leaflet-2017") { HasApp = false },
        new(Id(2, 6), "Percy Blotterton", "Minute-taker", "Children's services", "leaflet-2017"),
        new(Id(2, 7), "Cuthbert Almondbury", "Health line manager", "Health visiting", "leaflet-2017") { Blocks = true },
    ];

    public static IReadOnlyList<Team> Teams { get; } =
    [
        new("sandwell", "Sandwell", "Children's services, Sandwich-on-the-Wold", "Core group CG-SAN-001"),
        new("bolton", "Bolton", "Children's services, Boltonia", "Core group CG-BOL-001"),
        new("cwm-taf-morgannwg", "Cwm Taf Morgannwg", "Children's services, Cwm Dychmygol", "Core group CG-CTM-001"),
        new("sewscb", "South East Wales", "Children's services, Aberpretend", "Core group CG-SEW-001"),
        new("leaflet-2017", "October 2017 leaflet", "Children's services, Nowhereshire", "Core group CG-LEA-001"),
    ];

    public static Person? Find(string? idOrMail) =>
        Organiser.Is(idOrMail) ? Organiser : People.FirstOrDefault(person => person.Is(idOrMail)) ?? FindRoom(idOrMail);

    public static Person? FindRoom(string? idOrMail) => Rooms.FirstOrDefault(room => room.Is(idOrMail));

    /// <summary>Teams takes its own id or the Entra object id for a member, never a mail address.</summary>
    public static Person? FindMember(string? id) =>
        People.FirstOrDefault(
            person => person.HasAccount && (person.TeamsId == id || string.Equals(person.Id, id, StringComparison.OrdinalIgnoreCase)));

    private static string Id(int group, int person) => $"5a5d000{group}-0000-4000-8000-00000000000{person}";
}

/// <summary>A team of the tenant, with the one channel that the core group uses.</summary>
/// <param name="Board">The name by which people know the board whose guidance the core group follows.</param>
internal sealed record Team(string Group, string Board, string Name, string Channel)
{
    public string ChannelId { get; } = $"19:{Group}-core-group@thread.tacv2";

    public string TeamId { get; } = $"19:{Group}-team@thread.tacv2";

    public IEnumerable<Person> Members => Staff.People.Where(person => person.Group == Group && person.HasAccount);
}
