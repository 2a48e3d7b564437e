using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Reporting;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli;

/// <summary>Numbered items of the paper by the names that either version gives them.</summary>
public sealed class NamedItemTests
{
    private static IReadOnlyList<Claim> Claims => Catalogue.Paper.Claims;

    /// <summary>Every item by its place in the list.</summary>
    public static IEnumerable<object[]> Items => NumberedItems.All.Select((item, place) => new object[] { place, $"{item.Kind} {item.Workshop} {item.Extended}" });

    [Theory(DisplayName = "An item is found by the number of either version, alone or after its kind in full or in brief, in upper and lower case")]
    [MemberData(nameof(Items))]
    public void FoundByEveryName(int place, string item)
    {
        NumberedItem expected = NumberedItems.All[place];
        string[] names = [.. new[] { expected.Workshop, expected.Extended }.SelectMany(Numbers).SelectMany(number => Spellings(expected.Kind, number))];

        names.Should().NotBeEmpty();
        foreach (string name in names)
        {
            using Case atName = Case.Of($"{name}, {item}");
            NameMeaning meaning = ClaimSelection.Meaning(Claims, name);

            meaning.Items.Select(i => i.Item).Should().Contain(expected);
            if (meaning.IsByNumber && expected.Statement is { } statement)
                Selected(name).Should().Contain(Claims.Where(c => c.Statement == statement && Profile.Deep.Includes(c.Profile) && c.Id.StartsWith(expected.ClaimPrefix, StringComparison.Ordinal)));
        }
    }

    [Theory(DisplayName = "The command list shows the row of an item by its number, whether or not there are claims about it")]
    [MemberData(nameof(Items))]
    public void Listed(int place, string item)
    {
        NumberedItem expected = NumberedItems.All[place];
        foreach (string number in new[] { expected.Workshop, expected.Extended }.SelectMany(Numbers))
        {
            using Case atNumber = Case.Of($"{number}, {item}");
            Invocation list = Invocation.Of(["list", $"{expected.Kind} {number}", "--format", "json"], SampleClaims.Three());

            (list.ExitCode, list.Error).Should().Be((0, string.Empty));
            list.Output.Should().Contain($"\"what\": \"{expected.What}\"");
        }
    }

    [Theory(DisplayName = "A number that an id or an id's beginning comes before says so, and what else it names")]
    [InlineData("C.1", "'C.1' is lemma C.1 of the workshop version and lemma C.1 of the extended version; the claims are those whose ids begin with C.1. For one alone: \"workshop lemma C.1\" or \"extended lemma C.1\".", "C.1")]
    [InlineData("Figure 2", "'Figure 2' is figure 2 of the workshop version and figure 2 of the extended version; the claims are those whose ids begin with Fig.2. For one alone: \"workshop figure 2\" or \"extended figure 2\".", "Fig.2")]
    public void IdsComeFirst(string name, string line, string begins)
    {
        Selected(name).Should().Equal(Claims.Where(c => Profile.Deep.Includes(c.Profile) && c.Id.StartsWith(begins, StringComparison.Ordinal)));
        Invocation.Of(["list", name]).Output.Should().Contain($"\n{line}\n");
        Invocation.Of(["verify", name], SampleClaims.Three()).Error.Should().NotContain(line);
    }

    [Fact(DisplayName = "A number in parentheses alone is an equation's")]
    public void Parentheses()
    {
        foreach (string number in new[] { "1", "3", "6" })
        {
            using Case atNumber = Case.Of(number);
            ClaimSelection.Meaning(Claims, $"({number})").Items.Should().NotBeEmpty().And.OnlyContain(i => i.Item.Kind == ItemKind.Equation);
            ClaimSelection.Meaning(Claims, number).Items.Should().Contain(i => i.Item.Kind == ItemKind.Figure);
        }
    }

