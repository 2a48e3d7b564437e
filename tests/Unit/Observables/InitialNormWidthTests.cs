using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The steps of docs/theorems.md about Lemma C.1.</summary>
public sealed class InitialNormWidthTests
{
    [Fact(DisplayName = "Chernoff's bound exceeds the tail of χ²_d, and at m₀(d) it is m^(−2) or less, at a tenth of it more")]
    public void Chernoff()
    {
        foreach (int dimension in new[] { 1, 2, 3, 7, 20, 100, 1000 })
        {
            using Case atDimension = Case.Of(dimension);
            foreach (double y in new[] { 1.0, 1.5, 3, 30, 300 })
                ChiSquareTail.LogSurvival(dimension, dimension * y).Should().BeLessThan(Bound(dimension, y));
            Magnitude least = InitialNormWidth.Of(dimension);
            Bound(dimension, Scale(least)).Should().BeLessThanOrEqualTo(-2 * least.Ln);
            Magnitude tenth = least / Magnitude.Of(10);
            Bound(dimension, Scale(tenth)).Should().BeGreaterThan(-2 * tenth.Ln);
        }

        static double Bound(int dimension, double y) => -0.5 * dimension * (y - 1 - Math.Log(y));
        static double Scale(Magnitude width) => Math.Exp(width.Ln / 6) / 16;
    }

    [Fact(DisplayName = "The dimension is at least 1, the power positive")]
    public void BadInput()
    {
        FluentActions.Invoking(() => InitialNormWidth.Of(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => InitialNormWidth.LogForTail(7, 0)).Should().Throw<ArgumentOutOfRangeException>();
    }
}
