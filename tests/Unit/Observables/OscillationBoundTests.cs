using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class OscillationBoundTests
{
    private static readonly Enclosure Isotropic = 1;

    [Theory(DisplayName = "From t₀ on the second moments of any split into classes, step by step, are at most √η on average, and up to the other step they exceed it")]
    [InlineData(0.25)]
    [InlineData(0.05)]
    [InlineData(0.01)]
    public void StepByStep(double learningRate)
    {
        int m = (int)WidthOfLemma(learningRate);
        OscillationBound bound = new(learningRate, m, Isotropic, 0.5);
        long from = (long)bound.Step.Lower;
        bound.Step.Upper.Should().Be(from);
        for (int members = 0; members <= m; members++)
        {
            using Case atSplit = Case.Of(members);
            double[] means = Means(learningRate, m, members, bound.LargestSquaredTeacher.Lower, from + 200);
            means.Skip((int)from).Should().OnlyContain(mean => mean <= Math.Sqrt(learningRate));
            if (learningRate <= 0.01)
                means.Take(1 + (int)bound.LastStepAbove.Upper).Should().OnlyContain(mean => mean > Math.Sqrt(learningRate));
        }
    }

    [Fact(DisplayName = "t₀ ≤ 1/η² for every η ≤ ¼ at m = ⌈1/√η⌉, and ‖θ*‖ ≤ 0.9·η^(−1/4) is admitted")]
    public void InTime()
    {
        for (double root = 2; root < 1e6; root *= 1.003)
        {
            using Case atRoot = Case.Of(root);
            Enclosure eta = 1 / (root * root);
            OscillationBound bound = new(eta, WidthOfLemma(eta.Middle), Isotropic, 0.5);
            bound.Step.AtMost(1 / (eta * eta)).Should().BeTrue();
            bound.LargestSquaredTeacher.Lower.Should().BeGreaterThanOrEqualTo(0.81 * root);
        }
    }

    [Fact(DisplayName = "With eigenvalues ½ and 3/2 the time is twice as long and ‖θ*‖² shorter by 3/2, but for what κ adds")]
    public void Spectrum()
    {
        OscillationBound one = new(1e-8, WidthOfLemma(1e-8), Isotropic, 0.5);
        OscillationBound spread = new(1e-8, WidthOfLemma(1e-8), new Enclosure(0.5, 1.5), 0.5);
        (spread.Step / one.Step).Middle.Should().BeApproximately(2, 1e-6);
        (one.LargestSquaredTeacher / spread.LargestSquaredTeacher).Middle.Should().BeApproximately(1.5, 1e-6);
    }

    [Theory(DisplayName = "The enclosed moment of a class along an eigenvector contains that of the recursion, step by step")]
    [InlineData(1, 0.5)]
    [InlineData(4, 1.5)]
    public void Moment(int size, double eigenvalue)
    {
        const double Eta = 0.0625;
        const double Power = 0.015625;
        const double Teacher = 0.75;
        CertifiedMoment enclosed = new(Eta, Teacher, size, eigenvalue);
        double moment = 1;
        for (int n = 0; n <= 300; n++)
        {
            using Case atStep = Case.Of(n);
            (enclosed.After(n).Middle / moment).Should().BeApproximately(1, 1e-12);
            enclosed.After(n).RelativeWidth.Should().BeLessThan(1e-12);
            double rate = eigenvalue * Power;
            moment = ((((1 - rate) * (1 - rate)) + ((size - 1) * rate * rate)) * moment) + (eigenvalue * eigenvalue * Power * Eta * Teacher * Teacher);
        }
    }

    private static double WidthOfLemma(double learningRate) => Math.Round(OscillationMoments.WidthOfLemma(Magnitude.Of(learningRate)).ToDouble());

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
