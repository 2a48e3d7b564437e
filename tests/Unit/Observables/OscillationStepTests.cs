using LabelNoise.Numerics;
using LabelNoise.Observables.Exact;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class OscillationStepTests
{
    private static OscillationStep Step => new(0.0625, 1);

    private static EnclosedMatrix Inner => EnclosedMatrix.Of(new[,] { { 1.0, 2.0 }, { 3.0, -1.0 } });

    [Fact(DisplayName = "A step of two neurons is what a sheet of paper gives, and the expanded square is the square")]
    public void ByHand()
    {
        // q = ½; states 1 and 0 give θ = (0.5, 1), θ − θ* = (−0.5, 1).
        int[] states = [1, 0];

        Near(Step.Amplitude, 0.5);
        Near(Step.OuterNormSquared(states), 0.25);
        EnclosedMatrix moved = Step.Move(Inner, states);
        (moved - EnclosedMatrix.Of(new[,] { { 1 + 0.015625, 2 - 0.03125 }, { 3, -1 } })).Largest.Upper.Should().BeLessThan(1e-14);
        Near(Step.Squared(Inner, states), moved.SquaredNorm.Middle);
        Near(Step.Squared(Inner, states, 0.5), Step.Squared(Inner, states).Middle + 0.0625 * 0.0625 * 0.25 * 1.25);
    }

    [Fact(DisplayName = "0 is left for ±1 with equal chances and entered from both, and the start is stationary")]
    public void ChainSteps()
    {
        OscillationStep.AllFollowing([0, 1, 0]).Should().BeEquivalentTo(new int[][] { [-1, 0, -1], [-1, 0, 1], [1, 0, -1], [1, 0, 1] });
        Equal(OscillationStep.Next(OscillationStep.StartingLaw), 0.25, 0.5, 0.25);
        Equal(OscillationStep.Next([0, 1, 0]), 0.5, 0, 0.5);
        Near(Step.Astray(0.5, 0), 0);
        Near(Step.Astray(0.5, 0.5), 0.5);
        Near(Step.Astray(0, -0.5), 0);

        static void Equal(IReadOnlyList<Enclosure> law, params double[] expected) => law.Zip(expected).Should().OnlyContain(pair => pair.First.Contains(pair.Second));
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
        OscillationArgument argument = new(eta, teacher, width);

        argument.Fall.Middle.Should().BeApproximately(drop / 2 / (eta * eta), 1e-9);
        argument.Missing.Middle.Should().BeApproximately((1 - level - argument.Fall.Middle) / level, 1e-9);
    }

    [Fact(DisplayName = "The argument closes for ‖θ*‖² < 2 − mη, where the lemma's own limit is √2·η^(−1/4)")]
    public void ArgumentCloses()
    {
        new OscillationArgument(1e-6, 1.413, 1000).Missing.Upper.Should().BeNegative();
        new OscillationArgument(1e-6, 1.415, 1000).Missing.Lower.Should().BePositive();
        new OscillationMoments(Magnitude.Of(1e-6), 40).CrossingStep.Should().NotBeNull();
    }

    private static void Near(Enclosure found, double expected) => found.Middle.Should().BeApproximately(expected, 1e-13);
}
