using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Randomness;
using MathNet.Numerics.Distributions;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class HeavyTailedInputsTests
{
    private const int Count = 40_000;
    private const int Dimension = 3;

    [Theory(DisplayName = "A coordinate over √((ν − 2)/ν) has Student's law, and ‖x‖²·ν/((ν − 2)d) that of F(d, ν), by Kolmogorov–Smirnov at level 10⁻⁶")]
    [InlineData(2.1)]
    [InlineData(3)]
    [InlineData(20)]
    public void Law(double freedom)
    {
        double[][] inputs = Draw(InputLaw.HeavyTailed(freedom));
        double scale = Math.Sqrt((freedom - 2) / freedom);

        for (int k = 0; k < Dimension; k++)
        {
            using Case atK = Case.Of(k);
            Sample.KolmogorovSmirnov(inputs.Select(x => x[k] / scale), t => StudentT.CDF(0, 1, freedom, t)).Should().BeLessThan(Sample.KolmogorovSmirnovLimit(Count));
        }

        Sample.KolmogorovSmirnov(inputs.Select(SquaredNorm), q => FisherSnedecor.CDF(Dimension, freedom, q / (scale * scale * Dimension)))
            .Should().BeLessThan(Sample.KolmogorovSmirnovLimit(Count));
    }

    // Var(xₖ²) and Var(xⱼxₖ) are finite for ν > 4; at ν = 20 the eighth moments that their own estimates rest on are, too.
    [Fact(DisplayName = "Mean 0 and covariance I at ν = 20, within six standard errors; E‖x‖⁴ exceeds that of normal inputs by (ν − 2)/(ν − 4)")]
    public void Moments()
    {
        double[][] inputs = Draw(InputLaw.HeavyTailed(20));
        for (int j = 0; j < Dimension; j++)
        {
            Near(inputs.Select(x => x[j]), 0);
            for (int k = 0; k <= j; k++)
                Near(inputs.Select(x => x[j] * x[k]), j == k ? 1 : 0);
        }

        Near(inputs.Select(x => SquaredNorm(x) * SquaredNorm(x)), Dimension * (Dimension + 2) * 18.0 / 16);
    }

    [Fact(DisplayName = "The tail: at ν = 3 the share of |x₁| > 10 is Student's 0.04 %, where normal inputs have none")]
    public void Tail()
    {
        double expected = 2 * StudentT.CDF(0, 1, 3, -10 * Math.Sqrt(3));
        int seen = Draw(InputLaw.HeavyTailed(3)).Count(x => Math.Abs(x[0]) > 10);

        expected.Should().BeApproximately(4.2e-4, 0.1e-4);
        seen.Should().BeInRange((int)((Count * expected) - (6 * Math.Sqrt(Count * expected))) + 1, (int)((Count * expected) + (6 * Math.Sqrt(Count * expected))));
        Draw(InputLaw.Online).Should().NotContain(x => Math.Abs(x[0]) > 10);
    }

    [Fact(DisplayName = "Each input is the normal input of the same step times a factor of its own, and signs are the same")]
    public void Directions()
    {
        SampleSource heavy = Open(InputLaw.HeavyTailed(3));
        SampleSource normal = Open(InputLaw.Online);
        List<double> factors = [];
        for (int step = 0; step < 100; step++)
        {
            using Case atStep = Case.Of(step);
            double[] x = heavy.Next(out double noise).ToArray();
            double[] z = normal.Next(out double same).ToArray();
            noise.Should().Be(same);
            factors.Add(x[0] / z[0]);

            // Two roundings each.
            (x[1] / z[1]).Should().BeApproximately(factors[^1], 1e-15 * factors[^1]);
        }

        factors.Should().OnlyHaveUniqueItems().And.OnlyContain(f => f > 0);
    }

    private static void Near(IEnumerable<double> sample, double expected)
    {
        (double mean, double error) = Sample.Mean([.. sample]);
        mean.Should().BeApproximately(expected, 6 * error);
    }

    private static double SquaredNorm(double[] x) => x.Sum(c => c * c);

    private static double[][] Draw(InputLaw law)
    {
        SampleSource source = Open(law);
        return [.. Enumerable.Range(0, Count).Select(_ => source.Next(out double _).ToArray())];
    }

    private static SampleSource Open(InputLaw law) => SampleSource.Open(
        new Problem { Width = 4, Dimension = Dimension, LearningRate = 0.01, NoiseLevel = 1, Inputs = law }, new ReplicateSeed(0x7A11, 1), drawsSample: true);
}
