using LabelNoise.Dynamics;
using LabelNoise.Model;
using LabelNoise.Randomness;
using LabelNoise.Simulation;
using LabelNoise.Statements;
using LabelNoise.Statements.Trials;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class NeuronRuleTests
{
    /// <summary>Some thousand steps of products of well-conditioned maps: rounding grows to 10⁻¹² at most.</summary>
    private const double Rounding = 1e-10;

    [Theory(DisplayName = "SGD and gradient descent written on neurons follow the built-in rules to rounding, on m neurons and on the d + 1 that stand for them, wide and narrow, with fresh inputs and a training set")]
    [InlineData(100, true, true, 0)]
    [InlineData(100, true, false, 0)]
    [InlineData(100, true, true, 20)]
    [InlineData(3, true, true, 0)]
    [InlineData(100, false, true, 0)]
    [InlineData(100, false, false, 20)]
    [InlineData(3, false, true, 20)]
    public void SameTrajectory(long width, bool samples, bool isLinear, long inputs)
    {
        Problem problem = Some(width, inputs);
        ReplicateSeed seed = ReplicateSeed.For(3, "on neurons", 0);
        UpdateRule own = samples ? PlainNeuronRules.Sgd(isLinear) : PlainNeuronRules.Descent(isLinear);
        Trajectory expected = (samples ? UpdateRule.LabelNoiseSgd : UpdateRule.GradientDescent).Start(problem, seed);
        foreach (Engine engine in new[] { Engine.Reduced, Engine.Explicit })
        {
            using Case atEngine = Case.Of(engine);
            Trajectory found = own.Start(problem, seed, engine: engine);
            found.Advance(1500);
            expected.Advance(found.Step - expected.Step);

            found.Step.Should().Be(1500);
            found.Theta.ToArray().Should().Equal(expected.Theta.ToArray(), (x, y) => Math.Abs(x - y) < Rounding);
            found.OuterNormSquared.Should().BeApproximately(expected.OuterNormSquared, Rounding * expected.OuterNormSquared);
            found.InnerNormSquared.Should().BeApproximately(expected.InnerNormSquared, Rounding * expected.InnerNormSquared);
            NeuronSnapshots.Of(found).Should().Equal(NeuronSnapshots.Of(expected), (x, y) => Math.Abs(x - y) < Rounding);
        }
    }

    [Theory(DisplayName = "A rule needs a name")]
    [InlineData(null)]
    [InlineData(" ")]
    public void NoName(string? name)
    {
        Action[] acts =
        [
            () => UpdateRule.OnNeurons(name!, (_, _) => null!),
            () => UpdateRule.Of(name!, default(LabelNoiseSgd)),
            () => UpdateRule.InLanes(name!, default(LabelNoiseSgd)),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>().WithParameterName(nameof(name)));
    }

    [Fact(DisplayName = "A function that makes no rule, and batches that no memory holds, are refused by what is wrong before any step")]
    public void NoObject()
    {
        Action none = () => UpdateRule.OnNeurons("nothing", (_, _) => null!).Start(Some(5, 0), default);
        Action large = () => UpdateRule.OnNeurons("large", (_, _) => new Batches(1_000_000_000)).Start(Some(5, 0), default);

        none.Should().Throw<InvalidOperationException>().WithMessage("The function that makes the rule 'nothing' for a replicate returned null; it must return an INeuronRule.");
        large.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("BatchSize").WithMessage("BatchSize must be at most * on this machine, not 1000000000: *");
    }

    [Fact(DisplayName = "What a rule throws in a step names the claim, the suite seed and the replicate")]
    public void Throws()
    {
        // Replicate 5 draws an input of its own at its first step; the rule knows it by that.
        double first = double.NaN;
        Problem problem = Some(5, 0);
        ReplicateSeed fifth = ReplicateSeed.For(4, "S.1/throws", 5);
        UpdateRule.OnNeurons("spy", (_, _) => new Acting((in NeuronStep step) => first = step.Input()[0])).Start(problem, fifth).Advance(1);
        UpdateRule rule = UpdateRule.OnNeurons("throwing", (_, _) => new Acting((in NeuronStep step) =>
        {
            if (step.Input()[0] == first)
                throw new NotSupportedException("no such step");
        }));
        Claim claim = Cli.SampleClaims.Sampled("S.1/throws", "S.1", Trial.SideBySide<TrialOutcome>(rule, problem, Program));

        foreach (int threads in new[] { 1, 3 })
        {
            using Case atThreads = Case.Of(threads);
            FluentActions.Invoking(() => claim.Decide(new SuiteOptions { Seed = 4, Threads = threads })).Should().Throw<AggregateException>()
                .WithInnerException<InvalidOperationException>().WithMessage("Replicate 5 of the claim S.1/throws failed at suite seed 4: *+Acting failed at step * of m = 5, d = 3, *: NotSupportedException, no such step")
                .WithInnerException<RuleDeclarationException>().WithInnerException<NotSupportedException>();
        }

        static IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            yield return TrialStep<TrialOutcome>.Advance(3);
            yield return TrialStep<TrialOutcome>.Done(new TrialOutcome(true, 0));
        }
    }

    private sealed class Batches(int size) : INeuronRule
    {
        public int BatchSize => size;

        public double Step(in NeuronStep step, NeuronWeights neurons) => 0;
    }

    private delegate void Act(in NeuronStep step);

    private sealed class Acting(Act act) : INeuronRule
    {
        public double Step(in NeuronStep step, NeuronWeights neurons)
        {
            act(step);
            return 0;
        }
    }

    [Fact(DisplayName = "An observer sees the residuals of a rule on neurons before each step, and stops it there")]
    public void Observed()
    {
        Problem problem = Some(50, 0);
        ReplicateSeed seed = ReplicateSeed.For(3, "on neurons", 1);
        (Residuals own, Residuals builtIn) = (new Residuals([]), new Residuals([]));
        Trajectory found = PlainNeuronRules.Sgd(isLinear: true).Start(problem, seed);
        found.Advance(100, ref own);
        UpdateRule.LabelNoiseSgd.Start(problem, seed).Advance(100, ref builtIn);

        found.Step.Should().Be(29);
        own.Seen.Should().Equal(builtIn.Seen, (x, y) => Math.Abs(x - y) < Rounding);
    }

    [Fact(DisplayName = "A step of a batch of 2 is shown two samples of the stream in order, its index, and which training inputs they are")]
    public void Batch()
    {
        Problem problem = Some(10, 5);
        ReplicateSeed seed = ReplicateSeed.For(3, "on neurons", 2);
        PlainNeuronRules.Recorder one = new(1);
        PlainNeuronRules.Recorder two = new(2);
        UpdateRule.OnNeurons("one", (_, _) => one).Start(problem, seed).Advance(6);
        UpdateRule.OnNeurons("two", (_, _) => two).Start(problem, seed).Advance(3);

        two.Steps.Select(s => s.Index).Should().Equal(0, 1, 2);
        two.Steps.SelectMany(s => s.Inputs).Should().Equal(one.Steps.SelectMany(s => s.Inputs));
        two.Steps.SelectMany(s => s.Noise).Should().Equal(one.Steps.SelectMany(s => s.Noise));
        two.Steps.SelectMany(s => s.Samples).Should().Equal(one.Steps.SelectMany(s => s.Samples)).And.OnlyContain(i => i >= 0 && i < 5);
        double[] inputs = TrainingSet.Draw(5, 3, seed);
        (long sample, double[] input) = (two.Steps[1].Samples[1], two.Steps[1].Inputs[3..]);
        input.Should().Equal(inputs.AsSpan((int)sample * 3, 3).ToArray());
    }

    [Theory(DisplayName = "Claims on bounds and escapes come out the same for SGD written on neurons as for the built-in rule, replicate by replicate, whichever share a lane engine")]
    [InlineData(true)]
    [InlineData(false)]
    public void SameOutcomes(bool isLinear)
    {
        Problem problem = new() { Width = 128, Dimension = 4, LearningRate = 0.9 / 128, NoiseLevel = 3, TeacherNorm = 0.3 };
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 9).Select(r => ReplicateSeed.For(4, "on neurons", r))];
        foreach (Func<UpdateRule, Problem, Trial<TrialOutcome>> trial in new[] { BoundTrials.Both, EscapeTrials.ByHorizon })
        {
            using Case atTrial = Case.Of(trial.Method.Name);
            TrialOutcome[] own = trial(PlainNeuronRules.Sgd(isLinear), problem).Run(seeds);
            TrialOutcome[] builtIn = trial(UpdateRule.LabelNoiseSgd, problem).Run(seeds);

            own.Select(o => o.Occurred).Should().Equal(builtIn.Select(o => o.Occurred));

            // Where a bound holds, the ratio is that of a bound on the neurons between two looks, which is looser for m rows than for d + 1.
            own.Select(o => o.Ratio).Should().Equal(builtIn.Select(o => o.Ratio), (x, y) => Math.Abs(x - y) < 1e-6 * y || (!isLinear && x <= 1 && y <= 1));
            trial(PlainNeuronRules.Sgd(isLinear), problem).Run(seeds[5]).Should().Be(own[5]);
        }
    }

    [Fact(DisplayName = "A rule of the shared map is told its replicate's step, alone and in a lane that began later than the others")]
    public void StepIsTold()
    {
        Problem problem = Some(20, 0);
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 9).Select(r => ReplicateSeed.For(5, "on neurons", r))];
        UpdateRule stops = UpdateRule.Of("stops at 10", default(StopsAtTen));
        double[] expected = [.. seeds.Select(seed => After(UpdateRule.LabelNoiseSgd.Start(problem, seed), 10))];
        double[] inLanes = Trial.SideBySide<double>(stops, problem, Program).Run(seeds);

        seeds.Select(seed => After(stops.Start(problem, seed), 50)).Should().Equal(expected, (x, y) => Math.Abs(x - y) < Rounding);
        inLanes.Should().Equal(expected, (x, y) => Math.Abs(x - y) < Rounding);

        static double After(Trajectory trajectory, long steps)
        {
            trajectory.Advance(steps);
            return trajectory.OuterNormSquared;
        }

        static IEnumerable<TrialStep<double>> Program(Network network)
        {
            yield return TrialStep<double>.Advance(50);
            yield return TrialStep<double>.Done(network.OuterNormSquared);
        }
    }

    [Fact(DisplayName = "A negative batch, a Gram matrix for a rule that is not linear, and a problem that the rule does not take are refused by name")]
    public void Refused()
    {
        Problem problem = Some(10, 0);
        ReplicateSeed seed = ReplicateSeed.For(3, "on neurons", 3);
        Action negative = () => UpdateRule.OnNeurons("negative", (_, _) => new PlainNeuronRules.Recorder(-1)).Start(problem, seed);
        Action gram = () => PlainNeuronRules.Sgd(isLinear: false).Start(problem, seed, engine: Engine.GramOnly);
        UpdateRule picky = PlainNeuronRules.Sgd(isLinear: true).Requiring("a training set", p => p.Inputs is InputLaw.Finite);
        Action unmet = () => picky.Start(problem, seed);
        Action unmetInLanes = () => EscapeTrials.ByHorizon(picky, problem).Run(seed);

        negative.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("BatchSize").WithMessage("BatchSize must be a whole number of at least 0.*");
        gram.Should().Throw<ArgumentException>().WithParameterName("engine").WithMessage("*is not linear*");
        unmet.Should().Throw<ArgumentException>().WithParameterName("problem").WithMessage("SGD on neurons requires a training set; the problem is m = 10*");
        unmetInLanes.Should().Throw<ArgumentException>().WithMessage("*requires a training set*");
        picky.Start(problem with { Inputs = InputLaw.TrainingSet(5) }, seed).Step.Should().Be(0);
    }

    [Fact(DisplayName = "Weights and samples beyond the last one are refused by name")]
    public void NoSuchNeuron()
    {
        NeuronWeights weights = new(3, 2);
        Action neuron = () => weights.Outer(3) = 1;
        Action sample = () => new NeuronStep([1, 2]) { LabelNoise = [1.0], Teacher = [1.0, 0] }.Input(1);
        Action shape = () => weights.CopyFrom(new NeuronWeights(2, 2));

        neuron.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("neuron").WithMessage("neuron must be below 3.*");
        sample.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("sample").WithMessage("sample must be below the batch size, 1.*");
        shape.Should().Throw<ArgumentException>().WithParameterName("other").WithMessage("other must have 3 neurons of dimension 2.*");
    }

    private static Problem Some(long width, long inputs) => new()
    {
        Width = width,
        Dimension = 3,
        LearningRate = 0.5 / width / 10,
        NoiseLevel = 1,
        TeacherNorm = 0.5,
        Inputs = inputs > 0 ? InputLaw.TrainingSet(inputs) : InputLaw.Online,
    };

    private readonly struct StopsAtTen : IUpdateRule
    {
        public static bool DrawsSample => true;

        public RuleStep Decide(in StepContext context, Span<double> direction)
        {
            RuleStep step = default(LabelNoiseSgd).Decide(context, direction);
            return context.Step < 10 ? step : step with { Map = default };
        }
    }

    private readonly struct Residuals(List<double> seen) : IStepObserver
    {
        public List<double> Seen => seen;

        public bool Observe(long step, in StepContext context, in RuleStep decision, ReadOnlySpan<double> direction)
        {
            seen.Add(decision.Residual);
            return seen.Count < 30;
        }
    }
}
