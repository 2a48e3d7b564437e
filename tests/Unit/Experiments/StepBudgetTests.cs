using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Experiments;

public sealed class StepBudgetTests
{
    private static readonly Problem Lazy = new() { Width = 500, Dimension = 5, LearningRate = 1.0 / 500, NoiseLevel = 4, TeacherNorm = 0.2 };

    /// <summary>Moves nothing, by a map that the neurons share.</summary>
    private static UpdateRule StillMap { get; } = UpdateRule.Of("still", default(Nothing));

    [Fact(DisplayName = "A rule that never moves ends every check of C.4 in an inconclusive that names the budget of steps, at the same replicate on any number of threads")]
    public void StillGivesUp()
    {
        Claim claim = Find(BrokenRules.Still, "C.4/by-T1/m=256/d=7/eta-m=1/online");
        SuiteOptions options = new() { MaximumSteps = 1_000_000 };

        ClaimResult result = claim.Decide(options with { Threads = 1 });

        // T₁ is 231489 steps: the fifth replicate is beyond the million.
        result.Should().Match<ClaimResult>(r => r.Verdict == Verdict.Inconclusive && r.Trials == 4 && r.Steps == 4 * claim.Problem!.EscapeHorizon);
        result.GaveUp.Should().Be("no verdict within 1000000 steps");
        result.Seen.Should().Be("0 of 4 replicates, worst replicate: 257 times the value at which it fails, no verdict within 1000000 steps");
        (claim.Decide(options with { Threads = 3 }) with { Elapsed = result.Elapsed }).Should().Be(result);
    }

    [Fact(DisplayName = "A first replicate that exhausts the budget leaves no estimate and nothing to replay")]
    public void NoneWithinBudget()
    {
        ClaimResult result = Find(BrokenRules.Still, "C.4/by-T1/m=256/d=7/eta-m=1/online").Decide(new SuiteOptions { MaximumSteps = 1000 });

        result.Should().Match<ClaimResult>(r => r.Verdict == Verdict.Inconclusive && r.Trials == 0 && r.Steps == 0 && r.WorstReplicate == null && r.WorstRatio == null);
        result.Explain().Should().Contain("no verdict within 1000 steps");
    }

    [Fact(DisplayName = "The budget of a claim ends bounds that nothing ever breaks, and the agreement of neurons that never move, without being asked")]
    public void OwnBudget()
    {
        foreach (string check in new[] { "C.2/both/m=1024/d=7/eta-m=0.5/online", "C.2/agreement/m=1024/d=7/eta-m=0.5/online" })
        {
            ClaimResult result = Find(StillMap, check).Decide(new SuiteOptions());

            result.Verdict.Should().Be(Verdict.Inconclusive);
            result.GaveUp.Should().MatchRegex("^a replicate was not done within [0-9]+ steps$");
        }
    }

    [Fact(DisplayName = "A check gives up at four times the usual steps or at 2²⁵, and at (d + 1)/m of those where m neurons are looked at")]
    public void BudgetOfCheck()
    {
        Problem loud = Lazy with { Width = 4096, Dimension = 7, NoiseLevel = 100 };
        Trial<TrialOutcome> rows = BoundTrials.Increment(UpdateRule.LabelNoiseSgd, loud);
        Trial<TrialOutcome> neurons = BoundTrials.Increment(BrokenRules.Still, loud);

        (rows.TypicalSteps, neurons.TypicalSteps).Should().Be((BoundTrials.LazySteps(loud), 4 * BoundTrials.LazySteps(loud)));
        (Together(rows, 1), Together(neurons, 1)).Should().Be((1 << 25, (1 << 25) / 512));
        (Together(rows, 1_000_000_000), Together(neurons, 1_000_000_000)).Should().Be((4_000_000_000 * rows.TypicalSteps, 4_000_000_000 * neurons.TypicalSteps));
        StepBudget.OfCheck(neurons, 1, most: 100).Together.Should().Be(100);

        static long Together(Trial<TrialOutcome> trial, long replicates) => StepBudget.OfCheck(trial, replicates, long.MaxValue).Together;
    }

    [Fact(DisplayName = "Replicates that would not end are an error where no check counts their steps; those that end late, but at a known step, are not")]
    public void WithoutCheck()
    {
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 9).Select(r => ReplicateSeed.For(5, "still", r))];
        UpdateRule still = StillMap;
        Action bounds = () => BoundTrials.Both(still, Lazy).Run(seeds);
        Action agreement = () => BoundTrials.Agreement(still, still, Lazy).Run(seeds);

        bounds.Should().Throw<InvalidOperationException>().WithMessage("a replicate was not done within * steps");
        agreement.Should().Throw<InvalidOperationException>().WithMessage("a replicate was not done within * steps");
        EscapeTrials.ByHorizon(still, Lazy).Run(seeds).Should().OnlyContain(o => !o.Occurred);
    }

    [Fact(DisplayName = "A replicate that would not end within the budget is replayed up to it and no further")]
    public void Replay() =>
        Find(StillMap, "C.2/both/m=1024/d=7/eta-m=0.5/online").Replay(1, 0).Should().MatchRegex("^replicate 0: not done within [0-9]+ steps, where a check gives up$");

    [Fact(DisplayName = "A replicate of 64 times the paper's steps ends its check; 2¹⁶ steps are always allowed")]
    public void EachAndTogether()
    {
        StepBudget rare = StepBudget.For(Lasting(1_000_000), 640_000_000);
        StepBudget frequent = StepBudget.For(Lasting(10), long.MaxValue);
        StepBudget bounded = StepBudget.For(Lasting(10, longest: 500), 100);

        (rare.Each, frequent.Each, bounded.Each, StepBudget.For(Lasting(0), 7)).Should().Be((64_000_000, 1 << 16, 501, new StepBudget(7, long.MaxValue)));
        (rare.Covers(63_999_999, 639_999_999), rare.Covers(64_000_000, 64_000_000), rare.Covers(1, 640_000_000)).Should().Be((true, false, false));
        rare.Exhausted(64_000_000).Should().Be("a replicate was not done within 64000000 steps");
        rare.Exhausted(1).Should().Be("no verdict within 640000000 steps");
        rare.After(40_000_000).Should().Be(rare with { Together = 600_000_000 });

        static Trial<long> Lasting(long steps, long? longest = null) =>
            Trial.Lasting<long>(steps, UpdateRule.LabelNoiseSgd, Lazy, _ => [TrialStep<long>.Done(0)], longestSteps: longest);
    }

    [Fact(DisplayName = "A budget that is not reached changes nothing")]
    public void BudgetChangesNothing()
    {
        Claim claim = Catalogue.Paper.Find("C.4/by-T1/m=256/d=7/eta-m=1/online");
        ClaimResult result = claim.Decide(new SuiteOptions());

        result.Should().Match<ClaimResult>(r => r.Verdict == Verdict.Supported && r.GaveUp == null);
        (claim.Decide(new SuiteOptions { MaximumSteps = result.Steps + 1 }) with { Elapsed = result.Elapsed }).Should().Be(result);
        claim.Decide(new SuiteOptions { MaximumSteps = result.Steps }).Verdict.Should().Be(Verdict.Inconclusive);
    }

    private static Claim Find(UpdateRule rule, string id) => Catalogue.For(new Rules { Stochastic = rule }).Find(id);

    private readonly struct Nothing : IUpdateRule
    {
        public Motion Motion => Motion.AlongInput;

        public NeuronMap Update(in Step step, RuleState state) => default;
    }
}
