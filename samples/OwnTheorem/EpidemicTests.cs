using LabelNoise.Experiments;
using LabelNoise.Xunit;
using Xunit;

namespace OwnTheorem;

/// <summary>The Reed–Frost epidemic: in each generation every one that is ill infects every one that is susceptible with probability q, and is immune afterwards.</summary>
public sealed class EpidemicTests
{
    private const int Population = 100;

    private static double FinalShare(Random random, double q)
    {
        (int susceptible, int ill) = (Population - 1, 1);
        while (ill > 0)
        {
            double escape = Math.Pow(1 - q, ill);
            ill = Enumerable.Range(0, susceptible).Count(_ => random.NextDouble() >= escape);
            susceptible -= ill;
        }

        return 1 - ((double)susceptible / Population);
    }

    [Fact(DisplayName = "Below the threshold, at R₀ = ½, at most 1/(1 − R₀) = 2 of 100 fall ill on average")]
    public void DiesOut() => Sampling.OfRandom(random => FinalShare(random, 0.5 / Population))
        .Should().HaveMeanAtMost(0.02, slack: 0.01, from: 0, to: 1);

    [Fact(DisplayName = "Above it, at R₀ = 2, more than a quarter of the population falls ill with probability at least ½")]
    public void BreaksOut() => Sampling.OfRandom(random => FinalShare(random, 2.0 / Population) > 0.25)
        .Should().OccurWithProbabilityAtLeast(0.5, slack: 0.05);
}
