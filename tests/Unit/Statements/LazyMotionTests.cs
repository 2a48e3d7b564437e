using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statements;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Statements;

/// <summary>The motion of neurons on which docs/errata.md and the texts of Theorem C.4 rely.</summary>
public sealed class LazyMotionTests
{
    [Fact(DisplayName = "A neuron of norm r has moved by r·(1 − e^(−τ/2)), τ = η²E[g²]t, to a tenth, short neurons and long ones, at m = 1024, d = 4 and 7, ηm = 0.1, τ = 0.2")]
    public void LawOfDisplacement()
    {
        foreach (int dimension in new[] { 4, 7 })
        {
            Problem problem = Setting(1024, dimension, 0.1, 0.2);

            // The stationary mean square of the residual, where WᵀW = (m/d)·I (docs/conditions.md).
            double square = problem.NoiseLevel * problem.NoiseLevel * (1 + (0.1 / (2 - (0.1 * (dimension + 2) / dimension))));
            double rate = problem.LearningRate * problem.LearningRate * square;
            Trajectory trajectory = UpdateRule.LabelNoiseSgd.Start(problem, ReplicateSeed.For(6, "escape", 0));
            trajectory.Advance((long)(0.2 / rate));
            PlainRows rows = PlainRows.Of(trajectory);
            double[] norms = [.. rows.Initial.Select(PlainRows.InnerNorm)];

            norms.Min().Should().BeLessThan(0.3);
            rows.Displacements().Zip(norms, (moved, r) => moved / (r * (1 - Math.Exp(-0.1)))).Should().OnlyContain(ratio => ratio > 0.9 && ratio < 1.1);
        }
    }

    [Fact(DisplayName = "A network that diverges has no neuron left in the lazy regime before it overflows: wrong sign at m = 256, ηm = 1.9 to 2.5 at d = 4, 7 and 20, Student t inputs with ν = 3, m = 1024")]
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
