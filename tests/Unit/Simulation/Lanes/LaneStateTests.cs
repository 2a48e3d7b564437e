using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LabelNoise.Dynamics;
using LabelNoise.Numerics;
using LabelNoise.Simulation.Lanes;

namespace LabelNoise.Tests.Unit.Simulation.Lanes;

public sealed class LaneStateTests
{
    [Theory(DisplayName = "Leaving out the zero rows that no lane uses changes no bit of θ, of the predictions or of any row, wherever the stretch of four ends")]
    [InlineData(7, 2, 1)]
    [InlineData(7, 4, 3)]
    [InlineData(7, 1, 5)]
    [InlineData(4, 2, 2)]
    [InlineData(4, 5, 1)]
    [InlineData(9, 9, 3)]
    public void ZeroRows(int dimension, int first, int others)
    {
        LaneState all = State(dimension, first, others, lane => dimension + 1);
        LaneState used = State(dimension, first, others, lane => lane == 0 ? first : others);
        for (int step = 0; step < 20; step++)
        {
            using Case atStep = Case.Of(step);
            Bits(Step(used)).Should().Equal(Bits(Step(all)));
            Bits(used.Stored.ToArray()).Should().Equal(Bits(all.Stored.ToArray()));
        }
    }

    private static LaneState State(int dimension, int first, int others, Func<int, int> filled)
    {
        LaneState state = new(dimension + 1, dimension);
        for (int lane = 0; lane < LaneMemory.Lanes; lane++)
        {
            state.Fill(lane, filled(lane));
            for (int row = 0; row < (lane == 0 ? first : others); row++)
            {
                for (int column = 0; column <= dimension; column++)
                    state[row, column, lane] = Math.Sin(1 + row + 10 * column + 100 * lane);
            }
        }

        return state;
    }

    /// <summary>A step of gradient descent whose prediction enters it, so that each product is seen.</summary>
    private static Vector256<double>[] Step(LaneState state)
    {
        Vector256<double>[] theta = new Vector256<double>[state.Dimension];
        state.Theta(theta);
        state.Project(theta);
        Vector256<double> prediction = state.Prediction();
        state.Move(LaneStep.Gradient(Vector256.Create(0.01) * prediction / Vector256.Create(50.0), Vector256<double>.Zero), theta);
        return [.. theta, prediction];
    }

    private static long[] Bits(Vector256<double>[] vectors) => MemoryMarshal.Cast<Vector256<double>, long>(vectors).ToArray();
}
