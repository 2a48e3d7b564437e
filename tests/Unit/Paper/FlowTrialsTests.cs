using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using MathNet.Numerics.LinearAlgebra;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class FlowTrialsTests
{
    /// <summary>η²σ² = 0.01, so that few steps make both phases.</summary>
    private static readonly Problem Fast = new() { Width = 20, Dimension = 4, LearningRate = 0.01, NoiseLevel = 10, TeacherNorm = 0.5 };

    private static readonly ReplicateSeed Seed = ReplicateSeed.For(101, "flow trials", 0);

    private static readonly UpdateRule Flow = UpdateRule.Of("flow", new LabelNoiseFlow(1));

    [Fact(DisplayName = "An average is that of the looks of a plain loop, over the law at the start")]
    public void Average()
    {
        Trajectory plain = Flow.Start(Fast, Seed);
        plain.Advance(300);
        double sum = 0;
        for (int look = 0; look < 16; look++)
        {
            plain.Advance(13);
            sum += Quantity.MeanAlignment.Of(plain);
        }

        FlowTrials.Average(Flow, Fast, 3, Quantity.MeanAlignment, network => 2 + network.Step).Run(Seed).Should().BeApproximately(sum / 32, 1e-12);
    }

    [Fact(DisplayName = "The hand-over is the middle of the look at which the median defect is first at ½ or below, in steps of SGD at any pace, and +∞ where it never is")]
    public void HandOver()
    {
        long every = (long)Math.Ceiling(FlowLaws.HandOver(Fast) / 128);
        Trajectory plain = Flow.Start(Fast, Seed);
        while (Quantity.MedianDefect.Of(plain) > 0.5)
            plain.Advance(every);

        FlowTrials.HandOver(Flow, Fast).Run(Seed).Should().Be(plain.Step - (every / 2.0));
        FlowTrials.HandOver(UpdateRule.Of("slow", new LabelNoiseFlow(3)), Fast with { NoiseLevel = 1 }, 3).Run(Seed).Should().BeApproximately(100 * plain.Step, 100 * 4 * every);
        FlowTrials.HandOver(Broken.WithoutLabelNoise, Fast).Run(Seed).Should().Be(double.PositiveInfinity);
    }

    [Fact(DisplayName = "The flow is where it is itself, to the error of its solver, and SGD is elsewhere")]
    public void DistanceFromFlow()
    {
        FlowTrials.DistanceFromFlow(Flow, Fast, 0.5).Run(Seed).Should().BeLessThan(1e-5);
        FlowTrials.DistanceFromFlow(UpdateRule.LabelNoiseSgd, Fast with { NoiseLevel = 1 }, 0.5).Run(Seed).Should().BeInRange(0.01, 0.5);
    }

    [Fact(DisplayName = "A network enters the box where all its neurons fit, and not where one does not")]
    public void EntersBox()
    {
        FlowTrials.EntersBox(Flow, Fast with { TeacherNorm = 1e-4 }, 12).Run(Seed).Occurred.Should().BeTrue();
        FlowTrials.EntersBox(Flow, Fast, 12).Run(Seed).Should().Match<LabelNoise.Experiments.TrialOutcome>(o => !o.Occurred && o.Ratio >= 2);
    }

    [Fact(DisplayName = "Every neuron has diminished when ‖wᵢ‖² − aᵢ² of each is below half of its start, and none has without label noise")]
    public void EveryNeuron()
    {
        Problem problem = Fast with { Width = 200, LearningRate = 1e-4, NoiseLevel = 1000 };
        Trajectory plain = Flow.Start(problem, Seed);
        double[] start = Imbalances(plain);
        plain.Advance((long)Math.Ceiling(FlowLaws.HandOver(problem)));

        FlowTrials.EveryNeuronDiminishes(Flow, problem).Run(Seed).Occurred.Should().Be(start.Zip(Imbalances(plain)).All(pair => pair.Second < pair.First / 2));
        FlowTrials.EveryNeuronDiminishes(Broken.WithoutLabelNoise, Fast).Run(Seed).Should().Match<LabelNoise.Experiments.TrialOutcome>(o => !o.Occurred && o.Ratio > 2);
    }

    [Fact(DisplayName = "The signed share is Σ⟨wᵢ, θ*⟩ over Σ|⟨wᵢ, θ*⟩|, the mean projection the former over m, and the imbalance Σ(‖wᵢ‖² − aᵢ²), by plain sums")]
    public void SignedShare()
    {
        Trajectory network = UpdateRule.LabelNoiseSgd.Start(Fast, Seed);
        Matrix<double> weights = network.Weights();
        double sum = weights.Column(1).Sum();

        FlowTrials.SignedShare.Of(network).Should().BeApproximately(sum / weights.Column(1).Enumerate().Sum(Math.Abs), 1e-12).And.BeInRange(-1, 1);
        Quantity.MeanProjection.Of(network).Should().BeApproximately(0.5 * sum / 20, 1e-12);
        FlowTrials.Imbalance.Of(network).Should().BeApproximately(Imbalances(network).Sum(), 1e-9);
    }

    private static double[] Imbalances(Network network) => [.. network.Weights().EnumerateRows().Select(row => row.DotProduct(row) - (2 * row[0] * row[0]))];
}
