using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Experiments;

public sealed class LaneTrialTests
{
    private static readonly Problem Problem = new() { Width = 20, Dimension = 4, LearningRate = 0.002, NoiseLevel = 0.5, TeacherNorm = 0.3 };

    private static readonly ReplicateSeed[] Seeds = [.. Enumerable.Range(0, 23).Select(r => ReplicateSeed.For(1, "lane trial", r))];

    public static TheoryData<string> Rules => new() { "SGD", "descent" };

    [Theory(DisplayName = "Programs of lengths from 0 to 400 steps give, bit for bit and in the order of the seeds, what each replicate gives alone")]
    [MemberData(nameof(Rules))]
    public void Alone(string rule)
    {
        Trial<(long Step, double Theta, double Norm)> trial = Trial.SideBySide<(long, double, double)>(Rule(rule), Problem, Wandering);
        (long Step, double Theta, double Norm)[] alone = [.. Seeds.Select(seed => trial.Run(seed))];

        trial.Run(Seeds).Should().Equal(alone);
        alone.Select(o => o.Step).Distinct().Should().HaveCountGreaterThan(10);
        alone.Should().OnlyHaveUniqueItems().And.OnlyContain(o => o.Norm > 0);
    }

    [Theory(DisplayName = "However the seeds are split into calls, the outcomes are the same")]
    [MemberData(nameof(Rules))]
    public void Splits(string rule)
    {
        Trial<(long Step, double Theta, double Norm)> trial = Trial.SideBySide<(long, double, double)>(Rule(rule), Problem, Wandering);
        (long Step, double Theta, double Norm)[] whole = trial.Run(Seeds);
        foreach (int share in new[] { 2, 3, 4, 5, 22 })
        {
            using Case atShare = Case.Of(share);
            Seeds.Chunk(share).SelectMany(seeds => trial.Run(seeds)).Should().Equal(whole);
        }
    }

    [Theory(DisplayName = "The outcome is that of the plain trajectory, to 10⁻⁹")]
    [MemberData(nameof(Rules))]
    public void Plain(string rule)
    {
        (long Step, double Theta, double Norm)[] outcomes = Trial.SideBySide<(long, double, double)>(Rule(rule), Problem, Wandering).Run(Seeds);
        for (int i = 0; i < Seeds.Length; i++)
        {
            using Case atI = Case.Of(i);
            Trajectory trajectory = Rule(rule).Start(Problem, Seeds[i]);
            trajectory.Advance(outcomes[i].Step);

            // Four hundred steps of some hundred roundings of numbers of order 1.
            outcomes[i].Theta.Should().BeApproximately(trajectory.Theta[0], 1e-9);
            outcomes[i].Norm.Should().BeApproximately(trajectory.OuterNormSquared, 1e-9);
        }
    }

    [Fact(DisplayName = "Programs that are done at once take no step, and no seeds give no outcomes")]
    public void DoneAtOnce()
    {
        Trial<long> trial = Trial.SideBySide<long>(UpdateRule.LabelNoiseSgd, Problem, network => [TrialStep<long>.Advance(0), TrialStep<long>.Done(network.Step)]);

        trial.Run(Seeds).Should().HaveCount(Seeds.Length).And.OnlyContain(step => step == 0);
        trial.Run([]).Should().BeEmpty();
    }

    [Fact(DisplayName = "A program sees its network at the very steps it asked for, in a refilled lane too")]
    public void Steps()
    {
        Trial<string> trial = Trial.SideBySide<string>(UpdateRule.LabelNoiseSgd, Problem, Program);

        trial.Run(Seeds).Should().OnlyContain(steps => steps == "0 1 17 17 49 50");

        static IEnumerable<TrialStep<string>> Program(Network network)
        {
            List<long> steps = [network.Step];
            foreach (long pause in new[] { 1L, 16, 0, 32, 1 })
            {
                yield return TrialStep<string>.Advance(pause);
                steps.Add(network.Step);
            }

            yield return TrialStep<string>.Done(string.Join(' ', steps));
        }
    }

    [Fact(DisplayName = "A program that ends without an outcome is an error, at once or after steps")]
    public void NoOutcome()
    {
        foreach (TrialStep<int>[] program in new TrialStep<int>[][] { [], [TrialStep<int>.Advance(0)], [TrialStep<int>.Advance(20)] })
        {
            using Case atProgram = Case.Of(program);
            Action run = () => Trial.SideBySide<int>(UpdateRule.LabelNoiseSgd, Problem, _ => program).Run(Seeds[0]);

            run.Should().Throw<InvalidOperationException>().WithMessage("The program of a replicate ended without an outcome.");
        }
    }

    [Fact(DisplayName = "A run of 2⁴⁰ steps that is cancelled at step 2¹⁵ takes none after it; one that was cancelled before takes no step")]
    public void Cancellation()
    {
        List<Network> networks = [];
        using CancellationTokenSource source = new();
        Trial<int> endless = Trial.SideBySide<int>(UpdateRule.LabelNoiseSgd, Problem, Program);
        Action run = () => endless.Run(Seeds, source.Token);
        run.Should().Throw<OperationCanceledException>();
        networks.Should().HaveCount(4).And.OnlyContain(network => network.Step == 1 << 15);
        networks.Clear();
        run.Should().Throw<OperationCanceledException>();
        networks.Should().HaveCount(4).And.OnlyContain(network => network.Step == 0);

        IEnumerable<TrialStep<int>> Program(Network network)
        {
            networks.Add(network);
            yield return TrialStep<int>.Advance(1L << 15);
            source.Cancel();
            yield return TrialStep<int>.Advance(1L << 40);
        }
    }

    private static UpdateRule Rule(string name) => name.StartsWith('S') ? UpdateRule.LabelNoiseSgd : UpdateRule.GradientDescent;

    /// <summary>Goes on for as many steps as the state says, none at all for some.</summary>
    private static IEnumerable<TrialStep<(long Step, double Theta, double Norm)>> Wandering(Network network)
    {
        long steps = Math.Max(0, (long)(150 * network.Theta[0]));
        while (network.Step < Math.Min(steps, 400))
            yield return TrialStep<(long, double, double)>.Advance(Math.Min(7 + steps % 40, 400 - network.Step));
        yield return TrialStep<(long, double, double)>.Done((network.Step, network.Theta[0], network.OuterNormSquared));
    }
}
