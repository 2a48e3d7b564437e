using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Dynamics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class PlainBoundsTests
{
    private const int Replicates = 50;

    // The two computations round differently over thousands of steps.
    private const double Relative = 1e-9;

    private static readonly (int Width, double Eta, double Sigma)[] Settings = [(64, 0.04, 0.5), (64, 0.02, 0.5), (64, 0.015, 0.1), (64, 0.03, 1.0), (256, 0.012, 0.5), (256, 0.02, 0.5)];

    [Fact(DisplayName = "The plain watch finds what naive loops find over every neuron at every step: when the regime is left, and the largest |aᵢ|, |g|, ‖x‖ and bound on ΔWᵢ")]
    public void AgainstPlainLoops()
    {
        HashSet<(bool Left, bool Failed)> met = [];
        foreach ((int width, double eta, double sigma) in Settings)
        {
            Problem problem = new() { Width = width, Dimension = 5, LearningRate = eta, NoiseLevel = sigma, TeacherNorm = 0.3 };
            for (uint replicate = 0; replicate < Replicates; replicate++)
            {
                using Case atWidthEta = Case.Of((width, eta, sigma, replicate));
                ReplicateSeed seed = new(0x3A7C, replicate);
                Seen expected = Plain(problem, seed);
                met.Add((expected.Left, expected.OuterWeight > problem.OuterWeightBound));
                Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, seed, engine: Engine.Explicit);
                PlainBounds watch = new(trajectory);
                trajectory.Advance(problem.BoundHorizon, ref watch);
                (trajectory.Step, watch.HasEnded).Should().Be((expected.Step, expected.Left));
                Compare(watch.Report, expected);
            }
        }

        // Leaving or staying, with (ii) failing or holding: all four were compared.
        met.Should().HaveCount(4);
    }

    [Fact(DisplayName = "The bound on the residual is 2(‖θ(0)‖ + m^(1/4))·C + σ")]
    public void ResidualBound()
    {
        Problem problem = new() { Width = 256, Dimension = 1, LearningRate = 0.001, NoiseLevel = 0.5 };
        Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, new ReplicateSeed(1, 1), engine: Engine.Explicit);
        double theta = Math.Abs(trajectory.Theta[0]);
        PlainBounds watch = new(trajectory);
        trajectory.Advance(1, ref watch);

        watch.Report.ResidualBound.Should().BeApproximately(2 * (theta + 4) * watch.Report.Input + 0.5, 1e-13);
        watch.Report.ResidualRatio.Should().Be(watch.Report.Residual / watch.Report.ResidualBound);
    }

    private static void Compare(BoundReport report, Seen expected)
    {
        Same(report.OuterWeight, expected.OuterWeight);
        Same(report.Residual, expected.Residual);
        Same(report.Input, expected.Input);
        report.Increment.Should().BeGreaterThanOrEqualTo(expected.Increment * (1 - Relative));
    }

    private static void Same(double value, double expected) => value.Should().BeApproximately(expected, Relative * Math.Abs(expected));

    private static Seen Plain(Problem problem, ReplicateSeed seed)
    {
        // The samples do not depend on the state, so the engine that is cheapest to run hands them out.
        Trajectory samples = UpdateRule.LabelNoiseSgd.Start(problem, seed, engine: Engine.GramOnly);
        NeuronBlock start = InitialLaw.Ntk.Draw(problem, seed);
        NaiveNetwork network = new(start);
        double[] teacher = [problem.TeacherNorm, 0, 0, 0, 0];
        Seen seen = new(0, false, 0, 0, 0, double.NegativeInfinity);
        while (seen.Step < problem.BoundHorizon)
        {
            if (Displacement(network, start) > 1 / Math.Sqrt(problem.Width))
                return seen with { Left = true };
            StepRecord step = StepRecord.Advance(samples, 1)[0];
            double input = Math.Sqrt(step.Input.Sum(x => x * x));
            (double outer, double square) = Largest(network, step.Input);
            double g = Math.Abs(network.StochasticStep(problem.LearningRate, step.Input, teacher, step.LabelNoise));
            seen = new Seen(
                seen.Step + 1,
                false,
                Math.Max(seen.OuterWeight, outer),
                Math.Max(seen.Residual, g),
                Math.Max(seen.Input, input),
                Math.Max(seen.Increment, g * g * square));
        }

        return seen;
    }

    /// <summary>max |aᵢ| and max (aᵢ²‖x‖² − (x·wᵢ)²).</summary>
    private static (double Outer, double Square) Largest(NaiveNetwork network, double[] x)
    {
        double outer = 0;
        double largest = double.NegativeInfinity;
        for (int i = 0; i < network.A.Length; i++)
        {
            double a = network.A[i];
            double square = 0;
            double projection = 0;
            for (int k = 0; k < x.Length; k++)
            {
                square += a * a * x[k] * x[k];
                projection += network.W[i][k] * x[k];
            }

            outer = Math.Max(outer, Math.Abs(a));
            largest = Math.Max(largest, square - projection * projection);
        }

        return (outer, largest);
    }

    private static double Displacement(NaiveNetwork network, NeuronBlock start)
    {
        double largest = 0;
        for (int i = 0; i < network.W.Length; i++)
        {
            double sum = 0;
            for (int k = 0; k < network.W[i].Length; k++)
                sum += (network.W[i][k] - start[i, k + 1]) * (network.W[i][k] - start[i, k + 1]);
            largest = Math.Max(largest, sum);
        }

        return Math.Sqrt(largest);
    }

    private sealed record Seen(long Step, bool Left, double OuterWeight, double Residual, double Input, double Increment);
}
