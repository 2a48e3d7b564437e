using LabelNoise.Claims;
using LabelNoise.Dynamics;
using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Paper;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Tests.Unit.Simulation;

public sealed class NeuronRuleTests
{
    /// <summary>Some thousand steps of products of well-conditioned maps: rounding grows to 10⁻¹² at most.</summary>
    private const double Rounding = 1e-10;

    [Theory(DisplayName = "SGD and gradient descent that move the neurons themselves follow the built-in rules to rounding")]
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
        Action act = () => UpdateRule.Of(name!, default(LabelNoiseSgd));

        act.Should().Throw<ArgumentException>().WithParameterName(nameof(name));
    }

    [Fact(DisplayName = "No rule, batches that no memory holds or that are negative, and a motion along one input of several are refused by what is wrong before any step")]
    public void Senseless()
    {
        Action none = () => UpdateRule.Of<IUpdateRule>("nothing", null!);
        Action large = () => UpdateRule.Of("large", new PlainNeuronRules.Recorder(1_000_000_000)).Start(Some(5, 0), default);
        Action negative = () => UpdateRule.Of("negative", new PlainNeuronRules.Recorder(-1));
        Action several = () => UpdateRule.Of("several", default(SeveralInputs));

        none.Should().Throw<ArgumentNullException>().WithParameterName("rule");
        large.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("BatchSize").WithMessage("BatchSize must be at most * on this machine, not 1000000000: *");
        negative.Should().Throw<ArgumentException>().WithParameterName("rule").WithMessage("the BatchSize of 'negative' is -1; a whole number of at least 0 is accepted.*");
        several.Should().Throw<ArgumentException>().WithParameterName("rule").WithMessage("the Motion of 'several' is AlongInput with a BatchSize of 2; one of the named motions is accepted, and AlongInput with a BatchSize of 1 only.*");
    }

    [Fact(DisplayName = "What a rule throws in a step names the claim, the suite seed and the replicate")]
    public void Throws()
    {
        // Replicate 5 draws an input of its own at its first step; the rule knows it by that.
        double first = double.NaN;
        Problem problem = Some(5, 0);
        ReplicateSeed fifth = ReplicateSeed.For(4, "S.1/throws", 5);
        UpdateRule.Of("spy", new Acting((in step) => first = step.Input()[0][0])).Start(problem, fifth).Advance(1);
        UpdateRule rule = UpdateRule.Of("throwing", new Acting((in step) =>
        {
            for (int lane = 0; lane < Lanes.Count; lane++)
            {
                if (step.Input()[0][lane] == first)
                    throw new NotSupportedException("no such step");
            }
        }));
        Claim claim = Cli.SampleClaims.Sampled("S.1/throws", "S.1", Trial.SideBySide<TrialOutcome>(rule, problem, Program));

        foreach (int threads in new[] { 1, 3 })
        {
            using Case atThreads = Case.Of(threads);
            FluentActions.Invoking(() => claim.Decide(new SuiteOptions { Seed = 4, Threads = threads })).Should().Throw<AggregateException>()
                .WithInnerException<InvalidOperationException>().WithMessage("Replicate 5 of the claim S.1/throws failed at suite seed 4: 'throwing' failed at step 0 of m = 5, d = 3, *: NotSupportedException, no such step")
                .WithInnerException<RuleDeclarationException>().WithInnerException<NotSupportedException>();
        }

        static IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            yield return TrialStep<TrialOutcome>.Advance(3);
            yield return TrialStep<TrialOutcome>.Done(new TrialOutcome(true, 0));
        }
    }

    [Fact(DisplayName = "An observer sees the residuals before each step of a rule that moves the neurons itself, and stops it there")]
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
        UpdateRule.Of("one", one).Start(problem, seed).Advance(60);
        UpdateRule.Of("two", two).Start(problem, seed).Advance(30);

        two.Steps.Select(s => s.Index).Should().Equal(Enumerable.Range(0, 30).Select(k => (double)k));
        two.Steps.SelectMany(s => s.Inputs).Should().Equal(one.Steps.SelectMany(s => s.Inputs));
        two.Steps.SelectMany(s => s.Noise).Should().Equal(one.Steps.SelectMany(s => s.Noise));
        two.Steps.SelectMany(s => s.Samples).Should().Equal(one.Steps.SelectMany(s => s.Samples)).And.OnlyContain(i => i >= 0 && i < 5);
        double[] inputs = TrainingSet.Draw(5, 3, seed);
        (long sample, double[] input) = (two.Steps[1].Samples[1], two.Steps[1].Inputs[3..]);
        input.Should().Equal(inputs.AsSpan((int)sample * 3, 3).ToArray());
    }

    [Theory(DisplayName = "SGD that moves the neurons itself has the built-in rule's outcomes of bounds and escapes, replicate by replicate")]
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

    [Fact(DisplayName = "A rule is told its replicate's step, alone and in a lane that began later than the others, whatever it moves along")]
    public void StepIsTold()
    {
        Problem problem = Some(20, 0);
        ReplicateSeed[] seeds = [.. Enumerable.Range(0, 9).Select(r => ReplicateSeed.For(5, "on neurons", r))];
        double[] expected = [.. seeds.Select(seed => After(UpdateRule.LabelNoiseSgd.Start(problem, seed), 10))];
        foreach (UpdateRule stops in new[]
        {
            UpdateRule.Of("stops at 10", new RateSchedule<LabelNoiseSgd>(default, AtTen)),
            UpdateRule.Of("stops at 10", new RateSchedule<MiniBatchSgd>(new MiniBatchSgd(1), AtTen)),
            UpdateRule.Of("stops at 10", new RateSchedule<PlainNeuronRules.Plain>(new PlainNeuronRules.Plain(1, true), AtTen)),
        })
        {
            using Case atStops = Case.Of(stops.Motion);
            double[] inLanes = Trial.SideBySide<double>(stops, problem, Program).Run(seeds);

            seeds.Select(seed => After(stops.Start(problem, seed), 50)).Should().Equal(expected, (x, y) => Math.Abs(x - y) < Rounding);
            inLanes.Should().Equal(expected, (x, y) => Math.Abs(x - y) < Rounding);
        }

        static Lanes AtTen(Lanes step) => Lanes.Choose(step < 10, 1, 0);

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

    [Fact(DisplayName = "A Gram matrix for a rule that moves every neuron by itself, and a problem that the rule does not take, are refused by name")]
    public void Refused()
    {
        Problem problem = Some(10, 0);
        ReplicateSeed seed = ReplicateSeed.For(3, "on neurons", 3);
        Action gram = () => PlainNeuronRules.Sgd(isLinear: false).Start(problem, seed, engine: Engine.GramOnly);
        UpdateRule picky = PlainNeuronRules.Sgd(isLinear: true).Requiring("a training set", p => p.Inputs is InputLaw.Finite);
        Action unmet = () => picky.Start(problem, seed);
        Action unmetInLanes = () => EscapeTrials.ByHorizon(picky, problem).Run(seed);

        gram.Should().Throw<ArgumentException>().WithParameterName("engine").WithMessage("*moves every neuron by itself*");
        unmet.Should().Throw<ArgumentException>().WithParameterName("problem").WithMessage("SGD on neurons requires a training set; the problem is m = 10*");
        unmetInLanes.Should().Throw<ArgumentException>().WithMessage("*requires a training set*");
        picky.Start(problem with { Inputs = InputLaw.TrainingSet(5) }, seed).Step.Should().Be(0);
    }

    [Fact(DisplayName = "A sample beyond the last, a gradient of another length and neurons that a rule may not move are refused")]
    public void NotThere()
    {
        (Act Ask, Motion Motion, string Message)[] asked =
        [
            ((in step) => step.Input(1), Motion.Linear, "*sample must be below the batch size, 1.*"),
            ((in step) => step.Residual(-1), Motion.Linear, "*sample must be below the batch size, 1.*"),
            ((in step) => step.Gradient(new Lanes[2]), Motion.Linear, "*gradient has 2 numbers; 3 are accepted.*"),
            ((in step) => step.Neurons.Scale(1), Motion.AlongInput, "*Motion.AlongDirection is."),
        ];

        foreach ((Act ask, Motion motion, string message) in asked)
        {
            using Case atMessage = Case.Of(message);
            UpdateRule rule = UpdateRule.Of("asking", new Acting(ask, motion));
            rule.Invoking(r => r.Start(Some(10, 0), default).Advance(1)).Should().Throw<RuleDeclarationException>().WithMessage("'asking' failed at step 0 of m = 10, *: " + message);
        }
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

    private readonly struct SeveralInputs : IUpdateRule
    {
        public Motion Motion => Motion.AlongInput;

        public int BatchSize => 2;

        public NeuronMap Update(in Step step, RuleState state) => default;
    }

    private delegate void Act(in Step step);

    private sealed class Acting(Act act, Motion motion = Motion.Linear) : IUpdateRule
    {
        public Motion Motion => motion;

        public NeuronMap Update(in Step step, RuleState state)
        {
            act(step);
            return default;
        }
    }

    private readonly struct Residuals(List<double> seen) : IStepObserver
    {
        public List<double> Seen => seen;

        public bool Observe(in ObservedStep step)
        {
            seen.Add(step.Residual);
            return seen.Count < 30;
        }
    }
}
