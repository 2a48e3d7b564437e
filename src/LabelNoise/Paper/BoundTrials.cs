using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Lemma C.2 and Lemma C.3 (4): bounds that hold at every step up to T₀ and T₁ while the model is in the lazy regime.</summary>
internal static class BoundTrials
{
    /// <summary>An account looks at every neuron before every step; wider networks are too slow for it.</summary>
    private const long WidestAccount = 100_000;

    /// <summary>How many times as long another rule than the paper's may be lazy in what is expected of it.</summary>
    private const long RoomForOthers = 4;

    /// <summary>(i): |g(t)| ≤ 2(‖θ(0)‖ + m^(1/4))·C_data + σ, the proof's constant, with C_data the largest input norm of the run.</summary>
    public static Trial<TrialOutcome> Residual(UpdateRule rule, Problem problem) =>
        Residual(rule, problem, inputBound: 0);

    /// <summary>The same with a C_data that is given (A5); a run that meets a longer input is held to its own largest.</summary>
    internal static Trial<TrialOutcome> Residual(UpdateRule rule, Problem problem, double inputBound) =>
        Watch(rule, problem, report => TrialOutcome.AtMost(ResidualRatio(report, problem, inputBound), 1));

    /// <summary>(ii): |aᵢ(t)| ≤ m^(−1/4) for every neuron.</summary>
    public static Trial<TrialOutcome> OuterWeight(UpdateRule rule, Problem problem) =>
        Watch(rule, problem, report => TrialOutcome.AtMost(report.OuterWeight, problem.OuterWeightBound));

    /// <summary>(i) and (ii) together, as the lemma claims them.</summary>
    public static Trial<TrialOutcome> Both(UpdateRule rule, Problem problem) =>
        Both(rule, problem, inputBound: 0);

    /// <summary>The same with a C_data that is given.</summary>
    internal static Trial<TrialOutcome> Both(UpdateRule rule, Problem problem, double inputBound) =>
        Watch(rule, problem, report => TrialOutcome.AtMost(Math.Max(ResidualRatio(report, problem, inputBound), report.OuterWeight / problem.OuterWeightBound), 1));

    /// <summary>
    /// Lemma C.3 (4) with the proof's constant: ΔWᵢ(t) ≤ (2(‖θ(0)‖ + m^(1/4))·C_data + σ)²·C_data²/√m for every neuron. Label-noise SGD has g²‖x‖²·max aᵢ² between
    /// the two, which is what is looked at; another rule is held to how its neurons move.
    /// </summary>
    public static Trial<TrialOutcome> Increment(UpdateRule rule, Problem problem) =>
        WatchIncrements(rule, problem, report => TrialOutcome.AtMost(
            report.Increment, report.ResidualBound * report.ResidualBound * report.Input * report.Input / Math.Sqrt(problem.Width)), law: null);

    /// <summary>Lemma C.3 (4) with one constant for every width: ΔWᵢ(t) ≤ <paramref name="constant"/> for every neuron; looked at in the same way.</summary>
    public static Trial<TrialOutcome> IncrementBelow(UpdateRule rule, Problem problem, double constant, InitialLaw? law = null) =>
        WatchIncrements(rule, problem, report => TrialOutcome.AtMost(report.Increment, constant), law);

    /// <summary>The largest bound on ΔWᵢ over the lazy steps and all neurons, g²‖x‖²·max aᵢ² of label-noise SGD: what (4) says is O(1).</summary>
    internal static Trial<double> LargestIncrement(Problem problem, InitialLaw? law = null) => Watch(UpdateRule.LabelNoiseSgd, problem, report => report.Increment, law);

    /// <summary>All that was met is what <paramref name="plain"/> meets step by step, from the same random numbers.</summary>
    internal static Trial<TrialOutcome> Agreement(UpdateRule rule, UpdateRule plain, Problem problem) =>
        new BoundAgreement(Watch(rule, problem, report => report), plain, problem) { Rule = rule, TypicalSteps = LazySteps(problem) * (1 + BoundAgreement.Weight(problem)) };

