using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class OscillationStepTests
{
    private static OscillationStep Step => new(0.0625, 1);

    private static Matrix<double> Inner => Matrix<double>.Build.DenseOfArray(new[,] { { 1.0, 2.0 }, { 3.0, -1.0 } });

    [Fact(DisplayName = "A step of two neurons is what a sheet of paper gives, and the expanded square is the square")]
    public void ByHand()
    {
        // q = ½; states 1 and 0 give θ = (0.5, 1), θ − θ* = (−0.5, 1).
        int[] states = [1, 0];

        Step.Amplitude.Should().BeApproximately(0.5, 1e-15);
        Step.OuterNormSquared(states).Should().BeApproximately(0.25, 1e-15);
        Matrix<double> moved = Step.Move(Inner, states);
        moved.Row(0).Should().Equal(1 + 0.015625, 2 - 0.03125);
        moved.Row(1).Should().Equal(3, -1);
        Step.Squared(Inner, states).Should().BeApproximately(moved.Enumerate().Sum(w => w * w), 1e-13);
        Step.Squared(Inner, states, 0.5).Should().BeApproximately(Step.Squared(Inner, states) + 0.0625 * 0.0625 * 0.25 * 1.25, 1e-13);
    }

    [Fact(DisplayName = "0 is left for ±1 with equal chances and entered from both, and the start is stationary")]
    public void ChainSteps()
    {
        OscillationStep.AllFollowing([0, 1, 0]).Should().BeEquivalentTo(new int[][] { [-1, 0, -1], [-1, 0, 1], [1, 0, -1], [1, 0, 1] });
        OscillationStep.Next(OscillationStep.StartingLaw).Should().Equal(OscillationStep.StartingLaw);
        OscillationStep.Next([0, 1, 0]).Should().Equal(0.5, 0, 0.5);
        Step.MayFollow(0.5, 0).Should().BeTrue();
        Step.MayFollow(0.5, 0.5).Should().BeFalse();
        Step.MayFollow(0, -0.5).Should().BeTrue();
    }

    [Theory(DisplayName = "The least fall in the argument by contradiction is the sum of the drops of the exact recursion at the level √η")]
    [InlineData(1e-2, 10, 0.5)]
    [InlineData(1e-2, 10, 3)]
    [InlineData(1e-3, 32, 1)]
    public void LeastFall(double eta, int width, double teacher)
    {
        double level = Math.Sqrt(eta);
        double kept = Math.Pow(1 - Math.Pow(eta, 1.5), 2) + (width - 1) * eta * eta * eta;
        double drop = level - (kept * level) - (Math.Pow(eta, 2.5) * teacher * teacher);
        OscillationArgument argument = new(Magnitude.Of(eta), teacher, Magnitude.Of(width));

        argument.Fall.Should().BeApproximately(drop / 2 / (eta * eta), 1e-9);
        argument.Missing.Should().BeApproximately((1 - level - argument.Fall) / level, 1e-9);
    }

    [Fact(DisplayName = "The argument closes for ‖θ*‖² < 2 − mη, where the lemma's own limit is √2·η^(−1/4)")]
    public void ArgumentCloses()
    {
        Magnitude eta = Magnitude.Of(1e-6);
        Magnitude width = eta.Pow(-0.5);

        new OscillationArgument(eta, 1.413, width).Missing.Should().BeNegative();
        new OscillationArgument(eta, 1.415, width).Missing.Should().BePositive();
        new OscillationMoments(eta, 40).CrossingStep.Should().NotBeNull();
    }
}
