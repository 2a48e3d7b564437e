using System.Runtime.Intrinsics;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class NeuronSplitTests
{
    // A few roundings of sums of three squares.
    private const double Relative = 1e-14;

    [Fact(DisplayName = "Near groups are those with a neuron above a threshold, and the extremes of both parts are those of plain loops")]
    public void AgainstPlainLoops()
    {
        Random random = new(0x5917);
        double[][][] initial = [.. Enumerable.Range(0, 60).Select(_ => Rows(random))];
        double[][][] current = [.. Enumerable.Range(0, 60).Select(_ => Rows(random))];
        NeuronSplit split = new(0.8, 2.2);
        int[] near = [.. Enumerable.Range(0, 60).Where(group => Outer(current[group]) > 0.8 || Displacement(initial[group], current[group]) > 2.2)];
        int[] far = [.. Enumerable.Range(0, 60).Except(near)];
        for (int group = 0; group < 60; group++)
            split.Visit(new NeuronGroup(group, 240, Vectors(initial[group]), Vectors(current[group])));

        near.Should().HaveCountGreaterThan(10);
        far.Should().HaveCountGreaterThan(10);
        split.NearGroups.Should().Equal(near);
        Same(split.Near, near);
        Same(split.Far, far);

        void Same(NeuronExtremes extremes, int[] groups)
        {
            extremes.OuterWeight.Should().Be(groups.Max(group => Outer(current[group])));
            extremes.InitialOuterWeight.Should().Be(groups.Max(group => Outer(initial[group])));
            extremes.Displacement.Should().BeApproximately(groups.Max(group => Displacement(initial[group], current[group])), 4 * Relative);
            extremes.InitialNorm.Should().BeApproximately(groups.Max(group => Displacement(initial[group].Select(_ => new double[4]), initial[group])), 4 * Relative);
        }
    }

    [Theory(DisplayName = "A neuron is near above 0.7 of a limit or 0.85 of the largest value seen, whichever is larger, for each of the two limits")]
    [InlineData(0.0, 0.0, 0.7, 1.4)]
    [InlineData(0.8, 1.6, 0.7, 1.4)]
    [InlineData(1.0, 1.0, 0.85, 1.4)]
    [InlineData(0.5, 3.0, 0.7, 2.55)]
    public void Thresholds(double largestOuter, double largestDisplacement, double outer, double displacement)
    {
        IsNear(outer * (1 - 1e-9), 0).Should().BeFalse();
        IsNear(outer * (1 + 1e-9), 0).Should().BeTrue();
        IsNear(-outer * (1 + 1e-9), 0).Should().BeTrue();
        IsNear(0, displacement * (1 - 1e-9)).Should().BeFalse();
        IsNear(0, displacement * (1 + 1e-9)).Should().BeTrue();

        bool IsNear(double a, double moved)
        {
            NeuronSplit split = NeuronSplit.For(1, 2, largestOuter, largestDisplacement);
            double[] start = [0, 0.25];
            double[] now = [a, 0.25 + moved];
            split.Visit(new NeuronGroup(3, 16, Vectors([start, start, start, start]), Vectors([start, start, now, start])));
            split.NearGroups.Should().BeSubsetOf([3]);
            return split.NearGroups.Count == 1;
        }
    }

    [Fact(DisplayName = "Both parts are zero before anything was seen")]
    public void Nothing()
    {
        NeuronSplit split = new(1, 1);

        split.Near.Should().Be(default(NeuronExtremes));
        split.Far.Should().Be(default(NeuronExtremes));
        split.NearGroups.Should().BeEmpty();
    }

    private static double[][] Rows(Random random) =>
        [.. Enumerable.Range(0, 4).Select(_ => new[] { random.NextDouble() * random.NextDouble(), 3 * random.NextDouble() - 1.5, random.NextDouble(), random.NextDouble() })];

    private static double Outer(double[][] rows) => rows.Max(z => Math.Abs(z[0]));

    private static double Displacement(IEnumerable<double[]> from, double[][] to) =>
        from.Zip(to, (x, y) => Math.Sqrt(x.Zip(y, (u, v) => (v - u) * (v - u)).Skip(1).Sum())).Max();

    private static Vector256<double>[] Vectors(double[][] rows) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(k => Vector256.Create(rows[0][k], rows[1][k], rows[2][k], rows[3][k]))];
}
