using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Dynamics;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class NeuronIncrementTests
{
    private static readonly Problem Problem = new() { Width = 21, Dimension = 5, LearningRate = 0.02, NoiseLevel = 1, TeacherNorm = 0.3 };

    [Theory(DisplayName = "What a step of label-noise SGD adds to ‖wᵢ‖² − aᵢ², over η², is −g²((x·wᵢ)² − aᵢ²‖x‖²), in each lane")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void Increment(int steps)
    {
        LaneEngine engine = UpdateRule.LabelNoiseSgd.StartLanes(Problem, InitialLaw.Ntk, default(NoLaneWatch));
        for (int lane = 0; lane < 4; lane++)
            engine.Load(lane, FourLanes.Seed(lane));
        engine.Advance(steps);
        NeuronSnapshot[] before = [.. Enumerable.Range(0, 4).Select(lane => NeuronSnapshot.Smallest(engine[lane], 0.5)!)];
        engine.Advance(1);

        for (int lane = 0; lane < 4; lane++)
        {
            using Case atLane = Case.Of(lane);
            StepRecord sample = StepRecord.Advance(UpdateRule.LabelNoiseSgd.Start(Problem, FourLanes.Seed(lane)), steps + 1)[^1];
            double projection = before[lane].InnerWeights.Zip(sample.Input, (w, x) => w * x).Sum();
            double squared = sample.Input.Sum(x => x * x);
            double outer = before[lane].OuterWeight;

            // Some roundings of weights of order 1, over η² = 4·10⁻⁴.
            before[lane].Increment(engine[lane]).Should().BeApproximately(
                -sample.Residual * sample.Residual * (projection * projection - outer * outer * squared), 1e-10);
        }
    }
}
