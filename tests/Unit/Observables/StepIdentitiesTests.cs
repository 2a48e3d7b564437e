using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Tests.Unit.Dynamics;

namespace LabelNoise.Tests.Unit.Observables;

public sealed class StepIdentitiesTests
{
    private static readonly Problem Problem = new() { Width = 6, Dimension = 3, LearningRate = 0.02, NoiseLevel = 1, TeacherNorm = 0.5 };

    [Fact(DisplayName = "Along label-noise SGD every equation that is true has a defect of rounding, and every false or shortened one has not")]
    public void TrueAndFalse()
    {
        StepIdentities found = Run(UpdateRule.LabelNoiseSgd, 40);

        new[] { found.Step, found.SquaredNorm, found.Oscillation, found.Summed, found.ByParts, found.Collected, found.ByIncrements }.Should().OnlyContain(x => x.Upper < 1e-13);
        found.WrongSigns.Should().Be((Enclosure)0);
        new[] { found.PrintedOscillation, found.SummedWithoutLast, found.ByPartsWithoutEnds, found.PrintedCollected, found.ByIncrementsWithoutLast }.Should().OnlyContain(x => x.Lower > 1e-6);
    }

    [Fact(DisplayName = "(41) has the defect that the watch of that equation alone finds, up to the unit, when a layer is frozen")]
    public void AgainstTheOtherWatch()
    {
        UpdateRule rule = RuleCase.All["outer layer only"].Rule;
        Trajectory watched = rule.Start(Problem, new ReplicateSeed(2, 2));
        NormIdentity identity = new(watched);
        watched.Advance(40, ref identity);
        identity.Look();

        // Its unit has the outer weight's square in place of the present norm, and it looks at every step, not only the last.
        Run(rule, 40).ByIncrements.Middle.Should().BeInRange(identity.LargestDefect / 3, 3 * identity.LargestDefect);
    }

    [Fact(DisplayName = "With one step the sums are that step: (38) without its last step is off by the whole change")]
    public void OneStep()
    {
        StepIdentities found = Run(UpdateRule.LabelNoiseSgd, 1);

        found.Summed.Upper.Should().BeLessThan(1e-14);
        found.SummedWithoutLast.Lower.Should().BeGreaterThan(1e-4);
    }

    [Fact(DisplayName = "Rules without samples are refused")]
    public void FullBatch()
    {
        Action act = () => Run(UpdateRule.GradientDescent, 1);

        act.Should().Throw<InvalidOperationException>().WithMessage("Equations 33 to 42 are about steps that use one sample each; this rule uses none.");
    }

    private static StepIdentities Run(UpdateRule rule, long steps)
    {
        Trajectory trajectory = rule.Start(Problem, new ReplicateSeed(2, 2));
        StepIdentities identities = new(trajectory);
        trajectory.Advance(steps, ref identities);
        identities.Look();
        return identities;
    }
}