    [Theory(DisplayName = "A number that items of both versions have means the claims about all of them, and verify says so on the error stream")]
    [InlineData("B.1", "'B.1' is definition B.1 of the workshop version (no claims) and lemma B.1 of the extended version. For one alone: \"workshop definition B.1\" or \"extended lemma B.1\".", "C.1/")]
    [InlineData("B.3", "'B.3' is corollary B.3 of the workshop version and lemma B.3 of the extended version; the claims are those of both. For one alone: \"workshop corollary B.3\" or \"extended lemma B.3\".", "B/B.3/ C.3/")]
    [InlineData("lemma b.5", "'lemma b.5' is lemma B.5 of the workshop version and lemma B.5 of the extended version; the claims are those of both. For one alone: \"workshop lemma B.5\" or \"extended lemma B.5\".", "B/B.5/ Eq/B.5/")]
    [InlineData("(44)", "'(44)' is equation (44) of the workshop version and equation (44) of the extended version; the claims are those of both. For one alone: \"workshop equation (44)\" or \"extended equation (44)\".", "Eq/43/ Eq/44/")]
    [InlineData("3.1", "'3.1' is condition 3.1 of the workshop version (no claims) and definition 3.1 of the workshop version. For one alone: \"workshop condition 3.1\" or \"workshop definition 3.1\".", "Eq/3.1/")]
    public void Ambiguous(string name, string line, string beginnings)
    {
        Claim[] meant = Meant(beginnings);
        Claim coin = SampleClaims.Sampled(beginnings.Split(' ')[0] + "coin", "S.1", _ => new TrialOutcome(true, 0), Verdict.Supported);

        Selected(name).Should().Equal(meant).And.NotBeEmpty();
        Invocation.Of(["list", name, "--profile", "deep"]).Output.Should().Contain($"\n{line}\n").And.ContainAll(meant.Select(c => c.Id));
        Invocation verify = Invocation.Of(["verify", name], [coin]);
        (verify.ExitCode, verify.Error.Split('\n')[0]).Should().Be((0, line));
    }

    [Theory(DisplayName = "A kind or the rest of an id makes a number mean one item")]
    [InlineData("B.4/by-T1", "C.4/by-T1/")]
    [InlineData("B.3/moment", "B/B.3/moment")]
    [InlineData("Cor. A.3", "B/B.3/")]
    [InlineData("def. 3.1", "Eq/3.1/")]
    [InlineData("Equations (13)–(14)", "Eq/13/")]
    [InlineData("eqs 36-38", "Eq/35/")]
    [InlineData("Thm 4.2", "C.4/")]
    [InlineData("footnote 4", "Eq/note4/")]
    [InlineData("workshop (44)", "Eq/44/")]
    [InlineData("(44) of the extended version", "Eq/43/")]
    [InlineData("the extended version's Lemma B.5", "Eq/B.5/")]
    [InlineData("extended C.1", "3.4/")]
    [InlineData("(68)/", "3.3/uncorrelated/ Eq/68/")]
    public void OneItem(string name, string beginnings)
    {
        Selected(name).Should().Equal(Meant(beginnings)).And.NotBeEmpty();
        if (!name.Contains('/', StringComparison.Ordinal))
            ClaimSelection.Meaning(Claims, name).Explanation().Should().BeNull();
    }

    [Theory(DisplayName = "A kind and a number with a point mean one item, and list and verify name what else has the number in the other version")]
    [InlineData("Corollary B.3", "'Corollary B.3' is corollary B.3 of the workshop version. The number is also that of lemma B.3 of the extended version. For that alone: \"extended lemma B.3\".", "B/B.3/")]
    [InlineData("Lemma B.3", "'Lemma B.3' is lemma B.3 of the extended version. The number is also that of corollary B.3 of the workshop version. For that alone: \"workshop corollary B.3\".", "C.3/")]
    [InlineData("Lemma B.4", "'Lemma B.4' is lemma B.4 of the workshop version. The number is also that of theorem B.4 of the extended version. For that alone: \"extended theorem B.4\".", "B/B.4/")]
    [InlineData("Theorem B.4", "'Theorem B.4' is theorem B.4 of the extended version. The number is also that of lemma B.4 of the workshop version. For that alone: \"workshop lemma B.4\".", "C.4/")]
    public void OtherKind(string name, string line, string beginnings) => SaysWhatItMeans(name, line, beginnings);

