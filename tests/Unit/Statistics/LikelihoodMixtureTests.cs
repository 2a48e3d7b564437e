using LabelNoise.Statistics;
using MathNet.Numerics;

namespace LabelNoise.Tests.Unit.Statistics;

public sealed class LikelihoodMixtureTests
{
    private static readonly ErrorRates Rates = new(1e-6, 1e-6);

    [Theory(DisplayName = "Grid and conjugate (beta-binomial) mixtures stop after expected numbers of trials within 15 % of each other")]
    [InlineData(0.25, 0.05, 0.5, 69)]
    [InlineData(0.25, 0.05, 0.25, 2254)]
    [InlineData(0.25, 0.05, 0.1, 209)]
    [InlineData(0.99, 0.02, 1, 555)]
    [InlineData(0.99, 0.02, 0.95, 413)]
    public void StopsLikeTheConjugateMixture(double p0, double slack, double p, double reference)
    {
        ProbabilityHypothesis hypothesis = ProbabilityHypothesis.AtLeast(p0, slack);

        double grid = OperatingCharacteristics.At(hypothesis, Rates, p, 30_000).ExpectedTrials;
        double conjugate = OperatingCharacteristics.At(Conjugate(hypothesis), BernoulliLaw.Of(p), 30_000).ExpectedTrials;

        // The grid pays up to ln 4 ≈ 1.4 of 13.8 nats at its two favoured laws where the conjugate form pays ½ ln n, and more between.
        (grid / conjugate).Should().BeInRange(0.85, 1.15);
        (conjugate / reference).Should().BeInRange(0.95, 1.05, "the reference leaves the smooth weight open, and a uniform one comes this close");
    }

    [Theory(DisplayName = "Evidence never exceeds the best likelihood ratio L, and is at least 0.99·L − ln 96 whenever the claim is plainly true")]
    [InlineData(0.25, 0.05)]
    [InlineData(0.99, 0.02)]
    [InlineData(0.999999, 0.000001)]
    public void IsNearTheBestAlternative(double p0, double slack)
    {
        ProbabilityHypothesis hypothesis = ProbabilityHypothesis.AtLeast(p0, slack);
        BernoulliLaw origin = hypothesis.AlternativeLaw;
        LikelihoodMixture mixture = LikelihoodMixture.Above(origin, hypothesis.BoundLaw);
        foreach (long n in new long[] { 100, 10_000, 1_000_000, 100_000_000 })
        {
            foreach (double share in new[] { 0, 0.01, 0.1, 0.5, 0.9, 1 })
            {
                using Case atNShare = Case.Of((n, share));
                // The observed failure rate runs from 0 to the claim's own 1 − p₀.
                long failures = (long)(n * (1 - p0) * share);
                double best = Plus(n - failures, origin.Success, n) + Plus(failures, origin.Failure, n);
                double evidence = mixture.Log(n - failures, failures);

                evidence.Should().BeInRange((0.99 * best) - Math.Log(96), best + 1e-6);
            }
        }

        static double Plus(long count, double probability, long n) => count == 0 ? 0 : count * Math.Log(count / (double)n / probability);
    }

    [Theory(DisplayName = "One more trial leaves the mixture unchanged on average under its own law (a martingale)")]
    [InlineData(0.2, 0.25, 30, 90)]
    [InlineData(0.97, 0.99, 1000, 7)]
    [InlineData(0.999998, 0.999999, 1_000_000, 1)]
    public void IsMartingale(double origin, double target, long successes, long failures)
    {
        BernoulliLaw law = BernoulliLaw.Of(origin);
        LikelihoodMixture mixture = LikelihoodMixture.Above(law, BernoulliLaw.Of(target));
        double now = mixture.Log(successes, failures);

        double next = (law.Success * Math.Exp(mixture.Log(successes + 1, failures) - now))
            + (law.Failure * Math.Exp(mixture.Log(successes, failures + 1) - now));

        next.Should().BeApproximately(1, 1e-8, "counts of a million multiply the rounding of log ratios");
    }

    [Fact(DisplayName = "Evidence of a lower probability mirrors evidence of a higher one")]
    public void BelowMirrorsAbove()
    {
        LikelihoodMixture below = LikelihoodMixture.Below(BernoulliLaw.Of(0.25), BernoulliLaw.Of(0.125));
        LikelihoodMixture above = LikelihoodMixture.Above(BernoulliLaw.Of(0.75), BernoulliLaw.Of(0.875));

        below.Log(7, 90).Should().Be(above.Log(90, 7));
        below.Log(0, 50).Should().BePositive();
        below.Log(50, 0).Should().BeNegative();
    }

    /// <summary>The same two mixtures with a uniform weight over [0, p₀] and [p₁, 1], by the incomplete beta function.</summary>
    private static StoppingRule Conjugate(ProbabilityHypothesis hypothesis)
    {
        BernoulliLaw bound = hypothesis.BoundLaw, alternative = hypothesis.AlternativeLaw;
        return new(
            (s, f) => LogIntegral(bound.Success, s, f) - Likelihood(bound, s, f),
            (s, f) => LogIntegral(alternative.Failure, f, s) - Likelihood(alternative, s, f),
            Rates);

        static double LogIntegral(double end, long s, long f) =>
            Math.Log(SpecialFunctions.BetaRegularized(s + 1, f + 1, end)) + SpecialFunctions.BetaLn(s + 1, f + 1) - Math.Log(end);

        static double Likelihood(BernoulliLaw law, long s, long f) => (s * Math.Log(law.Success)) + (f * Math.Log(law.Failure));
    }
}
