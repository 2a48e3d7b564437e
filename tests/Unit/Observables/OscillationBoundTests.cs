using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class OscillationBoundTests
{
    private static readonly Bracket Isotropic = new(1, 1);

    [Theory(DisplayName = "From t₀ on the second moments of any split into classes, step by step, are at most √η on average, and up to the other step they exceed it")]
    [InlineData(0.25)]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void StepByStep(double learningRate)
    {
        Magnitude eta = Magnitude.Of(learningRate);
        Magnitude width = OscillationMoments.WidthOfLemma(eta);
        OscillationBound bound = new(eta, width, Isotropic, 0.5);
        int m = (int)Math.Round(width.ToDouble());
        long from = (long)Math.Round(bound.Step.ToDouble());
        for (int members = 0; members <= m; members++)
        {
            using Case atSplit = Case.Of(members);
            double[] means = Means(learningRate, m, members, bound.LargestSquaredTeacher, from + 200);
            means.Skip((int)from).Should().OnlyContain(mean => mean <= Math.Sqrt(learningRate));
            if (learningRate <= 0.01)
                means.Take(1 + (int)bound.LastStepAbove.ToDouble()).Should().OnlyContain(mean => mean > Math.Sqrt(learningRate));
        }
    }

    [Fact(DisplayName = "t₀ ≤ 1/η² for every η ≤ ¼ at m = ⌈1/√η⌉, and ‖θ*‖ ≤ 0.9·η^(−1/4) is admitted")]
    public void InTime()
    {
        for (double root = 2; root < 1e6; root *= 1.003)
        {
            using Case atRoot = Case.Of(root);
            Magnitude eta = Magnitude.Of(1 / (root * root));
            OscillationBound bound = new(eta, OscillationMoments.WidthOfLemma(eta), Isotropic, 0.5);
            (bound.Step <= eta.Pow(-2)).Should().BeTrue();
            bound.LargestSquaredTeacher.Should().BeGreaterThanOrEqualTo(0.81 * root);
        }
    }

    [Fact(DisplayName = "With eigenvalues ½ and 3/2 the time is twice as long and ‖θ*‖² shorter by 3/2, but for what κ adds")]
    public void Spectrum()
    {
        Magnitude eta = Magnitude.Of(1e-8);
        Magnitude width = OscillationMoments.WidthOfLemma(eta);
        OscillationBound one = new(eta, width, Isotropic, 0.5);
        OscillationBound spread = new(eta, width, new Bracket(0.5, 1.5), 0.5);
        (spread.Step / one.Step).ToDouble().Should().BeApproximately(2, 1e-6);
        (one.LargestSquaredTeacher / spread.LargestSquaredTeacher).Should().BeApproximately(1.5, 1e-6);
    }

    /// <summary>The mean second moment at each step, where so many neurons are active at even steps and the others at odd ones.</summary>
    private static double[] Means(double eta, int m, int members, double squaredTeacher, long steps)
    {
        double rate = Math.Pow(eta, 1.5);
        int[] sizes = [members, m - members];
        double[] moments = [1, 1];
        double[] means = new double[steps + 1];
        for (long step = 0; step <= steps; step++)
        {
            means[step] = ((sizes[0] * moments[0]) + (sizes[1] * moments[1])) / m;
            int active = (int)(step % 2);
            double others = Math.Max(0, sizes[active] - 1);
            moments[active] = (((1 - rate) * (1 - rate)) + (others * rate * rate)) * moments[active] + (Math.Pow(eta, 2.5) * squaredTeacher);
        }

        return means;
    }
}
