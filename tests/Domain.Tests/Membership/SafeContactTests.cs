using CoreGroupBot.Domain.Cases;
using CoreGroupBot.Domain.Language;
using CoreGroupBot.Domain.Membership;
using NodaTime;
using Xunit.Abstractions;

namespace CoreGroupBot.Domain.Tests.Membership;

/// <summary>Who must not learn of whom, and what the gate lets out.</summary>
public sealed class SafeContactTests(ITestOutputHelper output)
{
    private static readonly string[] Agencies = ["Quillon", "Marrowby", "Health visiting", "School", "Tansy advice", "Probation", "Fernhill", "Housing"];

    [Fact]
    public void Neither_of_two_learns_of_the_other_and_key_worker_and_manager_know_of_both()
    {
        var @case = Case(4, ("m-1", ["m-2"]));

        Assert.Equal(["m-2"], SafeContact.HiddenFrom(@case, ["m-1"]));
        Assert.Equal(["m-1"], SafeContact.HiddenFrom(@case, ["m-2"]));
        Assert.Empty(SafeContact.HiddenFrom(@case, ["m-3"]));
        Assert.Empty(SafeContact.HiddenFrom(@case, ["m-0"]));
        Assert.Empty(SafeContact.HiddenFrom(@case, [Roles.KeyWorkerManager]));
        Assert.Equal(["m-1", "m-2"], SafeContact.HiddenFrom(@case, []).Order());
    }

    [Fact]
    public void Whoever_takes_over_is_kept_apart_too_and_what_is_said_anew_takes_the_place_of_the_old()
    {
        var handedOn = Case(4, [("m-1", ["m-2"])], new MemberLeft("m-1", new LocalDate(2026, 12, 1), "m-3"));
        Assert.Equal(["m-2"], SafeContact.HiddenFrom(handedOn, ["m-3"]));

        var ended = Case(4, ("m-1", ["m-2"]), ("m-1", []));
        Assert.Empty(SafeContact.All(ended));
    }

    [Fact]
    public void A_case_shown_to_one_of_them_knows_nothing_of_the_other()
    {
        var @case = Case(
            4, [("m-1", ["m-2"])],
            new SlotChosen("h", new LocalDateTime(2026, 12, 15, 10, 0), 60, "Not free then: Health visiting.")
            {
                ReasonInWelsh = "Ddim yn rhydd bryd hynny: Health visiting.",
                Others = [new OtherSlot(new LocalDateTime(2026, 12, 16, 10, 0), "all but Health visiting") { NoteInWelsh = "pawb ond Health visiting" }],
            },
            new HoldApproved("h"), new ApologiesGiven("h", "m-2"), new ChairAgreed("m-2", "asked"), new MinuteTakerAssigned("m-2", null),
            new RepresentativeNominated("h", "m-2", "Health visiting", true),
            new NoSlotFound(new LocalDate(2026, 12, 15), new LocalDate(2026, 12, 1), "Health visiting: can come at 0 of 9 possible times.")
            {
                ExplanationInWelsh = "Health visiting: yn gallu dod ar 0 o 9 amser posibl.",
            });

        var shown = @case.Without(SafeContact.HiddenFrom(@case, ["m-1"]));

        Assert.DoesNotContain(shown.Group.Members, member => member.Id == "m-2");
        Assert.Empty(shown.Bookings[0].Apologies);
        Assert.Equal("", shown.Bookings[0].Reason);
        Assert.Equal("", Languages.In(Languages.Welsh, () => shown.Bookings[0].WhyThen + Assert.Single(shown.Bookings[0].Others).ForReader()));
        Assert.All([Languages.English, Languages.Welsh], language =>
            Assert.Equal("", Languages.In(language, () => Assert.Single(shown.Fruitless).ForReader())));
        Assert.Equal((null, null), (shown.Membership.Next.Chair, shown.Membership.Next.MinuteTaker));
        Assert.Empty(shown.Membership.Next.Representatives);
        Assert.Empty(shown.Membership.Apart);
        Assert.Single(@case.Bookings[0].Apologies);
    }

    [Theory]
    [InlineData("Core group CP-1", null)]
    [InlineData("Not free then: Health visiting.", SafeContact.NamedInText)]
    [InlineData("with health VISITING", SafeContact.NamedInText)]
    [InlineData("Prehealth visitings", null)]
    [InlineData("ask M-2@work.example", SafeContact.NamedInText)]
    public void A_text_that_names_somebody_kept_apart_does_not_leave(string text, string? refused)
    {
        var @case = Case(4, ("m-1", ["m-2"]));
        Assert.Equal(refused, SafeContact.Refusal(@case, Addresses(@case), new Invitation(["m-1"], ["m-1@work.example"], text)));
        Assert.Null(SafeContact.Refusal(@case, Addresses(@case), new Invitation(["m-3"], ["m-3@work.example"], text)));
        Assert.Null(SafeContact.Refusal(@case, Addresses(@case), new Invitation(["m-0"], ["m-0@work.example"], text)));
    }

