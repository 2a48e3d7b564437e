using LabelNoise.Dynamics;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class LaneDriftTests
{
    [Theory(DisplayName = "In every lane no neuron moves further than the largest coordinate times the drift of the equivalent neurons, which plain sums confirm")]
    [InlineData(6, 7)]
    [InlineData(8, 7)]
    [InlineData(41, 4)]
    [InlineData(64, 2)]
    public void Drift(int width, int dimension)
    {
        LaneEngine engine = FourLanes.Start(UpdateRule.LabelNoiseSgd, ReductionTests.Stable(width, dimension, 0));
        engine.Advance(10);
        LaneDrift drift = new(engine.State);
        double[][][] from = [.. Enumerable.Range(0, 4).Select(lane => PlainRows.Of(engine[lane]).Current)];
        double[] before = Stored(engine.State);
        for (int lane = 0; lane < 4; lane++)
            drift.Rebase(lane);
        (drift.Measure().Outer[1], drift.Measure().Inner[3]).Should().Be((0, 0));
        engine.Advance(100);

        double[] moved = [.. Stored(engine.State).Zip(before, (x, y) => (x - y) * (x - y))];
        for (int lane = 0; lane < 4; lane++)
        {
            using Case atLane = Case.Of(lane);
            double outer = Math.Sqrt(moved.Where((_, i) => i % 4 == lane && i / 4 % (dimension + 1) == 0).Sum());
            double inner = Math.Sqrt(moved.Where((_, i) => i % 4 == lane && i / 4 % (dimension + 1) != 0).Sum());
            drift.Measure().Outer[lane].Should().BeApproximately(outer, 1e-14 * outer);
            drift.Measure().Inner[lane].Should().BeApproximately(inner, 1e-14 * inner);
            PlainRows now = PlainRows.Of(engine[lane]);
            double factor = engine[lane].LargestCoordinate * (1 + 1e-9);
            for (int i = 0; i < width; i++)
            {
                using Case atLaneI = Case.Of((lane, i));
                Math.Abs(now.Current[i][0] - from[lane][i][0]).Should().BeInRange(double.Epsilon, factor * outer);
                PlainRows.InnerNorm([.. now.Current[i].Zip(from[lane][i], (x, y) => x - y)]).Should().BeInRange(double.Epsilon, factor * inner);
            }
        }
    }

    private static double[] Stored(Neurons state) =>
    [
        .. from row in Enumerable.Range(0, state.Count)
           from column in Enumerable.Range(0, state.Dimension + 1)
           from lane in Enumerable.Range(0, 4)
           select state[row, column, lane],
    ];
}
