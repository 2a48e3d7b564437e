using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class EscapeTrialsTests
{
    /// <summary>With and without label noise: all leave, some neuron never does, none does, and one run diverges.</summary>
    private static readonly (UpdateRule Rule, Problem Problem)[] Cases =
    [
        (UpdateRule.LabelNoiseSgd, Setting(32, 5, 1, 0.4)),
        (UpdateRule.LabelNoiseSgd, Setting(21, 4, 1, 0.4) with { Inputs = InputLaw.TrainingSet(50) }),
        (UpdateRule.LabelNoiseSgd, Setting(26, 1, 0.5, 0.4)),
        (UpdateRule.LabelNoiseSgd, Setting(6, 7, 0.5, 0.4)),
        (Broken.WithoutLabelNoise, Setting(32, 5, 1, 0.4)),
        (Broken.WithoutLabelNoise, Setting(48, 4, 1, 0.1)),
        (Broken.OuterLayerOnly, Setting(16, 3, 1, 0.4)),
    ];

    private static readonly ReplicateSeed[] Seeds = [.. Enumerable.Range(0, 6).Select(r => ReplicateSeed.For(6, "escape", r))];

    [Fact(DisplayName = "\"By T₁\" is what plain looks at every neuron at the same steps find: the event, and the last exit no earlier and at most one look later")]
    public void ByHorizon()
    {
        foreach ((UpdateRule rule, Problem problem, TrialOutcome[] outcomes) in Run(EscapeTrials.ByHorizon))
        {
            long horizon = problem.EscapeHorizon;
            for (int i = 0; i < Seeds.Length; i++)
            {
                using Case atRuleProblem = Case.Of((rule, problem, outcomes, i));
                (long step, int remaining) = LastExit(rule.Start(problem, Seeds[i], engine: Engine.Explicit), horizon);

                // Whoever does not look at a neuron at some step may find it outside later, or find it back inside at the end.
                outcomes[i].Occurred.Should().Be(remaining == 0);
                if (remaining == 0)
                    (outcomes[i].Ratio * horizon).Should().BeInRange(step - 0.5, step + NextLook(step, horizon) + 0.5);
                else
                    outcomes[i].Ratio.Should().BeInRange(1 + remaining, 1 + problem.Width);
            }
        }
    }

    [Theory(DisplayName = "When a share of the neurons has left, the others stay: rounding of 1 − share leaves none out")]
    [InlineData(0.9, 10, 1)]
    [InlineData(0.9, 1000, 100)]
    [InlineData(0.7, 10, 3)]
    [InlineData(0.5, 7, 3)]
    [InlineData(0.5, 1, 0)]
    [InlineData(1, 2_000_000_000, 0)]
    [InlineData(1e-9, 3, 2)]
    public void Staying(double share, int neurons, int staying) => ExitProgram.Staying(share, neurons).Should().Be(staying);

    [Fact(DisplayName = "\"At T₁\" counts the neurons inside that a plain look at step T₁ counts")]
    public void AtHorizon()
    {
        foreach ((UpdateRule rule, Problem problem, TrialOutcome[] outcomes) in Run(EscapeTrials.AtHorizon))
        {
            for (int i = 0; i < Seeds.Length; i++)
            {
                using Case atRuleProblem = Case.Of((rule, problem, outcomes, i));
                Trajectory trajectory = rule.Start(problem, Seeds[i], engine: Engine.Explicit);
                trajectory.Advance(problem.EscapeHorizon);
                int inside = PlainRows.Of(trajectory).Displacements().Count(moved => !IsOutside(moved, problem));

                outcomes[i].Should().Be(new TrialOutcome(inside == 0, inside == 0 ? 0 : 1 + inside));
            }
        }
    }

    [Fact(DisplayName = "\"Stays lazy\" ends at the look at which plain looks first see a neuron outside, or at T₁, with the same largest displacement")]
    public void StaysLazy()
    {
        foreach ((UpdateRule rule, Problem problem, TrialOutcome[] outcomes) in Run(EscapeTrials.StaysLazy))
        {
            for (int i = 0; i < Seeds.Length; i++)
            {
                using Case atRuleProblem = Case.Of((rule, problem, outcomes, i));
                double displacement = LargestDisplacement(rule.Start(problem, Seeds[i], engine: Engine.Explicit), problem.EscapeHorizon);

                // Rows of a norm below 5 agree to Agreement.Relative of it; a look earlier or later would show in the third digit.
                outcomes[i].Occurred.Should().Be(displacement <= problem.LazyRadius);
                outcomes[i].Ratio.Should().BeApproximately(displacement / problem.LazyRadius, 5 * Agreement.Relative / problem.LazyRadius);
            }
        }
    }

    /// <summary>The outcomes in every case, of which there must be both kinds.</summary>
    private static List<(UpdateRule Rule, Problem Problem, TrialOutcome[] Outcomes)> Run(Func<UpdateRule, Problem, Trial<TrialOutcome>> trial)
    {
        List<(UpdateRule, Problem, TrialOutcome[] Outcomes)> runs = [.. Cases.Select(c => (c.Rule, c.Problem, trial(c.Rule, c.Problem).Run(Seeds)))];
        runs.SelectMany(run => run.Outcomes).Select(o => o.Occurred).Distinct().Should().HaveCount(2);
        return runs;
    }

    private static (long Step, int Remaining) LastExit(Trajectory trajectory, long horizon)
    {
        HashSet<int> inside = [.. Enumerable.Range(0, trajectory.Neurons)];
        while (inside.Count > 0 && trajectory.Step < horizon)
        {
            trajectory.Advance(NextLook(trajectory.Step, horizon));
            double[] moved = PlainRows.Of(trajectory).Displacements();
            inside.RemoveWhere(i => IsOutside(moved[i], trajectory.Problem));
        }

        return (trajectory.Step, inside.Count);
    }

    private static double LargestDisplacement(Trajectory trajectory, long horizon)
    {
        double displacement = 0;
        while (trajectory.Step < horizon && displacement <= trajectory.Problem.LazyRadius)
        {
            trajectory.Advance(Math.Min(Math.Max(1, horizon / 4096), horizon - trajectory.Step));
            displacement = PlainRows.Of(trajectory).Displacements().Max();
        }

        return displacement;
    }

    /// <summary>A neuron that has diverged has not left.</summary>
    private static bool IsOutside(double moved, Problem problem) => moved > problem.LazyRadius && double.IsFinite(moved);

    /// <summary>Steps between looks: T₁/4096 in the beginning, an eighth of those taken later.</summary>
    private static long NextLook(long step, long horizon) => Math.Min(Math.Max(Math.Max(1, horizon / 4096), step / 8), horizon - step);

    private static Problem Setting(int width, int dimension, double stability, double teacher) =>
        new PhaseOneSetting(width, dimension, stability, InputLaw.Online, TeacherNorm: teacher).Problem;
}
