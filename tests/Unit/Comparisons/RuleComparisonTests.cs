using LabelNoise.Comparisons;
using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Docs;

namespace LabelNoise.Tests.Unit.Comparisons;

public sealed class RuleComparisonTests
{
    private const long Steps = 300;

    private static readonly Problem Problem = new() { Width = 40, Dimension = 3, LearningRate = 1.0 / 40, NoiseLevel = 2.5, TeacherNorm = 0.4 };

    private static readonly UpdateRule WithoutNoise = UpdateRule.Of("SGD without label noise", new NoiseSchedule<LabelNoiseSgd>(default, _ => 0));

    private static readonly ComparedQuantity[] Quantities =
    [
        ComparedQuantity.ExitStep(0.5, Steps),
        ComparedQuantity.ExitStep(1, Steps),
        ComparedQuantity.At(Quantity.RootMeanSquareNorm, Steps),
        ComparedQuantity.At(Quantity.MedianNorm, Steps),
        ComparedQuantity.At(Quantity.MedianDefect, Steps),
    ];

    [Fact(DisplayName = "Label-noise SGD and SGD without label noise differ: at m = 40 half of the neurons leave earlier, and norms are smaller")]
    public void DifferentRulesDiffer()
    {
        ComparisonResult result = RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem, Quantities[0], Quantities[2]).Decide(new SuiteOptions());

