using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Simulation;
using LabelNoise.Simulation.Lanes;
using LabelNoise.Tests.Unit.Dynamics;
using LabelNoise.Tests.Unit.Simulation.Lanes;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class SampleWatchTests
{
    private static readonly Problem Problem = new() { Width = 21, Dimension = 5, LearningRate = 0.02, NoiseLevel = 1, TeacherNorm = 0.3 };

    [Theory(DisplayName = "The watch gives ΔWᵢ = −g²((x·wᵢ)² − aᵢ²‖x‖²) for the sample of the latest step and the neuron before it, in each lane")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void Increment(int steps)
    {
        SampleWatch watch = new(Problem.Dimension);
        LaneEngine engine = UpdateRule.LabelNoiseSgd.StartLanes(Problem, InitialLaw.Ntk, watch);
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
            watch.Increment(lane, before[lane]).Should().BeApproximately(
                -sample.Residual * sample.Residual * (projection * projection - outer * outer * squared), 1e-11);
        }
    }
}
