using LabelNoise.Experiments;
using LabelNoise.Model;
using LabelNoise.Numerics;
using LabelNoise.Observables;
using LabelNoise.Observables.Exact;
using LabelNoise.Simulation;

namespace LabelNoise.Paper;

/// <summary>The theorem about Lemma 3.4 in docs/theorems-phase-two.md on sampled starts: the condition, the time and the angle at once.</summary>
internal static class AlignmentTrial
{
    /// <summary>
    /// Whether the theorem speaks of the start, t₂ comes by T, and at t₂ 1 − |cos ∠(wᵢ, θ*)| is at most a share of the theorem's bound for every neuron with |uᵢ(0)| at least a number times √η.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem, with Σ̂ = I.</param>
    /// <param name="least">δ.</param>
    /// <param name="from">The number: δ, or less for neurons of which the theorem does not speak.</param>
    /// <param name="share">The share of the bound.</param>
    public static Trial<TrialOutcome> EveryGrowingNeuron(UpdateRule rule, Problem problem, double least, double from, double share = 1) =>
        AtArrival(rule, problem, least, network => LargestDefect(network, from * Math.Sqrt(problem.LearningRate)), share);

    /// <summary>The same for the median over all neurons.</summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem, with Σ̂ = I.</param>
    /// <param name="least">δ.</param>
    public static Trial<TrialOutcome> Half(UpdateRule rule, Problem problem, double least) => AtArrival(rule, problem, least, NeuronRows.MedianDefect, 1);

    /// <summary>
    /// Whether the theorem speaks of the start and of what follows t₂, t₂ comes by T, and at looks up to so many times 1/(η‖θ*‖) steps after t₂ ‖θ − θ*‖ and 1 − |cos ∠(wᵢ, θ)| are within their bounds, the latter for all
    /// neurons with |uᵢ(0)| ≥ δ√η.
    /// </summary>
    /// <param name="rule">The update rule.</param>
    /// <param name="problem">The problem, with Σ̂ = I.</param>
    /// <param name="least">δ.</param>
    /// <param name="times">How many times.</param>
    public static Trial<TrialOutcome> Afterwards(UpdateRule rule, Problem problem, double least, int times)
    {
        long unit = (long)Math.Ceiling(1 / (problem.LearningRate * problem.TeacherNorm));
        long typical = Typical(problem, least) + (times * unit);
        return Trial.Lasting<TrialOutcome>(typical, rule, problem, Program, BoxLaw.Isotropic);

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            AlignmentBound bound = new(problem, GrowingSquares(network), least);
            bool applies = bound.AppliesAfterwards;
            while (applies && network.Theta[0] < problem.TeacherNorm / 2 && network.Step < bound.LatestStep)
                yield return TrialStep<TrialOutcome>.Advance(1);
            double worst = applies && network.Theta[0] >= problem.TeacherNorm / 2 ? 0 : double.PositiveInfinity;
            for (int look = 1; look <= times && double.IsFinite(worst); look++)
            {
                yield return TrialStep<TrialOutcome>.Advance(unit);
                double distance = Quantity.Distance.Of(network) / bound.Distance(look * unit);
                worst = Math.Max(worst, Math.Max(distance, LargestAngle(network, least * Math.Sqrt(problem.LearningRate)) / bound.LaterDefect));
            }

            yield return TrialStep<TrialOutcome>.Done(TrialOutcome.AtMost(worst, 1));
        }
    }

    private static long Typical(Problem problem, double least) => new AlignmentBound(problem, problem.Width * problem.LearningRate / 3, least).LatestStep;

    private static Trial<TrialOutcome> AtArrival(UpdateRule rule, Problem problem, double least, Func<Network, double> defect, double share)
    {
        return Trial.Lasting<TrialOutcome>(Typical(problem, least), rule, problem, Program, BoxLaw.Isotropic);

        IEnumerable<TrialStep<TrialOutcome>> Program(Network network)
        {
            AlignmentBound bound = new(problem, GrowingSquares(network), least);
            bool applies = bound.Applies;
            while (applies && network.Theta[0] < problem.TeacherNorm / 2 && network.Step < bound.LatestStep)
                yield return TrialStep<TrialOutcome>.Advance(1);
            bool arrived = applies && network.Theta[0] >= problem.TeacherNorm / 2;
            yield return TrialStep<TrialOutcome>.Done(arrived ? TrialOutcome.AtMost(defect(network), share * bound.Defect) : new TrialOutcome(false, double.PositiveInfinity));
        }
    }

    /// <summary>Σuᵢ² = ½(‖a‖² + 2θ·θ̂ + ‖Wθ̂‖²), θ̂ = θ*/‖θ*‖ the first axis.</summary>
    private static double GrowingSquares(Network network) => (network.OuterNormSquared + (2 * network.Theta[0]) + network.GramMatrix()[1, 1]) / 2;

    /// <summary>The largest 1 − |cos ∠(wᵢ, θ)| over the neurons with |uᵢ(0)| at least a number; −∞ if there is none.</summary>
    private static double LargestAngle(Network network, double growing)
    {
        double[] theta = network.Theta.ToArray();
        return WorstNeuron.Of(network, (initial, current) => Math.Abs(initial[0] + initial[1]) / Math.Sqrt(2) >= growing
            ? 1 - (Math.Abs(Dense.Dot(current[1..], theta)) / (Dense.Norm(current[1..]) * Dense.Norm(theta)))
            : double.NegativeInfinity).Value;
    }

    /// <summary>The largest 1 − |cos ∠(wᵢ, θ*)| over the neurons with |uᵢ(0)| at least a number; −∞ if there is none.</summary>
    private static double LargestDefect(Network network, double growing) => WorstNeuron.Of(network, (initial, current) =>
        Math.Abs(initial[0] + initial[1]) / Math.Sqrt(2) >= growing ? 1 - (Math.Abs(current[1]) / Dense.Norm(current[1..])) : double.NegativeInfinity).Value;
}
