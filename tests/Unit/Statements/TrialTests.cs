using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Statements;

namespace LabelNoise.Tests.Unit.Statements;

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
}
