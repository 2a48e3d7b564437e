using LabelNoise.Statistics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class StoppingRuleTests
{
    private static readonly ErrorRates Rates = new(0.01, 0.001);

    [Fact(DisplayName = "The bounds are the least counts at which the evidence is at its threshold or beyond, from whatever lower bound the search starts")]
    public void LeastCounts()
    {
        for (long bound = 0; bound <= 70; bound++)
        {
            using Case atBound = Case.Of(bound);
            // Evidence exactly at its threshold decides.
            StoppingRule rule = new(
                (successes, failures) => successes < bound + failures ? Rates.RefutationThreshold : 0,
                (successes, failures) => successes >= bound + failures ? Rates.SupportThreshold : 0,
                Rates);
            for (long from = 0; from <= bound + 3; from++)
            {
                using Case atBoundFrom = Case.Of((bound, from));
                rule.SupportedFrom(3, from).Should().Be(bound + 3);
                rule.RefutedBelow(3, from).Should().Be(bound + 3);
            }

            rule.SupportedFrom(3, bound + 4).Should().Be(bound + 4);
            rule.RefutedBelow(3, bound + 4).Should().Be(bound + 4);
        }
    }

    [Fact(DisplayName = "Evidence that never suffices has the bound 2⁶⁰, which no sample reaches")]
    public void Unreachable()
    {
        StoppingRule rule = new((_, _) => 1000, (_, _) => 0, Rates);

        rule.SupportedFrom(0, 0).Should().Be(1L << 60);
        rule.RefutedBelow(0, 5).Should().Be(1L << 60);
    }

    [Fact(DisplayName = "The two thresholds are ln(1/α) for refutation and ln(1/β) for support")]
    public void Thresholds()
    {
        StoppingRule rule = new((successes, _) => 10 - successes, (successes, _) => successes, Rates);

        // ln 100 = 4.6 and ln 1000 = 6.9.
        rule.RefutedBelow(0, 0).Should().Be(6);
        rule.SupportedFrom(0, 0).Should().Be(7);
    }
}
