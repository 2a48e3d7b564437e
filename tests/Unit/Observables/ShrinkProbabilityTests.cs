using System.Globalization;
using LabelNoise.Observables.Exact;
using LabelNoise.Randomness;
using LabelNoise.Tests.Unit.Docs;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class ShrinkProbabilityTests
{
    // mpmath 1.2.1, 20 digits: the mean over x·w of the distribution function of χ²_{d−1}, θ − θ* along w.
    public static TheoryData<int, double, double, double, double> ReferenceValues => new()
    {
        { 7, 0.5, 0.125, 0.5, 0.243862693720504 },
        { 7, 0.5, 0.125, 0, 0.424922086874139 },
        { 7, 0.3, 0, 0.3, 0.245013836217109 },
        { 7, 1, 0.1, 2, 0.630252066796884 },
        { 3, 0.7, 0.2, 1, 0.416956424563662 },
        { 20, 0.5, 0.05, 0.5, 0.287547424622326 },
        { 100, 0.5, 0.02, 0.5, 0.296212402179198 },
        { 7, 0.1, 0.02, 3, 0.317848433379075 },
        { 7, 5, 0.3, 0.05, 0.880390694638033 },
    };

    [Theory(DisplayName = "With θ − θ* along w the probability is what arbitrary precision finds, to 10⁻⁵")]
    [MemberData(nameof(ReferenceValues))]
    public void Along(int dimension, double norm, double outer, double along, double expected)
    {
        ShrinkProbability.Of(dimension, norm, outer, along, 0).Should().BeApproximately(expected, 1e-5);
        ShrinkProbability.Of(dimension, norm, outer, -along, 0).Should().BeApproximately(expected, 1e-5);
    }

    // With a = 0: mpmath, the mean over x·w of two normal tails. With a > 0: the mean over the plane of w and θ − θ* of the distribution function of
    // χ²_{d−2}, by midpoints on 3000 × 3000 cells of [−9, 9]².
    [Theory(DisplayName = "With θ − θ* in any direction the probability is what integrals over the plane of w and θ − θ* give")]
    [InlineData(7, 0.3, 0, 0.2, 0.2, 0.360199491048293, 1e-5)]
    [InlineData(12, 0.5, 0, 0, 0.5, 0.547101718077234, 1e-5)]
    [InlineData(3, 1, 0, 1, 2, 0.772152326040106, 1e-5)]
    [InlineData(7, 0.2, 0, 0.5, 0.1, 0.1939195319693, 1e-5)]
    [InlineData(7, 0.5, 0.125, 0.3, 0.4, 0.35453895, 1e-5)]
    [InlineData(7, 1, 0.1, 0.5, 1, 0.6290822, 1e-5)]
    [InlineData(3, 0.7, 0.2, 0.6, 0.8, 0.49088, 2e-5)]
    [InlineData(7, 0.3, 0.1, 0, 1, 0.200545783, 1e-5)]
    [InlineData(20, 0.5, 0.05, 0.5, 0.1, 0.327256924, 1e-5)]
    public void Across(int dimension, double norm, double outer, double along, double across, double expected, double tolerance) =>
        ShrinkProbability.Of(dimension, norm, outer, along, across).Should().BeApproximately(expected, tolerance);

    [Fact(DisplayName = "Samples of x and ε at a frozen state shrink the neuron as often as computed, to four standard errors")]
    public void Sampled()
    {
        const int Samples = 100_000;
        NormalStream normals = new(new ReplicateSeed(0xC32, 1), StreamPurpose.Inputs);
        SignStream signs = new(new ReplicateSeed(0xC32, 1), StreamPurpose.LabelNoise);
        double[] x = new double[5];
        int shrunk = 0;
        for (int k = 0; k < Samples; k++)
        {
            normals.Next(x);
            double residual = (0.4 * x[0]) + (0.7 * x[1]) - signs.Next();
            double projection = 0.6 * x[0];
            if (residual * residual * ((projection * projection) - (0.01 * x.Sum(v => v * v))) >= 1.0 / 16)
                shrunk++;
        }

        double expected = ShrinkProbability.Of(5, 0.6, 0.1, 0.4, 0.7);
        ((double)shrunk / Samples).Should().BeApproximately(expected, 4 * Math.Sqrt(expected * (1 - expected) / Samples));
    }

    [Fact(DisplayName = "A neuron with |a| ≥ ‖w‖ cannot shrink, and no θ goes below the bound that is free of θ")]
    public void Bounds()
    {
        ShrinkProbability.Of(7, 0.3, 0.3, 1, 1).Should().Be(0);
        ShrinkProbability.Of(7, 0, 0, 1, 1).Should().Be(0);
        foreach (double length in new[] { 0.1, 0.5, 1, 3 })
        {
            using Case atLength = Case.Of(length);
            foreach (double cosine in new[] { 0, 0.6, 1 })
            {
                ShrinkProbability.Of(7, 0.5, 0.05, length * cosine, length * Math.Sqrt(1 - (cosine * cosine)))
                    .Should().BeGreaterThan(ShrinkProbability.WhateverTheta(7, 0.5, 0.05));
            }
        }
    }

    [Theory(DisplayName = "The dimension is at least 3, lengths are at least 0")]
    [InlineData(2, 1, 0, 0)]
    [InlineData(7, -1, 0, 0)]
    [InlineData(7, 1, -1, 0)]
    [InlineData(7, 1, 0, -1)]
    [InlineData(7, double.NaN, 0, 0)]
    public void BadInput(int dimension, double norm, double outer, double across) =>
        FluentActions.Invoking(() => ShrinkProbability.Of(dimension, norm, outer, 0.5, across)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact(DisplayName = "The table in docs/derivations.md of the largest |aᵢ|/‖wᵢ‖ for which Lemma C.3 (2) holds at d = 7 is what the integral gives, to half of its last digit")]
    public void DocumentedTable()
    {
        double?[] lengths = [0, 0.5, 1, 2, null];
        string[][] rows = [.. Document.Rows("docs/derivations.md").Where(row => row.Length == 6 && row[0].StartsWith("‖wᵢ‖ = ", StringComparison.Ordinal))];

        rows.Should().HaveCount(7);
        foreach (string[] row in rows)
        {
            using Case atRow = Case.Of(row[0]);
            double norm = double.Parse(row[0]["‖wᵢ‖ = ".Length..], CultureInfo.InvariantCulture);
            for (int k = 0; k < lengths.Length; k++)
            {
                bool none = string.Equals(row[k + 1], "–", StringComparison.Ordinal);
                double ratio = none ? 0 : double.Parse(row[k + 1], CultureInfo.InvariantCulture);
                if (!none)
                    Least(norm, ratio - 0.006, lengths[k]).Should().BeGreaterThanOrEqualTo(0.25, "{0}, column {1}", row[0], k + 1);
                Least(norm, ratio + 0.006, lengths[k]).Should().BeLessThan(0.25, "{0}, column {1}", row[0], k + 1);
            }
        }

        // Over the directions of θ − θ*; with no length, the bound that is free of θ.
        static double Least(double norm, double ratio, double? length) => length is not { } v
            ? ShrinkProbability.WhateverTheta(7, norm, ratio * norm)
            : Enumerable.Range(0, v == 0 ? 1 : 9).Min(k => ShrinkProbability.Of(7, norm, ratio * norm, v * Math.Cos(Math.PI * k / 16), v * Math.Sin(Math.PI * k / 16)));
    }
}
