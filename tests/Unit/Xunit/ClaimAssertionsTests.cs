using LabelNoise.Claims;
using LabelNoise.Experiments;
using LabelNoise.Paper;
using LabelNoise.Statistics;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Unit.Xunit;

public sealed class ClaimAssertionsTests
{
    private static ClaimResult Exact => Catalogue.Paper.Find("3.3/exact/eta=0.01").Decide(new SuiteOptions());

    [Fact(DisplayName = "A verdict that is the catalogue's passes")]
    public void ExpectedVerdictPasses() => Exact.Should().BeAsCatalogued();

    [Theory(DisplayName = "A verdict that is not the catalogue's fails with the claim's account, inconclusive included")]
    [InlineData(Verdict.Refuted)]
    [InlineData(Verdict.Inconclusive)]
    public void OtherVerdictsFail(Verdict verdict)
    {
        ClaimResult result = Exact with { Verdict = verdict };
        Action assert = () => result.Should().BeAsCatalogued();
        assert.Should().Throw<Exception>().Which.Message.Should().Be(result.Explain());
    }

    [Fact(DisplayName = "The reason given with an assertion stands at the end of its message")]
    public void Reason()
    {
        ClaimResult result = Exact with { Verdict = Verdict.Refuted };
        Action assert = () => result.Should().BeAsCatalogued("η is {0}", 0.01);
        assert.Should().Throw<Exception>().Which.Message.Should().Be(result.Explain() + " because η is 0.01");
    }
}
