using LabelNoise.Claims;
using LabelNoise.Cli.Claims;
using LabelNoise.Cli.Hosting;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Cli;

public sealed class ClaimSelectionTests
{
    [Theory(DisplayName = "An id selects a claim, a statement's claims, or what begins with it; S.1 does not select S.10")]
    [InlineData("S.1", "S.1/exact,S.1/sampled/coin")]
    [InlineData("S.1/", "S.1/exact,S.1/sampled/coin")]
    [InlineData("S.1/sampled", "S.1/sampled/coin")]
    [InlineData("S.1/exact", "S.1/exact")]
    [InlineData("S.1/sam", "S.1/sampled/coin")]
    [InlineData("S.10", "S.10/deep")]
    [InlineData("S", "S.1/exact,S.1/sampled/coin,S.10/deep")]
    [InlineData("S.10 S.1/exact", "S.1/exact,S.10/deep")]
    [InlineData("", "S.1/exact,S.1/sampled/coin,S.10/deep")]
    public void Selects(string identifiers, string expected)
    {
        IReadOnlyList<Claim> selected = ClaimSelection.Of(
            SampleClaims.Three(), identifiers.Split(' ', StringSplitOptions.RemoveEmptyEntries), Profile.Deep);

        selected.Select(c => c.Id).Should().Equal(expected.Split(','));
    }

    [Theory(DisplayName = "A statement of the paper is selected by its number or name in either version, and an id comes before another's other name")]
    [InlineData("C.4", "C.4")]
    [InlineData("3.2", "C.4")]
    [InlineData("4.2", "C.4")]
    [InlineData("Theorem C.4", "C.4")]
    [InlineData("theorem 3.2", "C.4")]
    [InlineData("Lemma C.4", "C.4")]
    [InlineData("lemma c.1", "C.1")]
    [InlineData("LEMMA 3.4", "3.4")]
    [InlineData("Theorem D.1", "3.4")]
    [InlineData("phase ii under label noise", "Phase.2")]
    [InlineData("b.7", "3.3")]
    [InlineData("Lemma D.2", "3.5")]
    [InlineData("Fig.5", "Fig.2")]
    [InlineData("figure 2", "Fig.2")]
    [InlineData("Figure 3", "Fig.2")]
    [InlineData("C.1", "C.1")]
    [InlineData("C.2", "C.2")]
    public void EitherVersion(string name, string statement)
    {
        ClaimSelection.Of(Catalogue.Paper.Claims, [name], Profile.Deep).Should().Equal(Catalogue.Paper.Claims.Where(c => string.Equals(c.Statement.Id, statement, StringComparison.Ordinal) && Profile.Deep.Includes(c.Profile)));
        ClaimSelection.WouldSelect(Catalogue.Paper.Claims, [name], $"{statement}/lost").Should().BeTrue();
        ClaimSelection.WouldSelect(Catalogue.Paper.Claims, [name], "9.9/lost").Should().BeFalse();
    }

    [Fact(DisplayName = "The rest of an id may follow a statement's other number")]
    public void RestOfId() =>
        ClaimSelection.Of(Catalogue.Paper.Claims, ["4.2/by-T1"], Profile.Quick).Should().OnlyContain(c => c.Id.StartsWith("C.4/by-T1/", StringComparison.Ordinal)).And.NotBeEmpty();

    [Fact(DisplayName = "The quick profile leaves deep claims out, and says so when nothing else is named")]
    public void Profiles()
    {
        ClaimSelection.Of(SampleClaims.Three(), ["S"], Profile.Quick).Select(c => c.Id).Should().Equal("S.1/exact", "S.1/sampled/coin");
        Action deep = () => ClaimSelection.Of(SampleClaims.Three(), ["S.10"], Profile.Quick);

        deep.Should().Throw<UserErrorException>().WithMessage("'S.10' names claims of the deep profile only; add --profile deep.");
    }