    [Theory(DisplayName = "Several numbers mean the row that has them all, or each row between in a version that has the first and the last")]
    [InlineData("equations 33 and 34", "Eq/33/")]
    [InlineData("(33)-(34)", "Eq/33/")]
    [InlineData("(45)-(46)", "Eq/44/ Eq/45/ Eq/46/")]
    [InlineData("(45) to (46)", "Eq/44/ Eq/45/ Eq/46/")]
    [InlineData("workshop equations 45 and 46", "Eq/45/ Eq/46/")]
    [InlineData("workshop (33) and (39)", "Eq/33/ Eq/39/")]
    [InlineData("workshop (33), (39)", "Eq/33/ Eq/39/")]
    [InlineData("workshop (34)–(39)", "Eq/33/ Eq/35/ Eq/38/ Eq/39/")]
    [InlineData("lemmas 3.4 and 3.5", "3.4/ 3.5/")]
    [InlineData("C.1 to C.4", "C.1/ C.2/ C.3/ C.4/")]
    [InlineData("C.1–4", "C.1/ C.2/ C.3/ C.4/")]
    [InlineData("A1–A6", "Eq/44/half")]
    public void SeveralNumbers(string name, string beginnings) => Selected(name).Should().Equal(Meant(beginnings)).And.NotBeEmpty();

    [Fact(DisplayName = "Rows that several numbers mean are told apart")]
    public void RowsBetween() => Invocation.Of(["list", "(45)-(46)"]).Output.Should().Contain(
        "\n'(45)-(46)' is equation (45) of the workshop version, equation (46) of the workshop version and equation (45) of the extended version; the claims are those of all. "
        + "For one alone: \"workshop equation (45)\", \"workshop equation (46)\" or \"extended equation (45)\".\n");

    [Theory(DisplayName = "A letter may have its number in parentheses")]
    [InlineData("A(5)")]
    [InlineData("Condition A (5)")]
    [InlineData("3.1A(5)")]
    public void NumberInParentheses(string name) => ClaimSelection.Meaning(Claims, name).Items.Should().Equal(ClaimSelection.Meaning(Claims, "A5").Items).And.ContainSingle();

    [Theory(DisplayName = "A number with a point after a wrong kind means what has it, and list and verify say that nothing is called so, and what has the number")]
    [InlineData("Lemma 3.2", "No item or section is called 'Lemma 3.2'; the number is that of theorem 3.2 of the workshop version.", "C.4/")]
    [InlineData("Theorem 3.4", "No item or section is called 'Theorem 3.4'; the number is that of lemma 3.4 of the workshop version.", "3.4/")]
    [InlineData("Theorem C.3", "No item or section is called 'Theorem C.3'; the number is that of lemma C.3 of the workshop version.", "C.3/")]
    [InlineData("Lemma C.4", "No item or section is called 'Lemma C.4'; the number is that of theorem C.4 of the workshop version.", "C.4/")]
    [InlineData("Def. 4.6", "No item or section is called 'Def. 4.6'; the number is that of lemma 4.6 of the extended version.", "3.5/")]
    [InlineData("eq. C.3", "No item or section is called 'eq. C.3'; the number is that of lemma C.3 of the workshop version.", "C.3/")]
    [InlineData("Extended Theorem B.3", "No item or section is called 'Extended Theorem B.3'; the number is that of lemma B.3 of the extended version.", "C.3/")]
    [InlineData("extended Corollary B.3", "No item or section is called 'extended Corollary B.3'; the number is that of lemma B.3 of the extended version.", "C.3/")]
    [InlineData("Section 3.5", "No item or section is called 'Section 3.5'; the number is that of lemma 3.5 of the workshop version.", "3.5/")]
    [InlineData("Section 4.6", "No item or section is called 'Section 4.6'; the number is that of lemma 4.6 of the extended version.", "3.5/")]
    [InlineData("Corollary B.4", "No item or section is called 'Corollary B.4'; the number is that of lemma B.4 of the workshop version and theorem B.4 of the extended version; the claims are those of both. For one alone: \"workshop lemma B.4\" or \"extended theorem B.4\".", "B/B.4/ C.4/")]
    public void WrongKind(string name, string line, string beginnings) => SaysWhatItMeans(name, line, beginnings);

