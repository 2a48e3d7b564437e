using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>Lemma C.3 (1)–(3): how likely a step shrinks a neuron, given the past.</summary>
internal static class ProgressTrials
{
    /// <summary>Looks in m steps. The lazy phase lasts a fraction of m steps at σ = m^(1/4) and longer for smaller σ.</summary>
    internal const int LooksPerWidth = 32;

    /// <summary>
    /// (1) and (3): at every checked step of the lazy regime and for every neuron, Pr[ΔWᵢ > 0 | past] ≤ ρ/m^(1/8). The probability is
    /// exact for inputs of uniform direction, normal or heavy-tailed, and it grows with |aᵢ|/‖wᵢ‖, so the neuron with the largest ratio decides.
    /// </summary>
    /// <param name="rule">The update rule that made the past; the step is label-noise SGD's.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="law">The initial law; NTK where null.</param>
    /// <param name="looksPerWidth">Looks in m steps.</param>
    public static Trial<TrialOutcome> Growth(UpdateRule rule, Problem problem, InitialLaw? law = null, int looksPerWidth = LooksPerWidth)
    {
        return Trial.OfItsRuleAlone(Trial.WithAccount<TrialOutcome>(BoundTrials.LazySteps(problem), rule, problem, Program, law));

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network, Action<string>? note)
        {
            long horizon = problem.EscapeHorizon;
            long interval = Math.Max(1, problem.Width / looksPerWidth);
            double largest = 0;
            while (OuterToInnerRatio.Largest(network) is var (ratio, displacement) && displacement <= problem.LazyRadius)
            {
                if (ratio > largest)
                    note?.Invoke(Account(network, ratio));
                largest = Math.Max(largest, ratio);
                if (network.Step >= horizon)
                    break;
                yield return TrialStep<TrialOutcome>.Advance(Math.Min(interval, horizon - network.Step));
            }

            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtMost(SphereCap.BandProbability(problem.Dimension, largest), GrowthBound(problem)));
        }

        static string Account(Network network, double ratio)
        {
            int neuron = WorstNeuron.Of(network, (_, now) => Math.Abs(now[0]) / Dense.Norm(now[1..])).Neuron;
            double probability = SphereCap.BandProbability(network.Problem.Dimension, ratio);
            return FormattableString.Invariant($"largest Pr[ΔWᵢ > 0 | past] = {probability:G6} of neuron {neuron} at step {network.Step}, |aᵢ|/‖wᵢ‖ = {ratio:G6}, ρ/m^(1/8) = {GrowthBound(network.Problem):G6}");
        }
    }

    /// <summary>
    /// (1) and (3) for a training set: the same looks, and the conditional probability is the share of the inputs that would make ΔWᵢ
    /// positive.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem; its inputs are a training set.</param>
    /// <param name="seed">The replicate.</param>
    /// <param name="looksPerWidth">Looks in m steps.</param>
    /// <exception cref="ArgumentException">The inputs are no training set.</exception>
    public static TrialOutcome GrowthGivenInputs(UpdateRule rule, Problem problem, ReplicateSeed seed, int looksPerWidth = LooksPerWidth)
    {
        if (problem.Inputs is not InputLaw.Finite { Count: long n })
            throw new ArgumentException("problem must have a training set.", nameof(problem));
        double[] inputs = TrainingSet.Draw(n, problem.Dimension, seed);
        Trajectory trajectory = rule.Start(problem, seed);
        long horizon = problem.EscapeHorizon;
        long interval = Math.Max(1, problem.Width / looksPerWidth);
        double largest = 0;
        while (GrowingShare.Largest(trajectory, inputs) is var (share, displacement) && displacement <= problem.LazyRadius)
        {
            largest = Math.Max(largest, share);
            if (trajectory.Step >= horizon)
                break;
            trajectory.Advance(Math.Min(interval, horizon - trajectory.Step));
        }

        return TrialOutcome.AtMost(largest, GrowthBound(problem));
    }

    /// <summary>(σ/4)².</summary>
    private static double Required(Problem problem)
    {
        double quarter = problem.NoiseLevel / 4;
        return quarter * quarter;
    }

    /// <summary>ρ/m^(1/8).</summary>
    private static double GrowthBound(Problem problem) => LemmaC3.Rho(problem.Dimension) / Math.Pow(problem.Width, 1.0 / 8);

    /// <summary>
    /// (2): ΔWᵢ ≤ −(σ/4)², as the neuron moves (<see cref="NeuronSnapshot.Increment"/>), for the sample of one step at a state of the lazy regime, seen at the neuron of smallest norm among those with
    /// ‖wᵢ‖ ≥ <paramref name="leastNorm"/>. A replicate that has left the lazy regime, or has no such neuron, counts against the claim.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step j of the state, within the lazy regime.</param>
    /// <param name="leastNorm">The least norm of a neuron that counts; 0 for every neuron.</param>
    public static Trial<TrialOutcome> Progress(UpdateRule rule, Problem problem, long step, double leastNorm)
    {
        double required = Required(problem);
        return Increment(rule, problem, step, leastNorm, increment => TrialOutcome.AtLeast(-increment, required));
    }

    /// <summary>
    /// (1): ΔWᵢ ≤ 0, as the neuron moves, for the sample of one step at a state of the lazy regime, seen at the neuron of smallest norm. A replicate that has left the lazy
    /// regime counts against the claim.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step j of the state, within the lazy regime.</param>
    /// <param name="law">The initial law; NTK where null.</param>
    public static Trial<TrialOutcome> NoGrowth(UpdateRule rule, Problem problem, long step, InitialLaw? law = null) =>
        Increment(rule, problem, step, 0, increment => new TrialOutcome(increment <= 0, increment <= 0 ? 0 : double.PositiveInfinity), law);

    private static Trial<TrialOutcome> Increment(
        UpdateRule rule, Problem problem, long step, double leastNorm, Func<double, TrialOutcome> judge, InitialLaw? law = null)
    {
        double required = Required(problem);
        return Trial.WithAccount<TrialOutcome>(step + 1, rule, problem, Program, law);

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network, Action<string>? note)
        {
            yield return TrialStep<TrialOutcome>.Advance(step);
            bool lazy = NeuronExtremes.Of(network).Displacement <= problem.LazyRadius;
            NeuronSnapshot? neuron = lazy ? NeuronSnapshot.Smallest(network, leastNorm) : null;
            if (neuron is null)
            {
                note?.Invoke(lazy
                    ? FormattableString.Invariant($"no neuron has ‖wᵢ‖ ≥ {leastNorm} at step {step}")
                    : FormattableString.Invariant($"some neuron has left the lazy regime by step {step}"));
                yield return TrialStep<TrialOutcome>.Done(new TrialOutcome(false, double.PositiveInfinity));
                yield break;
            }

            // The sample of the step from j to j + 1 is drawn after the neuron was chosen.
            yield return TrialStep<TrialOutcome>.Advance(1);
            double increment = neuron.Increment(network);
            note?.Invoke(FormattableString.Invariant($"ΔWᵢ = {increment:G6} of neuron {neuron.Index} in step {step}, where ‖wᵢ‖ = {Dense.Norm(neuron.InnerWeights):G6}, |aᵢ| = {Math.Abs(neuron.OuterWeight):G6}, (σ/4)² = {required:G6}"));
            yield return TrialStep<TrialOutcome>.Done(judge(increment));
        }
    }

    /// <summary>
    /// 1 + 1{ΔWᵢ > 0} − Pr[ΔWᵢ > 0 | past] for the sample of one step, at the neuron of smallest norm: 1 on average where the probability that
    /// <see cref="Growth"/> looks at is that of the step.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="step">The step j of the state.</param>
    internal static Trial<double> GrowthExcess(UpdateRule rule, Problem problem, long step)
    {
        return Trial.WithAccount<double>(step + 1, rule, problem, Program);

        IEnumerable<TrialStep<double>> Program(Network network, Action<string>? note)
        {
            yield return TrialStep<double>.Advance(step);
            NeuronSnapshot neuron = NeuronSnapshot.Smallest(network, 0)!;
            double ratio = Math.Abs(neuron.OuterWeight) / Math.Sqrt(Dense.Dot(neuron.InnerWeights, neuron.InnerWeights));
            double computed = SphereCap.BandProbability(problem.Dimension, ratio);

            // The sample of the step from j to j + 1 is drawn after the probability was computed.
            yield return TrialStep<double>.Advance(1);
            double increment = neuron.Increment(network);
            note?.Invoke(FormattableString.Invariant($"ΔWᵢ = {increment:G6} of neuron {neuron.Index} in step {step}, Pr[ΔWᵢ > 0 | past] = {computed:G6} at |aᵢ|/‖wᵢ‖ = {ratio:G6}"));
            double grew = increment > 0 ? 1 : 0;
            yield return TrialStep<double>.Done(1 + grew - computed);
        }
    }
}
