using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class ResidualMovesTests
{
    private const int Steps = 200_000;

    private const double Deviation = 0.5;

    private const double InputBound = 2.5;

    [Theory(DisplayName = "From each cell a sampled step is as far with a probability between the bounds, and with the worst H below the upper one, with short inputs alone above the lower one, to four standard errors")]
    [InlineData(2, 0.5)]
    [InlineData(7, 0.9)]
    public void OneStep(int dimension, double stability)
    {
        double[] ends = [0, .. Enumerable.Range(0, 240).Select(k => 0.2 * Math.Pow(40, k / 239.0))];
        ResidualStep step = new(dimension, stability);
        ResidualMoves least = new(step, ends, (_, _) => false, isUpper: false);
        ResidualMoves most = new(step, ends, (_, _) => false, isUpper: true);
        ResidualMoves leastOfShort = new(step with { InputBound = InputBound }, ends, (_, _) => false, isUpper: false);
        ResidualMoves mostWithAny = new(step with { Deviation = Deviation }, ends, (_, _) => false, isUpper: true);
        leastOfShort.Tails[60][0].Should().BePositive();
        foreach (int from in new[] { 0, 60, 130, 200 })
        {
            using Case atCell = Case.Of(from);
            double distance = (ends[from] + ends[from + 1]) / 2;
            (double Plain, double Worst, bool IsShort)[] after = Sampled(dimension, stability / dimension, distance);
            for (int to = 0; to <= 240; to += 8)
            {
                using Case atEnd = Case.Of(to);
                double plain = after.Count(r => r.Plain >= ends[to]) / (double)Steps;
                double worst = after.Count(r => r.Worst >= ends[to]) / (double)Steps;
                double ofShort = after.Count(r => r.IsShort && r.Plain >= ends[to]) / (double)Steps;
                ofShort.Should().BeGreaterThanOrEqualTo(leastOfShort.Tails[from][to] - Error(ofShort));
                plain.Should().BeInRange(least.Tails[from][to] - Error(plain), most.Tails[from][to] + Error(plain));
                worst.Should().BeLessThanOrEqualTo(mostWithAny.Tails[from][to] + Error(worst));
            }
        }
    }

    /// <summary>‖e'‖ after e' = e − κgx from an e of a length, σ = 1, and the most that an H within the deviation can make of it; and whether the input is short.</summary>
    private static (double Plain, double Worst, bool IsShort)[] Sampled(int dimension, double rate, double distance)
    {
        NormalStream normals = new(new ReplicateSeed(0xAB, (uint)dimension), StreamPurpose.Inputs);
        SignStream signs = new(new ReplicateSeed(0xAB, (uint)dimension), StreamPurpose.LabelNoise);
        double[] x = new double[dimension];
        (double Plain, double Worst, bool IsShort)[] after = new (double, double, bool)[Steps];
        for (int k = 0; k < Steps; k++)
        {
            normals.Next(x);
            double residual = (distance * x[0]) - signs.Next();
            double square = x.Sum(p => p * p);
            double plain = Math.Sqrt(Math.Pow(distance - (rate * residual * x[0]), 2) + (Math.Pow(rate * residual, 2) * (square - (x[0] * x[0]))));
            after[k] = (plain, plain + (rate * Deviation * Math.Abs(residual) * Math.Sqrt(square)), square <= InputBound * InputBound);
        }

        return after;
    }

    private static double Error(double share) => 4 * Math.Sqrt((share + (1.0 / Steps)) / Steps);
}