    [Theory]
    [InlineData("Not free then: Health visiting.", true)]
    [InlineData("ask M-2@work.example", true)]
    [InlineData("Not free then: School.", false)]
    public void What_tells_of_somebody_hidden_is_known_by_address_and_by_what_they_are_called(string text, bool tells)
    {
        var @case = Case(4, ("m-1", ["m-2"]));
        Assert.Equal(tells, SafeContact.TellsOf(@case, SafeContact.HiddenFrom(@case, ["m-1"]), text));
        Assert.False(SafeContact.TellsOf(@case, SafeContact.HiddenFrom(@case, ["m-3"]), text));
    }

    [Fact]
    public void Two_who_share_an_address_or_an_event_do_not_get_it()
    {
        var @case = Case(4, ("m-1", ["m-2"]));
        var shared = new Dictionary<string, string>(Addresses(@case)) { ["m-1"] = "team@work.example", ["m-2"] = "team@work.example" };
        Assert.Equal(SafeContact.SameAddress, SafeContact.Refusal(@case, shared, new Invitation(["m-1"], ["team@work.example"], "x")));
        Assert.Equal(
            SafeContact.SameAddress,
            SafeContact.Refusal(@case, Addresses(@case), new Invitation(["m-1", "m-3"], ["m-1@work.example", "M-2@work.example"], "x")));
    }

    [Fact]
    public void What_somebody_else_is_called_too_tells_nothing()
    {
        var @case = Case(4, ("m-1", ["m-2"]), agencyOfThird: "Health visiting");
        Assert.Null(SafeContact.Refusal(@case, Addresses(@case), new Invitation(["m-1"], ["m-1@work.example"], "Health visiting is free")));
    }

    /// <summary>Against a plain look for the words, in made-up groups. <c>SAFE_SEED</c> makes up others.</summary>
    [Fact]
    public void Of_made_up_groups_nothing_gets_through_that_carries_the_address_or_role_of_somebody_kept_apart()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SAFE_SEED"), out var given) ? given : 20261128;
        output.WriteLine($"SAFE_SEED={seed}");
        var random = new Random(seed);
        var (refused, passed) = (0, 0);
        for (var n = 0; n < 2000; n++)
        {
            var size = random.Next(3, 8);
            (string, string[]) Pair() => ($"m-{random.Next(1, size)}", [.. Enumerable.Range(1, size - 1).Where(_ => random.Next(3) == 0).Select(id => $"m-{id}")]);
            var @case = Case(size, Pair(), Pair());
            var readers = Enumerable.Range(0, size).Where(_ => random.Next(3) == 0).Select(id => $"m-{id}").DefaultIfEmpty("m-1").ToList();
            var named = @case.Group.Members.Where(_ => random.Next(5) == 0).ToList();
            var text = string.Join(", ", named.Select(member => random.Next(2) == 0 ? member.Agency.ToUpperInvariant() : member.Person!)) + " come.";
            var invitation = new Invitation(readers, [.. readers.Select(id => $"{id}@work.example")], text);

            var leaks = readers.Exists(reader => SafeContact.HiddenFrom(@case, [reader]).Any(hidden =>
                readers.Contains(hidden) || named.Exists(member => member.Id == hidden)));
            var refusal = SafeContact.Refusal(@case, Addresses(@case), invitation);
            Assert.True(leaks == refusal is not null, $"SAFE_SEED={seed}, group {n}: leaks {leaks}, refused {refusal}.");
            (refused, passed) = refusal is null ? (refused, passed + 1) : (refused + 1, passed);
        }

        Assert.True(refused > 100 && passed > 100, $"SAFE_SEED={seed}: {refused} refused and {passed} passed are no trial.");
    }

    private static Dictionary<string, string> Addresses(CoreGroupCase @case) =>
        @case.Group.Members.ToDictionary(member => member.Id, member => $"{member.Id}@work.example");

    private static CoreGroupCase Case(int size, params (string Member, string[] From)[] apart) => Case(size, apart, []);

    private static CoreGroupCase Case(int size, (string Member, string[] From) apart, string agencyOfThird) =>
        Case(size, [apart], [], agencyOfThird);

    private static CoreGroupCase Case(int size, (string Member, string[] From)[] apart, params CaseEvent[] more) => Case(size, apart, more, null);

    private static CoreGroupCase Case(int size, (string Member, string[] From)[] apart, CaseEvent[] more, string? agencyOfThird)
    {
        var members = Enumerable.Range(0, size).Select(n => new Member(
            $"m-{n}", n == 0 ? Roles.KeyWorker : Roles.Member, n == 3 ? agencyOfThird ?? Agencies[n] : Agencies[n], $"m-{n}@work.example", null));
        CaseEvent[] events =
        [
            new GroupDescribed(new CoreGroup("sewscb", ["c"], [.. members], "manager@work.example", null)),
            .. apart.Select(one => new MembersKeptApart(one.Member, one.From)),
            .. more,
        ];
        return Fold.Of("CP-1", events.Select((happened, n) => new Recorded(n + 1, Instant.FromUtc(2026, 11, 20, 9, 0), "x", happened)))!;
    }
}