    [Fact(DisplayName = "Literal claims are checked by a literal run only, and a run that is asked for one otherwise says how")]
    public void Literal()
    {
        Claim[] claims = [.. SampleClaims.Three(), SampleClaims.Sampled("S.1/literal", "S.1", _ => new TrialOutcome(true, 0), Verdict.Supported, Profile.Literal)];
        ClaimSelection.Of(claims, [], Profile.Literal).Select(c => c.Id).Should().Equal("S.1/literal");
        ClaimSelection.Of(claims, ["S.1"], Profile.Deep).Select(c => c.Id).Should().Equal("S.1/exact", "S.1/sampled/coin");
        Action deep = () => ClaimSelection.Of(claims, ["S.1/literal"], Profile.Deep);

        Action quickByLiteral = () => ClaimSelection.Of(claims, ["S.1/exact"], Profile.Literal);
        Action deepByLiteral = () => ClaimSelection.Of(claims, ["S.10"], Profile.Literal);

        deep.Should().Throw<UserErrorException>().WithMessage("'S.1/literal' names claims of the literal profile only; add --literal.");
        quickByLiteral.Should().Throw<UserErrorException>().WithMessage("'S.1/exact' names claims of the quick profile only; leave --literal out.");
        deepByLiteral.Should().Throw<UserErrorException>().WithMessage("'S.10' names claims of the deep profile only; give --profile deep in place of --literal.");
    }

    [Fact(DisplayName = "`list` and `verify` select the same claims, and `list` says how to see those of the other profiles")]
    public void ListIsWhatIsVerified()
    {
        Invocation.Of("list 3.4/literal").ShouldBeRefused("'3.4/literal' names claims of the literal profile only; add --literal.\n");
        foreach ((string arguments, Profile profile, string others) in new[]
        {
            ("C.4", Profile.Quick, "; for 25 more (11 statements, 12 dropped conditions, 2 controls) add --profile deep; for 44 more (26 statements, 14 printed readings, 4 controls) add --literal"),
            ("C.4 --profile deep", Profile.Deep, "; for 44 more (26 statements, 14 printed readings, 4 controls) add --literal"),
            ("C.4 --literal", Profile.Literal, "; for 60 more (34 statements, 5 printed readings, 3 dropped conditions, 18 controls) leave --literal out; for 25 more (11 statements, 12 dropped conditions, 2 controls) give --profile deep in place of --literal"),
        })
        {
            using Case atArguments = Case.Of(arguments);
            IReadOnlyList<Claim> claims = ClaimSelection.Of(Catalogue.Paper.Claims, ["C.4"], profile);
            string output = Invocation.Of($"list {arguments}").Output;

            output.Should().EndWith(FormattableString.Invariant($"\n{claims.Count} claims{others}\n"));
            claims.Should().OnlyContain(c => output.Contains(c.Id, StringComparison.Ordinal));
        }
    }

    [Theory(DisplayName = "A star in an id stands for any text, and what follows may go on")]
    [InlineData("*/coin", "S.1/sampled/coin")]
    [InlineData("s.1*act", "S.1/exact")]
    [InlineData("S.1*", "S.1/exact S.1/sampled/coin S.10/deep")]
    public void Star(string identifier, string ids)
    {
        ClaimSelection.Of(SampleClaims.Three(), [identifier], Profile.Deep).Select(c => c.Id).Should().Equal(ids.Split(' '));
        ClaimSelection.WouldSelect(SampleClaims.Three(), [identifier], ids.Split(' ')[0]).Should().BeTrue();
        ClaimSelection.WouldSelect(SampleClaims.Three(), [identifier], "T.1/other").Should().BeFalse();
    }

    [Theory(DisplayName = "The beginning of an id may end anywhere but within a number")]
    [InlineData("C.1/exact/m=100", 0)]
    [InlineData("C.1/exact/m=1000", 1)]
    [InlineData("C.1/exact/m=", 1)]
    [InlineData("3.3/exact/eta=1", 0)]
    [InlineData("3.3/exact/eta=1E-0", 0)]
    [InlineData("3.3/exact/eta=1e-06", 1)]
    [InlineData("3.3/exact/eta=0", 0)]
    public void Beginnings(string beginning, int atLeast)
    {
        Func<int> selected = () => ClaimSelection.Of(Catalogue.Paper.Claims, [beginning], Profile.Deep).Count;

        if (atLeast == 0)
            selected.Should().Throw<UserErrorException>().WithMessage($"No claim, statement or item is called '{beginning}'. *");
        else
            selected().Should().BeGreaterThanOrEqualTo(atLeast);
    }

    [Fact(DisplayName = "An unknown id is refused with where the names are")]
    public void Unknown()
    {
        Action unknown = () => ClaimSelection.Of(SampleClaims.Three(), ["S.1", "Q"], Profile.Deep);
        Action several = () => ClaimSelection.One(SampleClaims.Three(), "S.1");

        unknown.Should().Throw<UserErrorException>().WithMessage("No claim, statement or item is called 'Q'. *`list --items` has the statements and items of both versions, `list` the claims too.");
        several.Should().Throw<UserErrorException>().WithMessage("'S.1' names 2 claims; the id of one is accepted, such as S.1/exact or S.1/sampled/coin.");
    }
}