    [Theory(DisplayName = "What a number is said to need for one item alone selects that item and no other")]
    [MemberData(nameof(Items))]
    public void Alone(int place, string item)
    {
        foreach (string number in new[] { NumberedItems.All[place].Workshop, NumberedItems.All[place].Extended }.SelectMany(Numbers))
        {
            using Case atNumber = Case.Of($"{number}, {item}");
            IReadOnlyList<NamedItem> meant = ClaimSelection.Meaning(Claims, number).Items;
            foreach (NamedItem one in meant.Where(_ => meant.Count > 1))
            {
                NameMeaning alone = ClaimSelection.Meaning(Claims, one.Alone);
                (alone.IsAmbiguous, alone.Explanation()).Should().Be((false, null));
                alone.Items.Should().ContainSingle().Which.Item.Should().Be(one.Item);
                alone.Identifiers.Should().Equal(one.Item.Identifiers);
            }
        }
    }

    [Theory(DisplayName = "A section or appendix means the items in it, and list and verify say so")]
    [InlineData("3", "'3' is section 3 of the workshop version (condition 3.1, definition 3.1, theorem 3.2, lemma 3.3, lemma 3.4, lemma 3.5 and figure 1); the claims are those of all. It is also equation (3) of both versions, footnote 3 of both versions, figure 3 of the extended version and section 3 of the extended version (algorithm 1). For one alone: \"equation (3)\", \"footnote 3\", \"extended figure 3\" or \"extended section 3\".", "Fig.1/ Eq/3.1/ C.4/ 3.3/ 3.4/ 3.5/")]
    [InlineData("workshop section 3", "'workshop section 3' is section 3 of the workshop version (condition 3.1, definition 3.1, theorem 3.2, lemma 3.3, lemma 3.4, lemma 3.5 and figure 1); the claims are those of all.", "Eq/3.1/ C.4/ 3.3/ 3.4/ 3.5/ Fig.1/")]
    [InlineData("C", "'C' is appendix C of the workshop version (lemma C.1, lemma C.2, lemma C.3 and theorem C.4); the claims are those of all. It is also appendix C of the extended version (lemma C.1 and lemma C.2). For that alone: \"extended appendix C\".", "C.1/ C.2/ C.3/ C.4/")]
    [InlineData("appendix B", "'appendix B' is appendix B of the workshop version (definition B.1, lemma B.2, corollary B.3, lemma B.4, lemma B.5 and lemma B.6); the claims are those of all. It is also appendix B of the extended version (lemma B.1, lemma B.2, lemma B.3, theorem B.4, algorithm 2, lemma B.5, lemma B.6 and lemma B.7). For that alone: \"extended appendix B\".", "B/B.2/ B/B.3/ B/B.4/ B/B.5/ B/B.6/")]
    [InlineData("extended appendix B", "'extended appendix B' is appendix B of the extended version (lemma B.1, lemma B.2, lemma B.3, theorem B.4, algorithm 2, lemma B.5, lemma B.6 and lemma B.7); the claims are those of all.", "C.1/ C.2/ C.3/ C.4/ Eq/x48/ Eq/B.5/ Eq/B.6/ 3.3/")]
    [InlineData("Appendix E", "'Appendix E' is appendix E of the workshop version (figure 2); the claims are those of all. It is also appendix E of the extended version (figure 6). For that alone: \"extended appendix E\".", "Fig.2/")]
    [InlineData("§3.2", "'§3.2' is section 3.2 of the workshop version (definition 3.1, theorem 3.2 and lemma 3.3); the claims are those of all.", "Eq/3.1/ C.4/ 3.3/")]
    [InlineData("Sec. 4.3", "'Sec. 4.3' is section 4.3 of the extended version (lemma 4.4); the claims are those of all.", "3.3/")]
    [InlineData("Section 5", "'Section 5' is section 5 of the extended version (figure 4 and figure 5); the claims are those of all.", "Fig.2/ Fig.4/")]
    [InlineData("Section 2", "'Section 2' is section 2 of the workshop version (equation (1) and equation (2)); the claims are those of all.", "Eq/13/")]
    [InlineData("appendix c.1", "'appendix c.1' is appendix C.1 of the workshop version (lemma C.1 and lemma C.2); the claims are those of all. It is also appendix C.1 of the extended version (lemma C.1). For that alone: \"extended appendix C.1\".", "C.1/ C.2/")]
    [InlineData("extended appendix c", "'extended appendix c' is appendix C of the extended version (lemma C.1 and lemma C.2); the claims are those of all.", "3.4/ 3.5/")]
    [InlineData("Section 4", "'Section 4' is section 4 of the extended version (condition 1, table 1, definition 4.1, theorem 4.2, lemma 4.3, lemma 4.4, lemma 4.5, lemma 4.6, figure 2 and figure 3); the claims are those of all.", "Eq/3.1/ C.3/ C.4/ 3.3/ 3.4/ 3.5/ Fig.1/ Fig.2/")]
    public void Sections(string name, string line, string beginnings) => SaysWhatItMeans(name, line, beginnings);

