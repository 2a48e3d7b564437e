using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Reporting;
using LabelNoise.Simulation;
using LabelNoise.Statistics;
using LabelNoise.Tests.Unit.Simulation;

namespace LabelNoise.Tests.Unit.Paper;

public sealed class BrokenRuleTests
{
    /// <summary>Steps after which a run is looked at, by which a broken one has overflowed.</summary>
    private const long LookedAt = 1 << 14;

    private static readonly Problem Lazy = new() { Width = 500, Dimension = 5, LearningRate = 1.0 / 500, NoiseLevel = 4, TeacherNorm = 0.2 };

    public static TheoryData<string> Diverging => new() { "climbing", "writes NaN", "the library's with the wrong sign" };

    [Theory(DisplayName = "Runs that overflow end at once and find the same as runs to the end")]
    [MemberData(nameof(Diverging))]
    public void DivergedEnds(string rule)
    {
        foreach (string check in new[] { "C.4/by-T1/m=256/d=7/eta-m=1/online", "C.4/at-T1/m=128/d=7/eta-m=1/online" })
        {
            using Case atCheck = Case.Of(check);
            ClaimResult result = Find(Rule(rule), check).Decide(new SuiteOptions());

            result.Should().Match<ClaimResult>(r => r.Verdict == Verdict.Refuted && r.Estimate == 0);
            result.Steps.Should().BeLessThanOrEqualTo(LookedAt * result.Trials);
        }
    }

