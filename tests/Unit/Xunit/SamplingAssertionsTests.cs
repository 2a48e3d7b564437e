using LabelNoise.Experiments;
using LabelNoise.Xunit;

namespace LabelNoise.Tests.Unit.Xunit;

public sealed class SamplingAssertionsTests
{
    private static Sampling<bool> Coin => Sampling.OfRandom(random => random.NextDouble() < 0.5);

    private static Sampling<double> Uniform => Sampling.OfRandom(random => random.NextDouble());

    [Fact(DisplayName = "Each assertion passes where its claim is true")]
    public void Passes()
    {
        Coin.Should().OccurWithProbabilityAtLeast(0.45, slack: 0.02).And.OccurWithProbabilityAtMost(0.55, slack: 0.02);
        Uniform.Should().HaveMean(0.5, slack: 0.05, from: 0, to: 1).And.HaveMeanAtMost(0.55, slack: 0.05, from: 0, to: 1).And.HaveMeanAtLeast(0.45, slack: 0.05, from: 0, to: 1);
        Uniform.Should().HaveMedianAtMost(0.5, slack: 0.05).And.HaveMedianAtLeast(0.5, slack: 0.05).And.FollowTheLaw(x => x, within: 0.05);
        Uniform.Should().TendToExceed(Uniform.Select(x => 0.5 * x).Named("half"), by: 0.2, slack: 0.05);
        Sampling.Over([1, 10, 100], s => Uniform.Select(x => s * (1 + x))).Should().GrowWithExponentBetween(0.9, 1.1);
    }

    [Fact(DisplayName = "An assertion fails where its claim is false and prints the claim, the numbers, the rates and the replay")]
    public void Fails()
    {
        (Action Act, string Hypothesis)[] claims =
        [
            (() => Coin.Should().OccurWithProbabilityAtLeast(0.6, slack: 0.02, because: "it is {0}", becauseArgs: "biased"), "Pr ≥ 0.6 (p₁ = 0.58)"),
            (() => Coin.Should().OccurWithProbabilityAtMost(0.4, slack: 0.02), "Pr ≤ 0.4 (p₁ = 0.42)"),
            (() => Uniform.Should().HaveMeanAtMost(0.4, slack: 0.05, from: 0, to: 1), "E X ≤ 0.4 (μ₁ = 0.45, 0 ≤ X ≤ 1)"),
            (() => Uniform.Should().HaveMeanAtLeast(0.6, slack: 0.05, from: 0, to: 1), "E X ≥ 0.6 (μ₁ = 0.55, 0 ≤ X ≤ 1)"),
            (() => Uniform.Should().HaveMean(0.6, slack: 0.05, from: 0, to: 1), "E X ≥ 0.6"),
            (() => Uniform.Should().HaveMedianAtMost(0.3, slack: 0.05), "Pr ≥ 0.5 (p₁ = 0.45)"),
            (() => Uniform.Should().HaveMedianAtLeast(0.7, slack: 0.05), "Pr ≥ 0.5 (p₁ = 0.45)"),
            (() => Uniform.Should().FollowTheLaw(x => x * x, within: 0.05), "sup|F − F₀| = 0"),
            (() => Uniform.Should().TendToExceed(Uniform, by: 0.2, slack: 0.05), "Pr[larger] + ½·Pr[equal] ≥ 0.7"),
            (() => Sampling.Over([1, 10, 100], s => Uniform.Select(x => s * (1 + x))).Should().GrowWithExponentBetween(1.5, 2.5), "the exponent of the median lies between 1.5 and 2.5"),
        ];

        // Outside the scope of the loop, in which a failed assertion would not throw.
        string[] messages = [.. claims.Select(claim => Record.Exception(claim.Act)?.Message ?? "it passes")];

        foreach ((string message, string hypothesis) in messages.Zip(claims.Select(claim => claim.Hypothesis)))
        {
            using Case atHypothesis = Case.Of(hypothesis);
            string again = hypothesis.StartsWith("sup", StringComparison.Ordinal) || hypothesis.StartsWith("the exponent", StringComparison.Ordinal)
                ? @"\nsuite seed \d+$"
                : @"\nthe worst replicate again: \.Replay\(\d+, suiteSeed: \d+\)";
            message.Should().Contain(hypothesis).And.Contain("SamplingAssertionsTests.").And.Contain("refuted: estimate ").And.MatchRegex("α = (1E-07, β = 1E-07|5E-08, β = 5E-08)").And.MatchRegex(again);
        }

        messages[0].Should().EndWith(" because it is biased");
    }
}