    /// <summary>About how long a run of the paper's dynamics is lazy: the first exit comes at some T₁/2048; without label noise at none, which leaves T₀.</summary>
    internal static long LazySteps(Problem problem) => problem.NoiseLevel > 0 ? 1 + (problem.EscapeHorizon / 2048) : StepsWatched(problem);

    /// <summary>Steps up to T₀ and, where it is later, T₁; a watch sees a state before its step, so the state at the horizon needs one step more.</summary>
    internal static long StepsWatched(Problem problem) =>
        1 + (problem.NoiseLevel > 0 ? Math.Max(problem.BoundHorizon, problem.EscapeHorizon) : problem.BoundHorizon);

    /// <summary>max |g| over its bound at the larger of two C_data: the given one, and the largest ‖x‖ of the run, at which the report has it.</summary>
    private static double ResidualRatio(BoundReport report, Problem problem, double inputBound) => inputBound <= report.Input
        ? report.ResidualRatio
        : report.Residual / (problem.NoiseLevel + ((report.ResidualBound - problem.NoiseLevel) * (inputBound / report.Input)));

    /// <summary>ΔWᵢ until the first exit from the lazy regime: by the bound that label-noise SGD has for it, of every other rule as the neurons move.</summary>
    private static LaneTrial<TrialOutcome, LaneBounds> WatchIncrements(UpdateRule rule, Problem problem, Func<BoundReport, TrialOutcome> judge, InitialLaw? law)
    {
        return rule.IsLabelNoiseSgd ? Watch(rule, problem, judge, law) : Watch(rule, problem, Program, law, RoomForOthers, BoundAgreement.Weight(problem));

        IEnumerable<TrialStep<TrialOutcome>> Program(LaneBounds bounds, int lane)
        {
            bounds.Begin(lane);
            LargestIncrement increments = new(bounds[lane]);
            bool hasMoved = false;
            while (!bounds.HasEnded(lane) && !double.IsNaN(increments.Value) && bounds[lane].Step < StepsWatched(problem))
            {
                yield return TrialStep<TrialOutcome>.Advance(1, () => bounds.HasEnded(lane));

                // The watch ends when it is shown a state outside, from which no step is taken.
                if (!bounds.HasEnded(lane))
                    Look();
            }

            yield return TrialStep<TrialOutcome>.Done(judge(bounds.Report(lane) with { Increment = increments.Value }));

            void Look()
            {
                hasMoved |= bounds.HasMoved(lane);
                if (hasMoved)
                    increments.Look(bounds[lane]);
                else
                    increments.Rest();
            }
        }
    }

    /// <summary>What is met until the first exit from the lazy regime.</summary>
    private static LaneTrial<T, LaneBounds> Watch<T>(UpdateRule rule, Problem problem, Func<BoundReport, T> judge, InitialLaw? law = null)
    {
        return Watch(rule, problem, Program, law);

        IEnumerable<TrialStep<T>> Program(LaneBounds bounds, int lane)
        {
            bounds.Begin(lane);
            if (!bounds.HasEnded(lane))
                yield return TrialStep<T>.Advance(StepsWatched(problem), () => bounds.HasEnded(lane));
            yield return TrialStep<T>.Done(judge(bounds.Report(lane)));
        }
    }

    private static LaneTrial<T, LaneBounds> Watch<T>(
        UpdateRule rule, Problem problem, Func<LaneBounds, int, IEnumerable<TrialStep<T>>> program, InitialLaw? law, long room = 1, long stepWeight = 1)
    {
        return new LaneTrial<T, LaneBounds>(Start, program)
        {
            Rule = rule,
            Account = problem.Width > WidestAccount ? null : seed => new BoundAccount(rule.Start(problem, seed, law)).Of(StepsWatched(problem)),
            TypicalSteps = room * LazySteps(problem),
            StepWeight = stepWeight,
        };

        (LaneEngine, LaneBounds) Start()
        {
            LaneBoundWatch watch = new();
            LaneEngine engine = rule.StartLanes(problem, law ?? InitialLaw.Ntk, watch);
            watch.Bounds = new LaneBounds(engine);
            return (engine, watch.Bounds);
        }
    }
}