    [Fact(DisplayName = "An item without claims is listed alone, and refused where claims are to be checked")]
    public void WithoutClaims()
    {
        Invocation.Of("list A5").Output.Should().MatchRegex(@"^\n +kind [^\n]+\n─+\n +condition +A5 +A5 [^\n]+ definition +`conditions [^\n]+\n0 claims\n$");
        Invocation.Of(["list", "footnote 2", "--format", "json"]).Output.Should().Contain("\"what\": \"the interpolator has loss 0\"").And.MatchRegex("\"claims\": \\[\\s*\\]");
        Invocation.Of("verify A5").ShouldBeRefused("No claim is about condition A5 of both versions; `list A5` says what is known of it.\n");
        Invocation.Of(["verify", "footnote 2"]).ShouldBeRefused("No claim is about footnote 2 of both versions; `list \"footnote 2\"` says what is known of it.\n");
    }

    [Fact(DisplayName = "A section without items is refused with what it is")]
    public void WithoutItems() => Invocation.Of(["list", "Section 6"]).ShouldBeRefused("'Section 6' is section 6 of the extended version, which numbers no statement, figure or equation.\n");

    [Fact(DisplayName = "Footnote 3 means every claim at its constant, in list and in verify")]
    public void FootnoteThree()
    {
        Claim[] meant = [.. Claims.Where(c => c.Id.Contains("footnote", StringComparison.Ordinal))];
        Claim coin = SampleClaims.Sampled("S.1/C=footnote-3/coin", "S.1", _ => new TrialOutcome(true, 0), Verdict.Supported);

        meant.Select(c => c.Profile).Distinct().Should().BeEquivalentTo([Profile.Quick, Profile.Literal]);
        Selected("footnote 3").Should().Equal(meant.Where(c => c.Profile == Profile.Quick));
        ClaimSelection.Of(Claims, ["extended footnote 3"], Profile.Literal).Should().Equal(meant.Where(c => c.Profile == Profile.Literal));
        Invocation.Of(["list", "footnote 3"]).Output.Should().ContainAll(meant.Where(c => c.Profile == Profile.Quick).Select(c => c.Id));
        Invocation.Of(["verify", "footnote 3"], [coin]).ExitCode.Should().Be(0);
    }

    [Fact(DisplayName = "An item means the claims that its row names a command for")]
    public void CommandsOfRows()
    {
        NumberedItem[] pointing = [.. NumberedItems.All.Where(i => i.Pointer.Contains("`verify ", StringComparison.Ordinal) || i.Pointer.Contains("`list ", StringComparison.Ordinal))];

        pointing.Should().HaveCountGreaterThan(9).And.OnlyContain(i => i.Identifiers.Count > 0);
        foreach (NamedItem item in pointing.Select(i => new NamedItem(i, i.Workshop.Length > 0, i.Extended.Length > 0)))
        {
            using Case atItem = Case.Of(item.Alone);
            string command = item.Item.Pointer.Split('`').Single(part => part.StartsWith("verify ", StringComparison.Ordinal) || part.StartsWith("list ", StringComparison.Ordinal));

            Selected(item.Alone).Should().Equal(ClaimSelection.Of(Claims, command.Replace("\"", string.Empty, StringComparison.Ordinal).Split(' ')[1..], Profile.Deep)).And.NotBeEmpty();
        }
    }

