using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

/// <summary>The motion of neurons on which docs/derivations.md and the texts of Theorem C.4 rely.</summary>
public sealed class LazyMotionTests
{
    [Fact(DisplayName = "Short and long neurons of norm r have moved by r·(1 − e^(−u)), to a twelfth, at m = 1024, d = 4 and 7")]
    public void LawOfDisplacement()
    {
        foreach ((int dimension, double contraction) in new[] { (4, 0.1), (7, 0.1), (7, 0.5) })
        {
            using Case atDimension = Case.Of(dimension);
            Problem problem = Setting(1024, dimension, 0.1, 0.2);
            Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(6, "escape", 0));
            trajectory.Advance((long)(LazyMotion.Of(problem).Time(contraction) / Math.Pow(problem.LearningRate * problem.NoiseLevel, 2)));
            PlainRows rows = PlainRows.Of(trajectory);
            double[] norms = [.. rows.Initial.Select(PlainRows.InnerNorm)];

            norms.Min().Should().BeLessThan(0.3);
            rows.Displacements().Zip(norms, (moved, r) => moved / (r * (1 - Math.Exp(-contraction)))).Should().OnlyContain(ratio => ratio > 1 / 1.0833 && ratio < 1.0833);
        }
    }

    [Theory(DisplayName = "The rate at which neurons shrink is ½ for ηm ≪ 1 and grows with ηm like ½(1 + (1 + 2/d)s), s the stationary mean square of θ − θ* over σ²")]
    [InlineData(0, 7, 0, 0.5)]
    [InlineData(0.1, 7, 0.053435, 0.534351)]
    [InlineData(1, 7, 1.4, 1.4)]
    [InlineData(0.5, 2, 0.5, 1)]
    public void Rate(double stability, int dimension, double squaredError, double rate)
    {
        LazyMotion motion = new(stability, dimension);

        motion.Rate.Should().BeApproximately(rate, 1e-6);
        motion.SquaredError.Should().BeApproximately(squaredError, 1e-6);
        (0.5 * (1 + ((1 + (2.0 / dimension)) * motion.SquaredError))).Should().BeApproximately(motion.Rate, 1e-12);
    }

    [Fact(DisplayName = "The contraction u at τ and the time τ at u are inverse to each other, to 10⁻¹², from 10⁻³⁰⁰ to 10⁵⁰, and u is ρτ where it is small")]
    public void Inverse()
    {
        foreach (LazyMotion motion in new LazyMotion[] { new(0, 7), new(0.1, 1), new(1, 7), new(1.5, 7), new(1.99, 1000) })
        {
            using Case atMotion = Case.Of(motion);
            foreach (double contraction in new[] { 1e-300, 1e-100, 1e-12, 1e-6, 0.01, 0.3, 1, 10, 1e50 })
                motion.Contraction(motion.Time(contraction)).Should().BeInRange(contraction * (1 - 1e-12), contraction * (1 + 1e-12), "{0}", motion);
            (motion.Contraction(1e-20) / 1e-20).Should().BeApproximately(motion.Rate, 1e-9 * motion.Rate);
        }
    }

    [Fact(DisplayName = "When the last neuron leaves, the farthest has moved max‖wᵢ(0)‖/(min‖wᵢ(0)‖·√m), to a quarter: at most derivations.md's R")]
    public void FarthestAtTheLastExit()
    {
        Problem problem = new() { Width = 500, Dimension = 7, LearningRate = 0.001, NoiseLevel = Math.Pow(500, 0.25), TeacherNorm = Math.Pow(500, -0.25) };
        double bound = ShortNeurons.NormExceeded(7, -2 * Math.Log(500)) / ShortNeurons.Norm(7, -2 * Math.Log(500));
        List<double> farthest = [];
        for (int replicate = 0; replicate < 40; replicate++)
        {
            using Case atReplicate = Case.Of(replicate);
            Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(8, "farthest", replicate));
            ExitWatch watch = new(trajectory);
            while (watch.Remaining > 0 && trajectory.Step < problem.EscapeHorizon)
            {
                trajectory.Advance(Math.Max(1, trajectory.Step / 64));
                watch.LookAtAll();
            }

            watch.Remaining.Should().Be(0);
            double[] norms = [.. PlainRows.Of(trajectory).Initial.Select(PlainRows.InnerNorm)];
            farthest.Add(NeuronExtremes.Of(trajectory).Displacement / problem.LazyRadius);
            (farthest[^1] / (norms.Max() / norms.Min())).Should().BeInRange(0.8, 1.25);
        }

        farthest.Should().OnlyContain(times => times < bound);
        farthest.Should().Contain(times => times > 7);
    }

    [Fact(DisplayName = "In a network that diverges every neuron leaves the lazy regime before the weights overflow")]
    public void DivergedNetworksHaveLeft()
    {
        foreach ((UpdateRule rule, Problem problem) in new[]
        {
            (Broken.WrongSign, Setting(256, 7, 1, 0.25)),
            (UpdateRule.LabelNoiseSgd, Setting(1024, 7, 2.5, 0.18)),
            (UpdateRule.LabelNoiseSgd, Setting(1024, 4, 1.9, 0.18)),
            (UpdateRule.LabelNoiseSgd, Setting(1024, 7, 1.95, 0.18)),
            (UpdateRule.LabelNoiseSgd, Setting(1024, 20, 2.25, 0.18)),
            (UpdateRule.LabelNoiseSgd, Setting(1024, 7, 1, 0.18) with { Inputs = InputLaw.HeavyTailed(3) }),
        })
        {
            Trajectory[] diverged = [.. Enumerable.Range(0, 40).Select(r => rule.Start(problem, ReplicateSeed.For(6, "diverged", r))).Where(Diverges)];

            diverged.Should().NotBeEmpty();
            diverged.Should().OnlyContain(trajectory => double.IsFinite(trajectory.InnerNormSquared) && LazyRegime.CountInside(trajectory) == 0);
        }

        // Stops far above any weights of a stable run, and far below the largest number.
        static bool Diverges(Trajectory trajectory)
        {
            while (trajectory.Step < 3000 && trajectory.InnerNormSquared <= 1e12)
                trajectory.Advance(1);
            return !(trajectory.InnerNormSquared <= 1e12);
        }
    }

    private static Problem Setting(int width, int dimension, double stability, double teacher) =>
        new PhaseOneSetting(width, dimension, stability, InputLaw.Online, TeacherNorm: teacher).Problem;
}