    [Fact(DisplayName = "A full-batch rule whose steps depend on the weights alone rests as the library's own do: 10¹⁵ steps that move nothing end at once")]
    public void Rests()
    {
        Problem problem = new() { Width = 4, Dimension = 3, LearningRate = 0.1, TeacherNorm = 0.5 };
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 6).Select(i => ReplicateSeed.For(1, "rest", i))];

        Trial.SideBySide<long>(UpdateRule.Of("still", default(Resting)), problem, Program).Run(seeds).Should().OnlyContain(step => step == 1_000_000_000_000_000);

        static IEnumerable<TrialStep<long>> Program(Network network)
        {
            yield return TrialStep<long>.Advance(1_000_000_000_000_000);
            yield return TrialStep<long>.Done(network.Step);
        }
    }

    [Fact(DisplayName = "C.3 (2) judges the motion: a rule that moves nothing and one of steps of a fixed length have none of it; SGD has")]
    public void MotionIsJudged()
    {
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 40).Select(i => ReplicateSeed.For(1, "motion", i))];

        Occurrences(BrokenRules.Still).Should().Be(0);
        Occurrences(BrokenRules.Normalised).Should().Be(0);
        Occurrences(UpdateRule.LabelNoiseSgd).Should().BeGreaterThan(10);

        int Occurrences(UpdateRule rule) => ProgressTrials.Progress(rule, Lazy, 20, 0.5).Run(seeds).Count(o => o.Occurred);
    }

    [Fact(DisplayName = "A survey stops before its claims at a rule that says Motion.Linear and is not, and takes one that says the truth")]
    public void IsLinear()
    {
        List<ClaimProgress> checks = [];
        Action liar = () => Survey.Of("Adam", new Rules { Stochastic = BrokenRules.Adam(isLinear: true) }, progress: new Listener(checks.Add));

        liar.Should().Throw<InvalidOperationException>().WithMessage("'Adam' moves all neurons otherwise than the d + 1 rows that are to stand for them*Its Motion is Linear, and its steps are not of that kind.");
        checks.Should().BeEmpty();
        Action honest = () => RuleDeclarations.Ensure(BrokenRules.Adam(isLinear: false), Find(UpdateRule.LabelNoiseSgd, "C.4/at-T1/m=128/d=7/eta-m=1/online").Problem!);
        honest.Should().NotThrow();
    }

    [Fact(DisplayName = "A survey stops at a rule that says Motion.AlongInput and asks for the neurons")]
    public void OtherDeclarations()
    {
        Action asks = () => Survey.Of("asks", new Rules { Stochastic = UpdateRule.Of("asks for neurons", default(Asking)) });

        asks.Should().Throw<InvalidOperationException>().WithMessage("'asks for neurons' failed at step 0 of m = 128, *A rule that moves the neurons along its input is not shown them*");
    }

    [Fact(DisplayName = "A survey stops at a rule that throws, or hands over a direction of another length; the error names the rule, the step and the problem")]
    public void Throws()
    {
        Action two = () => Survey.Of("x", new Rules { Stochastic = UpdateRule.Of("two of seven", default(Short)) });

        two.Should().Throw<InvalidOperationException>()
            .WithMessage("'two of seven' failed at step 0 of m = 128, *: ArgumentException, direction has 2 numbers; 7 are accepted. (Parameter 'direction')");
    }

    [Fact(DisplayName = "The paper's own rules and the controls are what they say at every problem of a survey and every start, also at step sizes at which they diverge")]
    public void PapersRules()
    {
        Problem[] problems = [.. Survey.Claims(new Rules()).Select(c => c.Problem!).Distinct()];
        foreach (UpdateRule rule in new[] { UpdateRule.LabelNoiseSgd, UpdateRule.GradientDescent, Broken.WrongSign, Broken.OuterLayerOnly, Broken.InnerLayerOnly })
        {
            foreach (double factor in new[] { 1, 4, 1e3, 1e100, 1e300 })
            {
                foreach (InitialLaw law in new[] { InitialLaw.Ntk, BoxLaw.Isotropic, BoxLaw.Aligned })
                {
                    using Case atRule = Case.Of((rule.Name, factor, law));
                    problems.Should().AllSatisfy(p => RuleDeclarations.Ensure(rule, p with { LearningRate = factor * p.LearningRate }, law));
                }
            }
        }
    }

    [Fact(DisplayName = "A slot takes only what can serve there; the error names the slot, the rule and what is accepted, in a survey and in a catalogue")]
    public void Slots()
    {
        Rules descending = new() { Stochastic = UpdateRule.Of("descent", default(GradientDescent)) };
        Rules sampling = new() { FullBatch = UpdateRule.Of("clipped SGD", default(MyRule.ClippedSgd)) };
        Rules sampled = new() { FullBatch = Broken.WithoutLabelNoise };
        Action[] actions =
        [
            () => Survey.Of("x", descending),
            () => Catalogue.For(descending),
            () => Survey.Of("x", sampling),
            () => Survey.Claims(sampled),
        ];

        foreach (Action action in actions[..2])
            action.Should().Throw<ArgumentException>().WithMessage("Stochastic is 'descent', which draws no sample; a rule that draws a sample at each step (a BatchSize of at least 1) is accepted.*");
        actions[2].Should().Throw<ArgumentException>().WithMessage("FullBatch is 'clipped SGD', which draws samples; a rule that uses the covariance of all inputs instead (a BatchSize of 0) is accepted.*");
        actions[3].Should().Throw<ArgumentException>().WithMessage("FullBatch is 'SGD without label noise', which draws samples;*");
    }

    [Fact(DisplayName = "A survey of one slot does not run the claims of the other and says so; alone it shows the paper's verdict, n and the evidence")]
    public void OneSlot()
    {
        UpdateRule none = UpdateRule.LabelNoiseSgd.Requiring("another world", _ => false);
        Survey survey = Survey.Of("nothing", new Rules { Stochastic = none });

        survey.Entries.Where(e => e.Claim.Statement.Id.StartsWith('3')).Should().HaveCount(6).And.OnlyContain(e => e.Survival == Survival.NotRun && e.Result == null);
        survey.Entries.Where(e => !e.Claim.Statement.Id.StartsWith('3')).Should().OnlyContain(e => e.Survival == Survival.ConditionsNotMet);
        string[] lines = SurveyTable.Of(survey).Split('\n');
        lines[0].Should().Be("| statement | check | setting | the paper's rule | nothing | n | evidence |");
        lines.Count(line => line.StartsWith('|')).Should().Be(2 + survey.Entries.Count - 6);
        lines[^4].Should().EndWith("| supported | conditions not met |  |  |");
        lines[^2].Should().Be("Not run: 6 claims of 3.4, 3.5, whose rule is the paper's own, gradient descent.");

        Survey other = Survey.Of("nothing", new Rules { FullBatch = UpdateRule.GradientDescent.Requiring("another world", _ => false) });
        SurveyTable.Of(other).Should().EndWith("\nNot run: 15 claims of C.2, C.3, C.4, whose rule is the paper's own, label-noise SGD.\n");
        SurveyTable.Of(other, other).Should().Contain("| not run: plain label-noise SGD | not run: plain label-noise SGD |");
    }

    [Fact(DisplayName = "A survey tells of a claim before its first replicate is done, and can be stopped then")]
    public void Progress()
    {
        using CancellationTokenSource source = new();
        List<ClaimProgress> told = [];
        Action survey = () => Survey.Of("still", new Rules { Stochastic = BrokenRules.Still }, new SuiteOptions { Threads = 1 }, new Listener(Tell), cancellation: source.Token);

        survey.Should().Throw<OperationCanceledException>();
        told[0].Should().Match<ClaimProgress>(p => p.Claim.Id == "C.2/both/m=1024/d=7/eta-m=0.5/online" && p.Trials == 0 && p.Steps == 0);
        told[^1].Should().Match<ClaimProgress>(p => p.Trials == 0 && p.Steps > 0);

        void Tell(ClaimProgress progress)
        {
            told.Add(progress);
            if (progress.Steps > 0)
                source.Cancel();
        }
    }

    private static UpdateRule Rule(string name) => name switch
    {
        "climbing" => BrokenRules.Climbing,
        "writes NaN" => BrokenRules.WritesNaN,
        _ => Broken.WrongSign,
    };

    private static Claim Find(UpdateRule rule, string id) => Catalogue.For(new Rules { Stochastic = rule }).Find(id);

    private sealed class Listener(Action<ClaimProgress> told) : IProgress<ClaimProgress>
    {
        public void Report(ClaimProgress value) => told(value);
    }

    private readonly struct Short : IUpdateRule
    {
        public Motion Motion => Motion.Linear;

        public NeuronMap Update(in Step step, RuleState state)
        {
            step.Neurons.Move(NeuronMap.Gradient(step.LearningRate), step.Input()[..2]);
            return default;
        }
    }

    private readonly struct Resting : IUpdateRule
    {
        public Motion Motion => Motion.AlongDirection;

        public int BatchSize => 0;

        public bool DependsOnWeightsAlone => true;

        public NeuronMap Update(in Step step, RuleState state)
        {
            step.Direction.Clear();
            return NeuronMap.Gradient(step.LearningRate);
        }
    }

    private readonly struct Asking : IUpdateRule
    {
        public Motion Motion => Motion.AlongInput;

        public NeuronMap Update(in Step step, RuleState state) => NeuronMap.Gradient(step.Neurons.OuterNormSquared);
    }
}