    [Theory(DisplayName = "What is no name of an item is refused with what may have been meant, then with what lists all names, in a short line")]
    [InlineData("Corolary B.3", " Did you mean corollary B.3? `list --items` *\n")]
    [InlineData("Theorem C.44", " Did you mean theorem C.4? `list --items` *\n")]
    [InlineData("(101)", " Did you mean equation (100)? `list --items` *\n")]
    [InlineData("A7", " Did you mean condition A6? `list --items` *\n")]
    [InlineData("Lemma C.5", " Did you mean lemma C.3? `list --items` *\n")]
    [InlineData("C.3 (5)", " Did you mean C.3 (1)? `list --items` *\n")]
    [InlineData("Section 3.7", " Did you mean section 3.4? `list --items` *\n")]
    [InlineData("extended section 3.2", " Did you mean extended section 4.2? `list --items` *\n")]
    [InlineData("extended lemma D.1", " Did you mean extended lemma B.1? `list --items` *\n")]
    [InlineData("T1", " For a symbol see docs/notation.md. `list --items` *\n")]
    [InlineData("T₀", " For a symbol see docs/notation.md. `list --items` *\n")]
    [InlineData("C_data", " For a symbol see docs/notation.md. `list --items` *\n")]
    [InlineData("‖θ*‖", " For a symbol see docs/notation.md. `list --items` *\n")]
    [InlineData("ΔWᵢ", " For a symbol see docs/notation.md. `list --items` *\n")]
    [InlineData("sigma", " For a symbol see docs/notation.md. `list --items` *\n")]
    [InlineData("Lemma A6", " Did you mean condition A6? `list --items` *\n")]
    [InlineData("eq 9999999999", "*`list --items` *\n")]
    [InlineData("20-13", "*`list --items` *\n")]
    [InlineData("(100)-(102)", " Did you mean equation (100)? `list --items` *\n")]
    [InlineData("Lemma 3.6", " Did you mean lemma 3.5? `list --items` *\n")]
    [InlineData("Condition A7", " Did you mean condition A6? `list --items` *\n")]
    [InlineData("footnote 6", " Did you mean footnote 5? `list --items` *\n")]
    [InlineData("Figure 7", " Did you mean figure 6? `list --items` *\n")]
    [InlineData("extended eq. 120", " Did you mean extended equation (100)? `list --items` *\n")]
    [InlineData("Lemma 68", " Did you mean equation (68)? `list --items` *\n")]
    public void Unknown(string name, string error)
    {
        Invocation list = Invocation.Of(["list", name]);

        list.ShouldBeRefused($"No claim, statement or item is called '{name}'.{error}");
        list.Error.Length.Should().BeLessThan(200);
    }

    /// <summary>The name selects the claims whose ids begin so, and a line says what it means: of list among others, of verify on the error stream.</summary>
    private static void SaysWhatItMeans(string name, string line, string beginnings)
    {
        Claim coin = SampleClaims.Sampled(beginnings.Split(' ')[^1] + "coin", "S.1", _ => new TrialOutcome(true, 0), Verdict.Supported);

        Selected(name).Should().Equal(Meant(beginnings)).And.NotBeEmpty();
        Invocation.Of(["list", name]).Output.Should().Contain($"\n{line}\n");
        Invocation.Of(["verify", name], [coin]).Error.Split('\n')[0].Should().Be(line);
    }

    private static Claim[] Meant(string beginnings) => [.. Claims.Where(c => Profile.Deep.Includes(c.Profile) && beginnings.Split(' ').Any(b => c.Id.StartsWith(b, StringComparison.Ordinal)))];

    private static IReadOnlyList<Claim> Selected(string name) => ClaimSelection.Of(Claims, [name], Profile.Deep);

    private static IEnumerable<string> Spellings(ItemKind kind, string number)
    {
        string word = Words.Of(kind);
        string title = char.ToUpperInvariant(word[0]) + word[1..];
        string[] numbers = kind == ItemKind.Equation ? [number, $"({number})"] : [number];
        string[] words = kind == ItemKind.Equation ? [word, title, "eq", "Eq.", "EQ", "eqn."] : [word, title, word.ToUpperInvariant(), word[..3], title[..3] + "."];
        return numbers.Concat(words.SelectMany(w => numbers.SelectMany(n => w.EndsWith('.') ? new[] { $"{w} {n}", $"{w}{n}" } : [$"{w} {n}"])));
    }

    /// <summary>None; one; or the run, its first and its last.</summary>
    private static string[] Numbers(string numbers) => numbers.Length == 0 ? [] : numbers.Split('–') is [string first, string last] ? [numbers, first, last] : [numbers];
}
