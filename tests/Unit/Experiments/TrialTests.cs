using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Randomness;

namespace LabelNoise.Tests.Unit.Experiments;

public sealed class TrialTests
{
    [Fact(DisplayName = "A negative number of steps, and a missing rule, are refused by name")]
    public void Refused()
    {
        Problem problem = new() { Width = 4, Dimension = 2, LearningRate = 0.01 };
        Action negative = () => TrialStep<int>.Advance(-1);
        Action noRule = () => Trial.SideBySide<int>(null!, problem, _ => []);

        negative.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("steps").WithMessage("steps must be a whole number of at least 0.*");
        noRule.Should().Throw<ArgumentNullException>().WithParameterName("rule");
    }

    [Fact(DisplayName = "Replicates one by one come in the order of the seeds, and a cancelled run starts no further one")]
    public void OneByOne()
    {
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 23).Select(r => new ReplicateSeed(1, (uint)r))];
        using CancellationTokenSource source = new();
        Trial<uint> trial = Trial.OneByOne(seed =>
        {
            if (seed.Replicate == 7)
                source.Cancel();
            return seed.Replicate;
        });
        trial.Run(seeds[..7]).Should().Equal(0, 1, 2, 3, 4, 5, 6);
        trial.Run(seeds[..8], source.Token)[7].Should().Be(7);
        Action more = () => trial.Run(seeds, source.Token);

        more.Should().Throw<OperationCanceledException>();
    }

    [Fact(DisplayName = "A replay is told now and then which part of the usual steps is taken, and never more than all of them")]
    public void ReplayProgress()
    {
        List<double> parts = [];

        new Thrice { TypicalSteps = 2 * Thrice.Steps }.Tell(default, outcome => $"saw {outcome}", new Told(parts)).Should().Be("saw 3");
        new Thrice().Tell(default, outcome => $"saw {outcome}", new Told(parts)).Should().Be("saw 3");

        parts.Should().Equal(0.5, 1, 1);
    }

    private sealed class Told(List<double> parts) : IProgress<double>
    {
        public void Report(double value) => parts.Add(value);
    }

    private sealed class Thrice : Trial<int>
    {
        /// <summary>As many as a meter counts between two reports.</summary>
        public const long Steps = 1 << 22;

        internal override int[] Run(IReadOnlyList<ReplicateSeed> seeds, StepShare steps, CancellationToken cancellation) =>
            [.. seeds.Select((_, i) => Enumerable.Range(0, 3).Count(_ => steps.Take(i, Steps)))];
    }
}