        result.Quantities.Should().OnlyContain(q => q.Verdict == Verdict.Refuted && q.SecondLarger > q.FirstLarger);
        result.IsDecided.Should().BeTrue();
        result.AllAlike.Should().BeFalse();
        result.Quantities[0].MedianOfFirst.Should().BeLessThan(result.Quantities[0].MedianOfSecond);
    }

    [Fact(DisplayName = "A rule is alike to itself, by replicates that are not the same")]
    public void ARuleIsAlikeToItself()
    {
        RuleComparison comparison = RuleComparison.Of(UpdateRule.LabelNoiseSgd, UpdateRule.LabelNoiseSgd, Problem, Quantities[2]) with { Slack = 0.2 };
        ComparisonResult result = comparison.Decide(new SuiteOptions());

        result.AllAlike.Should().BeTrue();
        result.Quantities[0].Ties.Should().Be(0, "independent norms of 53 bits are never equal");
        result.Quantities[0].Interval.Contains(0.5).Should().BeTrue();
    }

    [Fact(DisplayName = "A rule of one's own whose limit is never reached is alike to label-noise SGD within 0.2")]
    public void OwnRule()
    {
        UpdateRule own = UpdateRule.Of("clipped label-noise SGD", new ClippedLabelNoiseSgd(1e9));
        RuleComparison comparison = RuleComparison.Of(own, UpdateRule.LabelNoiseSgd, Problem, ComparedQuantity.ExitStep(0.5, 100)) with { Slack = 0.2 };

        comparison.Decide(new SuiteOptions()).AllAlike.Should().BeTrue();
    }

    [Theory(DisplayName = "The outcomes are the same, bit for bit, on 1 thread and on several")]
    [InlineData(2)]
    [InlineData(7)]
    public void ThreadsChangeNothing(int threads)
    {
        RuleComparison comparison = RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem, Quantities) with { MaximumReplicates = 50 };
        ComparisonResult one = comparison.Decide(new SuiteOptions { Seed = 3, Threads = 1 });
        ComparisonResult several = comparison.Decide(new SuiteOptions { Seed = 3, Threads = threads });

        several.Replicates.Should().Be(one.Replicates);
        for (int k = 0; k < Quantities.Length; k++)
        {
            using Case atK = Case.Of(k);
            several.Quantities[k].First.Should().Equal(one.Quantities[k].First);
            several.Quantities[k].Second.Should().Equal(one.Quantities[k].Second);
            several.Quantities[k].Verdict.Should().Be(one.Quantities[k].Verdict);
            several.Quantities[k].LogLikeness.Should().Be(one.Quantities[k].LogLikeness);
        }
    }

    [Fact(DisplayName = "Each quantity is what it is alone, whichever others are compared with it and however soon they are decided")]
    public void QuantitiesDoNotDisturbEachOther()
    {
        SuiteOptions options = new() { Seed = 4 };
        ComparisonResult together = (RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem, Quantities) with { MaximumReplicates = 40 }).Decide(options);
        for (int k = 0; k < Quantities.Length; k++)
        {
            using Case atK = Case.Of(k);
            ComparisonResult alone = (RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem, Quantities[k]) with { MaximumReplicates = 40 }).Decide(options);
            int count = (int)Math.Min(alone.Replicates, together.Quantities[k].Pairs);

            count.Should().BePositive();
            together.Quantities[k].First.Take(count).Should().Equal(alone.Quantities[0].First.Take(count));
            together.Quantities[k].Second.Take(count).Should().Equal(alone.Quantities[0].Second.Take(count));
        }

        together.Quantities.Select(q => q.Pairs).Distinct().Should().HaveCountGreaterThan(1, "some are decided before others");
    }

    [Fact(DisplayName = "Replicate i of the first rule is the trajectory of seed \"compare/first\", i, and of the second of \"compare/second\", to 10⁻⁹")]
    public void SeedsAreNamed()
    {
        ComparisonResult result = (RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem, Quantities[2]) with { MaximumReplicates = 3 })
            .Decide(new SuiteOptions { Seed = 9 });
        for (int i = 0; i < 3; i++)
        {
            using Case atI = Case.Of(i);
            // Three hundred steps of some hundred roundings of numbers of order 1.
            result.Quantities[0].First[i].Should().BeApproximately(Norm(UpdateRule.LabelNoiseSgd, "compare/first", i), 1e-9);
            result.Quantities[0].Second[i].Should().BeApproximately(Norm(WithoutNoise, "compare/second", i), 1e-9);
        }

        static double Norm(UpdateRule rule, string name, int replicate)
        {
            Trajectory trajectory = rule.Start(Problem, ReplicateSeed.For(9, name, replicate));
            trajectory.Advance(Steps);
            return Math.Sqrt(trajectory.InnerNormSquared / Problem.Width);
        }
    }

    [Fact(DisplayName = "K quantities are tested at α/K and β/K each")]
    public void Bonferroni()
    {
        RuleComparison comparison = RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem, Quantities) with
        {
            Rates = new ErrorRates(0.01, 0.02),
            MaximumReplicates = 1,
        };

        comparison.RatesOfEach.Should().Be(new ErrorRates(0.01 / 5, 0.02 / 5));
        comparison.Decide(new SuiteOptions()).Quantities.Should().OnlyContain(q => q.Rates == comparison.RatesOfEach);
    }

    [Fact(DisplayName = "At the limit what is undecided is inconclusive, and says so")]
    public void LimitIsKept()
    {
        ComparisonResult result = (RuleComparison.Of(UpdateRule.LabelNoiseSgd, UpdateRule.LabelNoiseSgd, Problem, Quantities[2]) with { MaximumReplicates = 5 })
            .Decide(new SuiteOptions());

        result.Replicates.Should().Be(5);
        result.Quantities[0].Verdict.Should().Be(Verdict.Inconclusive);
        result.IsDecided.Should().BeFalse();
        result.AllAlike.Should().BeFalse();
    }

    [Fact(DisplayName = "NaN and the norms of a diverged network count as +∞, and equal infinities are ties")]
    public void DivergedIsInfinite()
    {
        Problem unstable = Problem with { LearningRate = 50 };
        ComparedQuantity nan = ComparedQuantity.Of("nothing", _ => [TrialStep<double>.Done(double.NaN)]);
        ComparisonResult result = (RuleComparison.Of(UpdateRule.LabelNoiseSgd, UpdateRule.LabelNoiseSgd, unstable, nan, Quantities[2], Quantities[3], Quantities[4]) with { MaximumReplicates = 2 })
            .Decide(new SuiteOptions());

        foreach (QuantityResult quantity in result.Quantities)
        {
            using Case atQuantity = Case.Of(quantity);
            quantity.First.Concat(quantity.Second).Should().OnlyContain(x => double.IsPositiveInfinity(x));
            quantity.Ties.Should().Be(2);
        }
    }

    [Fact(DisplayName = "Progress is told after each pair what is known so far, and that does not change later")]
    public void ProgressIsAResult()
    {
        List<(ComparisonResult Result, double[] First)> told = [];
        RuleComparison comparison = RuleComparison.Of(UpdateRule.LabelNoiseSgd, UpdateRule.LabelNoiseSgd, Problem, ComparedQuantity.At(Quantity.RootMeanSquareNorm, 5)) with { MaximumReplicates = 150 };
        comparison.Decide(new SuiteOptions(), new Direct(result => told.Add((result, [.. result.Quantities[0].First]))));

        told.Select(t => t.Result.Replicates).Should().Equal(Enumerable.Range(1, 150).Select(i => (long)i));
        told.Should().OnlyContain(t => t.Result.Quantities[0].First.SequenceEqual(t.First));
        told[0].Result.Quantities[0].First.Should().HaveCount(1);
    }

    [Fact(DisplayName = "Cancellation stops a comparison")]
    public void CancellationStops()
    {
        using CancellationTokenSource stop = new();
        Action decide = () => RuleComparison.Of(UpdateRule.LabelNoiseSgd, UpdateRule.LabelNoiseSgd, Problem, Quantities[2])
            .Decide(new SuiteOptions(), new Direct(_ => stop.Cancel()), stop.Token);

        decide.Should().Throw<OperationCanceledException>();
    }

    [Fact(DisplayName = "The alignment with θ* = 0 is refused")]
    public void NoDirection()
    {
        Action decide = () => RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem with { TeacherNorm = 0 }, Quantities[4]).Decide(new SuiteOptions());

        decide.Should().Throw<InvalidOperationException>().WithMessage("'median 1 − |cos ∠(wᵢ, θ*)| at step 300' refers to the direction of θ*, which θ* = 0 does not have.");
    }

    [Fact(DisplayName = "Comparisons that cannot be are rejected by name")]
    public void BadComparisons()
    {
        RuleComparison good = RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem, Quantities[2]);
        Action none = () => _ = RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem);
        Action hole = () => _ = RuleComparison.Of(UpdateRule.LabelNoiseSgd, WithoutNoise, Problem, [null!]);
        Action rule = () => _ = RuleComparison.Of(null!, WithoutNoise, Problem, Quantities[2]);
        Action slack = () => _ = good with { Slack = 0.5 };
        Action rates = () => _ = good with { Rates = default };
        Action limit = () => _ = good with { MaximumReplicates = 0 };
        Action law = () => _ = good with { Law = null! };

        none.Should().Throw<ArgumentException>().WithParameterName("Quantities").WithMessage("Quantities must hold at least one quantity*");
        hole.Should().Throw<ArgumentException>().WithParameterName("Quantities").WithMessage("Quantities must hold at least one quantity, and no null.*");
        rule.Should().Throw<ArgumentNullException>().WithParameterName("First");
        slack.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Slack").WithMessage("Slack must lie strictly between 0 and 0.5.*");
        rates.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Rates").WithMessage("Rates must be set; default holds zeros.*");
        limit.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("MaximumReplicates").WithMessage("MaximumReplicates must be a whole number from 1 to 1000000000.*");
        law.Should().Throw<ArgumentNullException>().WithParameterName("Law");
    }

    [Fact(DisplayName = "Quantities that cannot be are rejected by name")]
    public void BadQuantities()
    {
        Action share = () => _ = ComparedQuantity.ExitStep(0, 10);
        Action horizon = () => _ = ComparedQuantity.ExitStep(1, 0);
        Action step = () => _ = ComparedQuantity.At(Quantity.MedianNorm, -1);
        Action name = () => _ = new Quantity(" ", "x", _ => 0);
        Action nothing = () => _ = new Quantity("x", "x", null!);

        share.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("share").WithMessage("share must be greater than 0 and at most 1.*");
        horizon.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("horizon").WithMessage("horizon must be a whole number of at least 1.*");
        step.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("step").WithMessage("step must be a whole number of at least 0.*");
        name.Should().Throw<ArgumentException>().WithParameterName("name");
        nothing.Should().Throw<ArgumentNullException>().WithParameterName("of");
    }

    [Fact(DisplayName = "A quantity's name says what it measures and when")]
    public void Names()
    {
        Quantities.Select(q => q.Name).Should().Equal(
            "step by which 50% of the neurons have left the lazy regime",
            "step by which 100% of the neurons have left the lazy regime",
            "root mean square ‖wᵢ‖ at step 300",
            "median ‖wᵢ‖ at step 300",
            "median 1 − |cos ∠(wᵢ, θ*)| at step 300");
    }

    /// <summary>Told on the spot, in order.</summary>
    private sealed class Direct(Action<ComparisonResult> report) : IProgress<ComparisonResult>
    {
        public void Report(ComparisonResult value) => report(value);
    }
}
