using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

/// <summary>The steps of docs/theorems.md about Lemma C.3 (2).</summary>
public sealed class ShrinkFloorTests
{
    [Fact(DisplayName = "The closed form is what half of the time has whatever θ is, exactly at a = 0 and below it by Jensen's inequality elsewhere")]
    public void BelowTheIntegral()
    {
        foreach (int dimension in new[] { 3, 7, 20 })
        {
            using Case atDimension = Case.Of(dimension);
            foreach (double norm in new[] { 0.2, 0.371, 0.5, 1, 3 })
            {
                ShrinkFloor.Of(dimension, norm, 0).Middle.Should().BeApproximately(ShrinkProbability.WhateverTheta(dimension, norm, 0), 1e-5);
                foreach (double ratio in new[] { 0.05, 0.2, 0.5, 0.9 })
                    ShrinkFloor.Of(dimension, norm, ratio * norm).Upper.Should().BeLessThan(ShrinkProbability.WhateverTheta(dimension, norm, ratio * norm) + 1e-5);
            }
        }
    }

    [Theory(DisplayName = "In every direction of θ − θ* the probability is above the closed form")]
    [InlineData(3, 0.371, 0)]
    [InlineData(7, 0.5, 0.089)]
    [InlineData(20, 0.8, 0.1)]
    public void EveryDirection(int dimension, double norm, double outer)
    {
        foreach (double length in new[] { 0.3, 1, 3 })
        {
            foreach (double angle in new[] { 0, 0.8, 1.57 })
            {
                using Case atDirection = Case.Of((length, angle));
                ShrinkProbability.Of(dimension, norm, outer, length * Math.Cos(angle), length * Math.Sin(angle)).Should().BeGreaterThan(ShrinkFloor.Of(dimension, norm, outer).Upper);
            }
        }
    }

    [Fact(DisplayName = "From the least norm on it is ¼ or more and not before, 0.371 at a = 0, and a neuron with |a| ≥ ‖w‖ has 0")]
    public void LeastNorm()
    {
        ShrinkFloor.LeastNorm(7, 0).Middle.Should().BeApproximately(0.3707, 1e-4);
        foreach (double outer in new[] { 0, 0.05, 0.3, 2 })
        {
            using Case atOuter = Case.Of(outer);
            Enclosure norm = ShrinkFloor.LeastNorm(7, outer);
            ShrinkFloor.Of(7, norm, outer).Contains(0.25).Should().BeTrue();
            ShrinkFloor.Of(7, norm, outer).RelativeWidth.Should().BeLessThan(1e-12);
            ShrinkFloor.Of(7, 1.1 * norm, outer).Lower.Should().BeGreaterThan(0.25);
            ShrinkFloor.Of(7, 0.9 * norm, outer).Upper.Should().BeLessThan(0.25);
        }

        ShrinkFloor.Of(7, 0.3, 0.3).Should().Be((Enclosure)0);
    }
}
