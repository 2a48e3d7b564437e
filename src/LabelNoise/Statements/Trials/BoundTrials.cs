using LabelNoise.Model;
using LabelNoise.Observables;
using LabelNoise.Randomness;
using LabelNoise.Simulation;

namespace LabelNoise.Statements.Trials;

/// <summary>Lemma C.2 and Lemma C.3 (4): bounds that hold at every step up to T₀ and T₁ while the model is in the lazy regime.</summary>
public static class BoundTrials
{
    /// <summary>(i): |g(t)| ≤ 2(‖θ(0)‖ + m^(1/4))·C_data + σ, the proof's constant, with C_data the largest input norm met.</summary>
    public static TrialOutcome Residual(UpdateRule rule, Problem problem, ReplicateSeed seed) =>
        TrialOutcome.AtMost(Watch(rule, problem, seed).LargestResidualRatio, 1);

    /// <summary>(ii): |aᵢ(t)| ≤ m^(−1/4) for every neuron.</summary>
    public static TrialOutcome OuterWeight(UpdateRule rule, Problem problem, ReplicateSeed seed) =>
        TrialOutcome.AtMost(Watch(rule, problem, seed).LargestOuterWeight, problem.OuterWeightBound);

    /// <summary>(i) and (ii) together, as the lemma claims them.</summary>
    public static TrialOutcome Both(UpdateRule rule, Problem problem, ReplicateSeed seed)
    {
        LazyBoundWatch watch = Watch(rule, problem, seed);
        return TrialOutcome.AtMost(Math.Max(watch.LargestResidualRatio, watch.LargestOuterWeight / problem.OuterWeightBound), 1);
    }

    /// <summary>Lemma C.3 (4) with the proof's constant: ΔWᵢ(t) ≤ g²‖x‖²·max aᵢ² ≤ (2(‖θ(0)‖ + m^(1/4))·C_data + σ)²·C_data²/√m for every neuron.</summary>
    public static TrialOutcome Increment(UpdateRule rule, Problem problem, ReplicateSeed seed)
    {
        LazyBoundWatch watch = Watch(rule, problem, seed);
        double residual = watch.ResidualBound(watch.LargestInput);
        double input = watch.LargestInput;
        return TrialOutcome.AtMost(watch.LargestIncrement, residual * residual * input * input / Math.Sqrt(problem.Width));
    }

    /// <summary>Lemma C.3 (4) with one constant for every width: ΔWᵢ(t) ≤ g²‖x‖²·max aᵢ² ≤ <paramref name="constant"/> for every neuron.</summary>
    public static TrialOutcome IncrementBelow(UpdateRule rule, Problem problem, ReplicateSeed seed, double constant, InitialLaw? law = null) =>
        TrialOutcome.AtMost(Watch(rule, problem, seed, law).LargestIncrement, constant);

    /// <summary>Watches up to T₀ and, where it is later, T₁; the first exit from the lazy regime ends the watch.</summary>
    private static LazyBoundWatch Watch(UpdateRule rule, Problem problem, ReplicateSeed seed, InitialLaw? law = null)
    {
        Trajectory trajectory = rule.Start(problem, seed, law);
        LazyBoundWatch watch = new(trajectory);

        // The observer sees a state before its step, so the state at the horizon needs one step more.
        long horizon = problem.NoiseLevel > 0 ? Math.Max(problem.BoundHorizon, problem.EscapeHorizon) : problem.BoundHorizon;
        trajectory.Advance(horizon + 1, ref watch);
        return watch;
    }
}
