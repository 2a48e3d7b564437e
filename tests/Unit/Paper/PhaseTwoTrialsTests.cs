using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class PhaseTwoTrialsTests
{
    private const double Constant = 0.3;

    private static readonly ReplicateSeed[] Seeds = [.. Enumerable.Range(0, 9).Select(r => ReplicateSeed.For(8, "phase two", r))];

    public static TheoryData<double, int, double, long, string> Settings => new()
    {
        { 0.01, 3, 0.6, 0, "descent" },
        { 0.01, 7, 0.5, 100, "descent" },
        { 0.004, 4, 0.7, 300, "descent" },
        { 0.004, 4, 0.7, 300, "W alone" },

        // Too short for any neuron to grow to √η.
        { 0.01, 3, 10, 0, "descent" },
    };

    [Theory(DisplayName = "The trials of Lemma 3.4 have the outcomes of a plain trajectory's worst and median neuron at step 0, at T₂ as printed and as amended")]
    [MemberData(nameof(Settings))]
    public void Alignment(double learningRate, int dimension, double teacher, long inputs, string rule)
    {
        Problem problem = Setting(learningRate, dimension, teacher, inputs);
        double bound = -Constant * Math.Sqrt(learningRate) * Math.Log(learningRate);
        foreach (long steps in new[] { 0, PhaseTwoTrials.PrintedAlignmentTime(problem), PhaseTwoTrials.AmendedAlignmentTime(problem) })
        {
            TrialOutcome[] every = PhaseTwoTrials.EveryNeuronAligned(Rule(rule), problem, steps, Constant).Run(Seeds);
            TrialOutcome[] typical = PhaseTwoTrials.TypicalNeuronAligned(Rule(rule), problem, steps, Constant).Run(Seeds);
            for (int i = 0; i < Seeds.Length; i++)
            {
                double[] defects = Defects(Plain(rule, problem, Seeds[i], BoxLaw.Isotropic, steps), 0);
                Same(every[i], defects[^1], bound);
                Same(typical[i], defects[defects.Length / 2], bound);
            }
        }
    }

    [Theory(DisplayName = "The trials of Lemma 3.5 have the outcomes of a plain trajectory's distance from θ* and of its worst neuron with ‖wᵢ‖ ≥ √η, if there is one")]
    [MemberData(nameof(Settings))]
    public void Convergence(double learningRate, int dimension, double teacher, long inputs, string rule)
    {
        Problem problem = Setting(learningRate, dimension, teacher, inputs);
        double bound = -Constant * learningRate * Math.Log(learningRate);
        TrialOutcome[] converged = PhaseTwoTrials.Converged(Rule(rule), problem, Constant).Run(Seeds);
        TrialOutcome[] aligned = PhaseTwoTrials.LargeNeuronsAligned(Rule(rule), problem, Constant).Run(Seeds);
        TrialOutcome[] both = PhaseTwoTrials.ConvergedAndAligned(Rule(rule), problem, Constant).Run(Seeds);
        for (int i = 0; i < Seeds.Length; i++)
        {
            Trajectory trajectory = Plain(rule, problem, Seeds[i], BoxLaw.Aligned, PhaseTwoTrials.ConvergenceTime(problem));
            double distance = Math.Sqrt(trajectory.Theta.ToArray().Select((t, k) => k == 0 ? t - teacher : t).Sum(t => t * t));
            double[] defects = Defects(trajectory, Math.Sqrt(learningRate));
            double worst = defects.Length == 0 ? double.PositiveInfinity : defects[^1];
            Same(converged[i], distance, bound);
            Same(aligned[i], worst, bound);
            Same(both[i], Math.Max(distance, worst), bound);
        }
    }

    [Fact(DisplayName = "T₂ is ln(1/η)/‖θ*‖ as printed and ln(1/η)/(η‖θ*‖) as amended, and T₃ − T₂ is ln(1/η)/(η‖θ*‖²): 10, 922 and 1843 steps at η = 0.01, ‖θ*‖ = ½")]
    public void Times()
    {
        Problem problem = Setting(0.01, 3, 0.5, 0);

        PhaseTwoTrials.PrintedAlignmentTime(problem).Should().Be(10);
        PhaseTwoTrials.AmendedAlignmentTime(problem).Should().Be(922);
        PhaseTwoTrials.ConvergenceTime(problem).Should().Be(1843);
    }

    private static Trajectory Plain(string rule, Problem problem, ReplicateSeed seed, InitialLaw law, long steps)
    {
        Trajectory trajectory = Rule(rule).Start(problem, seed, law, Engine.Explicit);
        trajectory.Advance(steps);
        return trajectory;
    }

    /// <summary>1 − |cos ∠(wᵢ, θ*)| of the neurons with ‖wᵢ‖ at least a norm, sorted.</summary>
    private static double[] Defects(Trajectory trajectory, double leastNorm) =>
    [
        .. PlainRows.Of(trajectory).Current
            .Where(row => PlainRows.InnerNorm(row) >= leastNorm)
            .Select(row => 1 - Math.Abs(row[1]) / PlainRows.InnerNorm(row))
            .Order(),
    ];

    // Rows, and θ, agree to Agreement.Relative of their norm, which is below 1; a cosine takes two such errors.
    private static void Same(TrialOutcome outcome, double quantity, double bound)
    {
        outcome.Occurred.Should().Be(quantity <= bound);
        if (double.IsPositiveInfinity(quantity))
            outcome.Ratio.Should().Be(double.PositiveInfinity);
        else
            outcome.Ratio.Should().BeApproximately(quantity / bound, 2 * Agreement.Relative / bound);
    }

    private static UpdateRule Rule(string name) => name.StartsWith('W') ? Broken.DescentOfInnerLayerOnly : UpdateRule.GradientDescent;

    private static Problem Setting(double learningRate, int dimension, double teacher, long inputs) => new()
    {
        Width = (long)Math.Ceiling(1 / Math.Sqrt(learningRate)),
        Dimension = dimension,
        LearningRate = learningRate,
        TeacherNorm = teacher,
        Inputs = inputs == 0 ? InputLaw.Online : InputLaw.TrainingSet(inputs),
    };
}
